import type { Dag } from './day';
import { dagEfter } from './period';

/** Where the time comes from. Nothing else in the program reads the clock, so that tests and seeds can fix it. */
export interface Ur {
  /** Today in Copenhagen; the day on which every question without `pr` is answered. */
  iDag(): Dag;
  /** This moment, in UTC with milliseconds. */
  nu(): string;
}

const KOEBENHAVN = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

/** The day in Copenhagen on which a moment lies. */
export const dagIKoebenhavn = (tidspunkt: string): Dag => KOEBENHAVN.format(new Date(tidspunkt));

export const systemur: Ur = { iDag: () => KOEBENHAVN.format(new Date()), nu: () => new Date().toISOString() };

/** A clock that stands still on one day. */
export function fastUr(dag: Dag): Ur {
  return { iDag: () => dag, nu: () => `${dag}T11:00:00.000Z` };
}

/** The moment at which a day begins in Copenhagen, in milliseconds: one hour before it does in UTC, in summer two. */
function begynder(dag: Dag): number {
  const [vinter, sommer] = [Date.parse(`${dag}T00:00:00+01:00`), Date.parse(`${dag}T00:00:00+02:00`)];
  return KOEBENHAVN.format(sommer) === dag ? sommer : vinter;
}

const KLOKKEN = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', timeStyle: 'medium' });

/** How far the day has come in Copenhagen, in milliseconds by the clock on the wall. */
function klokken(nu: number): number {
  const [timer = 0, minutter = 0, sekunder = 0] = KLOKKEN.format(nu).split(':').map(Number);
  return ((timer * 60 + minutter) * 60 + sekunder) * 1000 + (nu % 1000);
}

/**
 * A clock that is always on one day (`IDAG`), for demos and training: it shows the real time of day in Copenhagen, and each
 * moment is later than the one before, so that events keep their order past midnight too, until the day has no more.
 */
export function sattUr(dag: Dag, nu: () => number = Date.now): Ur {
  const fra = begynder(dag);
  // The day of the change to summer time is an hour shorter than the clock on the wall of another day can show.
  const sidste = begynder(dagEfter(dag)) - 1;
  let seneste = fra - 1;
  return {
    iDag: () => dag,
    nu() {
      seneste = Math.min(Math.max(fra + klokken(nu()), seneste + 1), sidste);
      return new Date(seneste).toISOString();
    },
  };
}
