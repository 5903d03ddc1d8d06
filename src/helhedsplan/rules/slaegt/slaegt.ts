import { joinWords } from '../../../kernel/format';
import { holdsIf, type Rule } from '../../../kernel/rule';
import { SOURCES } from '../../../kernel/sources';

/** A plan, and the way through its successors back to itself; empty when there is none. */
export interface Lineage {
  readonly titel: string;
  readonly ring: readonly string[];
}

/** What merging may not do (H76), seen in stored rows. */
export const FOELGER_IKKE_SIG_SELV: Rule<Lineage> = {
  kode: 'H76',
  afvisning: 'EGEN_FORGAENGER',
  krav: { da: 'En plan følger aldrig efter sig selv', en: 'A plan never follows itself' },
  alvor: 'FEJL',
  kilde: SOURCES.proces,
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: {
    da: 'Landsbyggefonden kan rette, hvilke planer der følger hinanden',
    en: 'Landsbyggefonden can correct which plans follow each other',
  },
  termer: [],
  judge: ({ titel, ring }) =>
    holdsIf(ring.length === 0, {
      tekst: {
        da: `${titel} følger efter sig selv gennem ${joinWords(ring, 'og')}`,
        en: `${titel} follows itself through ${joinWords(ring, 'and')}`,
      },
      faktisk: ring.join(' '),
      graense: 'INGEN_RING',
      enhed: 'NAVN',
    }),
};

/** The way from each plan through successors back to itself; shortest first found. `efter`: natural key → those of its successors. */
export function ringFrom(key: string, after: ReadonlyMap<string, readonly string[]>): string[] {
  const way = new Map<string, string[]>();
  const queue = (after.get(key) ?? []).map((n) => [n]);
  for (const path of queue) {
    const lastOne = path.at(-1) ?? '';
    if (lastOne === key) return path.length > 1 ? path.slice(0, -1) : path;
    if (way.has(lastOne)) continue;
    way.set(lastOne, path);
    for (const n of after.get(lastOne) ?? []) queue.push([...path, n]);
  }
  return [];
}
