import { ANDEN_KOMMUNE, type Claim, I_ANDEN_KOMMUNE, taken, text } from '../claim';

/** Days and bodies of what is recorded, whatever it is about. */
export const DAGE_OG_ORGANER: readonly Claim[] = [
  {
    navn: 'intet-i-fremtiden',
    regel: '3.4',
    text: 'Det, der er sket eller besluttet, er ikke dateret efter den dag, det blev registreret',
    sql: `SELECT COALESCE(h.noegle, k.noegle, f.noegle, p.noegle, e.handling) AS noegle,
        e.handling || ' ' || e.dato || ' registreret ' || e.tidspunkt AS detalje FROM haendelse e
      LEFT JOIN helhedsplan h ON h.id = e.helhedsplan_id LEFT JOIN kontrakt k ON k.id = e.kontrakt_id
      LEFT JOIN forum f ON f.id = e.forum_id LEFT JOIN pulje p ON p.id = e.pulje_id
      WHERE (${text('e.dato')} > ${taken('e')} AND (e.handling IN ('registrerAfgoerelse', 'bevilPulje', 'reviderKontrakt', 'opretKontrakt')
          OR (e.helhedsplan_id IS NOT NULL AND e.handling <> 'opretHelhedsplan')))
        OR EXISTS (SELECT 1 FROM afgoerelse a WHERE a.id = e.afgoerelse_id AND ${text('a.dato')} > ${taken('e')})`,
    error: ["UPDATE haendelse SET dato = '2100-01-01' WHERE id = (SELECT MAX(id) FROM haendelse WHERE handling = 'givTilsagn')"],
  },
  {
    navn: 'egen-kommunes-organ',
    regel: 'A12',
    text: 'Det er planens egen kommunes organer, der beslutter om den',
    sql: `SELECT h.noegle, q.art || ' besluttet i en anden kommune' AS detalje FROM helhedsplan h
      JOIN afgoerelsespunkt q ON q.helhedsplan_id = h.id JOIN afgoerelse a ON a.id = q.afgoerelse_id
      WHERE a.kommune_id IS NOT NULL AND a.kommune_id <> h.kommune_id`,
    error: [ANDEN_KOMMUNE, `UPDATE afgoerelse SET kommune_id = ${I_ANDEN_KOMMUNE} WHERE kommune_id IS NOT NULL`],
  },
  {
    navn: 'fondens-afgoerelser-er-fondens',
    regel: '2.3',
    text: 'Prækvalifikation, tilsagn, forlængelse og sammenlægning er Landsbyggefondens',
    sql: `SELECT h.noegle, q.art || ' af ' || a.organ AS detalje FROM helhedsplan h
      JOIN afgoerelsespunkt q ON q.helhedsplan_id = h.id JOIN afgoerelse a ON a.id = q.afgoerelse_id
      WHERE q.art IN ('PRAEKVALIFIKATION', 'TILSAGN', 'FORLAENGELSE', 'SAMMENLAEGNING') AND a.organ <> 'LANDSBYGGEFONDEN'`,
    error: ["UPDATE afgoerelse SET organ = 'FAGUDVALG' WHERE organ = 'LANDSBYGGEFONDEN'"],
  },
];
