import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { RequestError } from '../kernel/errors';
import { type ReadJson, WriterReads } from './writer-reads';

/** Units that may wait; more than that and the service says that it is busy. */
const MAX_WAITING = 500;
/** How long a unit tries to get the file when another process writes, in milliseconds. */
const LOCK_TIMEOUT_MS = 1000;

const BUSY = { da: 'Der skrives for meget lige nu; prøv igen om lidt', en: 'Too much is being written just now; try again shortly' };
const UNAVAILABLE = {
  da: 'Der kan ikke skrives lige nu; intet er ændret. Prøv igen om lidt',
  en: 'Nothing can be written just now; nothing was changed. Try again shortly',
};

const CONFLICTING = {
  da: 'Det strider mod det, der allerede står i databasen; intet er ændret',
  en: 'This conflicts with what the database already holds; nothing was changed',
};

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

/**
 * The one door for writing. TypeORM on SQLite has one connection, and transactions that overlap on it lose work that was
 * reported as done; so each unit of work waits for the one before it.
 *
 * The transaction is opened and ended here and not by TypeORM: after a fault that makes SQLite roll back by itself (a full
 * disk), TypeORM believes that it is still inside one, and nothing is committed from then on. `BEGIN IMMEDIATE` takes the
 * write lock before anything is read, so that what a unit has read is still so when it writes.
 */
export class Writer {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private runner: QueryRunner | undefined;
  private closed = false;
  /** When a unit last gave up because another process held the file. */
  private abandoned = Number.NEGATIVE_INFINITY;

  private readonly reading: WriterReads;

  /** `timeoutMs`: milliseconds that one statement read inside a unit may take. */
  constructor(
    private readonly source: DataSource,
    timeoutMs: number,
  ) {
    this.reading = new WriterReads(timeoutMs);
  }

  /** Runs `work` in a transaction of its own; what it throws rolls everything back. */
  transaction<T>(work: (em: EntityManager, read: ReadJson) => Promise<T>): Promise<T> {
    return this.attempt(async ({ em, read }) => ({ save: true, result: await work(em, read) }));
  }

  /** The same, where the answer says whether what was written is kept. */
  attempt<T>(work: (unit: UnitOfWork) => Promise<UnitOutcome<T>>): Promise<T> {
    if (this.waiting >= MAX_WAITING) return Promise.reject(new RequestError('SERVICE_UNAVAILABLE', BUSY));
    if (this.closed) return Promise.reject(new RequestError('SERVICE_UNAVAILABLE', UNAVAILABLE));
    this.waiting += 1;
    const asked = performance.now();
    const next = this.last.then(() => this.run(work, asked));
    this.last = next.then(
      () => undefined,
      () => undefined,
    );
    void this.last.then(() => {
      this.waiting -= 1;
    });
    return next;
  }

  /** Takes no more units, waits until those that were asked for have ended, and lets go of the connection. */
  async close(): Promise<void> {
    this.closed = true;
    await this.last;
    this.reading.close();
  }

  private async run<T>(work: (unit: UnitOfWork) => Promise<UnitOutcome<T>>, asked: number): Promise<T> {
    this.runner ??= this.source.createQueryRunner();
    const { runner } = this;
    const read = await this.reading.reader(runner);
    await this.begin(runner, asked);
    const discard = async (): Promise<void> => {
      await runner.query('ROLLBACK');
      await runner.query('BEGIN');
    };
    try {
      const { save, result: answer } = await work({ em: runner.manager, read, discard });
      await runner.query(save ? 'COMMIT' : 'ROLLBACK');
      return answer;
    } catch (error) {
      // SQLite may have rolled back by itself; then there is nothing to roll back.
      await runner.query('ROLLBACK').catch(() => undefined);
      throw translate(error);
    }
  }

  private async begin(runner: QueryRunner, asked: number): Promise<void> {
    // Those who were waiting when another gave up have waited out the same lock: they try once.
    const deadline = asked < this.abandoned ? 0 : performance.now() + LOCK_TIMEOUT_MS;
    for (let pause = 5; ; pause = Math.min(pause * 2, 100)) {
      try {
        await runner.query('BEGIN IMMEDIATE');
        return;
      } catch (error) {
        const code = sqliteCode(error);
        if (code === 'SQLITE_ERROR') await runner.query('ROLLBACK').catch(() => undefined);
        else if (code !== 'SQLITE_BUSY') throw translate(error);
        if (performance.now() > deadline) {
          this.abandoned = performance.now();
          throw new RequestError('SERVICE_UNAVAILABLE', BUSY);
        }
        await wait(pause);
      }
    }
  }
}

/** SQLite's result code of a fault, or an empty text. */
export function sqliteCode(error: unknown): string {
  const turns = typeof error === 'object' && error !== null && 'driverError' in error ? error.driverError : error;
  return typeof turns === 'object' && turns !== null && 'code' in turns ? String(turns.code) : '';
}

// The disk, the file or the lock: it may be better later, and nothing of the unit was kept.
const TRANSIENT = new Set(['SQLITE_BUSY', 'SQLITE_LOCKED', 'SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_READONLY', 'SQLITE_NOMEM']);

function translate(error: unknown): unknown {
  // The last net behind the checks that name the field: a key, a foreign key or a CHECK of the database.
  if (sqliteCode(error) === 'SQLITE_CONSTRAINT') return new RequestError('CONFLICT', CONFLICTING);
  return TRANSIENT.has(sqliteCode(error)) ? new RequestError('SERVICE_UNAVAILABLE', UNAVAILABLE, { aarsag: sqliteCode(error) }) : error;
}
