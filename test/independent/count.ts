import { GENERATORER } from './generators';
import type { Sekvens } from './run';

/** How far sequences got: acts by how they went, and the states that plans came to. */
export class Optaelling {
  sekvenser = 0;
  handlinger = 0;
  readonly tilstande = new Map<string, number>();
  private readonly udgange = new Map<string, Map<string, number>>(Object.keys(GENERATORER).map((h) => [h, new Map()]));

  laeg(s: Sekvens): void {
    this.sekvenser += 1;
    this.handlinger += s.udgange.length;
    for (const t of s.tilstande) this.tilstande.set(t, (this.tilstande.get(t) ?? 0) + 1);
    for (const { forsoeg, slags, koder } of s.udgange) {
      const egne = this.udgange.get(forsoeg.handling);
      for (const k of slags === 'AFVIST' || slags === 'FEJL' ? koder : [slags]) egne?.set(k, (egne.get(k) ?? 0) + 1);
    }
  }

  udfoert(handling: string): number {
    return this.udgange.get(handling)?.get('UDFOERT') ?? 0;
  }

  /** Acts that were carried out fewer times than this. */
  sjaeldne(mindst: number): string[] {
    return [...this.udgange.keys()].filter((h) => this.udfoert(h) < mindst).map((h) => `${h}: ${this.udfoert(h)}`);
  }

  toString(): string {
    const flest = (m: ReadonlyMap<string, number>): string =>
      [...m]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 8)
        .map(([navn, antal]) => `${navn} ${antal}`)
        .join(', ');
    const linjer = [...this.udgange].map(([handling, m]) => `  ${handling}: ${flest(m)}`);
    return `${this.sekvenser} sekvenser, ${this.handlinger} handlinger; tilstande: ${flest(this.tilstande)}\n${linjer.join('\n')}\n`;
  }
}
