/**
 * SQL: the row under an alias is invented as a whole, or one of these fields of it is. A name stands in the column with
 * quotes around it, so that none is found inside another.
 */
export function inventedSql(alias: string, ...fields: readonly string[]): string {
  return [`${alias}.herkomst = 'SYNTETISK'`, ...fields.map((f) => `${alias}.opdigtede_felter LIKE '%"${f}"%'`)].join(' OR ');
}
