import { setTimeout as wait } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { RequestError } from '../../kernel/errors';
import { actTimedOut } from '../statement-faults';
import type { ReadJson, Transactions, Work } from '../transactions';
import { cannotWrite, conflicting, outcomeUnknown, tooBusy } from '../write-faults';
import { sessionSettings } from './client';
import type { ControlConnection } from './control';
import { isCancelled, isConflict, isConnectionLost, postgresCode } from './faults';
import { PreparedStatements } from './prepared-statements';

/** Attempts at a unit that others stood in the way of. */
const MAX_ATTEMPTS = 8;
/** How long a unit waits for its turn among the processes that write, in milliseconds. */
const TURN_TIMEOUT_MS = 5000;
/** How long a connection has to give its turn back, in milliseconds; a moment, unless it hangs. */
const TURN_BACK_MS = 500;
/** Any number that nobody else locks: "helhed" as letters of a telephone. */
const TURN = 435433;

interface PostgresTransactionsOptions {
  readonly source: DataSource;
  readonly control: ControlConnection;
  /** Milliseconds that one statement of a unit may take. */
  readonly timeoutMs: number;
  /** Whether the position of the log is asked for after each unit: where there are replicas to read from. */
  readonly withPosition: boolean;
}

interface Session {
  readonly runner: QueryRunner;
  readonly client: PoolClient;
  readonly statements: PreparedStatements;
  readonly processId: number;
}

/**
 * Units run SERIALIZABLE: PostgreSQL lets none be kept whose figures another one has changed meanwhile, whichever process or
 * program that is, and one that is refused for it is done again. Since acts of one pool or plan would refuse each other again and
 * again, those of this program also take turns, by a lock of the database that ends with the session. The lock is for speed:
 * without it nothing could be overdrawn either.
 */
export class PostgresTransactions implements Transactions {
  readonly engine = 'postgres';
  position: string | null = null;
  private session: Session | undefined;

  constructor(private readonly choices: PostgresTransactionsOptions) {}

