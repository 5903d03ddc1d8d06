import type { Day } from '../kernel/day';
import { covers, dayAfter, overlaps, type Period } from '../kernel/period';
import { MED_TILSAGN } from './helhedsplan.enums';
import type { PlanFacts, PosteringFacts } from './helhedsplan.facts';

/** Sums and questions that several rules ask of the facts of a plan. */

export const sumOf = (number: readonly { readonly beloeb: number }[]): number => number.reduce((a, t) => a + t.beloeb, 0);

export const kommunalt = (f: PlanFacts): number => sumOf(f.finansiering.filter((b) => b.kilde === 'KOMMUNE'));
export const fromPulje = (f: PlanFacts, pulje?: string): number =>
  sumOf(f.finansiering.filter((b) => b.pulje && (pulje === undefined || b.pulje.noegle === pulje)));
export const fromLandsbyggefonden = (f: PlanFacts): number => sumOf(f.finansiering.filter((b) => b.kilde === 'LANDSBYGGEFONDEN'));

/** `part` of `whole` is at most (or at least, turned round) `basisPoints`; exact, also past 2^53. */
export const atMostShare = (part: number, whole: number, basisPoints: number): boolean =>
  10_000n * BigInt(part) <= BigInt(basisPoints) * BigInt(whole);

/** Approved items of decisions about the plan, of one kind, on or before a day. */
export const approvedPunkter = (f: PlanFacts, kind: string, latest?: Day): PlanFacts['afgoerelsespunkter'] =>
  f.afgoerelsespunkter.filter(
    (p) => p.art === kind && p.afgoerelse.udfald === 'GODKENDT' && (latest === undefined || p.afgoerelse.dato <= latest),
  );

/** The udsatte byområder of the plan's kommune that the plan is tied to, on a day. */
export const udsatteByomraader = (f: PlanFacts, day: Day): PlanFacts['byomraader'] =>
  f.byomraader.filter((b) => b.kommune.noegle === f.kommune.noegle && b.udpegninger.some((u) => covers(u, day)));

type Omraade = Pick<PlanFacts['byomraader'][number], 'noegle' | 'navn' | 'kommune' | 'udpegninger'>;

/** The same, and those that its estates lie in: leaving an area out of the plan does not leave the estates out of it. */
export function allUdsatteByomraader(f: PlanFacts, day: Day): Omraade[] {
  const all = new Map<string, Omraade>();
  for (const b of [...f.byomraader, ...deltagende(f).flatMap((t) => t.afdeling.byomraade ?? [])]) all.set(b.noegle, b);
  return [...all.values()].filter((b) => b.kommune.noegle === f.kommune.noegle && b.udpegninger.some((u) => covers(u, day)));
}

export const inUdsatByomraade = (f: PlanFacts, day: Day): boolean => udsatteByomraader(f, day).length > 0;

/** The life of the plan as a period: from its first day, until the day after its last. */
export const lifetime = (f: Pick<PlanFacts, 'start' | 'slut'>): Period => ({ fra: f.start, til: dayAfter(f.slut) });

/** Active on the day (A15): Landsbyggefonden has committed its share, and the day lies within the plan. In SQL `activePlanSql`. */
export const isAktivPlan = (f: Pick<PlanFacts, 'start' | 'slut' | 'status'>, day: Day): boolean =>
  f.start <= day && day <= f.slut && MED_TILSAGN.includes(f.status);

/** Estates whose participation shares a day with the life of the plan; the others do not count. */
export const deltagende = (f: PlanFacts): PlanFacts['afdelingstilknytninger'] =>
  f.afdelingstilknytninger.filter((t) => overlaps(t, lifetime(f)));

/** Signed effect of a posting on what is committed. */
export const signOf = (p: PosteringFacts): number => (p.art === 'DISPONERET' ? p.beloeb : p.art === 'TILBAGEFOERT' ? -p.beloeb : 0);

/** Amounts of the plan in one pool as of a day: committed less returned, released, paid. */
export function balance(f: PlanFacts, pulje: string, day: Day): { disponeret: number; frigivet: number; udbetalt: number } {
  const own = f.disponeringer.filter((d) => d.pulje.noegle === pulje && d.dato <= day);
  const af = (kind: string): number => sumOf(own.filter((d) => d.art === kind));
  return { disponeret: own.reduce((a, d) => a + signOf(d), 0), frigivet: af('FRIGIVET'), udbetalt: af('UDBETALT') };
}

/** The day on which Landsbyggefonden committed its share; null while it has not. */
export const tilsagnOn = (f: PlanFacts): Day | null =>
  approvedPunkter(f, 'TILSAGN')
    .map((p) => p.afgoerelse.dato)
    .sort()[0] ?? null;
