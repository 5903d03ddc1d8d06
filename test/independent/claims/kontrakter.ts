import { type Claim, covers, text } from '../claim';

// Versions that a body has approved, each by its first approval.
const VEDTAGET = `vedtaget AS (
    SELECT v.id, v.kontrakt_id, v.nummer, v.gyldig_fra, q.art, a.organ, a.dato, a.kommune_id, o.kommune_id AS egen
    FROM kontraktversion v JOIN kontrakt k ON k.id = v.kontrakt_id JOIN byomraade o ON o.id = k.byomraade_id
    JOIN afgoerelsespunkt q ON q.kontraktversion_id = v.id JOIN afgoerelse a ON a.id = q.afgoerelse_id AND a.udfald = 'GODKENDT')`;
const BY_THE_BESTYRELSE = "x.art = 'GODKENDELSE' AND x.organ = 'KOMMUNALBESTYRELSE' AND (x.kommune_id IS NULL OR x.kommune_id = x.egen)";
// A contract that was rejected stands in nobody's way.
const FORKASTET = (k: string): string => `(EXISTS (SELECT 1 FROM kontraktversion v JOIN afgoerelsespunkt q ON q.kontraktversion_id = v.id
    JOIN afgoerelse a ON a.id = q.afgoerelse_id WHERE v.kontrakt_id = ${k}.id AND a.udfald = 'AFVIST')
  AND NOT EXISTS (SELECT 1 FROM kontraktversion v JOIN afgoerelsespunkt q ON q.kontraktversion_id = v.id
    JOIN afgoerelse a ON a.id = q.afgoerelse_id WHERE v.kontrakt_id = ${k}.id AND a.udfald = 'GODKENDT'))`;

