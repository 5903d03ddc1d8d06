/**
 * SQL: the row under an alias is invented as a whole, or one of these fields of it is. A name stands in the column with
 * quotes around it, so that none is found inside another.
 */
export function erOpdigtet(alias: string, ...felter: readonly string[]): string {
  return [`${alias}.herkomst = 'SYNTETISK'`, ...felter.map((f) => `${alias}.opdigtede_felter LIKE '%"${f}"%'`)].join(' OR ');
}
