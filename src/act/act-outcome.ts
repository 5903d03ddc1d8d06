import type { Day } from '../kernel/day';

/** What an act came to. */
export interface ActOutcome {
  /** Numbers of the rows that the payload answers with, by its fields. */
  readonly objects: Readonly<Record<string, number | null>>;
  /** The day from which the act counts. */
  readonly dato: Day;
  /** What the event is about, besides those of `genstande` that it has a field for. */
  readonly about?: Readonly<Record<string, number>>;
}
