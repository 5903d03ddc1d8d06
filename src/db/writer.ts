import { setTimeout as vent } from 'node:timers/promises';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { Forespoergselsfejl } from '../kernel/errors';
import { type Laes, Skrivelaesning } from './writer-reads';

/** Units that may wait; more than that and the service says that it is busy. */
const VENTENDE_HOEJST = 500;
/** How long a unit tries to get the file when another process writes, in milliseconds. */
const LAASEFRIST = 1000;

const TRAVLT = { da: 'Der skrives for meget lige nu; prøv igen om lidt', en: 'Too much is being written just now; try again shortly' };
const UTILGAENGELIG = {
  da: 'Der kan ikke skrives lige nu; intet er ændret. Prøv igen om lidt',
  en: 'Nothing can be written just now; nothing was changed. Try again shortly',
};

const STRIDER = {
  da: 'Det strider mod det, der allerede står i databasen; intet er ændret',
  en: 'This conflicts with what the database already holds; nothing was changed',
};

/** What a unit of work has to work with. */
export interface Enhed {
  readonly em: EntityManager;
  /** Reads what the unit has written too. */
  readonly laes: Laes;
  /** Throws away what the unit has written so far; it goes on, to read what was there before. */
  fortryd(): Promise<void>;
}

/** What a unit of work came to, and whether what it wrote is kept. */
export interface Enhedsudfald<T> {
  readonly gem: boolean;
  readonly svar: T;
}

/**
 * The one door for writing. TypeORM on SQLite has one connection, and transactions that overlap on it lose work that was
 * reported as done; so each unit of work waits for the one before it.
 *
 * The transaction is opened and ended here and not by TypeORM: after a fault that makes SQLite roll back by itself (a full
 * disk), TypeORM believes that it is still inside one, and nothing is committed from then on. `BEGIN IMMEDIATE` takes the
 * write lock before anything is read, so that what a unit has read is still so when it writes.
 */
export class Skriver {
  private sidste: Promise<unknown> = Promise.resolve();
  private ventende = 0;
  private runner: QueryRunner | undefined;
  private lukket = false;
  /** When a unit last gave up because another process held the file. */
  private opgivet = Number.NEGATIVE_INFINITY;

  private readonly laesning: Skrivelaesning;

  /** `tidsgraense`: milliseconds that one statement read inside a unit may take. */
  constructor(
    private readonly kilde: DataSource,
    tidsgraense: number,
  ) {
    this.laesning = new Skrivelaesning(tidsgraense);
  }

  /** Runs `arbejde` in a transaction of its own; what it throws rolls everything back. */
  enhed<T>(arbejde: (em: EntityManager, laes: Laes) => Promise<T>): Promise<T> {
    return this.proevelig(async ({ em, laes }) => ({ gem: true, svar: await arbejde(em, laes) }));
  }

  /** The same, where the answer says whether what was written is kept. */
  proevelig<T>(arbejde: (enhed: Enhed) => Promise<Enhedsudfald<T>>): Promise<T> {
    if (this.ventende >= VENTENDE_HOEJST) return Promise.reject(new Forespoergselsfejl('SERVICE_UNAVAILABLE', TRAVLT));
    if (this.lukket) return Promise.reject(new Forespoergselsfejl('SERVICE_UNAVAILABLE', UTILGAENGELIG));
    this.ventende += 1;
    const bedt = performance.now();
    const naeste = this.sidste.then(() => this.koer(arbejde, bedt));
    this.sidste = naeste.then(
      () => undefined,
      () => undefined,
    );
    void this.sidste.then(() => {
      this.ventende -= 1;
    });
    return naeste;
  }

  /** Takes no more units, waits until those that were asked for have ended, and lets go of the connection. */
  async luk(): Promise<void> {
    this.lukket = true;
    await this.sidste;
    this.laesning.luk();
  }

  private async koer<T>(arbejde: (enhed: Enhed) => Promise<Enhedsudfald<T>>, bedt: number): Promise<T> {
    this.runner ??= this.kilde.createQueryRunner();
    const { runner } = this;
    const laes = await this.laesning.laeser(runner);
    await this.begynd(runner, bedt);
    const fortryd = async (): Promise<void> => {
      await runner.query('ROLLBACK');
      await runner.query('BEGIN');
    };
    try {
      const { gem, svar } = await arbejde({ em: runner.manager, laes, fortryd });
      await runner.query(gem ? 'COMMIT' : 'ROLLBACK');
      return svar;
    } catch (fejl) {
      // SQLite may have rolled back by itself; then there is nothing to roll back.
      await runner.query('ROLLBACK').catch(() => undefined);
      throw oversat(fejl);
    }
  }

  private async begynd(runner: QueryRunner, bedt: number): Promise<void> {
    // Those who were waiting when another gave up have waited out the same lock: they try once.
    const frist = bedt < this.opgivet ? 0 : performance.now() + LAASEFRIST;
    for (let pause = 5; ; pause = Math.min(pause * 2, 100)) {
      try {
        await runner.query('BEGIN IMMEDIATE');
        return;
      } catch (fejl) {
        const kode = sqlitekode(fejl);
        if (kode === 'SQLITE_ERROR') await runner.query('ROLLBACK').catch(() => undefined);
        else if (kode !== 'SQLITE_BUSY') throw oversat(fejl);
        if (performance.now() > frist) {
          this.opgivet = performance.now();
          throw new Forespoergselsfejl('SERVICE_UNAVAILABLE', TRAVLT);
        }
        await vent(pause);
      }
    }
  }
}

/** SQLite's result code of a fault, or an empty text. */
export function sqlitekode(fejl: unknown): string {
  const drejer = typeof fejl === 'object' && fejl !== null && 'driverError' in fejl ? fejl.driverError : fejl;
  return typeof drejer === 'object' && drejer !== null && 'code' in drejer ? String(drejer.code) : '';
}

// The disk, the file or the lock: it may be better later, and nothing of the unit was kept.
const FORBIGAAENDE = new Set(['SQLITE_BUSY', 'SQLITE_LOCKED', 'SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_READONLY', 'SQLITE_NOMEM']);

function oversat(fejl: unknown): unknown {
  // The last net behind the checks that name the field: a key, a foreign key or a CHECK of the database.
  if (sqlitekode(fejl) === 'SQLITE_CONSTRAINT') return new Forespoergselsfejl('CONFLICT', STRIDER);
  return FORBIGAAENDE.has(sqlitekode(fejl))
    ? new Forespoergselsfejl('SERVICE_UNAVAILABLE', UTILGAENGELIG, { aarsag: sqlitekode(fejl) })
    : fejl;
}
