import { Database, OPEN_READWRITE, type Statement } from 'sqlite3';
import { type MovedRow, type MoveStore, movedRow, RowsNotTaken } from './store';

/** Values that SQLite binds in one statement. */
const MAX_VALUES = 30_000;

/** A file as it is moved from or to. */
export class SqliteMoveStore implements MoveStore {
  private readonly prepared = new Map<string, Statement>();
  /** The indexes that were taken away while an empty file is filled, as they are made. */
  private takenAway: readonly string[] = [];

  private constructor(private readonly db: Database) {}

  static open(file: string): Promise<SqliteMoveStore> {
    return new Promise((resolve, refuse) => {
      const db = new Database(file, OPEN_READWRITE, (error) => (error ? refuse(error) : resolve(new SqliteMoveStore(db))));
    });
  }

  async read(table: string, after: number, limit: number): Promise<MovedRow[]> {
    return (await this.all(`SELECT * FROM "${table}" WHERE id > ?1 ORDER BY id LIMIT ?2`, [after, limit])).map(movedRow);
  }

  async freeze(): Promise<void> {
    await this.all('BEGIN');
  }

  async begin(): Promise<void> {
    // Every table has indexes, and each row goes into all of its own; the default of 2 MB does not hold them.
    await this.all('PRAGMA cache_size = -65536');
    await this.all('BEGIN IMMEDIATE');
    await this.takeIndexesAway();
  }

  /**
   * Of a file without rows, the indexes are made when all rows are there: sorted once, an index takes a fraction of what it takes row by row.
   * In the same transaction, so that nobody sees the file without them.
   */
  private async takeIndexesAway(): Promise<void> {
    this.takenAway = [];
    const indexes = await this.all(`SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL`);
    const tables = [...new Set(indexes.map(({ tbl_name }) => `EXISTS (SELECT 1 FROM "${tbl_name}")`))];
    if (tables.length === 0 || (await this.all(`SELECT 1 WHERE ${tables.join(' OR ')}`)).length > 0) return;
    for (const { name } of indexes) await this.all(`DROP INDEX "${name}"`);
    this.takenAway = indexes.map(({ sql }) => String(sql));
  }

  async insert(table: string, rows: readonly MovedRow[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const columns = Object.keys(first);
    const json = JSON.stringify(rows.map((row) => columns.map((c) => row[c] ?? null)));
    // One text is bound in half the time of thousands of values; only what SQLite's JSON cuts short, a NUL, is bound by itself.
    // As JSONB, a row is not read from its beginning again for each of its columns.
    return json.includes('\\u0000') ? this.insertValues(table, columns, rows) : this.insertJson(table, columns, json);
  }

  private async insertJson(table: string, columns: readonly string[], json: string): Promise<void> {
    const values = columns.map((_, i) => `value ->> ${i}`);
    const sql = `INSERT INTO "${table}" (${columns.map((c) => `"${c}"`).join(', ')}) SELECT ${values.join(', ')} FROM jsonb_each(jsonb(?1))`;
    const statement = this.prepared.get(sql) ?? (await this.prepare(sql));
    await new Promise<void>((resolve, refuse) => {
      statement.run([json], (error: Error | null) => (error ? refuse(error) : resolve()));
    });
  }

  private async prepare(sql: string): Promise<Statement> {
    const statement = await new Promise<Statement>((resolve, refuse) => {
      const fresh: Statement = this.db.prepare(sql, (error) => (error ? refuse(error) : resolve(fresh)));
    });
    this.prepared.set(sql, statement);
    return statement;
  }

  private async insertValues(table: string, columns: readonly string[], rows: readonly MovedRow[]): Promise<void> {
    const some = Math.max(1, Math.floor(MAX_VALUES / columns.length));
    for (let i = 0; i < rows.length; i += some) {
      const part = rows.slice(i, i + some);
      const one = `(${columns.map(() => '?').join(', ')})`;
      await this.all(
        `INSERT INTO "${table}" (${columns.map((c) => `"${c}"`).join(', ')}) VALUES ${part.map(() => one).join(', ')}`,
        part.flatMap((row) => columns.map((c) => row[c] ?? null)),
      );
    }
  }

  async commit(): Promise<void> {
    for (const sql of this.takenAway) await this.all(sql);
    await this.holdKeys();
    await this.all('COMMIT');
  }

  // Keys are not held row by row on this connection, so that rows may point at rows that come later.
  private async holdKeys(): Promise<void> {
    const [loose, ...others] = await this.all('PRAGMA foreign_key_check');
    if (!loose) return;
    const more = others.length === 0 ? '' : `, and ${others.length} more like it`;
    throw new RowsNotTaken(`row ${loose.rowid} of ${loose.table} points at a row of ${loose.parent} that is not there${more}`);
  }

  async rollback(): Promise<void> {
    await this.all('ROLLBACK');
  }

  close(): Promise<void> {
    for (const statement of this.prepared.values()) statement.finalize();
    return new Promise((resolve, refuse) => this.db.close((error) => (error ? refuse(error) : resolve())));
  }

  private all(sql: string, params: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
    return new Promise((resolve, refuse) => {
      this.db.all<Record<string, unknown>>(sql, [...params], (error, rows) => (error ? refuse(error) : resolve(rows)));
    });
  }
}
