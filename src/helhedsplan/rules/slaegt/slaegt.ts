import { remse } from '../../../kernel/format';
import { hvis, type Regel } from '../../../kernel/rule';
import { KILDE } from '../../../kernel/sources';

/** A plan, and the way through its successors back to itself; empty when there is none. */
export interface Slaegt {
  readonly titel: string;
  readonly ring: readonly string[];
}

/** What merging may not do (H76), seen in stored rows. */
export const FOELGER_IKKE_SIG_SELV: Regel<Slaegt> = {
  kode: 'H76',
  afvisning: 'EGEN_FORGAENGER',
  krav: { da: 'En plan følger aldrig efter sig selv', en: 'A plan never follows itself' },
  alvor: 'FEJL',
  kilde: KILDE.proces,
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: {
    da: 'Landsbyggefonden kan rette, hvilke planer der følger hinanden',
    en: 'Landsbyggefonden can correct which plans follow each other',
  },
  termer: [],
  bedoem: ({ titel, ring }) =>
    hvis(ring.length === 0, {
      tekst: {
        da: `${titel} følger efter sig selv gennem ${remse(ring, 'og')}`,
        en: `${titel} follows itself through ${remse(ring, 'and')}`,
      },
      faktisk: ring.join(' '),
      graense: 'INGEN_RING',
      enhed: 'NAVN',
    }),
};

/** The way from each plan through successors back to itself; shortest first found. `efter`: natural key → those of its successors. */
export function ringFra(noegle: string, efter: ReadonlyMap<string, readonly string[]>): string[] {
  const vej = new Map<string, string[]>();
  const koe = (efter.get(noegle) ?? []).map((n) => [n]);
  for (const sti of koe) {
    const sidste = sti.at(-1) ?? '';
    if (sidste === noegle) return sti.length > 1 ? sti.slice(0, -1) : sti;
    if (vej.has(sidste)) continue;
    vej.set(sidste, sti);
    for (const n of efter.get(sidste) ?? []) koe.push([...sti, n]);
  }
  return [];
}
