import { GENERATORS } from './generators';
import type { Sequence } from './run';

/** How far sequences got: acts by how they went, and the states that plans came to. */
export class Census {
  sequences = 0;
  acts = 0;
  readonly states = new Map<string, number>();
  private readonly exits = new Map<string, Map<string, number>>(Object.keys(GENERATORS).map((h) => [h, new Map()]));

  put(s: Sequence): void {
    this.sequences += 1;
    this.acts += s.exits.length;
    for (const t of s.states) this.states.set(t, (this.states.get(t) ?? 0) + 1);
    for (const { attempt, valueKind, codes } of s.exits) {
      const own = this.exits.get(attempt.handling);
      for (const k of valueKind === 'AFVIST' || valueKind === 'FEJL' ? codes : [valueKind]) own?.set(k, (own.get(k) ?? 0) + 1);
    }
  }

  udfoert(act: string): number {
    return this.exits.get(act)?.get('UDFOERT') ?? 0;
  }

  /** Acts that were carried out fewer times than this. */
  rare(min: number): string[] {
    return [...this.exits.keys()].filter((h) => this.udfoert(h) < min).map((h) => `${h}: ${this.udfoert(h)}`);
  }

  toString(): string {
    const most = (m: ReadonlyMap<string, number>): string =>
      [...m]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 8)
        .map(([name, count]) => `${name} ${count}`)
        .join(', ');
    const lines = [...this.exits].map(([act, m]) => `  ${act}: ${most(m)}`);
    return `${this.sequences} sequences, ${this.acts} acts; states: ${most(this.states)}\n${lines.join('\n')}\n`;
  }
}
