import type { EntityManager } from 'typeorm';
import type { Engine } from './target';

/**
 * Reads the bytes in the column `svar` of the first row, seeing what the unit of work has written; null when there is none.
 * `max`: milliseconds that it may take, where that is less than statements in units may.
 */
export type ReadJson = (sql: string, params: readonly unknown[], max?: number) => Promise<Buffer | null>;

/** What a unit of work has to work with. */
export interface UnitOfWork {
  readonly em: EntityManager;
  /** Reads what the unit has written too. */
  readonly read: ReadJson;
  /** Throws away what the unit has written so far; it goes on, to read what was there before. */
  discard(): Promise<void>;
}

/** What a unit of work came to, and whether what it wrote is kept. */
export interface UnitOutcome<T> {
  readonly save: boolean;
  readonly result: T;
}

export type Work<T> = (unit: UnitOfWork) => Promise<UnitOutcome<T>>;

/** Opens and ends transactions on one engine; the writer sees to it that they are asked for one at a time. */
export interface Transactions {
  readonly engine: Engine;
  /** Runs `work` in a transaction; what it throws rolls everything back. `asked`: when it began to wait, by `performance.now()`. */
  run<T>(work: Work<T>, asked: number): Promise<T>;
  /** How far the log of the database had come when a unit was last kept, for reading it elsewhere; null where there is one place to read. */
  readonly position: string | null;
  close(): Promise<void>;
}
