import type { Day } from './day';
import { dayAfter } from './period';

/** Where the time comes from. Nothing else in the program reads the clock, so that tests and seeds can fix it. */
export interface Clock {
  /** Today in Copenhagen; the day on which every question without `pr` is answered. */
  today(): Day;
  /** This moment, in UTC with milliseconds. */
  now(): string;
}

const KOEBENHAVN = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

/** The day in Copenhagen on which a moment lies. */
export const dayInCopenhagen = (instant: string): Day => KOEBENHAVN.format(new Date(instant));

export const systemClock: Clock = { today: () => KOEBENHAVN.format(new Date()), now: () => new Date().toISOString() };

/** A clock that stands still on one day. */
export function fixedClock(day: Day): Clock {
  return { today: () => day, now: () => `${day}T11:00:00.000Z` };
}

/** The moment at which a day begins in Copenhagen, in milliseconds: one hour before it does in UTC, in summer two. */
function begins(day: Day): number {
  const [winter, summer] = [Date.parse(`${day}T00:00:00+01:00`), Date.parse(`${day}T00:00:00+02:00`)];
  return KOEBENHAVN.format(summer) === day ? summer : winter;
}

const AT_TIME = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', timeStyle: 'medium' });

/** How far the day has come in Copenhagen, in milliseconds by the clock on the wall. */
function timeOfDay(now: number): number {
  const [timer = 0, minutes = 0, seconds = 0] = AT_TIME.format(now).split(':').map(Number);
  return ((timer * 60 + minutes) * 60 + seconds) * 1000 + (now % 1000);
}

/**
 * A clock that is always on one day (`IDAG`), for demos and training: it shows the real time of day in Copenhagen, and each
 * moment is later than the one before, so that events keep their order past midnight too, until the day has no more.
 */
export function setClock(day: Day, now: () => number = Date.now): Clock {
  const from = begins(day);
  // The day of the change to summer time is an hour shorter than the clock on the wall of another day can show.
  const lastOne = begins(dayAfter(day)) - 1;
  let latest = from - 1;
  return {
    today: () => day,
    now() {
      latest = Math.min(Math.max(from + timeOfDay(now()), latest + 1), lastOne);
      return new Date(latest).toISOString();
    },
  };
}
