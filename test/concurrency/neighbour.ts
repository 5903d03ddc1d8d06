import { Database, OPEN_READWRITE } from 'sqlite3';

/** A connection of its own to the file of a service: it sees what is committed and nothing else. */
export class Neighbour {
  private constructor(private readonly db: Database) {}

  static open(file: string): Promise<Neighbour> {
    return new Promise((resolve, refuse) => {
      const db = new Database(file, OPEN_READWRITE, (error) => (error ? refuse(error) : resolve(new Neighbour(db))));
    });
  }

  all<T>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    return new Promise((resolve, refuse) => this.db.all<T>(sql, params, (error, rows) => (error ? refuse(error) : resolve(rows))));
  }

  /** Runs statements that answer nothing. */
  run(sql: string): Promise<void> {
    return new Promise((resolve, refuse) => this.db.exec(sql, (error) => (error ? refuse(error) : resolve())));
  }

  async number(sql: string, params: readonly unknown[] = []): Promise<number> {
    const [row] = await this.all<Record<string, number>>(sql, params);
    return Number(Object.values(row ?? {})[0]);
  }

  /** Every table, row by row, as text. */
  async dump(): Promise<Record<string, string>> {
    const tables = await this.all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
    const everything: Record<string, string> = {};
    for (const { name } of tables) everything[name] = JSON.stringify(await this.all(`SELECT * FROM "${name}" ORDER BY rowid`));
    if (Object.keys(everything).length < 30) throw new Error('the dump did not find the tables');
    return everything;
  }

  /** What SQLite finds wrong with the file: nothing. */
  async error(): Promise<string[]> {
    const int = await this.all<{ integrity_check: string }>('PRAGMA integrity_check');
    const keys = await this.all<{ table: string }>('PRAGMA foreign_key_check');
    return [...int.map((r) => r.integrity_check).filter((t) => t !== 'ok'), ...keys.map((r) => `fremmednøgle i ${r.table}`)];
  }

  close(): Promise<void> {
    return new Promise((resolve, refuse) => this.db.close((error) => (error ? refuse(error) : resolve())));
  }
}
