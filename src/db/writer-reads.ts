import { LRUCache } from 'lru-cache';
import { Database, type Statement } from 'sqlite3';
import type { QueryRunner } from 'typeorm';
import { Forespoergselsfejl } from '../kernel/errors';

/**
 * Reads the bytes in the column `svar` of the first row, seeing what the unit of work has written; null when there is none.
 * `hoejst`: milliseconds that it may take, where that is less than statements in units may.
 */
export type Laes = (sql: string, parametre: readonly unknown[], hoejst?: number) => Promise<Buffer | null>;

const SAETNINGER_HOEJST = 200;
/** How often it is looked whether a statement has had its time, in milliseconds. */
const AFBRYD_HVERT = 20;

/**
 * Reading on the connection that writes. Statements are kept prepared, since the facts of rules are long statements that are
 * read twice in every act; and one that takes longer than the limit is interrupted, since nobody else can write meanwhile.
 */
export class Skrivelaesning {
  private readonly saetninger = new LRUCache<string, Statement>({ max: SAETNINGER_HOEJST, dispose: (s) => s.finalize() });

  constructor(private readonly tidsgraense: number) {}

  async laeser(runner: QueryRunner): Promise<Laes> {
    const db: unknown = await runner.connect();
    if (!(db instanceof Database)) throw new Error('skriveforbindelsen er ikke sqlite3');
    return (sql, parametre, hoejst = this.tidsgraense) => this.laes(db, sql, parametre, Math.min(hoejst, this.tidsgraense));
  }

  /** Lets go of the statements; the connection cannot be closed before. */
  luk(): void {
    this.saetninger.clear();
  }

  private async laes(db: Database, sql: string, parametre: readonly unknown[], hoejst: number): Promise<Buffer | null> {
    const saetning = await this.saetning(db, sql);
    const frist = performance.now() + hoejst;
    // Told again until it stops: one that has not got a thread of the pool yet does not hear it.
    const ur = setInterval(() => performance.now() > frist && db.interrupt(), AFBRYD_HVERT);
    try {
      return await new Promise<Buffer | null>((loes, afvis) => {
        saetning.all<{ svar: Buffer | null }>([...parametre], (fejl, raekker) => (fejl ? afvis(fejl) : loes(raekker[0]?.svar ?? null)));
      });
    } catch (fejl) {
      throw fejl instanceof Error && fejl.message.startsWith('SQLITE_INTERRUPT') ? forSent(hoejst) : fejl;
    } finally {
      clearInterval(ur);
    }
  }

  private saetning(db: Database, sql: string): Promise<Statement> {
    const kendt = this.saetninger.get(sql);
    if (kendt) return Promise.resolve(kendt);
    return new Promise((loes, afvis) => {
      const ny = db.prepare(sql, (fejl: Error | null) => {
        if (fejl) return afvis(fejl);
        this.saetninger.set(sql, ny);
        loes(ny);
      });
    });
  }
}

const forSent = (hoejst: number): Forespoergselsfejl =>
  new Forespoergselsfejl(
    'TIMEOUT',
    {
      da: `Handlingens svar tog mere end ${hoejst} ms; intet er ændret`,
      en: `The answer of the act took more than ${hoejst} ms; nothing was changed`,
    },
    { graense: 'tid', hoejst },
  );
