import { Database, OPEN_READONLY } from 'sqlite3';

/** The file of a service seen from outside. */

type NounRow = Record<string, string | number | null>;

/** A connection of its own to the file: it sees what is committed and nothing else. */
export class File {
  private readonly columns = new Map<string, readonly string[]>();

  private constructor(private readonly db: Database) {}

  static open(path: string, way = OPEN_READONLY): Promise<File> {
    return new Promise((resolve, refuse) => {
      const db = new Database(path, way, (error) => (error ? refuse(error) : resolve(new File(db))));
      db.configure('busyTimeout', 5000);
    });
  }

  all<T>(sql: string, ...params: readonly unknown[]): Promise<T[]> {
    return new Promise((resolve, refuse) => this.db.all<T>(sql, params, (error, rows) => (error ? refuse(error) : resolve(rows))));
  }

  /** Runs statements that answer nothing. */
  run(sql: string): Promise<void> {
    return new Promise((resolve, refuse) => this.db.exec(sql, (error) => (error ? refuse(error) : resolve())));
  }

  /** The row number behind a natural key. */
  async id(table: string, key: string): Promise<number> {
    const [row] = await this.all<{ id: number }>(`SELECT id FROM "${table}" WHERE noegle = ?1`, key);
    if (!row) throw new Error(`there is no ${table} ${key}`);
    return row.id;
  }

  /** Adds a row past the acts, with an origin and folded texts; gives its number. */
  async insert(table: string, values: NounRow): Promise<number> {
    const full: NounRow = { herkomst: 'SYNTETISK', kildehenvisning: 'prøve', ...values };
    for (const name of await this.columnsIn(table)) {
      const source = /^(.+)_(foldet|sort)$/.exec(name)?.[1];
      if (source) full[name] = full[source] ?? null;
    }
    const names = Object.keys(full);
    const [row] = await this.all<{ id: number }>(
      `INSERT INTO "${table}" (${names.join(', ')}) VALUES (${names.map((_, i) => `?${i + 1}`).join(', ')}) RETURNING id`,
      ...Object.values(full),
    );
    return row?.id ?? 0;
  }

  private async columnsIn(table: string): Promise<readonly string[]> {
    const knownOnes = this.columns.get(table) ?? (await this.all<{ name: string }>(`PRAGMA table_info("${table}")`)).map((k) => k.name);
    this.columns.set(table, knownOnes);
    return knownOnes;
  }

  /** Every table as text, one row a line; SQLite writes it, which is several times as quick as reading row by row. */
  async dump(): Promise<Record<string, string>> {
    const tables = await this.all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
    if (tables.length < 30) throw new Error('the dump did not find the tables');
    const parts = await Promise.all(
      tables.map(async ({ name }) => {
        const fields = (await this.columnsIn(name)).map((k) => `"${k}"`).join(', ');
        const sql = `SELECT group_concat(json_array(${fields}), char(10)) AS tekst FROM (SELECT * FROM "${name}" ORDER BY rowid)`;
        const [row] = await this.all<{ tekst: string | null }>(sql);
        return [name, row?.tekst ?? ''] as const;
      }),
    );
    return Object.fromEntries(parts);
  }

  close(): Promise<void> {
    return new Promise((resolve, refuse) => this.db.close((error) => (error ? refuse(error) : resolve())));
  }
}
