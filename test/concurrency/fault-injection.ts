import { Database, type Statement } from 'sqlite3';
import type { DataSource } from 'typeorm';
import { SqliteDriver } from 'typeorm/driver/sqlite/SqliteDriver';
import type { Writer } from '../../src/db/writer';

/**
 * How a statement fails:
 * `before`: it is not run. `after`: it is run, and then a fault is reported. `rolledBack`: it is not run, and SQLite rolls the
 * transaction back by itself, as it does when the disk is full. `stuck`: it is not run, and rolling back fails too.
 */
export type Way = 'before' | 'after' | 'rolledBack' | 'stuck';

type Answer = (this: unknown, error: Error | null, ...rest: unknown[]) => void;
type Method = (sql: string, params: unknown, answer: Answer) => unknown;

const ioFault = (): Error => Object.assign(new Error('SQLITE_IOERR: disk I/O error'), { errno: 10, code: 'SQLITE_IOERR' });
const full = (): Error => Object.assign(new Error('SQLITE_FULL: database or disk is full'), { errno: 13, code: 'SQLITE_FULL' });

/**
 * Stands on the one connection that writes and lets a statement of choice fail. Statements that were kept prepared before it
 * came are not seen, so it must come before the first act.
 */
export class FaultInjection {
  private counter = 0;
  private plan: { readonly number: number; readonly way: Way } | null = null;
  private hitsRollback = false;
  /** The statement that was made to fail. */
  hit: string | null = null;

  private constructor(private readonly db: Database) {
    for (const name of ['run', 'all'] as const) {
      const actual: Method = db[name].bind(db);
      Reflect.set(db, name, (sql: string, params: unknown, answer: Answer) => this.run(sql, answer, (s) => actual(sql, params, s)));
    }
    const prepare = db.prepare.bind(db);
    Reflect.set(db, 'prepare', (sql: string, done: Answer) => this.thatFails(prepare(sql, done), sql));
  }

  static async on(writer: Writer): Promise<FaultInjection> {
    return new FaultInjection(writerConnection(await writer.transaction(async (em) => em.connection)));
  }

  /** Statement `number` from now, counted from 1, fails in this way. */
  at(number: number, way: Way): void {
    Object.assign(this, { counter: 0, plan: { number, way }, rammerRollback: false, hit: null });
  }

  /** Statements since `at` was called. */
  get count(): number {
    return this.counter;
  }

  /** From now on nothing fails; what was made to fail is kept to be seen. */
  stop(): void {
    this.plan = null;
    this.hitsRollback = false;
  }

  private thatFails(text: Statement, sql: string): Statement {
    const all: (params: unknown, answer: Answer) => unknown = text.all.bind(text);
    Reflect.set(text, 'all', (params: unknown, answer: Answer) => this.run(sql, answer, (s) => all(params, s)));
    return text;
  }

  private run(sql: string, answer: Answer, actual: (answer: Answer) => unknown): unknown {
    this.counter += 1;
    if (this.hitsRollback && sql === 'ROLLBACK') {
      this.hitsRollback = false;
      return setImmediate(() => answer.call(this.db, ioFault()));
    }
    if (this.counter !== this.plan?.number) return actual(answer);
    this.hit = sql;
    const { way } = this.plan;
    this.hitsRollback = way === 'stuck';
    if (way === 'after') return actual(() => answer.call(this.db, ioFault()));
    if (way === 'rolledBack') return this.db.exec('ROLLBACK', () => answer.call(this.db, full()));
    return setImmediate(() => answer.call(this.db, ioFault()));
  }
}

function writerConnection({ driver }: DataSource): Database {
  if (driver instanceof SqliteDriver && driver.databaseConnection instanceof Database) return driver.databaseConnection;
  throw new Error('the writer is not on SQLite');
}
