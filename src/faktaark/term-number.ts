import type { Term } from '../kernel/rule';

/** SQL: the number of a rule's term that holds on the day; NULL when none does. */
export function termtal(termer: readonly Term[], dag: string): string {
  const led = termer.flatMap(({ fra, til, vaerdi }) => {
    if (typeof vaerdi !== 'number') return [];
    const naar = [...(fra ? [`${dag} >= '${fra}'`] : []), ...(til ? [`${dag} < '${til}'`] : [])];
    return [`WHEN ${naar.length > 0 ? naar.join(' AND ') : '1 = 1'} THEN ${vaerdi}`];
  });
  return led.length > 0 ? `(CASE ${led.join(' ')} END)` : 'NULL';
}
