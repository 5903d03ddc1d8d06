import { Client } from 'pg';
import { connectionOptions } from '../../src/db/postgres/client';
import type { Outside, RowValue } from './outside';
import { OutsideBase } from './outside-base';

/** A database of PostgreSQL seen from outside. */
export class PostgresOutside extends OutsideBase implements Outside {
  private readonly known = new Map<string, readonly string[]>();

  private constructor(private readonly client: Client) {
    super();
  }

  static async open(url: string): Promise<PostgresOutside> {
    const client = new Client(connectionOptions(url));
    client.on('error', () => undefined);
    await client.connect();
    return new PostgresOutside(client);
  }

  async all<T>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    const { rows } = await this.client.query(sql, [...params]);
    // SQLite has 0 and 1 for what is true or not.
    for (const row of rows) for (const [name, value] of Object.entries(row)) if (typeof value === 'boolean') row[name] = Number(value);
    return rows;
  }

  /** Rows may be put in that the triggers would not let be changed; who tests them asks for them by `all`. */
  async run(sql: string): Promise<void> {
    await this.client.query(sql);
  }

  async insert(table: string, values: Readonly<Record<string, RowValue>>): Promise<number> {
    const full = await this.whole(table, values);
    const names = Object.keys(full);
    const [row] = await this.all<{ id: number }>(
      `INSERT INTO "${table}" (${names.join(', ')}) SELECT ${names.join(', ')} FROM json_populate_record(NULL::"${table}", $1::json) RETURNING id`,
      [JSON.stringify(full)],
    );
    return row?.id ?? 0;
  }

  async tables(): Promise<readonly string[]> {
    const rows = await this.all<{ name: string }>(
      'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema() ORDER BY table_name',
    );
    return rows.map((r) => r.name);
  }

  async columns(table: string): Promise<readonly string[]> {
    const known =
      this.known.get(table) ??
      (
        await this.all<{ name: string }>(
          'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position',
          [table],
        )
      ).map((c) => c.name);
    this.known.set(table, known);
    return known;
  }

  async dump(): Promise<Record<string, string>> {
    const tables = await this.tables();
    if (tables.length < 30) throw new Error('the dump did not find the tables');
    const parts: (readonly [string, string])[] = [];
    for (const name of tables) {
      const [row] = await this.all<{ tekst: string | null }>(`SELECT string_agg(t::text, E'\\n' ORDER BY t.id) AS tekst FROM "${name}" t`);
      parts.push([name, row?.tekst ?? '']);
    }
    return Object.fromEntries(parts);
  }

  /** Made of how many rows there are and who wrote each: whoever adds, changes or removes one and commits it changes the figure. */
  async changeCount(): Promise<number> {
    const sums = (await this.tables()).map((t) => `SELECT count(*) * 1000003 + coalesce(sum(xmin::text::bigint), 0) AS n FROM "${t}"`);
    return this.number(`SELECT sum(n)::bigint FROM (${sums.join(' UNION ALL ')}) s`);
  }

  async lock(): Promise<void> {
    await this.run('BEGIN');
    const tables = (await this.tables()).map((t) => `"${t}"`);
    await this.run(`LOCK TABLE ${tables.join(', ')} IN SHARE ROW EXCLUSIVE MODE`);
  }

  commit(): Promise<void> {
    return this.run('COMMIT');
  }

  rollback(): Promise<void> {
    return this.run('ROLLBACK');
  }

  async unlock(table: string): Promise<void> {
    await this.run(`DROP TRIGGER IF EXISTS tr_${table}_update ON ${table}; DROP TRIGGER IF EXISTS tr_${table}_delete ON ${table}`);
  }

  async faults(): Promise<string[]> {
    return [];
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}
