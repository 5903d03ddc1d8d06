import { type Day, formatDay } from './day';

/** Half-open: from and with `fra`, until and without `til`; open when `til` is null. */
export interface Period {
  readonly fra: Day;
  readonly til: Day | null;
}

export const covers = (p: Period, day: Day): boolean => p.fra <= day && (p.til === null || day < p.til);

/** Whether two periods share a day. */
export const overlaps = (a: Period, b: Period): boolean => (b.til === null || a.fra < b.til) && (a.til === null || b.fra < a.til);

/** Whether the first period lies within the second. */
export const within = (a: Period, b: Period): boolean => b.fra <= a.fra && (b.til === null || (a.til !== null && a.til <= b.til));

/** The day after, or with -1 before. */
export function dayAfter(day: Day, days = 1): Day {
  const time = new Date(`${day}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() + days);
  return time.toISOString().slice(0, 10);
}

/** Whole months from `fra` to and with `slut`. */
export function monthsBetween(from: Day, end: Day): number {
  const parts = (d: Day): [number, number, number] => [Number(d.slice(0, 4)), Number(d.slice(5, 7)), Number(d.slice(8, 10))];
  const [year, month, day] = parts(from);
  const [endYear, endMonth, endDay] = parts(dayAfter(end));
  return (endYear - year) * 12 + endMonth - month - (endDay < day ? 1 : 0);
}

/** A period as people write it, with its last day: `fra den 1. januar 2014 til og med den 31. december 2016`. */
export function formatPeriod({ fra: from, til: to }: Period, language: 'da' | 'en'): string {
  const [first, lastOne] = [formatDay(from, language), to === null ? null : formatDay(dayAfter(to, -1), language)];
  if (language === 'da') return `fra den ${first} ${lastOne === null ? 'og frem' : `til og med den ${lastOne}`}`;
  return `from ${first} ${lastOne === null ? 'on' : `to ${lastOne}`}`;
}
