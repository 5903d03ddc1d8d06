import { LRUCache } from 'lru-cache';
import { Database, type Statement } from 'sqlite3';
import type { QueryRunner } from 'typeorm';
import { actTimedOut } from '../statement-faults';
import type { ReadJson } from '../transactions';

const MAX_STATEMENTS = 200;
/** How often it is looked whether a statement has had its time, in milliseconds. */
const INTERRUPT_EVERY_MS = 20;

/**
 * Reading on the connection that writes. Statements are kept prepared, since the facts of rules are long statements that are
 * read twice in every act; and one that takes longer than the limit is interrupted, since nobody else can write meanwhile.
 */
export class WriterReads {
  private readonly statements = new LRUCache<string, Statement>({ max: MAX_STATEMENTS, dispose: (s) => s.finalize() });

  constructor(private readonly timeoutMs: number) {}

  async reader(runner: QueryRunner): Promise<ReadJson> {
    const db: unknown = await runner.connect();
    if (!(db instanceof Database)) throw new Error('the connection that writes is not sqlite3');
    return (sql, params, max = this.timeoutMs) => this.read(db, sql, params, Math.min(max, this.timeoutMs));
  }

  /** Lets go of the statements; the connection cannot be closed before. */
  close(): void {
    this.statements.clear();
  }

  private async read(db: Database, sql: string, params: readonly unknown[], max: number): Promise<Buffer | null> {
    const statement = await this.statement(db, sql);
    const deadline = performance.now() + max;
    // Told again until it stops: one that has not got a thread of the pool yet does not hear it.
    const clock = setInterval(() => performance.now() > deadline && db.interrupt(), INTERRUPT_EVERY_MS);
    try {
      return await new Promise<Buffer | null>((resolve, refuse) => {
        statement.all<{ svar: Buffer | null }>([...params], (error, rows) => (error ? refuse(error) : resolve(rows[0]?.svar ?? null)));
      });
    } catch (error) {
      throw error instanceof Error && error.message.startsWith('SQLITE_INTERRUPT') ? actTimedOut(max) : error;
    } finally {
      clearInterval(clock);
    }
  }

  private statement(db: Database, sql: string): Promise<Statement> {
    const known = this.statements.get(sql);
    if (known) return Promise.resolve(known);
    return new Promise((resolve, refuse) => {
      const fresh = db.prepare(sql, (error: Error | null) => {
        if (error) return refuse(error);
        this.statements.set(sql, fresh);
        resolve(fresh);
      });
    });
  }
}
