import { terning } from '../support/random';

/** Choices that look random and are the same for the same seed. */
export class Terning {
  private readonly slag: () => number;

  constructor(froe: number) {
    this.slag = terning(froe);
    // The first numbers of neighbouring seeds are alike.
    for (let i = 0; i < 8; i += 1) this.slag();
  }

  /** True in this share of the cases. */
  sker(andel: number): boolean {
    return this.slag() < andel;
  }

  /** A whole number, both ends included. */
  tal(fra: number, til: number): number {
    return fra + Math.floor(this.slag() * (til - fra + 1));
  }

  en<T>(liste: readonly T[]): T | undefined {
    return liste[Math.floor(this.slag() * liste.length)];
  }

  /** One of a list that is never empty. */
  af<T>(...liste: readonly [T, ...T[]]): T {
    return this.en(liste) ?? liste[0];
  }

  /** Up to `hoejst` different ones, in their order. */
  nogle<T>(liste: readonly T[], hoejst: number): T[] {
    const valgt = new Set<T>();
    for (let i = 0; i < hoejst; i += 1) {
      const e = this.en(liste);
      if (e !== undefined) valgt.add(e);
    }
    return liste.filter((e) => valgt.has(e));
  }
}

const DOEGN = 86_400_000;

/** The day that lies so many days from another. */
export const dage = (dag: string, antal: number): string => new Date(Date.parse(dag) + antal * DOEGN).toISOString().slice(0, 10);

/** The same day so many years later, less one: the last day of a period. */
export const aarEfter = (dag: string, antal: number): string =>
  dage(`${Number(dag.slice(0, 4)) + antal}${dag.slice(4).replace('02-29', '02-28')}`, -1);
