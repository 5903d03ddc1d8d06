import type { Handlingsnavn } from '../adgang/handlinger';
import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Afgoerelsespunkt, type Punktart } from '../afgoerelse/afgoerelsespunkt.entity';
import type { Udtrykskontekst } from '../db/model';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Helhedsplan } from './helhedsplan.entity';
import type { HelhedsplanStatus } from './helhedsplanstatus';

/**
 * The state that a plan was in on a day. The table holds the state of now; what it was is read off what was done with the
 * plan and decided about it by the day. Where nothing came after the day, it is the state of now.
 */

/** States that an act brings a plan to; those that rest on a decision are read off the decision. */
const VED_HANDLING: Readonly<Partial<Record<Handlingsnavn, HelhedsplanStatus>>> = {
  opretHelhedsplan: 'FORBEREDELSE',
  ansoegPraekvalifikation: 'PRAEKVALIFIKATION_ANSOEGT',
  indsendHelhedsplan: 'INDSENDT',
  indstilHelhedsplan: 'INDSTILLET',
  igangsaetHelhedsplan: 'IGANGVAERENDE',
  afslutHelhedsplan: 'AFSLUTTET',
  givAfslag: 'AFSLAG',
  traekHelhedsplan: 'TRUKKET',
};

/** States that an approved item of a decision brings a plan to. */
const VED_AFGOERELSE: Readonly<Partial<Record<Punktart, HelhedsplanStatus>>> = {
  PRAEKVALIFIKATION: 'PRAEKVALIFICERET',
  GODKENDELSE: 'GODKENDT',
  TILSAGN: 'TILSAGN',
  FORLAENGELSE: 'FORLAENGET',
  SAMMENLAEGNING: 'SAMMENLAGT',
};

/** Of several steps on one day the one furthest down counts. */
const RAEKKEFOELGE: readonly HelhedsplanStatus[] = [
  'FORBEREDELSE',
  'PRAEKVALIFIKATION_ANSOEGT',
  'PRAEKVALIFICERET',
  'INDSENDT',
  'INDSTILLET',
  'GODKENDT',
  'TILSAGN',
  'IGANGVAERENDE',
  'FORLAENGET',
  'AFSLUTTET',
  'SAMMENLAGT',
  'AFSLAG',
  'TRUKKET',
];

const vaelg = (udtryk: string, valg: Readonly<Record<string, string | number>>): string =>
  `CASE ${udtryk} ${Object.entries(valg)
    .map(([naar, saa]) => `WHEN '${naar}' THEN ${typeof saa === 'number' ? saa : `'${saa}'`}`)
    .join(' ')} END`;

const blandt = (navne: Readonly<Record<string, unknown>>): string =>
  Object.keys(navne)
    .map((n) => `'${n}'`)
    .join(', ');

const rang = (tilstand: string): string => vaelg(tilstand, Object.fromEntries(RAEKKEFOELGE.map((t, i) => [t, i])));

/**
 * Common table expressions: `skridt` (every step of every plan) and `plan` (each plan that was there on the day, with its
 * `tilstand` and the day `siden` which it was in it; that day is null when nothing says).
 */
export const planerPr = (x: Udtrykskontekst, dag: string): string => `skridt AS (
    SELECT e.helhedsplan_id, e.dato, ${vaelg('e.handling', VED_HANDLING)} AS tilstand FROM ${x.tabel(() => Haendelse)} e
      WHERE e.helhedsplan_id IS NOT NULL AND e.handling IN (${blandt(VED_HANDLING)})
    UNION ALL
    SELECT p.helhedsplan_id, a.dato, CASE a.udfald WHEN 'AFVIST' THEN 'AFSLAG' ELSE ${vaelg('p.art', VED_AFGOERELSE)} END
      FROM ${x.tabel(() => Afgoerelsespunkt)} p JOIN ${x.tabel(() => Afgoerelse)} a ON a.id = p.afgoerelse_id
      WHERE p.helhedsplan_id IS NOT NULL AND ((a.udfald = 'GODKENDT' AND p.art IN (${blandt(VED_AFGOERELSE)}))
        OR (a.udfald = 'AFVIST' AND p.art = 'GODKENDELSE'))
  ), foerste_og_sidste AS (
    SELECT helhedsplan_id, MIN(dato) AS foerste, MAX(dato) AS sidste FROM skridt GROUP BY helhedsplan_id
  ), naaet AS (
    SELECT helhedsplan_id, dato, tilstand, ROW_NUMBER() OVER (PARTITION BY helhedsplan_id ORDER BY dato DESC, ${rang('tilstand')} DESC) AS nr
      FROM skridt WHERE dato <= ${dag}
  ), plan AS (
    SELECT h.id, h.noegle, h.titel, h.start, h.slut, h.kommune_id, h.bevillingsperiode_id, n.dato AS siden,
        CASE WHEN y.sidste > ${dag} THEN n.tilstand ELSE h.status END AS tilstand
      FROM ${x.tabel(() => Helhedsplan)} h LEFT JOIN foerste_og_sidste y ON y.helhedsplan_id = h.id
      LEFT JOIN naaet n ON n.helhedsplan_id = h.id AND n.nr = 1
      WHERE y.foerste IS NULL OR y.foerste <= ${dag}
  )`;
