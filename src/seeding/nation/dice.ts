/** Random numbers that are the same for the same seed (sfc32), in the distributions that the nation is drawn from. */
export class NationDice {
  private readonly state: Uint32Array;

  constructor(...seed: readonly number[]) {
    this.state = Uint32Array.from([0x9e3779b9, 0x243f6a88, 0xb7e15162, 1]);
    for (const part of seed) {
      this.state[0] = (this.at(0) ^ part) >>> 0;
      this.state[1] = (this.at(1) + Math.imul(part, 0x85ebca6b)) >>> 0;
      // Neighbouring seeds differ in a bit or two; these turns spread them over all of the state.
      for (let i = 0; i < 15; i += 1) this.next();
    }
  }

  /** At least 0, and below 1. */
  next(): number {
    const [a, b, c, d] = [this.at(0), this.at(1), this.at(2), this.at(3)];
    const sum = (a + b + d) >>> 0;
    this.state[0] = b ^ (b >>> 9);
    this.state[1] = c + (c << 3);
    this.state[2] = ((c << 21) | (c >>> 11)) + sum;
    this.state[3] = d + 1;
    return sum / 4294967296;
  }

  /** A whole number, both ends with it. */
  whole(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  one<T>(list: readonly T[]): T {
    const chosen = list[Math.floor(this.next() * list.length)];
    if (chosen === undefined) throw new Error('there is none to choose');
    return chosen;
  }

  /** Different ones of a list, in random order. */
  some<T>(list: readonly T[], count: number): T[] {
    const rest = [...list];
    for (let i = 0; i < Math.min(count, rest.length); i += 1) {
      const j = this.whole(i, rest.length - 1);
      const [a, b] = [rest[i], rest[j]];
      if (a !== undefined && b !== undefined) [rest[i], rest[j]] = [b, a];
    }
    return rest.slice(0, count);
  }

  /** Normally distributed with mean 0 and deviation 1. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  /** Log-normally distributed, by its median and the deviation of its logarithm, within limits. */
  logNormal(median: number, sigma: number, min: number, max: number): number {
    return Math.min(max, Math.max(min, Math.round(median * Math.exp(sigma * this.normal()))));
  }

  private at(i: number): number {
    return this.state[i] ?? 0;
  }
}
