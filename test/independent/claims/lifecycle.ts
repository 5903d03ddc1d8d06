import { CLAIMED_WITH_TILSAGN, type Claim, GODKENDT, PLANGODKENDELSE } from '../claim';

// The steps of an application in their order (domain 2.3), each on its day.
const STEPS = `skridt AS (
    SELECT helhedsplan_id, CASE handling WHEN 'ansoegPraekvalifikation' THEN 2 WHEN 'indsendHelhedsplan' THEN 4
      WHEN 'indstilHelhedsplan' THEN 5 WHEN 'igangsaetHelhedsplan' THEN 8 ELSE 9 END AS nr, dato FROM haendelse
    WHERE handling IN ('ansoegPraekvalifikation', 'indsendHelhedsplan', 'indstilHelhedsplan', 'igangsaetHelhedsplan', 'afslutHelhedsplan') AND helhedsplan_id IS NOT NULL
    UNION ALL SELECT helhedsplan_id, CASE art WHEN 'PRAEKVALIFIKATION' THEN 3 WHEN 'GODKENDELSE' THEN 6 WHEN 'TILSAGN' THEN 7 ELSE 9 END, dato
    FROM godkendt WHERE art IN ('PRAEKVALIFIKATION', 'GODKENDELSE', 'TILSAGN', 'SAMMENLAEGNING'))`;

// An end of a plan: the event that recorded it, and its day.
const ENDE = `ende AS (
    SELECT e.helhedsplan_id, e.id AS haendelse_id, e.dato, e.handling FROM haendelse e
    WHERE e.handling IN ('afslutHelhedsplan', 'traekHelhedsplan', 'givAfslag', 'standsHelhedsplan') AND e.helhedsplan_id IS NOT NULL
    UNION ALL SELECT q.helhedsplan_id, e.id, e.dato, e.handling FROM haendelse e
    JOIN afgoerelsespunkt q ON q.afgoerelse_id = e.afgoerelse_id AND q.art = 'SAMMENLAEGNING' WHERE e.handling = 'sammenlaegHelhedsplaner')`;

