import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Transactions, Work } from '../transactions';
import { cannotWrite, conflicting, tooBusy } from '../write-faults';
import { sqliteCode } from './code';
import { WriterReads } from './writer-reads';

/** How long a unit tries to get the file when another process writes, in milliseconds. */
const LOCK_TIMEOUT_MS = 1000;

/**
 * TypeORM on SQLite has one connection, and transactions that overlap on it lose work that was reported as done.
 *
 * The transaction is opened and ended here and not by TypeORM: after a fault that makes SQLite roll back by itself (a full
 * disk), TypeORM believes that it is still inside one, and nothing is committed from then on. `BEGIN IMMEDIATE` takes the
 * write lock before anything is read, so that what a unit has read is still so when it writes.
 */
export class SqliteTransactions implements Transactions {
  readonly engine = 'sqlite';
  readonly position = null;
  private runner: QueryRunner | undefined;
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

  async run<T>(work: Work<T>, asked: number): Promise<T> {
    this.runner ??= this.source.createQueryRunner();
    const { runner } = this;
    const read = await this.reading.reader(runner);
    await this.begin(runner, asked);
    const discard = async (): Promise<void> => {
      await runner.query('ROLLBACK');
      await runner.query('BEGIN');
    };
    try {
      const { save, result } = await work({ em: runner.manager, read, discard });
      await runner.query(save ? 'COMMIT' : 'ROLLBACK');
      return result;
    } catch (error) {
      // SQLite may have rolled back by itself; then there is nothing to roll back.
      await runner.query('ROLLBACK').catch(() => undefined);
      throw translate(error);
    }
  }

  async close(): Promise<void> {
    this.reading.close();
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
          throw tooBusy();
        }
        await wait(pause);
      }
    }
  }
}

// The disk, the file or the lock: it may be better later, and nothing of the unit was kept.
const TRANSIENT = new Set(['SQLITE_BUSY', 'SQLITE_LOCKED', 'SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_READONLY', 'SQLITE_NOMEM']);

function translate(error: unknown): unknown {
  // The last net behind the checks that name the field: a key, a foreign key or a CHECK of the database.
  if (sqliteCode(error) === 'SQLITE_CONSTRAINT') return conflicting();
  return TRANSIENT.has(sqliteCode(error)) ? cannotWrite(sqliteCode(error)) : error;
}
