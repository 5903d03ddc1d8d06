import type { Claim } from '../claim';

/** The programme period that a case follows for its life. */
export const BEVILLINGSPERIODE: readonly Claim[] = [
  {
    navn: 'ansoegt-i-perioden',
    regel: 'R19 L1',
    text: 'Dagen for ansøgningen om prækvalifikation ligger i planens bevillingsperiode',
    sql: `SELECT h.noegle, 'ansøgt ' || e.dato || ' under ' || p.noegle AS detalje
      FROM helhedsplan h JOIN bevillingsperiode p ON p.id = h.bevillingsperiode_id
      JOIN haendelse e ON e.helhedsplan_id = h.id AND e.handling = 'ansoegPraekvalifikation'
      WHERE e.dato < p.fra OR (p.til IS NOT NULL AND e.dato >= p.til)`,
    error: [
      `UPDATE helhedsplan SET bevillingsperiode_id = (SELECT id FROM bevillingsperiode WHERE noegle = '2006')
        WHERE bevillingsperiode_id = (SELECT id FROM bevillingsperiode WHERE noegle = '2015-18')`,
    ],
  },
  {
    navn: 'maal-i-periodens-omraader',
    regel: 'R18',
    text: 'En plans mål ligger i bevillingsperiodens indsatsområder',
    sql: `SELECT h.noegle, 'mål ' || m.nummer || ' i ' || i.noegle AS detalje
      FROM helhedsplan h JOIN maal m ON m.helhedsplan_id = h.id JOIN indsatsomraade i ON i.id = m.indsatsomraade_id
      WHERE EXISTS (SELECT 1 FROM periodeindsats q WHERE q.bevillingsperiode_id = h.bevillingsperiode_id)
        AND NOT EXISTS (SELECT 1 FROM periodeindsats q WHERE q.bevillingsperiode_id = h.bevillingsperiode_id AND q.indsatsomraade_id = m.indsatsomraade_id)`,
    error: [
      `UPDATE maal SET indsatsomraade_id = (SELECT id FROM indsatsomraade WHERE noegle = 'SUNDHED') WHERE id = (SELECT MIN(m.id) FROM maal m
        JOIN helhedsplan h ON h.id = m.helhedsplan_id JOIN bevillingsperiode p ON p.id = h.bevillingsperiode_id WHERE p.noegle = '2019-26')`,
    ],
  },
  {
    navn: 'kommunal-anbefaling',
    regel: '2.3',
    text: 'En ansøgning om prækvalifikation fra 2011-14 har en kommunal anbefaling',
    sql: `SELECT h.noegle, 'ansøgt ' || e.dato || ' uden anbefaling' AS detalje
      FROM helhedsplan h JOIN bevillingsperiode p ON p.id = h.bevillingsperiode_id AND p.fra >= '2011-01-01'
      JOIN haendelse e ON e.helhedsplan_id = h.id AND e.handling = 'ansoegPraekvalifikation'
      WHERE NOT EXISTS (SELECT 1 FROM afgoerelsespunkt q JOIN afgoerelse a ON a.id = q.afgoerelse_id
        WHERE q.helhedsplan_id = h.id AND q.art = 'ANBEFALING' AND a.udfald = 'GODKENDT' AND a.dato <= e.dato
          AND (a.kommune_id IS NULL OR a.kommune_id = h.kommune_id))`,
    error: ["UPDATE afgoerelse SET udfald = 'AFVIST' WHERE organ = 'FORVALTNING'"],
  },
];
