import { inputError } from '../act/input';
import { type Day, formatDay } from '../kernel/day';
import type { Period } from '../kernel/period';

/** Refuses a period that holds no day. */
export function requirePeriodOfForum(from: string, to: string | null | undefined, field: string): void {
  if (to && to <= from)
    throw inputError([
      {
        field,
        error: {
          da: `skal ligge efter den første dag, den ${formatDay(from, 'da')}`,
          en: `must lie after the first day, ${formatDay(from, 'en')}`,
        },
      },
    ]);
}

/** The end of what begins on a day and has none of its own: with the forum, whose end may be known already. */
export const endWith = (forum: Period, from: Day): Day | null => (forum.til !== null && forum.til > from ? forum.til : null);
