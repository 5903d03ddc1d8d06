import { dayInCopenhagen } from '../../../kernel/clock';
import type { Day } from '../../../kernel/day';
import type { PlanFacts } from '../../helhedsplan.facts';

/** A payment: the day that it counts from, the day that it was recorded, and the event that recorded it. */
export interface Payment {
  readonly dato: Day;
  readonly registreret: Day;
  /** Number of the event; null when the posting has none. */
  readonly haendelse: number | null;
}

/** What has been paid to the plan. A posting whose day no event knows is taken to have been recorded on its own day. */
export function payments(f: PlanFacts): Payment[] {
  const knownOnes: Payment[] = f.haendelser
    .filter((h) => h.handling === 'udbetal')
    .map((h) => ({ dato: h.dato, registreret: dayInCopenhagen(h.tidspunkt), haendelse: h.id }));
  const days = new Set(f.disponeringer.filter((d) => d.art === 'UDBETALT').map((d) => d.dato));
  for (const { dato: date } of knownOnes) days.delete(date);
  return [...knownOnes, ...[...days].map((date) => ({ dato: date, registreret: date, haendelse: null }))];
}