/** The life of a plan. */
export const LIFECYCLE: readonly Claim[] = [
  {
    navn: 'tilsagn-efter-godkendelse',
    regel: 'R11 A10',
    text: 'En plan med tilsagn er godkendt af kommunens kommunalbestyrelse, og derefter har Landsbyggefonden givet tilsagn',
    sql: `WITH ${GODKENDT}, ${PLANGODKENDELSE}
      SELECT h.noegle, h.status || ' uden godkendelse før tilsagn' AS detalje FROM helhedsplan h
      LEFT JOIN plangodkendelse g ON g.helhedsplan_id = h.id
      WHERE h.status IN ${CLAIMED_WITH_TILSAGN} AND (g.dato IS NULL OR NOT EXISTS (SELECT 1 FROM godkendt t
        WHERE t.helhedsplan_id = h.id AND t.art = 'TILSAGN' AND t.organ = 'LANDSBYGGEFONDEN' AND t.dato >= g.dato))`,
    error: ["UPDATE afgoerelse SET organ = 'FAGUDVALG' WHERE organ = 'KOMMUNALBESTYRELSE' AND dato < '2021-01-01'"],
  },
  {
    navn: 'godkendt-af-rette-organ',
    regel: 'R11',
    text: 'En godkendt plan er godkendt af rette organ i sin egen kommune',
    sql: `WITH ${GODKENDT}, ${PLANGODKENDELSE}
      SELECT h.noegle, 'godkendt uden afgørelse' AS detalje FROM helhedsplan h
      WHERE h.status = 'GODKENDT' AND NOT EXISTS (SELECT 1 FROM plangodkendelse g WHERE g.helhedsplan_id = h.id)`,
    error: ["UPDATE helhedsplan SET status = 'GODKENDT' WHERE status = 'INDSENDT'"],
  },
  {
    navn: 'skridt-i-raekkefoelge',
    regel: '2.3',
    text: 'Skridtene i en ansøgnings gang har dage i skridtenes orden',
    sql: `WITH ${GODKENDT}, ${STEPS}
      SELECT h.noegle, 'skridt ' || a.nr || ' ' || a.dato || ', skridt ' || b.nr || ' ' || b.dato AS detalje
      FROM helhedsplan h JOIN skridt a ON a.helhedsplan_id = h.id JOIN skridt b ON b.helhedsplan_id = h.id AND a.nr < b.nr AND a.dato > b.dato`,
    error: ["UPDATE haendelse SET dato = '2000-01-01' WHERE handling = 'indstilHelhedsplan'"],
  },
  {
    navn: 'i-gang-fra-start',
    regel: '2.3',
    text: 'En plan sættes i gang på sin første dag eller senere',
    sql: `SELECT h.noegle, 'sat i gang ' || e.dato || '; begynder ' || h.start AS detalje
      FROM helhedsplan h JOIN haendelse e ON e.helhedsplan_id = h.id AND e.handling = 'igangsaetHelhedsplan' AND e.dato < h.start`,
    error: ["UPDATE helhedsplan SET start = slut WHERE status = 'IGANGVAERENDE'"],
  },
  {
    navn: 'ende-foer-det-der-er-sket',
    regel: 'L13',
    text: 'Sammenlægning, afslutning, standsning og tilbagetrækning ligger ikke før det, der var sket med planen',
    sql: `WITH ${ENDE}
      SELECT h.noegle, x.handling || ' ' || x.dato || ' efter ' || e.handling || ' ' || e.dato AS detalje
      FROM helhedsplan h JOIN ende x ON x.helhedsplan_id = h.id
      JOIN haendelse e ON e.helhedsplan_id = h.id AND e.id < x.haendelse_id AND e.dato > x.dato
      WHERE e.handling NOT IN ('opretHelhedsplan', 'retHelhedsplan')`,
    error: ["UPDATE haendelse SET dato = '2000-01-01' WHERE handling = 'sammenlaegHelhedsplaner'"],
  },
  {
    navn: 'intet-efter-enden',
    regel: 'L13',
    text: 'Til en plan, der er lagt sammen eller standset, er intet disponeret eller frigivet efter dens sidste dag',
    sql: `SELECT h.noegle, d.art || ' ' || d.dato || '; sidste dag ' || h.slut AS detalje
      FROM helhedsplan h JOIN disponering d ON d.helhedsplan_id = h.id AND d.art IN ('DISPONERET', 'FRIGIVET') AND d.dato > h.slut
      WHERE h.status IN ('SAMMENLAGT', 'STANDSET')`,
    error: [
      `UPDATE helhedsplan SET status = 'SAMMENLAGT' WHERE id = (SELECT MIN(helhedsplan_id) FROM disponering)`,
      `UPDATE helhedsplan SET slut = '2000-12-31' WHERE status = 'SAMMENLAGT'`,
    ],
  },
  {
    navn: 'forlaenget-mens-den-loeb',
    regel: 'L14 A18',
    text: 'En forlængelse besluttes senest på planens sidste dag',
    sql: `SELECT h.noegle, 'forlænget ' || a.dato || '; sluttede ' || q.slut_foer AS detalje
      FROM helhedsplan h JOIN afgoerelsespunkt q ON q.helhedsplan_id = h.id AND q.art = 'FORLAENGELSE'
      JOIN afgoerelse a ON a.id = q.afgoerelse_id AND a.udfald = 'GODKENDT' WHERE a.dato > q.slut_foer`,
    error: ["UPDATE afgoerelsespunkt SET slut_foer = '2000-01-01' WHERE art = 'FORLAENGELSE'"],
  },
  {
    navn: 'afsluttet-efter-slut',
    regel: '2.3',
    text: 'En plan afsluttes på sin sidste dag eller senere',
    sql: `SELECT h.noegle, 'afsluttet ' || e.dato || '; slutter ' || h.slut AS detalje FROM helhedsplan h
      JOIN haendelse e ON e.helhedsplan_id = h.id AND e.handling = 'afslutHelhedsplan' AND e.dato < h.slut WHERE h.status = 'AFSLUTTET'`,
    error: ["UPDATE helhedsplan SET slut = '2050-12-31' WHERE status = 'AFSLUTTET'"],
  },
  {
    navn: 'standset-paa-dagen',
    regel: 'Also',
    text: 'En standset plan slutter dagen før den dag, den blev standset, og dens penge er ført tilbage eller udbetalt',
    sql: `SELECT h.noegle, 'standset ' || e.dato || '; slutter ' || h.slut AS detalje FROM helhedsplan h
      JOIN haendelse e ON e.helhedsplan_id = h.id AND e.handling = 'standsHelhedsplan' WHERE h.status = 'STANDSET' AND h.slut >= e.dato
      UNION ALL SELECT h.noegle, 'standset uden afgørelse' FROM helhedsplan h
      WHERE h.status = 'STANDSET' AND NOT EXISTS (SELECT 1 FROM haendelse e WHERE e.helhedsplan_id = h.id AND e.handling = 'standsHelhedsplan')`,
    error: ["UPDATE helhedsplan SET status = 'STANDSET' WHERE status = 'IGANGVAERENDE'"],
  },
  {
    navn: 'intet-besluttes-om-opgivne',
    regel: '2.3',
    text: 'Der besluttes ikke om en plan, efter at den er trukket eller har fået afslag',
    sql: `SELECT h.noegle, 'besluttet efter ' || x.handling AS detalje FROM helhedsplan h
      JOIN haendelse x ON x.helhedsplan_id = h.id AND x.handling IN ('traekHelhedsplan', 'givAfslag')
      JOIN afgoerelsespunkt q ON q.helhedsplan_id = h.id JOIN haendelse e ON e.afgoerelse_id = q.afgoerelse_id AND e.id > x.id
      WHERE h.status IN ('TRUKKET', 'AFSLAG')`,
    error: ["UPDATE haendelse SET id = -id WHERE handling = 'givAfslag'"],
  },
];
