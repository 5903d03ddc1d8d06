import { allocate, cappedShare } from '../../kernel/allocation';
import type { Day } from '../../kernel/day';
import { type Breach, breach, isError } from '../../kernel/rule';
import { headroom } from '../../pulje/pulje.figures';
import type { PlanFacts } from '../helhedsplan.facts';
import { balance, fromPulje, kommunalt, sumOf } from '../helhedsplan.figures';
import { PLAN_RULES } from '../rules';
import { KOMMUNALT_LOFT } from '../rules/r01-kommunalt-loft';

/** What another frame or municipal share would do to a plan, and how far the kommune could go. */

export interface PlanChange {
  readonly oekonomiskRamme: number | null;
  /** In basis points. */
  readonly kommunalAndel: number | null;
  readonly pr: Day;
}

type Bidrag = PlanFacts['finansiering'][number];

const SLUT: readonly string[] = ['AFSLAG', 'AFSLUTTET', 'SAMMENLAGT', 'TRUKKET', 'STANDSET'];

/** Divides an amount as these contributions divide theirs; what nobody pays anything of falls on the first. */
function partAs(amount: number, bidrag: readonly Bidrag[]): Bidrag[] {
  const weights = bidrag.map((b) => b.beloeb);
  const parts = weights.some((v) => v > 0) ? allocate(amount, weights) : weights.map((_, i) => (i === 0 ? amount : 0));
  return bidrag.map((b, i) => ({ ...b, beloeb: parts[i] ?? 0 }));
}

/**
 * A new frame as the plan is split: what the kommune and Landsbyggefonden pay is cut to whole øre, since their shares are capped (A19), and the øre
 * that is left falls on the other payers. Where there are none, all is split by the largest remainder.
 */
function scaledTo(ramme: number, f: PlanFacts): Bidrag[] {
  const capped = (b: Bidrag): boolean => b.kilde === 'KOMMUNE' || b.kilde === 'LANDSBYGGEFONDEN';
  const others = f.finansiering.filter((b) => !capped(b));
  const whole = sumOf(f.finansiering);
  if (whole <= 0 || sumOf(others) <= 0) return partAs(ramme, f.finansiering);
  const cut = (b: Bidrag): Bidrag => ({ ...b, beloeb: Number((BigInt(ramme) * BigInt(b.beloeb)) / BigInt(whole)) });
  const fixed = new Map(f.finansiering.filter(capped).map((b) => [b, cut(b)]));
  const rest = partAs(ramme - sumOf([...fixed.values()]), others);
  return f.finansiering.flatMap((b) => fixed.get(b) ?? rest[others.indexOf(b)] ?? []);
}

/** The funding split anew: a new frame as the plan is split, a new municipal amount taken from or given to the other local payers. */
function newFinansiering(f: PlanFacts, ramme: number, kommunal: number | null): Bidrag[] {
  const scaled = ramme === f.oekonomiskRamme ? f.finansiering : scaledTo(ramme, f);
  if (kommunal === null) return scaled;
  const own = scaled.filter((b) => b.kilde === 'KOMMUNE');
  const fond = scaled.filter((b) => b.kilde === 'LANDSBYGGEFONDEN');
  const others = scaled.filter((b) => b.kilde !== 'KOMMUNE' && b.kilde !== 'LANDSBYGGEFONDEN');
  // Landsbyggefonden pays what it pays; the other local payers take the difference, as long as there is any.
  const lokalt = others.length > 0 ? Math.max(0, ramme - kommunal - sumOf(fond)) : 0;
  const kommunens: readonly Bidrag[] = own.length > 0 ? own : [{ kilde: 'KOMMUNE', beloeb: 0, pulje: null }];
  return [...partAs(ramme - kommunal - lokalt, fond), ...partAs(lokalt, others), ...partAs(kommunal, kommunens)];
}

/** The pools as if the whole of their share were committed on the day: so much must they hold for the change to be real. */
function withDisponering(f: PlanFacts, day: Day): PlanFacts {
  if (SLUT.includes(f.status)) return f;
  return {
    ...f,
    finansiering: f.finansiering.map((b) => {
      if (!b.pulje) return b;
      const missing = fromPulje(f, b.pulje.noegle) - balance(f, b.pulje.noegle, '9999-12-31').disponeret;
      if (missing <= 0) return b;
      const post = { art: 'DISPONERET' as const, dato: day, beloeb: missing };
      return { ...b, pulje: { ...b.pulje, disponeringer: [...b.pulje.disponeringer, post] } };
    }),
  };
}

function withAmount(f: PlanFacts, ramme: number, kommunal: number | null, day: Day): PlanFacts {
  const finansiering = newFinansiering(f, ramme, kommunal);
  const changed: PlanFacts = { ...f, oekonomiskRamme: ramme, finansiering };
  const share = fromPulje(changed);
  const weights = f.anvendelser.map((a) => a.beloeb);
  const parts = weights.some((v) => v > 0) ? allocate(share, weights) : weights.map((_, i) => (i === 0 ? share : 0));
  const anvendelser =
    f.anvendelser.length > 0
      ? f.anvendelser.map((a, i) => ({ ...a, beloeb: parts[i] ?? 0 }))
      : share > 0
        ? [{ art: 'INDSATS' as const, beloeb: share }]
        : [];
  return withDisponering({ ...changed, anvendelser }, day);
}

/** The plan after the change. */
export function withChange(f: PlanFacts, { oekonomiskRamme, kommunalAndel, pr }: PlanChange): PlanFacts {
  const ramme = oekonomiskRamme ?? f.oekonomiskRamme;
  return withAmount(f, ramme, kommunalAndel === null ? null : cappedShare(ramme, kommunalAndel), pr);
}

/** Every breach of the plan after the change. */
export const breachesAfter = (f: PlanFacts, change: PlanChange): Breach[] => breach(PLAN_RULES, withChange(f, change), change.pr);

export interface LargestShare {
  readonly beloeb: number;
  readonly andel: number | null;
}

/**
 * The largest municipal amount that would hold at the frame, and its share in basis points (cut, not rounded): the cap of rule
 * R1, and what the plan's pools hold on the day and on every later one. Null when another rule is broken whatever the amount.
 */
export function largestFor(f: PlanFacts, change: PlanChange): LargestShare | null {
  const ramme = change.oekonomiskRamme ?? f.oekonomiskRamme;
  const scaled = newFinansiering(f, ramme, null);
  const withoutPulje = kommunalt({ ...f, finansiering: scaled }) - fromPulje({ ...f, finansiering: scaled });
  const puljer = [...new Map(f.finansiering.flatMap((b) => (b.pulje ? [[b.pulje.noegle, b.pulje] as const] : []))).values()];
  const inPuljer = puljer.reduce((a, p) => a + Math.max(0, headroom(p, change.pr)) + balance(f, p.noegle, '9999-12-31').disponeret, 0);
  const amount = Math.min(cappedShare(ramme, KOMMUNALT_LOFT), puljer.length > 0 ? withoutPulje + inPuljer : Number.MAX_SAFE_INTEGER);
  if (breach(PLAN_RULES, withAmount(f, ramme, amount, change.pr), change.pr).some(isError)) return null;
  return { beloeb: amount, andel: Number((BigInt(amount) * 10_000n) / BigInt(ramme)) };
}
