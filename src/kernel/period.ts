import { type Dag, skrivDag } from './day';

/** Half-open: from and with `fra`, until and without `til`; open when `til` is null. */
export interface Periode {
  readonly fra: Dag;
  readonly til: Dag | null;
}

export const daekker = (p: Periode, dag: Dag): boolean => p.fra <= dag && (p.til === null || dag < p.til);

/** Whether two periods share a day. */
export const overlapper = (a: Periode, b: Periode): boolean => (b.til === null || a.fra < b.til) && (a.til === null || b.fra < a.til);

/** Whether the first period lies within the second. */
export const indenFor = (a: Periode, b: Periode): boolean => b.fra <= a.fra && (b.til === null || (a.til !== null && a.til <= b.til));

/** The day after, or with -1 before. */
export function dagEfter(dag: Dag, dage = 1): Dag {
  const tid = new Date(`${dag}T00:00:00Z`);
  tid.setUTCDate(tid.getUTCDate() + dage);
  return tid.toISOString().slice(0, 10);
}

/** Whole months from `fra` to and with `slut`. */
export function maanederMellem(fra: Dag, slut: Dag): number {
  const dele = (d: Dag): [number, number, number] => [Number(d.slice(0, 4)), Number(d.slice(5, 7)), Number(d.slice(8, 10))];
  const [aar, maaned, dag] = dele(fra);
  const [slutaar, slutmaaned, slutdag] = dele(dagEfter(slut));
  return (slutaar - aar) * 12 + slutmaaned - maaned - (slutdag < dag ? 1 : 0);
}

/** A period as people write it, with its last day: `fra den 1. januar 2014 til og med den 31. december 2016`. */
export function skrivPeriode({ fra, til }: Periode, sprog: 'da' | 'en'): string {
  const [foerste, sidste] = [skrivDag(fra, sprog), til === null ? null : skrivDag(dagEfter(til, -1), sprog)];
  if (sprog === 'da') return `fra den ${foerste} ${sidste === null ? 'og frem' : `til og med den ${sidste}`}`;
  return `from ${foerste} ${sidste === null ? 'on' : `to ${sidste}`}`;
}
