/**
 * Which objects are tied to which, in three arrays of numbers: a network of a hundred thousand ties is read for one answer and dropped again, and
 * maps of sets would take longer than the reading.
 */
export class Adjacency {
  /** Where the ties of each object begin in `ends`; one more for the end of the last. */
  private readonly starts: Uint32Array;
  private readonly ends: Uint32Array;
  /** The tie that each of `ends` is of. */
  private readonly numbers: Uint32Array;

  /** `from` and `to` hold the two ends of each tie. */
  constructor(nodes: number, from: readonly number[], to: readonly number[]) {
    this.starts = new Uint32Array(nodes + 1);
    for (const ends of [from, to]) for (const node of ends) this.starts[node + 1] = (this.starts[node + 1] ?? 0) + 1;
    for (let node = 0; node < nodes; node += 1) this.starts[node + 1] = (this.starts[node + 1] ?? 0) + (this.starts[node] ?? 0);
    this.ends = new Uint32Array(from.length * 2);
    this.numbers = new Uint32Array(from.length * 2);
    const next = this.starts.slice();
    const put = (node: number, other: number, tie: number): void => {
      const place = next[node] ?? 0;
      next[node] = place + 1;
      this.ends[place] = other;
      this.numbers[place] = tie;
    };
    for (let tie = 0; tie < from.length; tie += 1) {
      const [a, b] = [from[tie] ?? 0, to[tie] ?? 0];
      put(a, b, tie);
      put(b, a, tie);
    }
  }

  /** The objects at the other ends of an object's ties; one that is tied in several ways comes several times. */
  of(node: number): Uint32Array {
    return this.ends.subarray(this.starts[node], this.starts[node + 1]);
  }

  /** The numbers of the ties between two objects. */
  between(node: number, other: number): number[] {
    const found: number[] = [];
    for (let place = this.starts[node] ?? 0; place < (this.starts[node + 1] ?? 0); place += 1)
      if (this.ends[place] === other) found.push(this.numbers[place] ?? 0);
    return found;
  }
}
