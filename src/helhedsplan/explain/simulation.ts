import { fordel, loft } from '../../kernel/allocation';
import type { Dag } from '../../kernel/day';
import { type Afvisning, brud, erFejl } from '../../kernel/rule';
import { raaderum } from '../../pulje/rules/puljeloft';
import type { Planfakta } from '../helhedsplan.facts';
import { PLANREGLER } from '../rules';
import { fraPulje, kommunalt, stand, sum } from '../rules/plan-figures';
import { KOMMUNALT_LOFT } from '../rules/r01-kommunalt-loft';

/** What another frame or municipal share would do to a plan, and how far the kommune could go. */

export interface Planaendring {
  readonly oekonomiskRamme: number | null;
  /** In basis points. */
  readonly kommunalAndel: number | null;
  readonly pr: Dag;
}

type Bidrag = Planfakta['finansiering'][number];

const SLUT: readonly string[] = ['AFSLAG', 'AFSLUTTET', 'SAMMENLAGT', 'TRUKKET', 'STANDSET'];

/** Divides an amount as these contributions divide theirs; what nobody pays anything of falls on the first. */
function delSom(beloeb: number, bidrag: readonly Bidrag[]): Bidrag[] {
  const vaegte = bidrag.map((b) => b.beloeb);
  const dele = vaegte.some((v) => v > 0) ? fordel(beloeb, vaegte) : vaegte.map((_, i) => (i === 0 ? beloeb : 0));
  return bidrag.map((b, i) => ({ ...b, beloeb: dele[i] ?? 0 }));
}

/** The funding split anew: a new frame as the plan is split, a new municipal amount taken from or given to the other local payers. */
function nyFinansiering(f: Planfakta, ramme: number, kommunal: number | null): Bidrag[] {
  const skaleret = ramme === f.oekonomiskRamme ? f.finansiering : delSom(ramme, f.finansiering);
  if (kommunal === null) return skaleret;
  const egne = skaleret.filter((b) => b.kilde === 'KOMMUNE');
  const fond = skaleret.filter((b) => b.kilde === 'LANDSBYGGEFONDEN');
  const andre = skaleret.filter((b) => b.kilde !== 'KOMMUNE' && b.kilde !== 'LANDSBYGGEFONDEN');
  // Landsbyggefonden pays what it pays; the other local payers take the difference, as long as there is any.
  const lokalt = andre.length > 0 ? Math.max(0, ramme - kommunal - sum(fond)) : 0;
  const kommunens: readonly Bidrag[] = egne.length > 0 ? egne : [{ kilde: 'KOMMUNE', beloeb: 0, pulje: null }];
  return [...delSom(ramme - kommunal - lokalt, fond), ...delSom(lokalt, andre), ...delSom(kommunal, kommunens)];
}

/** The pools as if the whole of their share were committed on the day: so much must they hold for the change to be real. */
function medDisponering(f: Planfakta, dag: Dag): Planfakta {
  if (SLUT.includes(f.status)) return f;
  return {
    ...f,
    finansiering: f.finansiering.map((b) => {
      if (!b.pulje) return b;
      const mangler = fraPulje(f, b.pulje.noegle) - stand(f, b.pulje.noegle, '9999-12-31').disponeret;
      if (mangler <= 0) return b;
      const post = { art: 'DISPONERET' as const, dato: dag, beloeb: mangler };
      return { ...b, pulje: { ...b.pulje, disponeringer: [...b.pulje.disponeringer, post] } };
    }),
  };
}

function medBeloeb(f: Planfakta, ramme: number, kommunal: number | null, dag: Dag): Planfakta {
  const finansiering = nyFinansiering(f, ramme, kommunal);
  const aendret: Planfakta = { ...f, oekonomiskRamme: ramme, finansiering };
  const andel = fraPulje(aendret);
  const vaegte = f.anvendelser.map((a) => a.beloeb);
  const dele = vaegte.some((v) => v > 0) ? fordel(andel, vaegte) : vaegte.map((_, i) => (i === 0 ? andel : 0));
  const anvendelser =
    f.anvendelser.length > 0
      ? f.anvendelser.map((a, i) => ({ ...a, beloeb: dele[i] ?? 0 }))
      : andel > 0
        ? [{ art: 'INDSATS' as const, beloeb: andel }]
        : [];
  return medDisponering({ ...aendret, anvendelser }, dag);
}

/** The plan after the change. */
export function medAendring(f: Planfakta, { oekonomiskRamme, kommunalAndel, pr }: Planaendring): Planfakta {
  const ramme = oekonomiskRamme ?? f.oekonomiskRamme;
  return medBeloeb(f, ramme, kommunalAndel === null ? null : loft(ramme, kommunalAndel), pr);
}

/** Every breach of the plan after the change. */
export const brudEfter = (f: Planfakta, aendring: Planaendring): Afvisning[] => brud(PLANREGLER, medAendring(f, aendring), aendring.pr);

export interface Hoejst {
  readonly beloeb: number;
  readonly andel: number | null;
}

/**
 * The largest municipal amount that would hold at the frame, and its share in basis points (cut, not rounded): the cap of rule
 * R1, and what the plan's pools hold on the day and on every later one. Null when another rule is broken whatever the amount.
 */
export function hoejstFor(f: Planfakta, aendring: Planaendring): Hoejst | null {
  const ramme = aendring.oekonomiskRamme ?? f.oekonomiskRamme;
  const skaleret = nyFinansiering(f, ramme, null);
  const udenPulje = kommunalt({ ...f, finansiering: skaleret }) - fraPulje({ ...f, finansiering: skaleret });
  const puljer = [...new Map(f.finansiering.flatMap((b) => (b.pulje ? [[b.pulje.noegle, b.pulje] as const] : []))).values()];
  const iPuljerne = puljer.reduce((a, p) => a + Math.max(0, raaderum(p, aendring.pr)) + stand(f, p.noegle, '9999-12-31').disponeret, 0);
  const beloeb = Math.min(loft(ramme, KOMMUNALT_LOFT), puljer.length > 0 ? udenPulje + iPuljerne : Number.MAX_SAFE_INTEGER);
  if (brud(PLANREGLER, medBeloeb(f, ramme, beloeb, aendring.pr), aendring.pr).some(erFejl)) return null;
  return { beloeb, andel: Number((BigInt(beloeb) * 10_000n) / BigInt(ramme)) };
}