  async run<T>(work: Work<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(work);
      } catch (error) {
        if (!isConflict(error)) throw this.translated(error);
        if (attempt >= MAX_ATTEMPTS) throw tooBusy();
        await wait(Math.random() * 10 * 2 ** attempt);
      }
    }
  }

  async close(): Promise<void> {
    await this.session?.runner.release();
    this.session = undefined;
  }

  private async attempt<T>(work: Work<T>): Promise<T> {
    const session = await this.open();
    let usable = true;
    try {
      await this.takeTurn(session);
      try {
        return await this.transaction(session, work);
      } finally {
        // A connection that is gone, or that waits for ever, has no turn to give back: the server does it. What the unit came to is what is told.
        usable = await this.giveTurnBack(session);
      }
    } catch (error) {
      usable &&= !isConnectionLost(error);
      throw error;
    } finally {
      if (!usable) await this.drop(session);
    }
  }

  /** Before the transaction begins: it then sees all that the one before it has stored. */
  private async takeTurn({ client }: Session): Promise<void> {
    await client.query(`SET lock_timeout = ${TURN_TIMEOUT_MS}`);
    await client.query(`SELECT pg_advisory_lock(${TURN})`);
    await client.query('SET lock_timeout = 0');
  }

  private async giveTurnBack({ client }: Session): Promise<boolean> {
    try {
      await withDeadline(client.query(`SELECT pg_advisory_unlock(${TURN})`), TURN_BACK_MS);
      return true;
    } catch {
      return false;
    }
  }

  private async transaction<T>(session: Session, work: Work<T>): Promise<T> {
    const { client, runner } = session;
    const begin = 'BEGIN ISOLATION LEVEL SERIALIZABLE';
    await client.query(begin);
    const discard = async (): Promise<void> => {
      await client.query('ROLLBACK');
      await client.query(begin);
    };
    let outcome: { readonly save: boolean; readonly result: T };
    try {
      outcome = await work({ em: runner.manager, read: this.reader(session), discard });
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
    if (outcome.save) await this.commit(session);
    else await client.query('ROLLBACK');
    return outcome.result;
  }

  private async commit({ client }: Session): Promise<void> {
    let command: string;
    try {
      ({ command } = await withDeadline(client.query('COMMIT'), this.choices.timeoutMs));
    } catch (error) {
      if (error instanceof Late) throw outcomeUnknown('COMMIT_TIMEOUT');
      throw isConnectionLost(error) || isCancelled(error) ? outcomeUnknown(postgresCode(error) || 'ECONNRESET') : error;
    }
    // A transaction in which a statement failed is rolled back by COMMIT, and that is no fault to PostgreSQL.
    if (command !== 'COMMIT') throw new Error(`COMMIT was answered with ${command}: a fault inside of the unit was swallowed`);
    if (!this.choices.withPosition) return;
    this.position = await positionOf(client);
  }

  private reader({ statements, processId }: Session): ReadJson {
    return async (sql, params, max = this.choices.timeoutMs) => {
      const limit = Math.min(max, this.choices.timeoutMs);
      let cancelling: Promise<void> | undefined;
      const clock = setTimeout(() => {
        cancelling = this.choices.control.cancel(processId).catch(() => undefined);
      }, limit);
      try {
        return await statements.read(sql, params);
      } catch (error) {
        throw isCancelled(error) ? actTimedOut(limit) : error;
      } finally {
        clearTimeout(clock);
        await cancelling;
      }
    };
  }

  private async open(): Promise<Session> {
    if (this.session) return this.session;
    const runner = this.choices.source.createQueryRunner();
    try {
      const client: PoolClient = await runner.connect();
      await client.query(sessionSettings({ readOnly: false, timeoutMs: this.choices.timeoutMs }));
      const { rows } = await client.query<{ pid: number; standby: boolean }>(
        'SELECT pg_backend_pid() AS pid, pg_is_in_recovery() AS standby',
      );
      if (rows[0]?.standby) throw cannotWrite('25006');
      this.session = { runner, client, statements: new PreparedStatements(client), processId: rows[0]?.pid ?? 0 };
      return this.session;
    } catch (error) {
      await runner.release().catch(() => undefined);
      throw error;
    }
  }

  /** Lets go of a connection that is of no more use. Ended first: the pool then throws it away when TypeORM gives it back. */
  private async drop({ runner, client }: Session): Promise<void> {
    this.session = undefined;
    if ('end' in client && typeof client.end === 'function') Promise.resolve(client.end()).catch(() => undefined);
    await runner.release().catch(() => undefined);
  }

  private translated(error: unknown): unknown {
    if (error instanceof RequestError) return error;
    const code = postgresCode(error);
    if (code === '55P03') return tooBusy();
    if (isConnectionLost(error) || UNAVAILABLE.test(code)) return cannotWrite(code || 'ECONNRESET');
    // The last net behind the checks that name the field: a key, a foreign key, a CHECK or a trigger of the database.
    return code.startsWith('23') ? conflicting() : error;
  }
}

/**
 * How far the log has come: what has been put in, and not what has been written out, since a commit need not wait for that. Null when
 * the connection breaks just now: the unit is stored all the same, and must not be answered as if it were not.
 */
async function positionOf(client: PoolClient): Promise<string | null> {
  try {
    const { rows } = await client.query<{ position: string }>('SELECT pg_current_wal_insert_lsn()::text AS position');
    return rows[0]?.position ?? null;
  } catch {
    return null;
  }
}

class Late extends Error {}

/** A COMMIT that waits for a replica waits for ever, and no limit of the server ends it: whoever asked must have an answer all the same. */
async function withDeadline<T>(promise: Promise<T>, ms: number): Promise<T> {
  let clock: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, refuse) => {
    clock = setTimeout(() => refuse(new Late()), ms);
  });
  // It may fail when nobody waits for it any longer.
  promise.catch(() => undefined);
  return Promise.race([promise, late]).finally(() => clearTimeout(clock));
}

// No room, no memory, read-only, shutting down, a statement that had its time: it may be better later, and nothing of the unit was kept.
const UNAVAILABLE = /^(53...|57...|58...|25006)$/;
