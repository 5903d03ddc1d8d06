import { LRUCache } from 'lru-cache';
import { Database, LIMIT_LENGTH, OPEN_READONLY, type Statement } from 'sqlite3';
import { Forespoergselsfejl, overGraense } from '../kernel/errors';

/** One read-only connection with the statements that it keeps prepared. It runs one statement at a time. */
export interface Laeserforbindelse {
  readonly db: Database;
  readonly saetninger: LRUCache<string, Statement>;
  readonly svargraense: number;
  /** What it runs just now; null for nothing. */
  opgave: object | null;
  /** Whether nobody waits for what it runs. */
  opgivet: boolean;
}

const SAETNINGER_HOEJST = 200;
/** Characters of the statements that a connection keeps, all together. */
const SAETNINGSTEGN_HOEJST = 2_000_000;

export function aabnForbindelse(fil: string, { svargraense }: Pick<Laeserforbindelse, 'svargraense'>): Promise<Laeserforbindelse> {
  return new Promise((loes, afvis) => {
    const db = new Database(fil, OPEN_READONLY, (fejl) => {
      if (fejl) return afvis(fejl);
      const saetninger = new LRUCache<string, Statement>({
        max: SAETNINGER_HOEJST,
        maxSize: SAETNINGSTEGN_HOEJST,
        sizeCalculation: (_saetning, sql) => sql.length,
        dispose: (s) => s.finalize(),
      });
      // SQLite gives up on longer values itself, long before the answer would fill the memory.
      db.configure('limit', LIMIT_LENGTH, svargraense);
      db.exec('PRAGMA query_only = ON; PRAGMA mmap_size = 268435456; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY;', (e) =>
        e ? afvis(e) : loes({ db, saetninger, svargraense, opgave: null, opgivet: false }),
      );
    });
  });
}

/** Statements that run are finished first. */
export function lukForbindelse(f: Laeserforbindelse): Promise<void> {
  return new Promise((loes) => {
    f.saetninger.clear();
    f.db.close(() => loes());
  });
}

/** What a statement came to; `afbrudt` when it was broken off. */
type Faerdig = (fejl: Error | 'afbrudt' | null, svar: Buffer | null) => void;

/** How often a statement is told to stop until it does, in milliseconds. */
const AFBRYD_IGEN = 20;

const afbrydelser = new WeakMap<Laeserforbindelse, NodeJS.Timeout>();

/**
 * Breaks off what a connection runs. It is told again until it has stopped: a statement that has not got a thread of the pool
 * yet does not hear it.
 */
export function afbryd(f: Laeserforbindelse): void {
  if (afbrydelser.has(f)) return;
  f.db.interrupt();
  afbrydelser.set(
    f,
    setInterval(() => f.db.interrupt(), AFBRYD_IGEN),
  );
}

/** Runs a statement, prepared at its first use; breaks it off after `tid` milliseconds. */
export function udfoer(f: Laeserforbindelse, sql: string, parametre: readonly unknown[], tid: number, faerdig: Faerdig): void {
  f.opgivet = false;
  const ur = setTimeout(() => afbryd(f), tid);
  const slut = (fejl: Error | null, svar: Buffer | null): void => {
    clearTimeout(ur);
    clearInterval(afbrydelser.get(f));
    afbrydelser.delete(f);
    // One that was done before it was told to stop has an answer.
    if (fejl?.message.startsWith('SQLITE_INTERRUPT')) faerdig('afbrudt', null);
    else faerdig(fejl && paaSprog(fejl, f.svargraense), svar);
  };
  const kendt = f.saetninger.get(sql);
  if (kendt) return koer(kendt, parametre, slut);
  const saetning = f.db.prepare(sql, (fejl: Error | null) => {
    if (fejl) return slut(fejl, null);
    f.saetninger.set(sql, saetning);
    koer(saetning, parametre, slut);
  });
}

function koer(saetning: Statement, parametre: readonly unknown[], slut: (fejl: Error | null, svar: Buffer | null) => void): void {
  // `all`, not `get`: a statement that is not run to its end keeps the snapshot that it read, and the connection would
  // go on answering from it.
  saetning.all<{ svar: Buffer | null }>(parametre, (fejl, raekker) => {
    if (fejl) slut(fejl, null);
    else slut(null, raekker[0]?.svar ?? null);
  });
}

export function forSent(hoejst: number): Forespoergselsfejl {
  const saetning = { da: `Forespørgslen tog mere end ${hoejst} ms`, en: `The operation took more than ${hoejst} ms` };
  return new Forespoergselsfejl('TIMEOUT', saetning, { graense: 'tid', hoejst });
}

// SQLite's own limits are the last net behind ours; what they catch is asked for too much, not a fault in the service.
function paaSprog(fejl: Error, svargraense: number): Error {
  if (fejl.message.startsWith('SQLITE_TOOBIG')) {
    return overGraense('svar', svargraense, svargraense + 1, {
      da: `Svaret er på over ${svargraense} bytes`,
      en: `The answer has more than ${svargraense} bytes`,
    });
  }
  if (fejl.message.includes('integer overflow')) {
    return overGraense('sum', Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, {
      da: 'Summen er større, end tal kan være; spørg om færre rækker',
      en: 'The sum is larger than numbers can be; ask about fewer rows',
    });
  }
  return fejl;
}
