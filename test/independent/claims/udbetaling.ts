import { type Claim, POSTED, SAMME_POSTERING, taken, text, year } from '../claim';

// Payments with the day on which they were recorded, and the last day that the plan had then: what was moved later was
// not known to anybody.
const BETALING = `betaling AS (
    SELECT d.id, d.helhedsplan_id, ${text('d.dato')} AS dato, ${taken('s')} AS optaget, s.haendelse_id, h.noegle, ${year('h.start')} AS foerste,
      ${year(`COALESCE((SELECT q.slut_foer FROM afgoerelsespunkt q JOIN haendelse e ON e.afgoerelse_id = q.afgoerelse_id
        WHERE q.helhedsplan_id = h.id AND q.slut_foer IS NOT NULL AND e.id > s.haendelse_id ORDER BY e.id LIMIT 1), h.slut)`)} AS sidste
    FROM post d JOIN postering s ON ${SAMME_POSTERING} JOIN helhedsplan h ON h.id = d.helhedsplan_id
    JOIN bevillingsperiode p ON p.id = h.bevillingsperiode_id AND p.fra >= '2011-01-01'
    WHERE d.art = 'UDBETALT'),
  dag AS (SELECT b.*, b.dato AS dag FROM betaling b UNION ALL SELECT b.*, b.optaget FROM betaling b WHERE b.optaget <> b.dato)`;

// The stops and resumptions of Landsbyggefonden, beside the events that recorded them.
const STOP = `skift AS (
    SELECT t.*, ROW_NUMBER() OVER (PARTITION BY t.helhedsplan_id, t.art ORDER BY t.id) AS nr FROM tilsyn t WHERE t.art <> 'BEMAERKNING'),
  skifte AS (
    SELECT t.id, t.helhedsplan_id, t.art, ${text('t.dato')} AS dato, e.id AS haendelse_id FROM skift t
    JOIN (SELECT e.id, e.helhedsplan_id, CASE e.handling WHEN 'tilbageholdUdbetaling' THEN 'UDBETALING_TILBAGEHOLDT' ELSE 'UDBETALING_GENOPTAGET' END AS art,
        ROW_NUMBER() OVER (PARTITION BY e.helhedsplan_id, e.handling ORDER BY e.id) AS nr
      FROM haendelse e WHERE e.handling IN ('tilbageholdUdbetaling', 'genoptagUdbetaling')) e
    ON e.helhedsplan_id = t.helhedsplan_id AND e.art = t.art AND e.nr = t.nr)`;

/** When payments are withheld: judged on the payment's day and on the day on which it was recorded. */
export const UDBETALING: readonly Claim[] = [
  {
    navn: 'udbetalt-med-manglende-redegoerelse',
    regel: 'R14 L10',
    text: 'Der udbetales ikke, når en forfalden redegørelse mangler, hverken på betalingens dag eller den dag, den registreres',
    sql: `WITH RECURSIVE ${POSTED}, ${BETALING},
        kalenderaar(n) AS (SELECT 2005 UNION ALL SELECT n + 1 FROM kalenderaar WHERE n < 2199)
      SELECT d.noegle, 'udbetalt ' || d.dato || ', registreret ' || d.optaget || ': ' || k.n || ' mangler den ' || d.dag AS detalje
      FROM dag d JOIN kalenderaar k ON k.n BETWEEN d.foerste AND d.sidste AND (k.n + 1) || '-06-30' < d.dag
      WHERE NOT EXISTS (SELECT 1 FROM redegoerelse r WHERE r.helhedsplan_id = d.helhedsplan_id AND r.aar = k.n AND ${text('r.indsendt')} <= d.dag)`,
    error: ['UPDATE redegoerelse SET indsendt = NULL, vurdering = NULL'],
  },
  {
    navn: 'udbetalt-med-underkendt-redegoerelse',
    regel: 'R14 L12',
    text: 'Der udbetales ikke, når den seneste redegørelse for et år ikke er godkendt',
    sql: `WITH ${POSTED}, ${BETALING}
      SELECT d.noegle, 'udbetalt ' || d.dato || '; redegørelsen for ' || r.aar || ' er ikke godkendt' AS detalje
      FROM dag d JOIN redegoerelse r ON r.helhedsplan_id = d.helhedsplan_id AND r.vurdering = 'IKKE_GODKENDT' AND ${text('r.vurderet')} <= d.dag
      WHERE EXISTS (SELECT 1 FROM haendelse e WHERE e.redegoerelse_id = r.id AND e.handling = 'vurderRedegoerelse' AND e.id < d.haendelse_id)
        AND NOT EXISTS (SELECT 1 FROM redegoerelse n WHERE n.helhedsplan_id = r.helhedsplan_id AND n.aar = r.aar AND n.udgave > r.udgave
          AND ${text('n.indsendt')} <= d.dag)`,
    error: ["UPDATE redegoerelse SET vurdering = 'IKKE_GODKENDT', vurderet = indsendt WHERE indsendt IS NOT NULL"],
  },
  {
    navn: 'udbetalt-under-stop',
    regel: '2.5',
    text: 'Der udbetales ikke, mens Landsbyggefonden holder udbetalinger tilbage, hverken på betalingens dag eller den dag, den registreres',
    sql: `WITH ${POSTED}, ${BETALING}, ${STOP}
      SELECT d.noegle, 'udbetalt ' || d.dato || ' under stop den ' || d.dag AS detalje
      FROM dag d JOIN skifte s ON s.helhedsplan_id = d.helhedsplan_id AND s.art = 'UDBETALING_TILBAGEHOLDT' AND s.dato <= d.dag AND s.haendelse_id < d.haendelse_id
      WHERE NOT EXISTS (SELECT 1 FROM skifte n WHERE n.helhedsplan_id = s.helhedsplan_id AND n.dato <= d.dag AND n.haendelse_id < d.haendelse_id
        AND (n.dato > s.dato OR (n.dato = s.dato AND n.id > s.id)))`,
    error: [
      "DELETE FROM tilsyn WHERE art = 'UDBETALING_GENOPTAGET'",
      "UPDATE tilsyn SET dato = '2012-01-01' WHERE art = 'UDBETALING_TILBAGEHOLDT'",
      "UPDATE haendelse SET id = -id WHERE handling = 'tilbageholdUdbetaling'",
      "UPDATE haendelse SET helhedsplan_id = NULL WHERE handling = 'genoptagUdbetaling'",
      "UPDATE tilsyn SET helhedsplan_id = (SELECT MIN(helhedsplan_id) FROM disponering WHERE art = 'UDBETALT') WHERE art = 'UDBETALING_TILBAGEHOLDT'",
      "UPDATE haendelse SET helhedsplan_id = (SELECT MIN(helhedsplan_id) FROM disponering WHERE art = 'UDBETALT') WHERE handling = 'tilbageholdUdbetaling'",
    ],
  },
];
