import { ANDEN_KOMMUNE, type Claim, covers, I_ANDEN_KOMMUNE } from '../claim';

// A participation counts while it overlaps the period of the plan.
const DELTAGER = 't.fra <= h.slut AND (t.til IS NULL OR t.til > h.start)';

/** Who applies, with which estates, in which areas. */
export const ANSOEGERE: readonly Claim[] = [
  {
    navn: 'en-ledende-ansoeger',
    regel: 'R10',
    text: 'En plan har præcis én ledende ansøger',
    sql: `SELECT h.noegle, 'ledende: ' || COUNT(d.id) AS detalje
      FROM helhedsplan h LEFT JOIN deltagelse d ON d.helhedsplan_id = h.id AND d.rolle = 'LEDENDE'
      GROUP BY h.id, h.noegle HAVING COUNT(d.id) <> 1`,
    error: ["UPDATE deltagelse SET rolle = 'DELTAGENDE' WHERE id = (SELECT MIN(id) FROM deltagelse WHERE rolle = 'LEDENDE')"],
  },
  {
    navn: 'ansoeger-med-afdeling',
    regel: 'R10 L4',
    text: 'Hver ansøger har en afdeling, der deltager i planens periode',
    sql: `SELECT h.noegle, o.noegle || ' er ansøger uden afdeling i perioden' AS detalje
      FROM helhedsplan h JOIN deltagelse d ON d.helhedsplan_id = h.id JOIN boligorganisation o ON o.id = d.boligorganisation_id
      WHERE NOT EXISTS (SELECT 1 FROM afdelingstilknytning t JOIN ejerskab e ON e.afdeling_id = t.afdeling_id
        WHERE t.helhedsplan_id = h.id AND e.boligorganisation_id = o.id AND ${DELTAGER}
          AND (e.fra IS NULL OR (e.fra <= h.slut AND (t.til IS NULL OR e.fra < t.til))) AND (e.til IS NULL OR (e.til > h.start AND e.til > t.fra)))`,
    error: [
      "UPDATE afdelingstilknytning SET fra = '2000-01-01', til = '2000-02-01' WHERE helhedsplan_id = (SELECT MIN(id) FROM helhedsplan)",
    ],
  },
  {
    navn: 'afdelinger-i-kommunen',
    regel: 'R9',
    text: 'Alle planens afdelinger ligger i den kommune, der søges gennem',
    sql: `SELECT h.noegle, a.noegle || ' ligger i en anden kommune' AS detalje
      FROM helhedsplan h JOIN afdelingstilknytning t ON t.helhedsplan_id = h.id JOIN afdeling a ON a.id = t.afdeling_id
      WHERE a.kommune_id <> h.kommune_id`,
    error: [ANDEN_KOMMUNE, `UPDATE helhedsplan SET kommune_id = ${I_ANDEN_KOMMUNE} WHERE id = (SELECT MIN(id) FROM helhedsplan)`],
  },
  {
    navn: 'byomraade-med-afdeling',
    regel: 'L3',
    text: 'Hvert byområde, planen ligger i, har en af dens afdelinger',
    sql: `SELECT h.noegle, b.noegle || ' har ingen af planens afdelinger' AS detalje
      FROM helhedsplan h JOIN byomraadetilknytning o ON o.helhedsplan_id = h.id JOIN byomraade b ON b.id = o.byomraade_id
      WHERE NOT EXISTS (SELECT 1 FROM afdelingstilknytning t JOIN afdeling a ON a.id = t.afdeling_id
        WHERE t.helhedsplan_id = h.id AND a.byomraade_id = b.id AND ${DELTAGER})`,
    error: [
      `UPDATE byomraadetilknytning SET byomraade_id = (SELECT MIN(b.id) FROM byomraade b WHERE b.id NOT IN
        (SELECT a.byomraade_id FROM afdeling a JOIN afdelingstilknytning t ON t.afdeling_id = a.id
         WHERE t.helhedsplan_id = byomraadetilknytning.helhedsplan_id AND a.byomraade_id IS NOT NULL))
        WHERE id = (SELECT MIN(id) FROM byomraadetilknytning)`,
    ],
  },
  {
    navn: 'byomraade-i-kommunen',
    regel: 'R3 R9',
    text: 'Planens byområder ligger i dens kommune',
    sql: `SELECT h.noegle, b.noegle || ' ligger i en anden kommune' AS detalje
      FROM helhedsplan h JOIN byomraadetilknytning o ON o.helhedsplan_id = h.id JOIN byomraade b ON b.id = o.byomraade_id
      WHERE b.kommune_id <> h.kommune_id`,
    error: [ANDEN_KOMMUNE, `UPDATE byomraade SET kommune_id = ${I_ANDEN_KOMMUNE}`],
  },
  {
    navn: 'pulje-kun-i-udsat-byomraade',
    regel: 'R3',
    text: 'En plan med penge fra puljen ligger på sin første dag i et udsat byområde',
    sql: `SELECT h.noegle, 'puljepenge uden udsat byområde den ' || h.start AS detalje FROM helhedsplan h
      WHERE EXISTS (SELECT 1 FROM finansieringsbidrag f WHERE f.helhedsplan_id = h.id AND f.pulje_id IS NOT NULL AND f.beloeb > 0)
        AND NOT EXISTS (SELECT 1 FROM byomraadetilknytning o JOIN udpegning u ON u.byomraade_id = o.byomraade_id
          WHERE o.helhedsplan_id = h.id AND ${covers('u', 'h.start')})`,
    error: ["UPDATE udpegning SET fra = '2100-01-01', til = NULL"],
  },
  {
    navn: 'disponeret-i-udsat-byomraade',
    regel: 'R3',
    text: 'Puljepenge disponeres til en plan, der den dag ligger i et udsat byområde',
    sql: `SELECT h.noegle, 'disponeret ' || d.dato || ' uden udsat byområde' AS detalje
      FROM helhedsplan h JOIN disponering d ON d.helhedsplan_id = h.id AND d.art = 'DISPONERET'
      WHERE NOT EXISTS (SELECT 1 FROM byomraadetilknytning o JOIN udpegning u ON u.byomraade_id = o.byomraade_id
        WHERE o.helhedsplan_id = h.id AND ${covers('u', 'd.dato')})`,
    error: ["UPDATE disponering SET dato = '2010-01-01' WHERE id = (SELECT MIN(id) FROM disponering WHERE art = 'DISPONERET')"],
  },
];
