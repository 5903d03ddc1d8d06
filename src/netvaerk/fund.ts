import { z } from 'zod';
import { KENDTE_NUMRE, nummerfakta } from '../afgoerelse/regler/sagsnumre';
import { PERIODESELEKTION, periodefakta } from '../bevillingsperiode/regler/periodefakta';
import { PERIODEREGLER } from '../bevillingsperiode/regler/perioderegler';
import { AFDELINGSSELEKTION, afdelingsfakta } from '../boligorganisation/regler/afdelingsfakta';
import { AFDELINGSREGLER } from '../boligorganisation/regler/afdelingsregler';
import { ORGANISATIONSSELEKTION, organisationsfakta } from '../boligorganisation/regler/organisationsfakta';
import { ORGANISATIONSREGLER } from '../boligorganisation/regler/organisationsregler';
import { POLITIKSELEKTION, politikfakta } from '../byomraade/regler/politikfakta';
import { POLITIKREGLER } from '../byomraade/regler/politikregler';
import { FORUMREGLER } from '../forum/regler';
import { FORUMSELEKTION, forumfakta } from '../forum/regler/forumfakta';
import { noder } from '../handling/fakta';
import { PLANREGLER } from '../helhedsplan/regler';
import { kendtPr, planPr } from '../helhedsplan/regler/plan-pr';
import { PLANSELEKTION, planfakta } from '../helhedsplan/regler/planfakta';
import { FOELGER_IKKE_SIG_SELV, ringFra, type Slaegt } from '../helhedsplan/regler/slaegt';
import type { Dag } from '../kerne/dato';
import { type Afvisning, brud, type Regel } from '../kerne/regel';
import { KONTRAKTREGLER } from '../kontrakt/regler';
import { kontraktPr } from '../kontrakt/regler/kontrakt-pr';
import { KONTRAKTSELEKTION, kontraktfakta } from '../kontrakt/regler/kontraktfakta';
import { puljePr } from '../pulje/regler/pulje-pr';
import { PULJESELEKTION, puljefakta } from '../pulje/regler/puljefakta';
import { R2 } from '../pulje/regler/r02-puljens-loft';

/** The audit: every rule of the network over every stored row that it is about, in one statement. */

export const FUNDSELEKTION = `
  helhedsplaner { nodes { ${PLANSELEKTION} sagsnr } }
  puljer { nodes { ${PULJESELEKTION} } }
  kontrakter { nodes { ${KONTRAKTSELEKTION} } }
  fora { nodes { ${FORUMSELEKTION} } }
  politikker { nodes { ${POLITIKSELEKTION} } }
  boligorganisationer { nodes { ${ORGANISATIONSSELEKTION} } }
  afdelinger { nodes { ${AFDELINGSSELEKTION} } }
  bevillingsperioder { nodes { ${PERIODESELEKTION} } }
  afgoerelser { nodes { id noegle titel dato sagsnr dokumentnr } }`;

export interface Fundet {
  readonly type: string;
  readonly objekt: { readonly id: string; readonly type: string; readonly noegle: string; readonly titel: string };
  readonly noegle: string;
  readonly brud: Afvisning;
}

const raekke = z.looseObject({ id: z.string(), noegle: z.string(), titel: z.string().optional(), navn: z.string().optional() });
type Fundraekke = z.output<typeof raekke>;
const liste = z.object({ nodes: z.array(raekke) });
const Alt = z.object({
  helhedsplaner: liste,
  puljer: liste,
  kontrakter: liste,
  fora: liste,
  afgoerelser: z.object({ nodes: z.array(raekke.extend({ dato: z.string() })) }),
  politikker: liste,
  boligorganisationer: liste,
  afdelinger: liste,
  bevillingsperioder: liste,
});

/** The rules of plans; those about pools are judged once, of the pool itself. */
const EGNE_PLANREGLER = PLANREGLER.filter((r) => r.kode !== R2.kode);

/** Of a day before `iDag` only what was decided by then is seen. */
export function alleFund(fakta: unknown, dag: Dag, iDag: Dag): Fundet[] {
  const alt = Alt.parse(fakta);
  const foer = dag < iDag;
  const planer = alt.helhedsplaner.nodes.filter((p) => !foer || kendtPr(planfakta.parse(p), dag));
  const afgjort = alt.afgoerelser.nodes.filter((a) => !foer || a.dato <= dag);
  return [
    ...fundI(
      'Helhedsplan',
      planer,
      planfakta.transform((f) => (foer ? planPr(f, dag) : f)),
      EGNE_PLANREGLER,
      dag,
    ),
    ...fundI(
      'Pulje',
      alt.puljer.nodes,
      puljefakta.transform((f) => (foer ? puljePr(f, dag) : f)),
      [R2],
      dag,
    ),
    ...fundI(
      'Kontrakt',
      alt.kontrakter.nodes,
      kontraktfakta.transform((f) => (foer ? kontraktPr(f, dag) : f)),
      KONTRAKTREGLER,
      dag,
    ),
    ...fundI('Forum', alt.fora.nodes, forumfakta, FORUMREGLER, dag),
    ...fundI('Helhedsplan', planer, slaegtsform(planer), [FOELGER_IKKE_SIG_SELV], dag),
    ...fundI('Helhedsplan', planer, nummerfakta, [KENDTE_NUMRE], dag),
    ...fundI('Afgoerelse', afgjort, nummerfakta, [KENDTE_NUMRE], dag),
    ...fundI('Politik', alt.politikker.nodes, politikfakta, POLITIKREGLER, dag),
    ...fundI('Boligorganisation', alt.boligorganisationer.nodes, organisationsfakta, ORGANISATIONSREGLER, dag),
    ...fundI('Afdeling', alt.afdelinger.nodes, afdelingsfakta, AFDELINGSREGLER, dag),
    ...fundI('Bevillingsperiode', alt.bevillingsperioder.nodes, periodefakta, PERIODEREGLER, dag),
  ];
}

const Efterfoelgere = z.looseObject({ noegle: z.string(), titel: z.string(), efterfoelgere: noder(z.object({ noegle: z.string() })) });

/** The facts of one plan about how plans follow each other, which all of them together decide. */
function slaegtsform(planer: readonly unknown[]): z.ZodType<Slaegt> {
  const alle = planer.map((p) => Efterfoelgere.parse(p));
  const efter = new Map(alle.map((p) => [p.noegle, p.efterfoelgere.map((e) => e.noegle)]));
  const titler = new Map(alle.map((p) => [p.noegle, p.titel]));
  return Efterfoelgere.transform(({ titel, noegle }) => ({ titel, ring: ringFra(noegle, efter).map((n) => titler.get(n) ?? n) }));
}

function fundI<F>(type: string, raekker: readonly Fundraekke[], form: z.ZodType<F>, regler: readonly Regel<F>[], dag: Dag): Fundet[] {
  return raekker.flatMap((r) => {
    const { id, noegle } = r;
    const objekt = { id, type, noegle, titel: r.titel ?? r.navn ?? noegle };
    return brud(regler, form.parse(r), dag).map((b) => ({ type, noegle, objekt, brud: b }));
  });
}
