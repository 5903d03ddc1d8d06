import type { Day } from '../kernel/day';

/** Who owned an estate when. */

export interface OwnerPeriod {
  readonly fra: Day | null;
  readonly til: Day | null;
  readonly boligorganisation: { readonly noegle: string };
}

/** What is asked of an estate to know its owners. */
export interface Owned<E extends OwnerPeriod = OwnerPeriod> {
  readonly boligorganisation: E['boligorganisation'];
  readonly ejerskaber: readonly E[];
}

/** The owners of an estate with their periods; one that nobody has recorded an owner of is its organisation's own all along. */
export const ownerPeriods = (a: Owned): readonly OwnerPeriod[] =>
  a.ejerskaber.length > 0 ? a.ejerskaber : [{ fra: null, til: null, boligorganisation: a.boligorganisation }];

/** Whether `[from, to)` covers a day; null stands for ever. */
export const isInForce = (from: Day | null, to: Day | null, on: Day): boolean => (from === null || from <= on) && (to === null || on < to);

/** Natural key of the owner on a day; null when nobody owned it then. */
export const ownerOn = (a: Owned, day: Day): string | null =>
  ownerPeriods(a).find((e) => isInForce(e.fra, e.til, day))?.boligorganisation.noegle ?? null;

/** Whether the organisation owned the estate on a day of `[fra, til)`. */
export const ownedIn = (a: Owned, organisation: string, from: Day, to: Day | null): boolean =>
  ownerPeriods(a).some(
    (e) => e.boligorganisation.noegle === organisation && (e.til === null || from < e.til) && (to === null || e.fra === null || e.fra < to),
  );
