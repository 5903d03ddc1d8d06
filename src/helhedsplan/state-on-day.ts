import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Afgoerelsespunkt } from '../afgoerelse/afgoerelsespunkt.entity';
import { Haendelse } from '../haendelse/haendelse.entity';
import type { Udtrykskontekst } from '../model/model';
import { Helhedsplan } from './helhedsplan.entity';
import { TILSTAND_EFTER_HANDLING, TILSTANDSORDEN } from './rules/plan-on-day';

/**
 * What `planPr` says of the state and the last day of a plan on a day, as SQL over all plans: the table holds those of now;
 * what they were is read off what was done with the plan and decided about it by the day. A test holds the two together.
 */

const liste = (navne: readonly string[]): string => navne.map((n) => `'${n}'`).join(', ');

const vedHandling = `CASE e.handling ${Object.entries(TILSTAND_EFTER_HANDLING)
  .map(([handling, tilstand]) => `WHEN '${handling}' THEN '${tilstand}'`)
  .join(' ')} END`;

const vedPunkt = `CASE WHEN a.udfald = 'AFVIST' THEN CASE WHEN p.art IN ('PRAEKVALIFIKATION', 'GODKENDELSE', 'TILSAGN') THEN 'AFSLAG' END
      WHEN a.udfald = 'GODKENDT' THEN CASE p.art WHEN 'PRAEKVALIFIKATION' THEN 'PRAEKVALIFICERET' WHEN 'GODKENDELSE' THEN 'GODKENDT'
        WHEN 'TILSAGN' THEN 'TILSAGN' WHEN 'FORLAENGELSE' THEN 'FORLAENGET' WHEN 'SAMMENLAEGNING' THEN 'SAMMENLAGT'
        WHEN 'STANDSNING' THEN CASE WHEN p.slut IS NULL THEN 'TRUKKET' ELSE 'STANDSET' END END END`;

const rang = `CASE tilstand ${TILSTANDSORDEN.map((t, i) => `WHEN '${t}' THEN ${i}`).join(' ')} END`;

const sidste = (hvor: string): string => `SELECT helhedsplan_id, dato, tilstand,
      ROW_NUMBER() OVER (PARTITION BY helhedsplan_id ORDER BY dato DESC, ${rang} DESC) AS nr FROM skridt WHERE ${hvor}`;

/**
 * Common table expressions; the last one, `plan`, has each plan that was there on the day, with its `tilstand`, the day
 * `siden` which it was in it (null when nothing says), and its `slut` as it was then.
 */
export const planerPr = (x: Udtrykskontekst, dag: string): string => `skridt AS (
    SELECT * FROM (
      SELECT e.helhedsplan_id, e.dato, ${vedHandling} AS tilstand FROM ${x.tabel(() => Haendelse)} e
        WHERE e.handling IN (${liste(Object.keys(TILSTAND_EFTER_HANDLING))})
      UNION ALL
      SELECT p.helhedsplan_id, a.dato, ${vedPunkt} FROM ${x.tabel(() => Afgoerelsespunkt)} p JOIN ${x.tabel(() => Afgoerelse)} a ON a.id = p.afgoerelse_id
    ) s WHERE s.helhedsplan_id IS NOT NULL AND s.tilstand IS NOT NULL
  ), oprettet AS (
    SELECT e.helhedsplan_id, MIN(e.dato) AS dato FROM ${x.tabel(() => Haendelse)} e WHERE e.handling = 'opretHelhedsplan' GROUP BY e.helhedsplan_id
  ), foerste AS (
    SELECT helhedsplan_id, MIN(dato) AS dato FROM skridt GROUP BY helhedsplan_id
  ), til_sidst AS (${sidste('1 = 1')}), naaet AS (${sidste(`dato <= ${dag}`)}), plan AS (
    SELECT h.id, h.noegle, h.titel, h.start, h.kommune_id, h.bevillingsperiode_id,
        CASE WHEN COALESCE(t.tilstand, 'FORBEREDELSE') <> h.status THEN h.status ELSE COALESCE(n.tilstand, 'FORBEREDELSE') END AS tilstand,
        COALESCE(n.dato, o.dato) AS siden,
        COALESCE((SELECT p.slut_foer FROM ${x.tabel(() => Afgoerelsespunkt)} p JOIN ${x.tabel(() => Afgoerelse)} a ON a.id = p.afgoerelse_id
          WHERE p.helhedsplan_id = h.id AND p.slut_foer IS NOT NULL AND a.udfald = 'GODKENDT' AND a.dato > ${dag}
          ORDER BY a.dato, p.id LIMIT 1), h.slut) AS slut
      FROM ${x.tabel(() => Helhedsplan)} h LEFT JOIN oprettet o ON o.helhedsplan_id = h.id LEFT JOIN foerste f ON f.helhedsplan_id = h.id
      LEFT JOIN til_sidst t ON t.helhedsplan_id = h.id AND t.nr = 1 LEFT JOIN naaet n ON n.helhedsplan_id = h.id AND n.nr = 1
      WHERE (o.dato IS NULL AND f.dato IS NULL) OR o.dato <= ${dag} OR f.dato <= ${dag}
  )`;
