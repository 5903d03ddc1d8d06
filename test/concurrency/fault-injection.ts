import { Database, type Statement } from 'sqlite3';
import type { DataSource } from 'typeorm';
import { SqliteDriver } from 'typeorm/driver/sqlite/SqliteDriver';
import type { Skriver } from '../../src/db/writer';

/**
 * How a statement fails:
 * `foer`: it is not run. `efter`: it is run, and then a fault is reported. `rullet`: it is not run, and SQLite rolls the
 * transaction back by itself, as it does when the disk is full. `fast`: it is not run, and rolling back fails too.
 */
export type Maade = 'foer' | 'efter' | 'rullet' | 'fast';

type Svar = (this: unknown, fejl: Error | null, ...resten: unknown[]) => void;
type Metode = (sql: string, parametre: unknown, svar: Svar) => unknown;

const ioFejl = (): Error => Object.assign(new Error('SQLITE_IOERR: disk I/O error'), { errno: 10, code: 'SQLITE_IOERR' });
const fuld = (): Error => Object.assign(new Error('SQLITE_FULL: database or disk is full'), { errno: 13, code: 'SQLITE_FULL' });

/**
 * Stands on the one connection that writes and lets a statement of choice fail. Statements that were kept prepared before it
 * came are not seen, so it must come before the first act.
 */
export class Fejlindskud {
  private taeller = 0;
  private plan: { readonly nummer: number; readonly maade: Maade } | null = null;
  private rammerRollback = false;
  /** The statement that was made to fail. */
  ramt: string | null = null;

  private constructor(private readonly db: Database) {
    for (const navn of ['run', 'all'] as const) {
      const egentlig: Metode = db[navn].bind(db);
      Reflect.set(db, navn, (sql: string, parametre: unknown, svar: Svar) => this.koer(sql, svar, (s) => egentlig(sql, parametre, s)));
    }
    const forbered = db.prepare.bind(db);
    Reflect.set(db, 'prepare', (sql: string, faerdig: Svar) => this.somFejler(forbered(sql, faerdig), sql));
  }

  static async paa(skriver: Skriver): Promise<Fejlindskud> {
    return new Fejlindskud(skriveforbindelse(await skriver.enhed(async (em) => em.connection)));
  }

  /** Statement `nummer` from now, counted from 1, fails in this way. */
  ved(nummer: number, maade: Maade): void {
    Object.assign(this, { taeller: 0, plan: { nummer, maade }, rammerRollback: false, ramt: null });
  }

  /** Statements since `ved` was called. */
  get antal(): number {
    return this.taeller;
  }

  /** From now on nothing fails; what was made to fail is kept to be seen. */
  stop(): void {
    this.plan = null;
    this.rammerRollback = false;
  }

  private somFejler(saetning: Statement, sql: string): Statement {
    const alle: (parametre: unknown, svar: Svar) => unknown = saetning.all.bind(saetning);
    Reflect.set(saetning, 'all', (parametre: unknown, svar: Svar) => this.koer(sql, svar, (s) => alle(parametre, s)));
    return saetning;
  }

  private koer(sql: string, svar: Svar, egentlig: (svar: Svar) => unknown): unknown {
    this.taeller += 1;
    if (this.rammerRollback && sql === 'ROLLBACK') {
      this.rammerRollback = false;
      return setImmediate(() => svar.call(this.db, ioFejl()));
    }
    if (this.taeller !== this.plan?.nummer) return egentlig(svar);
    this.ramt = sql;
    const { maade } = this.plan;
    this.rammerRollback = maade === 'fast';
    if (maade === 'efter') return egentlig(() => svar.call(this.db, ioFejl()));
    if (maade === 'rullet') return this.db.exec('ROLLBACK', () => svar.call(this.db, fuld()));
    return setImmediate(() => svar.call(this.db, ioFejl()));
  }
}

function skriveforbindelse({ driver }: DataSource): Database {
  if (driver instanceof SqliteDriver && driver.databaseConnection instanceof Database) return driver.databaseConnection;
  throw new Error('skriveren er ikke på SQLite');
}
