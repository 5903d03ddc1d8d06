import { LRUCache } from 'lru-cache';
import { Database, LIMIT_LENGTH, OPEN_READONLY, type Statement } from 'sqlite3';
import { Forespoergselsfejl, overGraense } from '../kerne/fejl';

/** One read-only connection with the statements that it keeps prepared. It runs one statement at a time. */
export interface Laeserforbindelse {
  readonly db: Database;
  readonly saetninger: LRUCache<string, Statement>;
  readonly svargraense: number;
  readonly tidsgraense: number;
}

const SAETNINGER_HOEJST = 500;
/** Characters of the statements that a connection keeps, all together. */
const SAETNINGSTEGN_HOEJST = 8_000_000;

export function aabnForbindelse(fil: string, graenser: Pick<Laeserforbindelse, 'svargraense' | 'tidsgraense'>): Promise<Laeserforbindelse> {
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
      db.configure('limit', LIMIT_LENGTH, graenser.svargraense);
      db.exec('PRAGMA query_only = ON; PRAGMA mmap_size = 268435456; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY;', (e) =>
        e ? afvis(e) : loes({ db, saetninger, svargraense: graenser.svargraense, tidsgraense: graenser.tidsgraense }),
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

export type Faerdig = (fejl: Error | null, svar: Buffer | null) => void;

/** Runs a statement, prepared at its first use; interrupts it after `tid` milliseconds. */
export function udfoer(f: Laeserforbindelse, sql: string, parametre: readonly unknown[], tid: number, faerdig: Faerdig): void {
  let afbrudt = false;
  const ur = setTimeout(() => {
    afbrudt = true;
    f.db.interrupt();
  }, tid);
  const slut: Faerdig = (fejl, svar) => {
    clearTimeout(ur);
    if (afbrudt) faerdig(forSent(f.tidsgraense), null);
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

function koer(saetning: Statement, parametre: readonly unknown[], slut: Faerdig): void {
  // `all`, not `get`: a statement that is not run to its end keeps the snapshot that it read, and the connection would
  // go on answering from it.
  saetning.all<{ svar: Buffer | null }>(parametre, (fejl, raekker) => {
    if (fejl) slut(fejl, null);
    else slut(null, raekker[0]?.svar ?? null);
  });
}

function forSent(hoejst: number): Forespoergselsfejl {
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
