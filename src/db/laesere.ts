import { LRUCache } from 'lru-cache';
import { Database, OPEN_READONLY, type Statement } from 'sqlite3';
import { Forespoergselsfejl } from '../kerne/fejl';

/**
 * The read-only connections. Each runs one statement at a time, off the main thread, and sees only what is committed.
 * Statements are prepared once and kept: `sqlite3` would otherwise prepare at every call.
 */

interface Laeserforbindelse {
  readonly db: Database;
  readonly saetninger: LRUCache<string, Statement>;
}

interface Ventende {
  readonly koer: (f: Laeserforbindelse) => void;
  readonly afvis: (fejl: Error) => void;
}

const SAETNINGER_HOEJST = 500;
const VENTENDE_HOEJST = 1000;

export interface Laesevalg {
  readonly fil: string;
  readonly antal: number;
  /** How long a statement may run, in milliseconds, before it is interrupted. */
  readonly tidsgraense: number;
}

export class Laesere {
  private readonly alle: Laeserforbindelse[] = [];
  private readonly ledige: Laeserforbindelse[] = [];
  private readonly koe: Ventende[] = [];
  /** Statements run since start; tests count them. */
  antalSaetninger = 0;

  private constructor(private readonly valg: Laesevalg) {}

  static async aabn(valg: Laesevalg): Promise<Laesere> {
    const laesere = new Laesere(valg);
    for (let i = 0; i < valg.antal; i += 1) {
      const f = await aabnForbindelse(valg.fil);
      laesere.alle.push(f);
      laesere.ledige.push(f);
    }
    return laesere;
  }

  /** The bytes in the column `svar` of the first row; null when it is NULL. */
  laes(sql: string, parametre: readonly unknown[]): Promise<Buffer | null> {
    return new Promise((loes, afvis) => {
      const koer = (f: Laeserforbindelse): void => {
        this.antalSaetninger += 1;
        udfoer(f, sql, parametre, this.valg.tidsgraense, (fejl, svar) => {
          this.frigiv(f);
          if (fejl) afvis(fejl);
          else loes(svar);
        });
      };
      const ledig = this.ledige.pop();
      if (ledig) koer(ledig);
      else if (this.koe.length >= VENTENDE_HOEJST)
        afvis(
          new Forespoergselsfejl('SERVICE_UNAVAILABLE', {
            da: 'Der er for travlt lige nu; prøv igen om lidt',
            en: 'Too busy just now; try again shortly',
          }),
        );
      else this.koe.push({ koer, afvis });
    });
  }

  private frigiv(f: Laeserforbindelse): void {
    const naeste = this.koe.shift();
    if (naeste) naeste.koer(f);
    else this.ledige.push(f);
  }

  /** Closes every connection; statements that run are finished first, those that wait are refused. */
  async luk(): Promise<void> {
    for (const v of this.koe.splice(0))
      v.afvis(new Forespoergselsfejl('SERVICE_UNAVAILABLE', { da: 'Tjenesten lukker', en: 'The service is closing' }));
    await Promise.all(
      this.alle.map(
        (f) =>
          new Promise<void>((loes) => {
            f.saetninger.clear();
            f.db.close(() => loes());
          }),
      ),
    );
  }
}

function aabnForbindelse(fil: string): Promise<Laeserforbindelse> {
  return new Promise((loes, afvis) => {
    const db = new Database(fil, OPEN_READONLY, (fejl) => {
      if (fejl) return afvis(fejl);
      const saetninger = new LRUCache<string, Statement>({ max: SAETNINGER_HOEJST, dispose: (s) => s.finalize() });
      db.exec('PRAGMA query_only = ON; PRAGMA mmap_size = 268435456; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY;', (e) =>
        e ? afvis(e) : loes({ db, saetninger }),
      );
    });
  });
}

type Faerdig = (fejl: Error | null, svar: Buffer | null) => void;

function udfoer(f: Laeserforbindelse, sql: string, parametre: readonly unknown[], tidsgraense: number, faerdig: Faerdig): void {
  const kendt = f.saetninger.get(sql);
  if (kendt) return koer(f, kendt, parametre, tidsgraense, faerdig);
  const saetning = f.db.prepare(sql, (fejl: Error | null) => {
    if (fejl) return faerdig(fejl, null);
    f.saetninger.set(sql, saetning);
    koer(f, saetning, parametre, tidsgraense, faerdig);
  });
}

function koer(f: Laeserforbindelse, saetning: Statement, parametre: readonly unknown[], tidsgraense: number, faerdig: Faerdig): void {
  let afbrudt = false;
  const ur = setTimeout(() => {
    afbrudt = true;
    f.db.interrupt();
  }, tidsgraense);
  // `all`, not `get`: a statement that is not run to its end keeps the snapshot that it read, and the connection would
  // go on answering from it.
  saetning.all<{ svar: Buffer | null }>(parametre, (fejl, raekker) => {
    clearTimeout(ur);
    if (afbrudt)
      return faerdig(
        new Forespoergselsfejl(
          'TIMEOUT',
          { da: `Forespørgslen tog mere end ${tidsgraense} ms`, en: `The operation took more than ${tidsgraense} ms` },
          { graense: 'tid', hoejst: tidsgraense },
        ),
        null,
      );
    if (fejl) return faerdig(fejl, null);
    faerdig(null, raekker[0]?.svar ?? null);
  });
}
