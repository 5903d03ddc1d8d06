import type { EntityManager } from 'typeorm';
import type { Period } from '../kernel/period';
import { queryRows } from './query';

/**
 * Statements on the rows of one table, for acts: they are carried out by the hundred in imports, and TypeORM would make each of
 * them anew. Names of tables and columns come from the model.
 */

/** The number of the row with this value in a column that no two share; null when there is none. */
export async function findRowId(em: EntityManager, table: string, column: 'id' | 'noegle', value: unknown): Promise<number | null> {
  const [row] = await queryRows<{ id: number }>(em, `SELECT id FROM "${table}" WHERE "${column}" = ?1`, [value]);
  return row?.id ?? null;
}

/** The version of a row; null when it is not there. */
export async function versionOf(em: EntityManager, table: string, id: number): Promise<number | null> {
  const [row] = await queryRows<{ version: number }>(em, `SELECT version FROM "${table}" WHERE id = ?1`, [id]);
  return row?.version ?? null;
}

export async function raiseVersion(em: EntityManager, table: string, id: number): Promise<void> {
  await queryRows(em, `UPDATE "${table}" SET version = version + 1 WHERE id = ?1`, [id]);
}

/** The natural key of a row; null when it is not there. */
export async function naturalKeyOf(em: EntityManager, table: string, id: number): Promise<string | null> {
  const [row] = await queryRows<{ noegle: string }>(em, `SELECT noegle FROM "${table}" WHERE id = ?1`, [id]);
  return row?.noegle ?? null;
}

/** The natural keys from one to another, the last not included. */
export async function naturalKeysBetween(em: EntityManager, table: string, from: string, to: string): Promise<string[]> {
  const rows = await queryRows<{ noegle: string }>(em, `SELECT noegle FROM "${table}" WHERE noegle >= ?1 AND noegle < ?2`, [from, to]);
  return rows.map((r) => r.noegle);
}

/**
 * Moves the periods of the rows whose `column` is `id`: what began or ended with the old period does so with the new one, and
 * nothing lasts longer. What then would hold no day is removed.
 */
export async function shiftPeriods(
  em: EntityManager,
  { table, column, id }: { readonly table: string; readonly column: string; readonly id: number },
  before: Period,
  now: Period,
): Promise<void> {
  const own = `"${column}" = ?1`;
  const from = 'CASE WHEN fra = ?2 THEN ?4 ELSE fra END';
  const to = 'CASE WHEN til IS NULL OR til = ?3 OR til > ?5 THEN ?5 ELSE til END';
  const days = [id, before.fra, before.til, now.fra, now.til];
  await queryRows(em, `DELETE FROM "${table}" WHERE ${own} AND ${from} >= ${to}`, days);
  await queryRows(em, `UPDATE "${table}" SET fra = ${from}, til = ${to} WHERE ${own}`, days);
}

/** The names of the properties of a row whose values are made up. */
export async function inventedFieldsOf(em: EntityManager, table: string, id: number): Promise<string[]> {
  const [row] = await queryRows<{ names: string }>(em, `SELECT opdigtede_felter AS names FROM "${table}" WHERE id = ?1`, [id]);
  const names: unknown = JSON.parse(row?.names ?? '[]');
  return Array.isArray(names) ? names.map(String) : [];
}

/** Takes a step that may fail without taking along what was written before it; what it wrote itself is rolled back then. */
export async function attempted<T>(em: EntityManager, step: () => Promise<T>): Promise<T> {
  await em.query('SAVEPOINT del');
  try {
    const answer = await step();
    await em.query('RELEASE del');
    return answer;
  } catch (error) {
    await em.query('ROLLBACK TO del');
    await em.query('RELEASE del');
    throw error;
  }
}
