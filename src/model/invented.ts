import { joined, literal, type Sql, type SqlRow, sql } from './sql';

/**
 * SQL: a row is invented as a whole, or one of these fields of it is. A name stands in the column with quotes around it, so
 * that none is found inside another.
 */
export function inventedSql(row: SqlRow, ...fields: readonly string[]): Sql {
  const listed = fields.map((f) => sql`${row('opdigtede_felter')} LIKE ${literal(`%"${f}"%`)}`);
  return joined([sql`${row('herkomst')} = 'SYNTETISK'`, ...listed], ' OR ');
}
