import { dice } from '../support/random';

/** Choices that look random and are the same for the same seed. */
export class Dice {
  private readonly slag: () => number;

  constructor(seed: number) {
    this.slag = dice(seed);
    // The first numbers of neighbouring seeds are alike.
    for (let i = 0; i < 8; i += 1) this.slag();
  }

  /** True in this share of the cases. */
  happens(share: number): boolean {
    return this.slag() < share;
  }

  /** A whole number, both ends included. */
  number(from: number, to: number): number {
    return from + Math.floor(this.slag() * (to - from + 1));
  }

  en<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.slag() * list.length)];
  }

  /** One of a list that is never empty. */
  af<T>(...list: readonly [T, ...T[]]): T {
    return this.en(list) ?? list[0];
  }

  /** Up to `hoejst` different ones, in their order. */
  some<T>(list: readonly T[], max: number): T[] {
    const chosen = new Set<T>();
    for (let i = 0; i < max; i += 1) {
      const e = this.en(list);
      if (e !== undefined) chosen.add(e);
    }
    return list.filter((e) => chosen.has(e));
  }
}

const ONE_DAY = 86_400_000;

/** The day that lies so many days from another. */
export const days = (day: string, count: number): string => new Date(Date.parse(day) + count * ONE_DAY).toISOString().slice(0, 10);

/** The same day so many years later, less one: the last day of a period. */
export const yearAfter = (day: string, count: number): string =>
  days(`${Number(day.slice(0, 4)) + count}${day.slice(4).replace('02-29', '02-28')}`, -1);
