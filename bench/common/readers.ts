import { Database, OPEN_READONLY, type Statement } from 'sqlite3';

/**
 * Read-only connections for the contenders that write their SQL by hand. Each runs one statement at a time, off the main
 * thread; statements are prepared once per connection and kept. Always `all`: `get` would leave the snapshot open.
 */

// SQLITE_OPEN_NOMUTEX, which `sqlite3` passes on but does not name: a connection is never used by two threads at once here,
// so its own lock is waste.
const OPEN_NOMUTEX = 0x8000;

export type Raekker<R> = (fejl: Error | null, raekker: readonly R[]) => void;

interface Forbindelse {
  readonly db: Database;
  readonly saetninger: Map<string, Statement>;
}

type Arbejde = (f: Forbindelse) => void;

export class Laesere {
  private readonly koe: Arbejde[] = [];

  private constructor(private readonly ledige: Forbindelse[]) {}

  static async aabn(fil: string, antal = 3): Promise<Laesere> {
    return new Laesere(await Promise.all(Array.from({ length: antal }, () => aabnForbindelse(fil))));
  }

  /** Runs a statement on the first connection that is free. A callback, since the limit should not pay for promises. */
  koer<R>(sql: string, parametre: readonly unknown[], faerdig: Raekker<R>): void {
    const arbejde: Arbejde = (f) => {
      udfoer<R>(f, sql, parametre, (fejl, raekker) => {
        const naeste = this.koe.shift();
        if (naeste) naeste(f);
        else this.ledige.push(f);
        faerdig(fejl, raekker);
      });
    };
    const ledig = this.ledige.pop();
    if (ledig) arbejde(ledig);
    else this.koe.push(arbejde);
  }

  alle<R>(sql: string, parametre: readonly unknown[] = []): Promise<readonly R[]> {
    return new Promise((loes, afvis) => {
      this.koer<R>(sql, parametre, (fejl, raekker) => (fejl ? afvis(fejl) : loes(raekker)));
    });
  }
}

function aabnForbindelse(fil: string): Promise<Forbindelse> {
  return new Promise((loes, afvis) => {
    const db = new Database(fil, OPEN_READONLY | OPEN_NOMUTEX, (fejl) => {
      if (fejl) return afvis(fejl);
      db.exec('PRAGMA mmap_size = 268435456; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY;', (e) =>
        e ? afvis(e) : loes({ db, saetninger: new Map() }),
      );
    });
  });
}

function udfoer<R>(f: Forbindelse, sql: string, parametre: readonly unknown[], faerdig: Raekker<R>): void {
  const kendt = f.saetninger.get(sql);
  if (kendt) {
    kendt.all<R>(parametre, faerdig);
    return;
  }
  const saetning = f.db.prepare(sql, (fejl: Error | null) => {
    if (fejl) return faerdig(fejl, []);
    f.saetninger.set(sql, saetning);
    saetning.all<R>(parametre, faerdig);
  });
}
