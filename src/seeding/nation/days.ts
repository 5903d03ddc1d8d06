import type { Day } from '../../kernel/day';
import { dayAfter } from '../../kernel/period';
import type { NationDice } from './dice';
import { LAST_DAY } from './size';

/** Days of the nation. */

const DAY_MS = 86_400_000;

export const daysApart = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** A day between two, both with it. */
export const dayBetween = (dice: NationDice, from: Day, to: Day): Day => dayAfter(from, dice.whole(0, Math.max(0, daysApart(from, to))));

/** The first day of the month after. */
export function nextMonth(day: Day): Day {
  return monthsAfter(`${day.slice(0, 7)}-01`, 1);
}

/** The same day of the month, so many months later; of the first days of months, which exist in each. */
export function monthsAfter(day: Day, months: number): Day {
  const total = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}-${day.slice(8)}`;
}

export const earliest = (...days: readonly Day[]): Day => days.reduce((a, b) => (b < a ? b : a));
export const latest = (...days: readonly Day[]): Day => days.reduce((a, b) => (b > a ? b : a));
export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** Whether the day has come in the nation. */
export const hasCome = (day: Day): boolean => day <= LAST_DAY;
