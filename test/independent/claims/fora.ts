import { ANDEN_KOMMUNE, type Claim, covers, I_ANDEN_KOMMUNE } from '../claim';

const SEAT = 'medlemskab m JOIN forum f ON f.id = m.forum_id';

/** Fora, those who sit in them, and their groups. */
export const FORA: readonly Claim[] = [
  {
    navn: 'et-forum-ad-gangen',
    regel: 'A14',
    text: 'Et byområde har ét forum ad gangen, og én bydelsbestyrelse',
    sql: `WITH daekket AS (SELECT id AS forum_id, byomraade_id FROM forum WHERE byomraade_id IS NOT NULL
        UNION SELECT forum_id, byomraade_id FROM forumomraade)
      SELECT f.noegle, 'samtidig med ' || n.noegle AS detalje FROM forum f JOIN daekket d ON d.forum_id = f.id
      JOIN daekket e ON e.byomraade_id = d.byomraade_id AND e.forum_id > f.id JOIN forum n ON n.id = e.forum_id AND n.art = f.art
        AND (f.til IS NULL OR f.til > n.fra) AND (n.til IS NULL OR n.til > f.fra)`,
    error: ['UPDATE forum SET byomraade_id = (SELECT MIN(byomraade_id) FROM forum) WHERE byomraade_id IS NOT NULL'],
  },
  {
    navn: 'forum-i-kommunens-byomraade',
    regel: 'A14',
    text: 'Et forum dækker byområder i sin egen kommune, og er nedsat af dens kommunalbestyrelse, før det begynder',
    sql: `SELECT f.noegle, b.noegle || ' ligger i en anden kommune' AS detalje FROM forum f JOIN byomraade b ON b.id = f.byomraade_id AND b.kommune_id <> f.kommune_id
      UNION ALL SELECT f.noegle, b.noegle || ' ligger i en anden kommune' FROM forum f JOIN forumomraade o ON o.forum_id = f.id
      JOIN byomraade b ON b.id = o.byomraade_id AND b.kommune_id <> f.kommune_id
      UNION ALL SELECT f.noegle, 'nedsat ' || a.dato || ' af ' || a.organ FROM forum f JOIN afgoerelse a ON a.id = f.afgoerelse_id
      WHERE a.organ <> 'KOMMUNALBESTYRELSE' OR a.udfald <> 'GODKENDT' OR a.dato > f.fra OR (a.kommune_id IS NOT NULL AND a.kommune_id <> f.kommune_id)`,
    error: [ANDEN_KOMMUNE, `UPDATE forum SET kommune_id = ${I_ANDEN_KOMMUNE}`],
  },
  {
    navn: 'plads-til-kommunens-forvaltning',
    regel: 'R13 1.2',
    text: 'En forvaltning i et forum er byområdets kommunes og findes den dag, pladsen begynder',
    sql: `SELECT f.noegle, v.noegle || ' fra ' || m.fra AS detalje FROM ${SEAT} JOIN forvaltning v ON v.id = m.forvaltning_id
      WHERE v.kommune_id <> f.kommune_id OR NOT (${covers('v', 'm.fra')})`,
    error: ["UPDATE forvaltning SET fra = '2040-01-01', til = NULL WHERE id = (SELECT MIN(forvaltning_id) FROM medlemskab)"],
  },
  {
    navn: 'plads-i-forummets-periode',
    regel: 'A13 A14',
    text: 'En plads begynder, mens forummet er der, og slutter senest med det',
    sql: `SELECT f.noegle, 'plads fra ' || m.fra AS detalje FROM ${SEAT} WHERE NOT (${covers('f', 'm.fra')}) OR (f.til IS NOT NULL AND (m.til IS NULL OR m.til > f.til))`,
    error: ["UPDATE medlemskab SET fra = '2040-01-01', til = NULL WHERE id = (SELECT MIN(id) FROM medlemskab)"],
  },
  {
    navn: 'rolle-efter-part',
    regel: '1.6',
    text: 'En forvaltning sidder som leder eller medarbejder, en boligorganisation som koordinator',
    sql: `SELECT f.noegle, m.rolle AS detalje FROM ${SEAT} WHERE (m.boligorganisation_id IS NULL) = (m.rolle = 'KOORDINATOR')`,
    error: ["UPDATE medlemskab SET rolle = 'KOORDINATOR' WHERE id = (SELECT MIN(id) FROM medlemskab WHERE forvaltning_id IS NOT NULL)"],
  },
  {
    navn: 'en-plads-ad-gangen',
    regel: 'A13',
    text: 'En part har én plads ad gangen i samme rolle',
    sql: `SELECT f.noegle, m.rolle || ' ' || m.fra || ' og ' || n.fra AS detalje FROM ${SEAT}
      JOIN medlemskab n ON n.forum_id = m.forum_id AND n.id > m.id AND n.rolle = m.rolle
        AND (n.forvaltning_id = m.forvaltning_id OR n.boligorganisation_id = m.boligorganisation_id)
        AND (m.til IS NULL OR m.til > n.fra) AND (n.til IS NULL OR n.til > m.fra)`,
    error: [{ tabel: 'medlemskab', where: '1 = 1', set: { fra: "'2012-01-02'", til: 'NULL' } }],
  },
  {
    navn: 'gruppe-om-et-af-de-fem',
    regel: 'R18',
    text: 'En arbejdsgruppe arbejder med et af kontrakternes fem indsatsområder',
    sql: `SELECT g.noegle, i.noegle AS detalje FROM arbejdsgruppe g JOIN indsatsomraade i ON i.id = g.indsatsomraade_id WHERE NOT i.kontraktomraade`,
    error: ["UPDATE indsatsomraade SET kontraktomraade = 0 WHERE noegle = 'SUNDHED'"],
  },
  {
    navn: 'gruppens-medlemmer-har-plads',
    regel: '1.6',
    text: 'En arbejdsgruppe begynder, mens forummet er der, og dens medlemmer har plads i det den dag',
    sql: `SELECT g.noegle, 'medlem uden plads den ' || g.fra AS detalje FROM arbejdsgruppe g JOIN arbejdsgruppemedlem a ON a.arbejdsgruppe_id = g.id
      WHERE NOT EXISTS (SELECT 1 FROM medlemskab m WHERE m.forum_id = g.forum_id AND ${covers('m', 'g.fra')}
        AND (m.forvaltning_id = a.forvaltning_id OR m.boligorganisation_id = a.boligorganisation_id))
      UNION ALL SELECT g.noegle, 'begynder uden for forummets periode' FROM arbejdsgruppe g JOIN forum f ON f.id = g.forum_id WHERE NOT (${covers('f', 'g.fra')})`,
    error: ['DELETE FROM medlemskab WHERE forvaltning_id IS NOT NULL'],
  },
];
