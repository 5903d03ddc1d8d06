import type { Dag } from './dato';

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
