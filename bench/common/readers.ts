import { Database, OPEN_READONLY, type Statement } from 'sqlite3';

/**
 * Read-only connections for the contenders that write their SQL by hand. Each runs one statement at a time, off the main
 * thread; statements are prepared once per connection and kept. Always `all`: `get` would leave the snapshot open.
 */

// SQLITE_OPEN_NOMUTEX, which `sqlite3` passes on but does not name: a connection is never used by two threads at once here,
// so its own lock is waste.
const OPEN_NOMUTEX = 0x8000;

export type Rows<R> = (error: Error | null, rows: readonly R[]) => void;

interface Connection {
  readonly db: Database;
  readonly texts: Map<string, Statement>;
}

type Work = (f: Connection) => void;

export class ReaderPool {
  private readonly queue: Work[] = [];

  private constructor(private readonly free: Connection[]) {}

  static async open(file: string, count = 3): Promise<ReaderPool> {
    return new ReaderPool(await Promise.all(Array.from({ length: count }, () => openConnection(file))));
  }

  /** Runs a statement on the first connection that is free. A callback, since the limit should not pay for promises. */
  run<R>(sql: string, params: readonly unknown[], done: Rows<R>): void {
    const work: Work = (f) => {
      execute<R>(f, sql, params, (error, rows) => {
        const next = this.queue.shift();
        if (next) next(f);
        else this.free.push(f);
        done(error, rows);
      });
    };
    const free = this.free.pop();
    if (free) work(free);
    else this.queue.push(work);
  }

  all<R>(sql: string, params: readonly unknown[] = []): Promise<readonly R[]> {
    return new Promise((resolve, refuse) => {
      this.run<R>(sql, params, (error, rows) => (error ? refuse(error) : resolve(rows)));
    });
  }
}

function openConnection(file: string): Promise<Connection> {
  return new Promise((resolve, refuse) => {
    const db = new Database(file, OPEN_READONLY | OPEN_NOMUTEX, (error) => {
      if (error) return refuse(error);
      db.exec('PRAGMA mmap_size = 268435456; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY;', (e) =>
        e ? refuse(e) : resolve({ db, texts: new Map() }),
      );
    });
  });
}

function execute<R>(f: Connection, sql: string, params: readonly unknown[], done: Rows<R>): void {
  const known = f.texts.get(sql);
  if (known) {
    known.all<R>(params, done);
    return;
  }
  const statement = f.db.prepare(sql, (error: Error | null) => {
    if (error) return done(error, []);
    f.texts.set(sql, statement);
    statement.all<R>(params, done);
  });
}
