import { dagIKoebenhavn } from '../../../kernel/clock';
import type { Dag } from '../../../kernel/day';
import type { Planfakta } from '../../helhedsplan.facts';

/** A payment: the day that it counts from, the day that it was recorded, and the event that recorded it. */
export interface Betaling {
  readonly dato: Dag;
  readonly registreret: Dag;
  /** Number of the event; null when the posting has none. */
  readonly haendelse: number | null;
}

/** What has been paid to the plan. A posting whose day no event knows is taken to have been recorded on its own day. */
export function betalinger(f: Planfakta): Betaling[] {
  const kendte: Betaling[] = f.haendelser
    .filter((h) => h.handling === 'udbetal')
    .map((h) => ({ dato: h.dato, registreret: dagIKoebenhavn(h.tidspunkt), haendelse: h.id }));
  const dage = new Set(f.disponeringer.filter((d) => d.art === 'UDBETALT').map((d) => d.dato));
  for (const { dato } of kendte) dage.delete(dato);
  return [...kendte, ...[...dage].map((dato) => ({ dato, registreret: dato, haendelse: null }))];
}
