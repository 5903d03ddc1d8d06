import type { RuleTerm } from '../kernel/rule';
import { joined, literal, numeral, type Sql, sql } from '../model/sql';

/** SQL: the number of a rule's term that holds on the day; NULL when none does. */
export function termNumberSql(termer: readonly RuleTerm[], day: Sql): Sql {
  const term = termer.flatMap(({ fra: from, til: to, value }) => {
    if (typeof value !== 'number') return [];
    const naar = [...(from ? [sql`${day} >= ${literal(from)}`] : []), ...(to ? [sql`${day} < ${literal(to)}`] : [])];
    return [sql`WHEN ${naar.length > 0 ? joined(naar, ' AND ') : sql`1 = 1`} THEN ${numeral(value)}`];
  });
  return term.length > 0 ? sql`(CASE ${joined(term, ' ')} END)` : sql`NULL`;
}
