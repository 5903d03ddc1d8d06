import { dayAfter } from '../../kernel/period';
import type { NationCopy } from './copy';
import { dayBetween, monthsAfter, nextMonth } from './days';

/** When what happens in the life of a plan. */
export interface PlanTime {
  readonly oprettet: string;
  readonly anbefalet: string;
  readonly ansoegt: string;
  readonly praekvalificeret: string;
  readonly indsendt: string;
  readonly indstillet: string;
  readonly godkendt: string;
  readonly tilsagn: string;
  readonly start: string;
  /** The last day that it was approved with. */
  readonly firstEnd: string;
  readonly extension: { readonly dato: string; readonly slut: string } | null;
}

/** How long a plan was to run, and how much longer it came to run, in months. */
export interface Duration {
  readonly months: number;
  readonly more: number;
}

/** Three of four run 48 months; the others 36 to 66, most of them because they are extended. */
export function drawDuration({ dice }: NationCopy): Duration {
  const number = dice.next();
  if (number < 0.75) return { months: 48, more: 0 };
  return number < 0.9 ? { months: 48, more: dice.whole(6, 18) } : { months: dice.one([36, 39, 42, 54, 60]), more: 0 };
}

/** From the application to the first day there is a year, more or less; plans begin on the first of a month. */
export const LONGEST_LEAD = 402;
const startAfter = (copy: NationCopy, applied: string): string =>
  nextMonth(dayBetween(copy.dice, dayAfter(applied, 300), dayAfter(applied, 370)));

const lastDayOf = (start: string, months: number): string => dayAfter(monthsAfter(start, months), -1);

export function drawTime(copy: NationCopy, ansoegt: string, { months, more }: Duration): PlanTime {
  const { dice } = copy;
  const start = startAfter(copy, ansoegt);
  const firstEnd = lastDayOf(start, months);
  const oprettet = dayAfter(ansoegt, -dice.whole(60, 150));
  const indsendt = dayAfter(start, -dice.whole(130, 170));
  const godkendt = dayAfter(start, -dice.whole(60, 80));
  return {
    oprettet,
    anbefalet: dayBetween(dice, dayAfter(oprettet, 10), dayAfter(ansoegt, -5)),
    ansoegt,
    praekvalificeret: dayAfter(ansoegt, dice.whole(20, 60)),
    indsendt,
    indstillet: dayBetween(dice, dayAfter(indsendt, 10), dayAfter(godkendt, -10)),
    godkendt,
    tilsagn: dayAfter(godkendt, dice.whole(15, 45)),
    start,
    firstEnd,
    extension:
      more === 0 ? null : { dato: dayAfter(firstEnd, -dice.whole(60, 120)), slut: dayAfter(monthsAfter(dayAfter(firstEnd), more), -1) },
  };
}
