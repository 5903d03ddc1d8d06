import { type Claim, GODKENDT, PLANGODKENDELSE } from '../claim';

/** Releases that count: decided by the kommunalbestyrelse itself (domain 3.4: content may be a committee's, money is not). */
const FRIGIVELSE = `frigivelse AS (
    SELECT g.helhedsplan_id, g.dato, q.beloeb FROM godkendt g JOIN afgoerelsespunkt q ON q.id = g.punkt_id
    WHERE g.art = 'FRIGIVELSE' AND g.organ = 'KOMMUNALBESTYRELSE')`;

/** When money may be committed, released and paid. */
export const POSTERINGER: readonly Claim[] = [
  {
    navn: 'disponeret-efter-godkendelsen',
    regel: 'R11',
    text: 'Puljepenge disponeres, når planen er godkendt den dag',
    sql: `WITH ${GODKENDT}, ${PLANGODKENDELSE}
      SELECT h.noegle, 'disponeret ' || d.dato || '; godkendt ' || COALESCE(${'CAST(g.dato AS text)'}, 'aldrig') AS detalje
      FROM disponering d JOIN helhedsplan h ON h.id = d.helhedsplan_id LEFT JOIN plangodkendelse g ON g.helhedsplan_id = h.id
      WHERE d.art = 'DISPONERET' AND (g.dato IS NULL OR g.dato > d.dato)`,
    error: ["UPDATE afgoerelse SET udfald = 'UDSAT' WHERE organ = 'KOMMUNALBESTYRELSE'"],
  },
  {
    navn: 'frigivet-efter-egen-afgoerelse',
    regel: '3.4 L9',
    text: 'Penge frigives efter en afgørelse om frigivelse i kommunalbestyrelsen, efter at planen er godkendt',
    sql: `WITH ${GODKENDT}, ${PLANGODKENDELSE}, ${FRIGIVELSE}
      SELECT h.noegle, 'frigivet ' || d.dato || ' uden gyldig afgørelse' AS detalje
      FROM disponering d JOIN helhedsplan h ON h.id = d.helhedsplan_id
      WHERE d.art = 'FRIGIVET' AND NOT EXISTS (SELECT 1 FROM frigivelse f JOIN plangodkendelse g ON g.helhedsplan_id = f.helhedsplan_id
        WHERE f.helhedsplan_id = h.id AND f.dato <= d.dato AND g.dato <= f.dato)`,
    error: ["UPDATE afgoerelse SET dato = '2040-01-01' WHERE id IN (SELECT afgoerelse_id FROM afgoerelsespunkt WHERE art = 'FRIGIVELSE')"],
  },
  {
    navn: 'frigivelse-af-rette-organ',
    regel: 'L9',
    text: 'Frigivelsen af en plans penge besluttes af kommunalbestyrelsen, ikke før planen er godkendt',
    sql: `WITH ${GODKENDT}, ${PLANGODKENDELSE}
      SELECT h.noegle, 'frigivelse besluttet ' || f.dato || ' af ' || f.organ AS detalje
      FROM godkendt f JOIN helhedsplan h ON h.id = f.helhedsplan_id LEFT JOIN plangodkendelse g ON g.helhedsplan_id = h.id
      WHERE f.art = 'FRIGIVELSE' AND (f.organ <> 'KOMMUNALBESTYRELSE' OR g.dato IS NULL OR g.dato > f.dato
        OR (f.kommune_id IS NOT NULL AND f.kommune_id <> h.kommune_id))`,
    error: ["UPDATE afgoerelse SET organ = 'FAGUDVALG' WHERE id IN (SELECT afgoerelse_id FROM afgoerelsespunkt WHERE art = 'FRIGIVELSE')"],
  },
  {
    navn: 'frigivet-inden-for-afgoerelsen',
    regel: 'L9',
    text: 'Der frigives højst det beløb, afgørelserne om frigivelse tilsammen nævner',
    sql: `WITH ${GODKENDT}, ${FRIGIVELSE}
      SELECT h.noegle, 'frigivet over det besluttede' AS detalje FROM helhedsplan h
      WHERE EXISTS (SELECT 1 FROM frigivelse f WHERE f.helhedsplan_id = h.id)
        AND NOT EXISTS (SELECT 1 FROM frigivelse f WHERE f.helhedsplan_id = h.id AND f.beloeb IS NULL)
        AND (SELECT COALESCE(SUM(d.beloeb), 0) FROM disponering d WHERE d.helhedsplan_id = h.id AND d.art = 'FRIGIVET')
          > (SELECT SUM(f.beloeb) FROM frigivelse f WHERE f.helhedsplan_id = h.id)`,
    error: ["UPDATE afgoerelsespunkt SET beloeb = 1 WHERE art = 'FRIGIVELSE'"],
  },
  {
    navn: 'udbetalt-efter-tilsagn-og-start',
    regel: '2.3',
    text: 'Der udbetales tidligst fra planens første dag og Landsbyggefondens tilsagn',
    sql: `WITH ${GODKENDT}
      SELECT h.noegle, 'udbetalt ' || d.dato AS detalje FROM disponering d JOIN helhedsplan h ON h.id = d.helhedsplan_id
      WHERE d.art = 'UDBETALT' AND (d.dato < h.start OR NOT EXISTS (SELECT 1 FROM godkendt g
        WHERE g.helhedsplan_id = h.id AND g.art = 'TILSAGN' AND g.organ = 'LANDSBYGGEFONDEN' AND g.dato <= d.dato))`,
    error: ["UPDATE helhedsplan SET start = slut WHERE id IN (SELECT helhedsplan_id FROM disponering WHERE art = 'UDBETALT')"],
  },
  {
    navn: 'opgivne-planer-uden-penge',
    regel: '3.1 L13',
    text: 'En plan, der er trukket eller har fået afslag, har ingen disponerede penge; kun en standset kan beholde dem til det, den skylder',
    sql: `SELECT h.noegle, h.status || ' med disponerede penge' AS detalje FROM helhedsplan h WHERE h.status IN ('AFSLAG', 'TRUKKET')
      AND NOT EXISTS (SELECT 1 FROM haendelse e WHERE e.helhedsplan_id = h.id AND e.handling = 'standsHelhedsplan')
      AND (SELECT SUM(CASE d.art WHEN 'DISPONERET' THEN d.beloeb WHEN 'TILBAGEFOERT' THEN -d.beloeb ELSE 0 END)
        FROM disponering d WHERE d.helhedsplan_id = h.id) <> 0`,
    error: ["UPDATE helhedsplan SET status = 'TRUKKET' WHERE id = (SELECT MIN(helhedsplan_id) FROM disponering WHERE art = 'DISPONERET')"],
  },
];
