import { LRUCache } from 'lru-cache';
import { Database, LIMIT_LENGTH, OPEN_READONLY, type Statement } from 'sqlite3';
import type { ReaderConnection, StatementEnded } from '../reader-connection';
import { responseTooLarge, sumTooLarge } from '../statement-faults';

const MAX_STATEMENTS = 200;
/** Characters of the statements that a connection keeps, all together. */
const MAX_STATEMENT_CHARACTERS = 2_000_000;
/** How often a statement is told to stop until it does, in milliseconds. */
const INTERRUPT_AGAIN_MS = 20;

type End = (error: Error | null, answer: Buffer | null) => void;

/** A read-only connection to a file, with the statements that it keeps prepared: `sqlite3` would otherwise prepare at every call. */
export class SqliteReaderConnection implements ReaderConnection {
  private readonly statements = new LRUCache<string, Statement>({
    max: MAX_STATEMENTS,
    maxSize: MAX_STATEMENT_CHARACTERS,
    sizeCalculation: (_text, sql) => sql.length,
    dispose: (s) => s.finalize(),
  });
  private interruption: NodeJS.Timeout | undefined;

  private constructor(
    private readonly db: Database,
    private readonly responseLimit: number,
  ) {}

  static open(file: string, responseLimit: number): Promise<SqliteReaderConnection> {
    return new Promise((resolve, refuse) => {
      const db = new Database(file, OPEN_READONLY, (error) => {
        if (error) return refuse(error);
        // SQLite gives up on longer values itself, long before the answer would fill the memory.
        db.configure('limit', LIMIT_LENGTH, responseLimit);
        // Not mapped into memory: it was no faster, every connection counts the file as its own, and where the disk fails, a page that cannot be
        // read would end the process instead of the statement.
        db.exec('PRAGMA query_only = ON; PRAGMA mmap_size = 0; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY;', (e) =>
          e ? refuse(e) : resolve(new SqliteReaderConnection(db, responseLimit)),
        );
      });
    });
  }

  run(sql: string, params: readonly unknown[], timeoutMs: number, done: StatementEnded): void {
    const clock = setTimeout(() => this.interrupt(), timeoutMs);
    const end: End = (error, answer) => {
      clearTimeout(clock);
      clearInterval(this.interruption);
      this.interruption = undefined;
      // One that was done before it was told to stop has an answer.
      if (error?.message.startsWith('SQLITE_INTERRUPT')) done('interrupted', null);
      else done(error && this.translated(error), answer);
    };
    const known = this.statements.get(sql);
    if (known) return runPrepared(known, params, end);
    const statement = this.db.prepare(sql, (error: Error | null) => {
      if (error) return end(error, null);
      this.statements.set(sql, statement);
      runPrepared(statement, params, end);
    });
  }

  /** It is told again until it has stopped: a statement that has not got a thread of the pool yet does not hear it. */
  interrupt(): void {
    if (this.interruption) return;
    this.db.interrupt();
    this.interruption = setInterval(() => this.db.interrupt(), INTERRUPT_AGAIN_MS);
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.statements.clear();
      this.db.close(() => resolve());
    });
  }

  // SQLite's own limits are the last net behind ours; what they catch is asked for too much, not a fault in the service.
  private translated(error: Error): Error {
    if (error.message.startsWith('SQLITE_TOOBIG')) return responseTooLarge(this.responseLimit);
    return error.message.includes('integer overflow') ? sumTooLarge() : error;
  }
}

function runPrepared(statement: Statement, params: readonly unknown[], end: End): void {
  // `all`, not `get`: a statement that is not run to its end keeps the snapshot that it read, and the connection would
  // go on answering from it.
  statement.all<{ svar: Buffer | null }>([...params], (error, rows) => {
    if (error) end(error, null);
    else end(null, rows[0]?.svar ?? null);
  });
}
