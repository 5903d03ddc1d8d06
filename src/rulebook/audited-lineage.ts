import { z } from 'zod';
import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Afgoerelsespunkt } from '../afgoerelse/afgoerelsespunkt.entity';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { type Lineage, ringFrom } from '../helhedsplan/rules/slaegt/slaegt';
import { Planfoelge } from '../helhedsplan/ties/planfoelge.entity';
import { exists, type Sql, sql } from '../model/sql';
import type { SqlContext } from '../model/sql-context';
import { planWindow } from './audit-window';

/** How the plans of a page follow each other: a ring can go through plans of other pages, and is followed there. */

// As `knownOn` has it: something was done or decided by the day, or nothing ever was.
const known = (x: SqlContext): Sql => {
  const done = (when: Sql): Sql => exists`${x.table(() => Haendelse)} h WHERE h.helhedsplan_id = l.forgaenger_id${when}`;
  const decided = (when: Sql): Sql =>
    exists`${x.table(() => Afgoerelsespunkt)} p JOIN ${x.table(() => Afgoerelse)} a ON a.id = p.afgoerelse_id WHERE p.helhedsplan_id = l.forgaenger_id${when}`;
  const [actsByThen, decisionsByThen] = [sql` AND h.dato <= ${x.arg('pr')}`, sql` AND a.dato <= ${x.arg('pr')}`];
  return sql`CASE WHEN ${done(actsByThen)} OR ${decided(decisionsByThen)} OR NOT (${done(sql``)} OR ${decided(sql``)}) THEN 1 ELSE 0 END`;
};

export const followers = (x: SqlContext): Sql => {
  const links = x.table(() => Planfoelge);
  const plans = x.table(() => Helhedsplan);
  const reached = sql`SELECT w.id FROM (${planWindow(x)}) w
    UNION SELECT n.efterfoelger_id FROM ${links} n JOIN reached r ON n.forgaenger_id = r.id`;
  return x.rows(
    ['plan', 'known', 'follower', 'title'],
    sql`WITH RECURSIVE reached(id) AS (${reached})
      SELECT f.noegle AS plan, ${known(x)} AS known, e.noegle AS follower, e.titel AS title
      FROM reached r JOIN ${links} l ON l.forgaenger_id = r.id
      JOIN ${plans} f ON f.id = l.forgaenger_id JOIN ${plans} e ON e.id = l.efterfoelger_id ORDER BY e.id`,
  );
};

export const FollowerRows = z.array(z.object({ plan: z.string(), known: z.int(), follower: z.string(), title: z.string() }));

/** The lineage of a plan by its natural key, as it was known on a day (`before`) or is now. */
export function lineages(rows: z.output<typeof FollowerRows>, before: boolean): (plan: { noegle: string; titel: string }) => Lineage {
  const after = new Map<string, string[]>();
  for (const { plan, known: isKnown, follower } of rows)
    if (!before || isKnown === 1) after.set(plan, [...(after.get(plan) ?? []), follower]);
  const titles = new Map(rows.map((r) => [r.follower, r.title]));
  return ({ noegle: key, titel }) => ({ titel, ring: ringFrom(key, after).map((n) => titles.get(n) ?? n) });
}
