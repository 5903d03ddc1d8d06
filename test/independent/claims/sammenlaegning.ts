import { CLAIMED_WITH_TILSAGN, type Claim } from '../claim';

/** Plans that go into another. */
export const SAMMENLAEGNING: readonly Claim[] = [
  {
    navn: 'sammenlagt-har-efterfoelger',
    regel: '1.5 2.3',
    text: 'En sammenlagt plan går ind i præcis én anden, og kun sammenlagte planer gør',
    sql: `SELECT h.noegle, h.status || ' med ' || COUNT(f.id) || ' sammenlægninger' AS detalje FROM helhedsplan h
      LEFT JOIN planfoelge f ON f.forgaenger_id = h.id AND f.art = 'SAMMENLAEGNING'
      GROUP BY h.id, h.noegle, h.status HAVING COUNT(f.id) <> CASE h.status WHEN 'SAMMENLAGT' THEN 1 ELSE 0 END`,
    error: ["UPDATE helhedsplan SET status = 'AFSLUTTET' WHERE status = 'SAMMENLAGT'"],
  },
  {
    navn: 'efterfoelger-med-tilsagn',
    regel: '2.3 A15',
    text: 'Den plan, andre går ind i, har tilsagn på dagen og er ikke slut',
    sql: `SELECT n.noegle, n.status || ' ' || n.start || '/' || n.slut || '; sammenlægning ' || a.dato AS detalje
      FROM planfoelge f JOIN helhedsplan n ON n.id = f.efterfoelger_id
      JOIN afgoerelsespunkt q ON q.helhedsplan_id = f.forgaenger_id AND q.art = 'SAMMENLAEGNING' JOIN afgoerelse a ON a.id = q.afgoerelse_id
      WHERE f.art = 'SAMMENLAEGNING' AND (n.status NOT IN ${CLAIMED_WITH_TILSAGN} OR (a.dato > n.slut AND n.status <> 'SAMMENLAGT')
        OR NOT EXISTS (SELECT 1 FROM afgoerelsespunkt t JOIN afgoerelse b ON b.id = t.afgoerelse_id
          WHERE t.helhedsplan_id = n.id AND t.art = 'TILSAGN' AND b.udfald = 'GODKENDT' AND b.dato <= a.dato))`,
    error: ["UPDATE helhedsplan SET slut = '2000-01-01' WHERE id IN (SELECT efterfoelger_id FROM planfoelge WHERE art = 'SAMMENLAEGNING')"],
  },
  {
    navn: 'sammenlagt-i-samme-kommune',
    regel: 'R9',
    text: 'En plan går ind i en plan i sin egen kommune',
    sql: `SELECT g.noegle, 'går ind i ' || n.noegle || ' i en anden kommune' AS detalje FROM planfoelge f
      JOIN helhedsplan g ON g.id = f.forgaenger_id JOIN helhedsplan n ON n.id = f.efterfoelger_id AND n.kommune_id <> g.kommune_id
      WHERE f.art = 'SAMMENLAEGNING'`,
    error: ["UPDATE helhedsplan SET kommune_id = (SELECT MAX(id) + 1 FROM kommune) WHERE status = 'SAMMENLAGT'"],
  },
  {
    navn: 'ingen-ring-af-planer',
    regel: '1.5',
    text: 'Ingen plan følger efter sig selv',
    sql: `WITH RECURSIVE kaede(fra_id, til_id) AS (SELECT forgaenger_id, efterfoelger_id FROM planfoelge
        UNION SELECT k.fra_id, f.efterfoelger_id FROM kaede k JOIN planfoelge f ON f.forgaenger_id = k.til_id)
      SELECT h.noegle, 'følger efter sig selv' AS detalje FROM kaede k JOIN helhedsplan h ON h.id = k.fra_id WHERE k.fra_id = k.til_id`,
    error: [
      {
        tabel: 'planfoelge',
        where: '1 = 1',
        set: { forgaenger_id: 'efterfoelger_id', efterfoelger_id: 'forgaenger_id' },
      },
    ],
  },
];