/** The versions of a contract, its period, and what it covers. */
export const KONTRAKTER: readonly Claim[] = [
  {
    navn: 'foerste-version-af-kommunalbestyrelsen',
    regel: 'R12',
    text: 'Den første vedtagne version er godkendt af kommunens kommunalbestyrelse',
    sql: `WITH ${VEDTAGET}
      SELECT k.noegle, 'version ' || x.nummer || ' vedtaget som ' || x.art || ' af ' || x.organ AS detalje
      FROM kontrakt k JOIN vedtaget x ON x.kontrakt_id = k.id AND x.nummer = (SELECT MIN(y.nummer) FROM vedtaget y WHERE y.kontrakt_id = k.id)
      WHERE NOT (${BY_THE_BESTYRELSE})`,
    error: [
      "UPDATE afgoerelse SET organ = 'FAGUDVALG' WHERE id IN (SELECT q.afgoerelse_id FROM afgoerelsespunkt q JOIN kontraktversion v ON v.id = q.kontraktversion_id WHERE v.nummer = 1)",
    ],
  },
  {
    navn: 'senere-versioner-af-forum',
    regel: 'R12',
    text: 'Senere versioner er vedtaget af forummet, eller igen af kommunalbestyrelsen',
    sql: `WITH ${VEDTAGET}
      SELECT k.noegle, 'version ' || x.nummer || ' vedtaget som ' || x.art || ' af ' || x.organ AS detalje
      FROM kontrakt k JOIN vedtaget x ON x.kontrakt_id = k.id
      WHERE NOT (${BY_THE_BESTYRELSE}) AND NOT (x.art = 'REVISION' AND x.organ IN ('BOLIGSOCIALT_FORUM', 'BYDELSBESTYRELSE'))`,
    error: ["UPDATE afgoerelse SET organ = 'FAGUDVALG' WHERE organ = 'BOLIGSOCIALT_FORUM'"],
  },
  {
    navn: 'senere-version-paa-senere-dag',
    regel: 'R12 L16',
    text: 'En senere version er vedtaget efter den foregående, ikke samme dag',
    sql: `WITH ${VEDTAGET}
      SELECT k.noegle, 'version ' || y.nummer || ' ' || y.dato || '; version ' || x.nummer || ' ' || x.dato AS detalje
      FROM kontrakt k JOIN vedtaget x ON x.kontrakt_id = k.id JOIN vedtaget y ON y.kontrakt_id = k.id AND y.nummer > x.nummer AND y.dato <= x.dato`,
    error: ["UPDATE afgoerelse SET dato = '2000-01-01' WHERE id IN (SELECT afgoerelse_id FROM afgoerelsespunkt WHERE art = 'REVISION')"],
  },
  {
    navn: 'version-virker-fremad',
    regel: 'R12 L6',
    text: 'En revision gælder tidligst fra sin afgørelse, og aldrig fra før den version, den afløser',
    sql: `WITH ${VEDTAGET}
      SELECT k.noegle, 'version ' || x.nummer || ' gælder fra ' || x.gyldig_fra || '; vedtaget ' || x.dato AS detalje
      FROM kontrakt k JOIN vedtaget x ON x.kontrakt_id = k.id AND x.nummer > (SELECT MIN(y.nummer) FROM vedtaget y WHERE y.kontrakt_id = k.id)
      WHERE x.gyldig_fra < x.dato OR EXISTS (SELECT 1 FROM vedtaget y WHERE y.kontrakt_id = k.id AND y.nummer < x.nummer AND y.gyldig_fra > x.gyldig_fra)`,
    error: ["UPDATE kontraktversion SET gyldig_fra = '2012-01-01' WHERE nummer > 1"],
  },
  {
    navn: 'version-i-kontraktens-periode',
    regel: '4',
    text: 'En version begynder at gælde i kontraktens periode',
    sql: `SELECT k.noegle, 'version ' || v.nummer || ' fra ' || v.gyldig_fra AS detalje FROM kontrakt k JOIN kontraktversion v ON v.kontrakt_id = k.id
      WHERE v.nummer = (SELECT MAX(n.nummer) FROM kontraktversion n WHERE n.kontrakt_id = k.id) AND NOT (${covers('k', 'v.gyldig_fra')})`,
    error: ["UPDATE kontraktversion SET gyldig_fra = '2040-01-01'"],
  },
  {
    navn: 'en-kontrakt-ad-gangen',
    regel: '4 A8',
    text: 'Et byområde har én kontrakt ad gangen',
    sql: `SELECT k.noegle, 'løber samtidig med ' || n.noegle AS detalje FROM kontrakt k JOIN kontrakt n ON n.byomraade_id = k.byomraade_id AND n.id > k.id
      AND (k.til IS NULL OR k.til > n.fra) AND (n.til IS NULL OR n.til > k.fra)
      WHERE NOT ${FORKASTET('k')} AND NOT ${FORKASTET('n')}`,
    error: ['UPDATE kontrakt SET byomraade_id = (SELECT MIN(byomraade_id) FROM kontrakt)'],
  },
  {
    navn: 'daekning-i-kontraktens-periode',
    regel: 'R4',
    text: 'En plan dækkes inden for kontraktens periode',
    sql: `SELECT k.noegle, h.noegle || ' dækkes ' || c.fra || '/' || COALESCE(${text('c.til')}, '') AS detalje
      FROM kontrakt k JOIN kontraktdaekning c ON c.kontrakt_id = k.id JOIN helhedsplan h ON h.id = c.helhedsplan_id
      WHERE c.fra < k.fra OR (k.til IS NOT NULL AND (c.til IS NULL OR c.til > k.til))`,
    error: ["UPDATE kontraktdaekning SET fra = '2000-01-01'"],
  },
  {
    navn: 'daekket-en-gang-ad-gangen',
    regel: 'R4',
    text: 'En kontrakt dækker en plan én gang ad gangen',
    sql: `SELECT k.noegle, h.noegle || ' dækkes to gange' AS detalje
      FROM kontrakt k JOIN kontraktdaekning c ON c.kontrakt_id = k.id JOIN helhedsplan h ON h.id = c.helhedsplan_id
      JOIN kontraktdaekning d ON d.kontrakt_id = k.id AND d.helhedsplan_id = h.id AND d.id > c.id
        AND (c.til IS NULL OR c.til > d.fra) AND (d.til IS NULL OR d.til > c.fra)`,
    error: [{ tabel: 'kontraktdaekning', where: '1 = 1', set: { fra: "'2012-06-01'", til: 'NULL' } }],
  },
  {
    navn: 'daekker-planer-i-byomraadet',
    regel: '4',
    text: 'En kontrakt dækker planer i sit byområde',
    sql: `SELECT k.noegle, h.noegle || ' ligger ikke i byområdet' AS detalje
      FROM kontrakt k JOIN kontraktdaekning c ON c.kontrakt_id = k.id JOIN helhedsplan h ON h.id = c.helhedsplan_id
      WHERE NOT EXISTS (SELECT 1 FROM byomraadetilknytning o WHERE o.helhedsplan_id = h.id AND o.byomraade_id = k.byomraade_id)`,
    error: ['DELETE FROM byomraadetilknytning'],
  },
  {
    navn: 'kontrakt-i-forummets-byomraade',
    regel: '4 A14',
    text: 'En kontrakt gælder det byområde, dens forum hører til',
    sql: `SELECT k.noegle, f.noegle || ' hører til et andet byområde' AS detalje FROM kontrakt k JOIN forum f ON f.id = k.forum_id
      WHERE COALESCE(f.byomraade_id, 0) <> k.byomraade_id
        AND NOT EXISTS (SELECT 1 FROM forumomraade o WHERE o.forum_id = f.id AND o.byomraade_id = k.byomraade_id)`,
    error: ['UPDATE forum SET byomraade_id = (SELECT MAX(id) FROM byomraade) WHERE byomraade_id IS NOT NULL'],
  },
];
