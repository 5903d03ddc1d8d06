import { type Claim, covers } from '../claim';

const AFSNIT = `kontrakt k JOIN kontraktversion v ON v.kontrakt_id = k.id JOIN kontraktafsnit s ON s.kontraktversion_id = v.id
  JOIN indsatsomraade i ON i.id = s.indsatsomraade_id`;
const PLACE = "'version ' || v.nummer || ', ' || i.noegle";

// Parties on the side of the organisations: applicants of a plan that the contract covers, and those that the
// kommunalbestyrelse itself gave a section, in this version or an earlier one.
const ER_PART = `EXISTS (SELECT 1 FROM kontraktdaekning c JOIN deltagelse d ON d.helhedsplan_id = c.helhedsplan_id
    WHERE c.kontrakt_id = k.id AND d.boligorganisation_id = r.boligorganisation_id)
  OR EXISTS (SELECT 1 FROM kontraktversion w JOIN kontraktafsnit ws ON ws.kontraktversion_id = w.id JOIN ansvar wr ON wr.kontraktafsnit_id = ws.id
    JOIN afgoerelsespunkt wq ON wq.kontraktversion_id = w.id AND wq.art = 'GODKENDELSE' JOIN afgoerelse wa ON wa.id = wq.afgoerelse_id
    WHERE w.kontrakt_id = k.id AND w.nummer <= v.nummer AND wr.boligorganisation_id = r.boligorganisation_id
      AND wa.udfald = 'GODKENDT' AND wa.organ = 'KOMMUNALBESTYRELSE')`;

/** The sections of contracts. */
export const KONTRAKTAFSNIT: readonly Claim[] = [
  {
    navn: 'kontraktens-fem-omraader',
    regel: 'R18',
    text: 'En kontrakts afsnit ligger i de fem indsatsområder, der berører kernedriften',
    sql: `SELECT k.noegle, ${PLACE} AS detalje FROM ${AFSNIT} WHERE NOT i.kontraktomraade`,
    error: ["UPDATE indsatsomraade SET kontraktomraade = 0 WHERE noegle = 'SUNDHED'"],
  },
  {
    navn: 'arbejdsgruppe-i-hvert-afsnit',
    regel: 'L17',
    text: 'Hvert afsnit er udarbejdet af en arbejdsgruppe under forummet om samme indsatsområde',
    sql: `SELECT k.noegle, ${PLACE} || ' uden arbejdsgruppe' AS detalje FROM ${AFSNIT} LEFT JOIN arbejdsgruppe g ON g.id = s.arbejdsgruppe_id
      WHERE g.id IS NULL OR g.forum_id <> k.forum_id OR g.indsatsomraade_id <> i.id`,
    error: ['UPDATE kontraktafsnit SET arbejdsgruppe_id = NULL WHERE id = (SELECT MIN(id) FROM kontraktafsnit)'],
  },
  {
    navn: 'begge-sider-i-hvert-afsnit',
    regel: 'L15',
    text: 'I hvert afsnit står både en forvaltning og en boligorganisation',
    sql: `SELECT k.noegle, ${PLACE} AS detalje FROM ${AFSNIT}
      WHERE NOT EXISTS (SELECT 1 FROM ansvar r WHERE r.kontraktafsnit_id = s.id AND r.forvaltning_id IS NOT NULL)
        OR NOT EXISTS (SELECT 1 FROM ansvar r WHERE r.kontraktafsnit_id = s.id AND r.boligorganisation_id IS NOT NULL)`,
    error: ['DELETE FROM ansvar WHERE boligorganisation_id IS NOT NULL'],
  },
  {
    navn: 'kun-parter-faar-ansvar',
    regel: 'L15 A9',
    text: 'Et forum giver kun ansvar til boligorganisationer, der er parter',
    sql: `SELECT k.noegle, ${PLACE} || ': ' || o.noegle || ' er ikke part' AS detalje FROM ${AFSNIT}
      JOIN ansvar r ON r.kontraktafsnit_id = s.id JOIN boligorganisation o ON o.id = r.boligorganisation_id
      JOIN afgoerelsespunkt q ON q.kontraktversion_id = v.id AND q.art = 'REVISION'
      WHERE NOT (${ER_PART})`,
    error: [
      `UPDATE ansvar SET boligorganisation_id = (SELECT MAX(o.id) FROM boligorganisation o WHERE o.id NOT IN (SELECT d.boligorganisation_id FROM deltagelse d))
        WHERE id = (SELECT MIN(r.id) FROM ansvar r JOIN kontraktafsnit s ON s.id = r.kontraktafsnit_id JOIN afgoerelsespunkt q
          ON q.kontraktversion_id = s.kontraktversion_id AND q.art = 'REVISION' WHERE r.boligorganisation_id IS NOT NULL)`,
    ],
  },
  {
    navn: 'ansvarlig-forvaltning-findes',
    regel: '1.2',
    text: 'En ansvarlig forvaltning er kommunens og findes den dag, versionen gælder fra',
    sql: `SELECT k.noegle, ${PLACE} || ': ' || f.noegle || ' den ' || v.gyldig_fra AS detalje FROM ${AFSNIT}
      JOIN byomraade b ON b.id = k.byomraade_id JOIN ansvar r ON r.kontraktafsnit_id = s.id JOIN forvaltning f ON f.id = r.forvaltning_id
      WHERE f.kommune_id <> b.kommune_id OR NOT (${covers('f', 'v.gyldig_fra')})`,
    error: ["UPDATE forvaltning SET fra = '2040-01-01', til = NULL WHERE id = (SELECT MIN(forvaltning_id) FROM ansvar)"],
  },
];
