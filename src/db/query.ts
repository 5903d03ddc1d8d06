import type { EntityManager, ObjectLiteral } from 'typeorm';

/** Rows of a query inside of a unit of work. Parameters are written `?1`, `?2` …, whatever the engine calls them. */
export function queryRows<T extends ObjectLiteral>(em: EntityManager, sql: string, params: readonly unknown[] = []): Promise<T[]> {
  const written = em.connection.options.type === 'postgres' ? sql.replace(/\?(\d+)/g, '$$$1') : sql;
  return em.query<T[]>(written, [...params]);
}

/**
 * The columns that a row already there shares with one that was to be written; null when that is not what went wrong. SQLite
 * names them in the fault's text, PostgreSQL names the constraint.
 */
export function sharedColumns(em: EntityManager, entity: string, error: unknown): ReadonlySet<string> | null {
  const { message, driverError }: { message?: unknown; driverError?: unknown } = Object(error);
  const { code, constraint }: { code?: unknown; constraint?: unknown } = Object(driverError);
  if (code === '23505') {
    const unique = em.connection.getMetadata(entity).uniques.find((u) => u.name === constraint);
    return unique ? new Set(unique.columns.map((column) => column.databaseName)) : null;
  }
  const names = /UNIQUE constraint failed: (.*)/.exec(String(message))?.[1];
  return names === undefined ? null : new Set(names.split(', ').map((name) => name.slice(name.indexOf('.') + 1)));
}

/** Numbers of the rows of an insertion, in order: PostgreSQL tells them all, SQLite the last one, which the others lead up to. */
export function insertedIds(raw: unknown, count: number): number[] {
  if (Array.isArray(raw)) return raw.map((row: unknown) => Number(Object(row).id));
  return Array.from({ length: count }, (_, i) => Number(raw) - count + 1 + i);
}

/** The statement of PostgreSQL by which the next row of a table is numbered after those that it has. */
export const nextIdSql = (table: string): string =>
  `SELECT setval(pg_get_serial_sequence('"${table}"', 'id'), (SELECT coalesce(max(id), 1) FROM "${table}"), (SELECT count(*) > 0 FROM "${table}"))`;

/** Lets the numbers of new rows begin after those that rows were put in with; SQLite does so by itself. */
export async function nextIdsAfter(em: EntityManager, table: string): Promise<void> {
  if (em.connection.options.type !== 'postgres') return;
  await em.query(nextIdSql(table));
}
