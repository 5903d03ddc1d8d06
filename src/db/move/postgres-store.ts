import { Client } from 'pg';
import { connectionOptions } from '../postgres/client';
import { nextIdSql } from '../query';
import { type MovedRow, type MoveStore, movedRow } from './store';

interface ForeignKey extends Record<string, unknown> {
  readonly table: string;
  readonly name: string;
}

/** A database of PostgreSQL as it is moved from or to. */
export class PostgresMoveStore implements MoveStore {
  private constructor(private readonly client: Client) {}

  static async open(url: string): Promise<PostgresMoveStore> {
    const client = new Client(connectionOptions(url));
    client.on('error', () => undefined);
    await client.connect();
    return new PostgresMoveStore(client);
  }

  async read(table: string, after: number, limit: number): Promise<MovedRow[]> {
    const { rows } = await this.client.query(`SELECT * FROM "${table}" WHERE id > $1 ORDER BY id LIMIT $2`, [after, limit]);
    return rows.map(movedRow);
  }

  async freeze(): Promise<void> {
    await this.client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
  }

  async begin(): Promise<void> {
    await this.client.query('BEGIN');
    await this.client.query("SET LOCAL TimeZone = 'UTC'");
    for (const { table, name } of await this.foreignKeys())
      await this.client.query(`ALTER TABLE "${table}" ALTER CONSTRAINT "${name}" DEFERRABLE INITIALLY DEFERRED`);
  }

  async insert(table: string, rows: readonly MovedRow[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const columns = Object.keys(first)
      .map((c) => `"${c}"`)
      .join(', ');
    // The table's own columns say what type each value has.
    await this.client.query(
      `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1::json)`,
      [JSON.stringify(rows)],
    );
  }

  async commit(tables: readonly string[]): Promise<void> {
    await this.client.query('SET CONSTRAINTS ALL IMMEDIATE');
    for (const { table, name } of await this.foreignKeys())
      await this.client.query(`ALTER TABLE "${table}" ALTER CONSTRAINT "${name}" NOT DEFERRABLE`);
    for (const table of tables) await this.client.query(nextIdSql(table));
    const { command } = await this.client.query('COMMIT');
    if (command !== 'COMMIT') throw new Error(`COMMIT was answered with ${command}`);
    // What was read in bulk is unknown to the planner until it is counted.
    await this.client.query('ANALYZE');
  }

  async rollback(): Promise<void> {
    await this.client.query('ROLLBACK');
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  private async foreignKeys(): Promise<ForeignKey[]> {
    const { rows } = await this.client.query<ForeignKey>(
      "SELECT conrelid::regclass::text AS table, conname AS name FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace",
    );
    return rows;
  }
}
