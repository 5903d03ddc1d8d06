import type { DataSource } from 'typeorm';
import { writerDataSource } from '../ormconfig';
import { APPEND_ONLY_TABLES, POSTGRES_REFUSAL, postgresAppendOnlyTriggers } from '../src/db/append-only';
import type { POSTGRES_MIGRATIONS } from '../src/db/migrations/postgres';
import { type PostgresServer, startPostgres } from './postgres-server';

/** What takes PostgreSQL from the migrations to the entities, and back. */
export interface PostgresDifference {
  readonly up: readonly string[];
  readonly down: readonly string[];
}

type Migrations = typeof POSTGRES_MIGRATIONS;

/** Everything that stands on tables and that TypeORM does not compare, by what it is called: how it is made. */
type Accessories = ReadonlyMap<string, { readonly table: string; readonly made: string; readonly dropped: string }>;

/** Compares on a server of its own. `expression` says what a new column holds in old rows (`table.column` → SQL over the row). */
export async function postgresDifference(
  migrations: Migrations,
  expression: ReadonlyMap<string, string> = new Map(),
): Promise<PostgresDifference> {
  const server = await startPostgres();
  try {
    const before = await open(server, 'before', migrations);
    const after = await open(server, 'after', []);
    try {
      await before.runMigrations();
      const fresh = await statementsTo(after);
      for (const sql of [...fresh.up, ...triggersOfEntities()]) await after.query(sql);
      const own = await statementsTo(before);
      const [old, fit] = [await accessories(before), await accessories(after)];
      const first = migrations.length === 0 ? triggersOfEntities() : changes(old, fit);
      return {
        up: [...own.up.flatMap((sql) => filled(sql, expression)), ...first],
        down: [...changes(fit, old), ...own.down, ...(migrations.length === 0 ? ['DROP FUNCTION helhed_kun_tilfoejet()'] : [])],
      };
    } finally {
      await before.destroy();
      await after.destroy();
    }
  } finally {
    await server.stop();
  }
}

async function open(server: PostgresServer, database: string, migrations: Migrations): Promise<DataSource> {
  await server.query(`CREATE DATABASE ${database}`);
  const source = writerDataSource({ engine: 'postgres', url: server.url(database), replicas: [] });
  Object.assign(source.options, { migrations });
  await source.initialize();
  asStored(source);
  return source;
}

/**
 * Text is compared byte by byte, as SQLite does it, whatever the database is set to: Danish order is that of the columns that are made
 * for it. Days are text too: the same values and the same order in both engines.
 */
function asStored(source: DataSource): void {
  for (const column of source.entityMetadatas.flatMap((m) => m.columns)) {
    const type = source.driver.normalizeType(column);
    if (type !== 'text' && type !== 'date') continue;
    column.type = 'text';
    column.collation = 'C';
  }
}

async function statementsTo(source: DataSource): Promise<{ up: string[]; down: string[] }> {
  const { upQueries, downQueries } = await source.driver.createSchemaBuilder().log();
  return { up: upQueries.map((q) => q.query), down: downQueries.map((q) => q.query).reverse() };
}

const triggersOfEntities = (): string[] => [POSTGRES_REFUSAL, ...APPEND_ONLY_TABLES.flatMap(postgresAppendOnlyTriggers)];

async function accessories(source: DataSource): Promise<Accessories> {
  const checks: { table: string; name: string; text: string }[] = await source.query(
    `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE contype = 'c' AND connamespace = current_schema()::regnamespace`,
  );
  const triggers: { table: string; name: string; text: string }[] = await source.query(
    `SELECT tgrelid::regclass::text AS table, tgname AS name, pg_get_triggerdef(oid) AS text FROM pg_trigger WHERE NOT tgisinternal`,
  );
  return new Map([
    ...checks.map(({ table, name, text }) => {
      const on = `ALTER TABLE "${table}"`;
      const what = { table, made: `${on} ADD CONSTRAINT "${name}" ${text}`, dropped: `${on} DROP CONSTRAINT "${name}"` };
      return [`check ${table}.${name}`, what] as const;
    }),
    ...triggers.map(({ table, name, text }) => {
      const what = { table, made: text, dropped: `DROP TRIGGER "${name}" ON "${table}"` };
      return [`trigger ${table}.${name}`, what] as const;
    }),
  ]);
}

/** What is in both and does not say the same, and triggers that are in one: TypeORM adds and drops checks by their names only. */
function changes(from: Accessories, to: Accessories): string[] {
  const gone = [...from].flatMap(([name, a]) => {
    const other = to.get(name);
    return (other && other.made !== a.made) || (!other && name.startsWith('trigger ')) ? [a.dropped] : [];
  });
  const made = [...to].flatMap(([name, a]) => {
    const other = from.get(name);
    return (other && other.made !== a.made) || (!other && name.startsWith('trigger ')) ? [a.made] : [];
  });
  return [...gone, ...made];
}

/** A new column that must hold something is added empty, filled, and then closed. */
function filled(sql: string, expression: ReadonlyMap<string, string>): string[] {
  const [, table, column, rest] = /^ALTER TABLE "(\w+)" ADD "(\w+)" (.*?)(?: NOT NULL)?;?$/.exec(sql) ?? [];
  const value = expression.get(`${table}.${column}`);
  if (value === undefined) return [sql];
  const must = / NOT NULL;?$/.test(sql) ? [`ALTER TABLE "${table}" ALTER COLUMN "${column}" SET NOT NULL`] : [];
  return [`ALTER TABLE "${table}" ADD "${column}" ${rest}`, `UPDATE "${table}" SET "${column}" = ${value}`, ...must];
}
