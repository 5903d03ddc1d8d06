import { z } from 'zod';
import { noder } from '../act/facts';
import { KENDTE_NUMRE, nummerfakta } from '../afgoerelse/rules/sagsnumre';
import { PERIODESELEKTION, periodefakta } from '../bevillingsperiode/bevillingsperiode.facts';
import { PERIODEREGLER } from '../bevillingsperiode/rules/perioderegler';
import { AFDELINGSSELEKTION, afdelingsfakta } from '../boligorganisation/afdeling.facts';
import { ORGANISATIONSSELEKTION, organisationsfakta } from '../boligorganisation/boligorganisation.facts';
import { AFDELINGSREGLER } from '../boligorganisation/rules/afdelingsregler';
import { ORGANISATIONSREGLER } from '../boligorganisation/rules/organisationsregler';
import { POLITIKSELEKTION, politikfakta } from '../byomraade/politik.facts';
import { POLITIKREGLER } from '../byomraade/rules/politikregler';
import { FORUMSELEKTION, forumfakta } from '../forum/forum.facts';
import { FORUMREGLER } from '../forum/rules';
import { PLANSELEKTION, planfakta } from '../helhedsplan/helhedsplan.facts';
import { PLANREGLER } from '../helhedsplan/rules';
import { kendtPr, planPr } from '../helhedsplan/rules/plan-on-day';
import { FOELGER_IKKE_SIG_SELV, ringFra, type Slaegt } from '../helhedsplan/rules/slaegt/slaegt';
import { Pust } from '../kernel/breather';
import type { Dag } from '../kernel/day';
import { type Afvisning, brud, type Regel } from '../kernel/rule';
import { KONTRAKTSELEKTION, kontraktfakta } from '../kontrakt/kontrakt.facts';
import { KONTRAKTREGLER } from '../kontrakt/rules';
import { kontraktPr } from '../kontrakt/rules/kontrakt-on-day';
import { PULJESELEKTION, puljefakta } from '../pulje/pulje.facts';
import { puljePr } from '../pulje/rules/pulje-on-day';
import { R2 } from '../pulje/rules/r02-puljens-loft';

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
export async function alleFund(fakta: unknown, dag: Dag, iDag: Dag): Promise<Fundet[]> {
  const alt = Alt.parse(fakta);
  const foer = dag < iDag;
  const pust = new Pust();
  const planer = foer ? await kendtePlaner(alt.helhedsplaner.nodes, dag, pust) : alt.helhedsplaner.nodes;
  const afgjort = alt.afgoerelser.nodes.filter((a) => !foer || a.dato <= dag);
  const fund = <F>(type: string, raekker: readonly Fundraekke[], form: z.ZodType<F>, regler: readonly Regel<F>[]): Promise<Fundet[]> =>
    fundI({ type, raekker, form, regler }, dag, pust);
  return [
    ...(await fund(
      'Helhedsplan',
      planer,
      planfakta.transform((f) => (foer ? planPr(f, dag) : f)),
      EGNE_PLANREGLER,
    )),
    ...(await fund(
      'Pulje',
      alt.puljer.nodes,
      puljefakta.transform((f) => (foer ? puljePr(f, dag) : f)),
      [R2],
    )),
    ...(await fund(
      'Kontrakt',
      alt.kontrakter.nodes,
      kontraktfakta.transform((f) => (foer ? kontraktPr(f, dag) : f)),
      KONTRAKTREGLER,
    )),
    ...(await fund('Forum', alt.fora.nodes, forumfakta, FORUMREGLER)),
    ...(await fund('Helhedsplan', planer, slaegtsform(planer), [FOELGER_IKKE_SIG_SELV])),
    ...(await fund('Helhedsplan', planer, nummerfakta, [KENDTE_NUMRE])),
    ...(await fund('Afgoerelse', afgjort, nummerfakta, [KENDTE_NUMRE])),
    ...(await fund('Politik', alt.politikker.nodes, politikfakta, POLITIKREGLER)),
    ...(await fund('Boligorganisation', alt.boligorganisationer.nodes, organisationsfakta, ORGANISATIONSREGLER)),
    ...(await fund('Afdeling', alt.afdelinger.nodes, afdelingsfakta, AFDELINGSREGLER)),
    ...(await fund('Bevillingsperiode', alt.bevillingsperioder.nodes, periodefakta, PERIODEREGLER)),
  ];
}

async function kendtePlaner(planer: readonly Fundraekke[], dag: Dag, pust: Pust): Promise<Fundraekke[]> {
  const kendte: Fundraekke[] = [];
  for (const p of planer) {
    if (kendtPr(planfakta.parse(p), dag)) kendte.push(p);
    await pust.hvis();
  }
  return kendte;
}

const Efterfoelgere = z.looseObject({ noegle: z.string(), titel: z.string(), efterfoelgere: noder(z.object({ noegle: z.string() })) });

/** The facts of one plan about how plans follow each other, which all of them together decide. */
function slaegtsform(planer: readonly unknown[]): z.ZodType<Slaegt> {
  const alle = planer.map((p) => Efterfoelgere.parse(p));
  const efter = new Map(alle.map((p) => [p.noegle, p.efterfoelgere.map((e) => e.noegle)]));
  const titler = new Map(alle.map((p) => [p.noegle, p.titel]));
  return Efterfoelgere.transform(({ titel, noegle }) => ({ titel, ring: ringFra(noegle, efter).map((n) => titler.get(n) ?? n) }));
}

/** Rules of one kind of object, and the facts of each that they judge. */
interface Proeve<F> {
  readonly type: string;
  readonly raekker: readonly Fundraekke[];
  readonly form: z.ZodType<F>;
  readonly regler: readonly Regel<F>[];
}

// Object by object, with the others' turns between them.
async function fundI<F>({ type, raekker, form, regler }: Proeve<F>, dag: Dag, pust: Pust): Promise<Fundet[]> {
  const alle: Fundet[] = [];
  for (const r of raekker) {
    const { id, noegle } = r;
    const objekt = { id, type, noegle, titel: r.titel ?? r.navn ?? noegle };
    alle.push(...brud(regler, form.parse(r), dag).map((b) => ({ type, noegle, objekt, brud: b })));
    await pust.hvis();
  }
  return alle;
}
