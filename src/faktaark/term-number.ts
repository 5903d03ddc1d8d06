import type { RuleTerm } from '../kernel/rule';

/** SQL: the number of a rule's term that holds on the day; NULL when none does. */
export function termNumberSql(termer: readonly RuleTerm[], day: string): string {
  const term = termer.flatMap(({ fra: from, til: to, value }) => {
    if (typeof value !== 'number') return [];
    const naar = [...(from ? [`${day} >= '${from}'`] : []), ...(to ? [`${day} < '${to}'`] : [])];
    return [`WHEN ${naar.length > 0 ? naar.join(' AND ') : '1 = 1'} THEN ${value}`];
  });
  return term.length > 0 ? `(CASE ${term.join(' ')} END)` : 'NULL';
}
