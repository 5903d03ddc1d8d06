import type { NationCopy } from './copy';
import type { NationValues } from './rows';

/** What was done, in the order in which it was done. */
export interface NationEvent {
  readonly dato: string;
  readonly handling: string;
  readonly rolle: string;
  readonly udfoertFor: string | null;
  /** What it was about: numbers of rows by the names of the relations. */
  readonly about: NationValues;
}

export function addEvents(copy: NationCopy, events: readonly NationEvent[]): void {
  for (const { dato, handling, rolle, udfoertFor, about } of events.toSorted((a, b) => (a.dato < b.dato ? -1 : a.dato > b.dato ? 1 : 0)))
    copy.rows.add('haendelse', { dato, handling, rolle, udfoertFor, tidspunkt: `${dato}T11:00:00.000Z`, ...about });
}
