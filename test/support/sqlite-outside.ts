import { Database, OPEN_READWRITE } from 'sqlite3';
import type { Outside, RowValue } from './outside';
import { OutsideBase } from './outside-base';

/** How long it waits for the write lock of another, in milliseconds. */
const PATIENCE_MS = 5000;

/** The file of a service seen from outside; suites about SQLite files themselves open it by path. */
export class SqliteOutside extends OutsideBase implements Outside {
  private readonly known = new Map<string, readonly string[]>();

  private constructor(private readonly db: Database) {
    super();
  }

  static open(path: string, mode = OPEN_READWRITE): Promise<SqliteOutside> {
    return new Promise((resolve, refuse) => {
      const db = new Database(path, mode, (error) => (error ? refuse(error) : resolve(new SqliteOutside(db))));
      db.configure('busyTimeout', PATIENCE_MS);
    });
  }

  all<T>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    return new Promise((resolve, refuse) => this.db.all<T>(sql, params, (error, rows) => (error ? refuse(error) : resolve(rows))));
  }

  run(sql: string): Promise<void> {
    return new Promise((resolve, refuse) => this.db.exec(sql, (error) => (error ? refuse(error) : resolve())));
  }

  async insert(table: string, values: Readonly<Record<string, RowValue>>): Promise<number> {
    const full = await this.whole(table, values);
    const names = Object.keys(full);
    const [row] = await this.all<{ id: number }>(
      `INSERT INTO "${table}" (${names.join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')}) RETURNING id`,
      Object.values(full),
    );
    return row?.id ?? 0;
  }

  /** Without SQLite's own, such as the one that counts row numbers. */
  async tables(): Promise<readonly string[]> {
    const rows = await this.all<{ name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    );
    return rows.map((r) => r.name);
  }

  async columns(table: string): Promise<readonly string[]> {
    const known = this.known.get(table) ?? (await this.all<{ name: string }>(`PRAGMA table_info("${table}")`)).map((c) => c.name);
    this.known.set(table, known);
    return known;
  }

  /** SQLite writes the text, which is several times as quick as reading row by row. */
  async dump(): Promise<Record<string, string>> {
    const tables = await this.tables();
    if (tables.length < 30) throw new Error('the dump did not find the tables');
    const parts = await Promise.all(
      tables.map(async (name) => {
        const fields = (await this.columns(name)).map((column) => `"${column}"`).join(', ');
        const sql = `SELECT group_concat(json_array(${fields}), char(10)) AS tekst FROM (SELECT * FROM "${name}" ORDER BY rowid)`;
        const [row] = await this.all<{ tekst: string | null }>(sql);
        return [name, row?.tekst ?? ''] as const;
      }),
    );
    return Object.fromEntries(parts);
  }

  changeCount(): Promise<number> {
    return this.number('PRAGMA data_version');
  }

  lock(): Promise<void> {
    return this.run('BEGIN IMMEDIATE');
  }

  commit(): Promise<void> {
    return this.run('COMMIT');
  }

  rollback(): Promise<void> {
    return this.run('ROLLBACK');
  }

  async unlock(table: string): Promise<void> {
    await this.run(`DROP TRIGGER IF EXISTS tr_${table}_update; DROP TRIGGER IF EXISTS tr_${table}_delete`);
  }

  async faults(): Promise<string[]> {
    const pages = await this.all<{ integrity_check: string }>('PRAGMA integrity_check');
    const keys = await this.all<{ table: string }>('PRAGMA foreign_key_check');
    return [...pages.map((r) => r.integrity_check).filter((t) => t !== 'ok'), ...keys.map((r) => `a foreign key in ${r.table}`)];
  }

  close(): Promise<void> {
    return new Promise((resolve, refuse) => this.db.close((error) => (error ? refuse(error) : resolve())));
  }
}
