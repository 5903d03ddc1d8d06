import { Database, OPEN_READWRITE } from 'sqlite3';
import { type MovedRow, type MoveStore, movedRow } from './store';

/** Values that SQLite binds in one statement. */
const MAX_VALUES = 30_000;

/** A file as it is moved from or to. */
export class SqliteMoveStore implements MoveStore {
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
    await this.all('BEGIN IMMEDIATE');
    await this.all('PRAGMA defer_foreign_keys = ON');
  }

  async insert(table: string, rows: readonly MovedRow[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const columns = Object.keys(first);
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
    await this.all('COMMIT');
  }

  async rollback(): Promise<void> {
    await this.all('ROLLBACK');
  }

  close(): Promise<void> {
    return new Promise((resolve, refuse) => this.db.close((error) => (error ? refuse(error) : resolve())));
  }

  private all(sql: string, params: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
    return new Promise((resolve, refuse) => {
      this.db.all<Record<string, unknown>>(sql, [...params], (error, rows) => (error ? refuse(error) : resolve(rows)));
    });
  }
}
