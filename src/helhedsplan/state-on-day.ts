import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Afgoerelsespunkt } from '../afgoerelse/afgoerelsespunkt.entity';
import { Haendelse } from '../haendelse/haendelse.entity';
import { rowOf, type Sql, sql } from '../model/sql';
import type { SqlContext } from '../model/sql-context';
import { endOnSql, Helhedsplan } from './helhedsplan.entity';
import { LEADS_TO_STATE, STATE_AT_ACT, STATE_AT_PUNKT, STATE_RANK } from './status-steps';

/**
 * What `planOnDay` says of the state and the last day of a plan on a day, as SQL over all plans: the table holds those of now;
 * what they were is read off what was done with the plan and decided about it by the day. A test holds the two together.
 */

const lastOne = (where: Sql): Sql => sql`SELECT helhedsplan_id, dato, tilstand,
      ROW_NUMBER() OVER (PARTITION BY helhedsplan_id ORDER BY dato DESC, ${STATE_RANK} DESC) AS nr FROM skridt WHERE ${where}`;

/**
 * Common table expressions; the last one, `plan`, has each plan that was there on the day, with its `tilstand`, the day
 * `siden` which it was in it (null when nothing says), and its `slut` as it was then.
 */
export const planerOnSql = (x: SqlContext, day: Sql): Sql => sql`skridt AS (
    SELECT * FROM (
      SELECT e.helhedsplan_id, e.dato, ${STATE_AT_ACT} AS tilstand FROM ${x.table(() => Haendelse)} e
        WHERE ${LEADS_TO_STATE}
      UNION ALL
      SELECT p.helhedsplan_id, a.dato, ${STATE_AT_PUNKT} FROM ${x.table(() => Afgoerelsespunkt)} p JOIN ${x.table(() => Afgoerelse)} a ON a.id = p.afgoerelse_id
    ) s WHERE s.helhedsplan_id IS NOT NULL AND s.tilstand IS NOT NULL
  ), oprettet AS (
    SELECT e.helhedsplan_id, MIN(e.dato) AS dato FROM ${x.table(() => Haendelse)} e WHERE e.handling = 'opretHelhedsplan' GROUP BY e.helhedsplan_id
  ), foerste AS (
    SELECT helhedsplan_id, MIN(dato) AS dato FROM skridt GROUP BY helhedsplan_id
  ), til_sidst AS (${lastOne(sql`1 = 1`)}), naaet AS (${lastOne(sql`dato <= ${day}`)}), plan AS (
    SELECT h.id, h.noegle, h.titel, h.start, h.kommune_id, h.bevillingsperiode_id,
        CASE WHEN COALESCE(t.tilstand, 'FORBEREDELSE') <> h.status THEN h.status ELSE COALESCE(n.tilstand, 'FORBEREDELSE') END AS tilstand,
        COALESCE(n.dato, o.dato) AS siden,
        ${endOnSql(x, rowOf('h'), day)} AS slut
      FROM ${x.table(() => Helhedsplan)} h LEFT JOIN oprettet o ON o.helhedsplan_id = h.id LEFT JOIN foerste f ON f.helhedsplan_id = h.id
      LEFT JOIN til_sidst t ON t.helhedsplan_id = h.id AND t.nr = 1 LEFT JOIN naaet n ON n.helhedsplan_id = h.id AND n.nr = 1
      WHERE (o.dato IS NULL AND f.dato IS NULL) OR o.dato <= ${day} OR f.dato <= ${day}
  )`;
