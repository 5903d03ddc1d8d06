import { ANDEN_KOMMUNE, I_ANDEN_KOMMUNE, optaget, type Paastand, tekst } from '../claim';

/** Days and bodies of what is recorded, whatever it is about. */
export const DAGE_OG_ORGANER: readonly Paastand[] = [
  {
    navn: 'intet-i-fremtiden',
    regel: '3.4',
    saetning: 'Det, der er sket eller besluttet, er ikke dateret efter den dag, det blev registreret',
    sql: `SELECT COALESCE(h.noegle, k.noegle, f.noegle, p.noegle, e.handling) AS noegle,
        e.handling || ' ' || e.dato || ' registreret ' || e.tidspunkt AS detalje FROM haendelse e
      LEFT JOIN helhedsplan h ON h.id = e.helhedsplan_id LEFT JOIN kontrakt k ON k.id = e.kontrakt_id
      LEFT JOIN forum f ON f.id = e.forum_id LEFT JOIN pulje p ON p.id = e.pulje_id
      WHERE (${tekst('e.dato')} > ${optaget('e')} AND (e.handling IN ('registrerAfgoerelse', 'bevilPulje', 'reviderKontrakt', 'opretKontrakt')
          OR (e.helhedsplan_id IS NOT NULL AND e.handling <> 'opretHelhedsplan')))
        OR EXISTS (SELECT 1 FROM afgoerelse a WHERE a.id = e.afgoerelse_id AND ${tekst('a.dato')} > ${optaget('e')})`,
    fejl: ["UPDATE haendelse SET dato = '2100-01-01' WHERE id = (SELECT MAX(id) FROM haendelse WHERE handling = 'givTilsagn')"],
  },
  {
    navn: 'egen-kommunes-organ',
    regel: 'A12',
    saetning: 'Det er planens egen kommunes organer, der beslutter om den',
    sql: `SELECT h.noegle, q.art || ' besluttet i en anden kommune' AS detalje FROM helhedsplan h
      JOIN afgoerelsespunkt q ON q.helhedsplan_id = h.id JOIN afgoerelse a ON a.id = q.afgoerelse_id
      WHERE a.kommune_id IS NOT NULL AND a.kommune_id <> h.kommune_id`,
    fejl: [ANDEN_KOMMUNE, `UPDATE afgoerelse SET kommune_id = ${I_ANDEN_KOMMUNE} WHERE kommune_id IS NOT NULL`],
  },
  {
    navn: 'fondens-afgoerelser-er-fondens',
    regel: '2.3',
    saetning: 'Prækvalifikation, tilsagn, forlængelse og sammenlægning er Landsbyggefondens',
    sql: `SELECT h.noegle, q.art || ' af ' || a.organ AS detalje FROM helhedsplan h
      JOIN afgoerelsespunkt q ON q.helhedsplan_id = h.id JOIN afgoerelse a ON a.id = q.afgoerelse_id
      WHERE q.art IN ('PRAEKVALIFIKATION', 'TILSAGN', 'FORLAENGELSE', 'SAMMENLAEGNING') AND a.organ <> 'LANDSBYGGEFONDEN'`,
    fejl: ["UPDATE afgoerelse SET organ = 'FAGUDVALG' WHERE organ = 'LANDSBYGGEFONDEN'"],
  },
];
