import { LRUCache } from 'lru-cache';
import { Database, LIMIT_LENGTH, OPEN_READONLY, type Statement } from 'sqlite3';
import { limitExceeded, RequestError } from '../kernel/errors';

/** One read-only connection with the statements that it keeps prepared. It runs one statement at a time. */
export interface ReaderConnection {
  readonly db: Database;
  readonly statements: LRUCache<string, Statement>;
  readonly responseLimit: number;
  /** What it runs just now; null for nothing. */
  task: object | null;
  /** Whether nobody waits for what it runs. */
  abandoned: boolean;
}

const MAX_STATEMENTS = 200;
/** Characters of the statements that a connection keeps, all together. */
const MAX_STATEMENT_CHARACTERS = 2_000_000;

export function openConnection(file: string, { responseLimit }: Pick<ReaderConnection, 'responseLimit'>): Promise<ReaderConnection> {
  return new Promise((resolve, refuse) => {
    const db = new Database(file, OPEN_READONLY, (error) => {
      if (error) return refuse(error);
      const statements = new LRUCache<string, Statement>({
        max: MAX_STATEMENTS,
        maxSize: MAX_STATEMENT_CHARACTERS,
        sizeCalculation: (_text, sql) => sql.length,
        dispose: (s) => s.finalize(),
      });
      // SQLite gives up on longer values itself, long before the answer would fill the memory.
      db.configure('limit', LIMIT_LENGTH, responseLimit);
      db.exec('PRAGMA query_only = ON; PRAGMA mmap_size = 268435456; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY;', (e) =>
        e ? refuse(e) : resolve({ db, statements, responseLimit, task: null, abandoned: false }),
      );
    });
  });
}

/** Statements that run are finished first. */
export function closeConnection(f: ReaderConnection): Promise<void> {
  return new Promise((resolve) => {
    f.statements.clear();
    f.db.close(() => resolve());
  });
}

/** What a statement came to; `afbrudt` when it was broken off. */
type Done = (error: Error | 'afbrudt' | null, answer: Buffer | null) => void;

/** How often a statement is told to stop until it does, in milliseconds. */
const INTERRUPT_AGAIN_MS = 20;

const interruptions = new WeakMap<ReaderConnection, NodeJS.Timeout>();

/**
 * Breaks off what a connection runs. It is told again until it has stopped: a statement that has not got a thread of the pool
 * yet does not hear it.
 */
export function interrupt(f: ReaderConnection): void {
  if (interruptions.has(f)) return;
  f.db.interrupt();
  interruptions.set(
    f,
    setInterval(() => f.db.interrupt(), INTERRUPT_AGAIN_MS),
  );
}

/** Runs a statement, prepared at its first use; breaks it off after `time` milliseconds. */
export function runStatement(f: ReaderConnection, sql: string, params: readonly unknown[], timeoutMs: number, done: Done): void {
  f.abandoned = false;
  const clock = setTimeout(() => interrupt(f), timeoutMs);
  const end = (error: Error | null, answer: Buffer | null): void => {
    clearTimeout(clock);
    clearInterval(interruptions.get(f));
    interruptions.delete(f);
    // One that was done before it was told to stop has an answer.
    if (error?.message.startsWith('SQLITE_INTERRUPT')) done('afbrudt', null);
    else done(error && translateSqliteError(error, f.responseLimit), answer);
  };
  const known = f.statements.get(sql);
  if (known) return run(known, params, end);
  const statement = f.db.prepare(sql, (error: Error | null) => {
    if (error) return end(error, null);
    f.statements.set(sql, statement);
    run(statement, params, end);
  });
}

function run(statement: Statement, params: readonly unknown[], end: (error: Error | null, answer: Buffer | null) => void): void {
  // `all`, not `get`: a statement that is not run to its end keeps the snapshot that it read, and the connection would
  // go on answering from it.
  statement.all<{ svar: Buffer | null }>(params, (error, rows) => {
    if (error) end(error, null);
    else end(null, rows[0]?.svar ?? null);
  });
}

export function timedOut(max: number): RequestError {
  const statement = { da: `Forespørgslen tog mere end ${max} ms`, en: `The operation took more than ${max} ms` };
  return new RequestError('TIMEOUT', statement, { graense: 'tid', hoejst: max });
}

// SQLite's own limits are the last net behind ours; what they catch is asked for too much, not a fault in the service.
function translateSqliteError(error: Error, responseLimit: number): Error {
  if (error.message.startsWith('SQLITE_TOOBIG')) {
    return limitExceeded('svar', responseLimit, responseLimit + 1, {
      da: `Svaret er på over ${responseLimit} bytes`,
      en: `The answer has more than ${responseLimit} bytes`,
    });
  }
  if (error.message.includes('integer overflow')) {
    return limitExceeded('sum', Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, {
      da: 'Summen er større, end tal kan være; spørg om færre rækker',
      en: 'The sum is larger than numbers can be; ask about fewer rows',
    });
  }
  return error;
}
