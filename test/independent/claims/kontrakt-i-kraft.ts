import { type Claim, covers } from '../claim';

// A contract in force on a day: within its period, with an approved wording that holds.
const I_KRAFT = (day: string): string => `${covers('k', day)} AND ${covers('c', day)} AND EXISTS (
  SELECT 1 FROM kontraktversion v JOIN afgoerelsespunkt q ON q.kontraktversion_id = v.id JOIN afgoerelse a ON a.id = q.afgoerelse_id
  WHERE v.kontrakt_id = k.id AND v.gyldig_fra <= ${day} AND q.art = 'GODKENDELSE' AND a.organ = 'KOMMUNALBESTYRELSE'
    AND a.udfald = 'GODKENDT' AND a.dato <= ${day})`;

// Some day of the plan's life is covered.
const ALIVE = 'k.fra <= h.slut AND (k.til IS NULL OR k.til > h.start) AND c.fra <= h.slut AND (c.til IS NULL OR c.til > h.start)';

const DISPONERET_I_OMRAADE = `helhedsplan h JOIN disponering d ON d.helhedsplan_id = h.id AND d.art = 'DISPONERET'
  JOIN byomraadetilknytning o ON o.helhedsplan_id = h.id JOIN byomraade b ON b.id = o.byomraade_id
  AND EXISTS (SELECT 1 FROM udpegning u WHERE u.byomraade_id = b.id AND ${covers('u', 'd.dato')})`;

const KONTRAKT = 'kontrakt k JOIN kontraktdaekning c ON c.kontrakt_id = k.id AND c.helhedsplan_id = h.id';

/** Pool money only with cooperation. */
export const KONTRAKT_I_KRAFT: readonly Claim[] = [
  {
    navn: 'kontrakt-i-hvert-byomraade',
    regel: 'R4 L6 L7',
    text: 'Puljepenge disponeres, når en godkendt kontrakt den dag er i kraft og dækker planen i hvert af dens udsatte byområder',
    sql: `SELECT h.noegle, 'disponeret ' || d.dato || ' uden kontrakt i kraft i ' || b.noegle AS detalje
      FROM ${DISPONERET_I_OMRAADE}
      WHERE NOT EXISTS (SELECT 1 FROM ${KONTRAKT} WHERE k.byomraade_id = b.id AND ${I_KRAFT('d.dato')})`,
    error: [
      "UPDATE afgoerelse SET dato = '2013-12-31' WHERE id IN (SELECT afgoerelse_id FROM afgoerelsespunkt WHERE kontraktversion_id IS NOT NULL)",
    ],
  },
  {
    navn: 'kontrakten-daekker-planens-liv',
    regel: 'R4 L5',
    text: 'Den kontrakt, der disponeres under, dækker mindst én dag af planens liv',
    sql: `SELECT h.noegle, 'disponeret ' || d.dato || '; ingen kontrakt i ' || b.noegle || ' dækker planens liv' AS detalje
      FROM ${DISPONERET_I_OMRAADE}
      WHERE NOT EXISTS (SELECT 1 FROM ${KONTRAKT} WHERE k.byomraade_id = b.id AND ${I_KRAFT('d.dato')} AND ${ALIVE})`,
    error: ["UPDATE helhedsplan SET start = '2040-01-01', slut = '2043-12-31' WHERE id = (SELECT MIN(helhedsplan_id) FROM disponering)"],
  },
  {
    navn: 'besluttet-efter-udkastet',
    regel: 'L6',
    text: 'En kontrakt godkendes ikke, før den er skrevet',
    sql: `SELECT k.noegle, 'udkast ' || e.dato || ', version ' || v.nummer || ' besluttet ' || a.dato AS detalje
      FROM kontrakt k JOIN haendelse e ON e.kontrakt_id = k.id AND e.handling = 'opretKontrakt'
      JOIN kontraktversion v ON v.kontrakt_id = k.id JOIN afgoerelsespunkt q ON q.kontraktversion_id = v.id JOIN afgoerelse a ON a.id = q.afgoerelse_id
      WHERE a.dato < e.dato`,
    error: ["UPDATE haendelse SET dato = '2013-12-31' WHERE handling = 'opretKontrakt'"],
  },
];
