import { ANDEN_KOMMUNE, type Claim, I_ANDEN_KOMMUNE } from '../claim';

/** What the network stands on. */
export const REGISTRE: readonly Claim[] = [
  {
    navn: 'afdeling-i-byomraadets-kommune',
    regel: '1.4',
    text: 'En afdeling ligger i sit byområdes kommune',
    sql: `SELECT a.noegle, b.noegle || ' ligger i en anden kommune' AS detalje FROM afdeling a JOIN byomraade b ON b.id = a.byomraade_id
      WHERE a.kommune_id <> b.kommune_id`,
    error: [ANDEN_KOMMUNE, `UPDATE byomraade SET kommune_id = ${I_ANDEN_KOMMUNE}`],
  },
  {
    navn: 'bevillingsperioder-afloeser-hinanden',
    regel: '2.1',
    text: 'Bevillingsperioder overlapper ikke',
    sql: `SELECT p.noegle, 'overlapper ' || n.noegle AS detalje FROM bevillingsperiode p JOIN bevillingsperiode n ON n.id > p.id
      AND (p.til IS NULL OR p.til > n.fra) AND (n.til IS NULL OR n.til > p.fra)`,
    error: ["UPDATE bevillingsperiode SET til = NULL WHERE noegle = '2011-14'"],
  },
  {
    navn: 'administrator-er-en-anden',
    regel: '1.3',
    text: 'En boligorganisation administreres af én anden ad gangen, aldrig af sig selv',
    sql: `SELECT o.noegle, 'administreres af sig selv' AS detalje FROM administration d JOIN boligorganisation o ON o.id = d.boligorganisation_id
      WHERE d.administrator_id = d.boligorganisation_id
      UNION ALL SELECT o.noegle, 'to administratorer fra ' || e.fra FROM administration d JOIN boligorganisation o ON o.id = d.boligorganisation_id
      JOIN administration e ON e.boligorganisation_id = d.boligorganisation_id AND e.id > d.id
        AND (d.til IS NULL OR d.til > e.fra) AND (e.til IS NULL OR e.til > d.fra)`,
    error: ['UPDATE administration SET administrator_id = boligorganisation_id WHERE id = (SELECT MIN(id) FROM administration)'],
  },
  {
    navn: 'en-ejer-ad-gangen',
    regel: '1.3',
    text: 'En afdeling ejes af én boligorganisation ad gangen; den sidste er dens',
    sql: `SELECT a.noegle, 'to ejere' AS detalje FROM afdeling a JOIN ejerskab d ON d.afdeling_id = a.id JOIN ejerskab e ON e.afdeling_id = a.id AND e.id > d.id
      AND (d.til IS NULL OR e.fra IS NULL OR d.til > e.fra) AND (e.til IS NULL OR d.fra IS NULL OR e.til > d.fra)
      UNION ALL SELECT a.noegle, 'en anden ejer end sin boligorganisation' FROM afdeling a
      WHERE NOT EXISTS (SELECT 1 FROM ejerskab e WHERE e.afdeling_id = a.id AND e.boligorganisation_id = a.boligorganisation_id
        AND (e.til IS NULL OR e.til = a.nedlagt))`,
    error: [
      'UPDATE afdeling SET boligorganisation_id = (SELECT MAX(id) FROM boligorganisation WHERE id <> afdeling.boligorganisation_id) WHERE id = (SELECT MIN(id) FROM afdeling)',
    ],
  },
  {
    navn: 'nedlagt-afdeling-deltager-ikke',
    regel: 'R10',
    text: 'En afdeling deltager i planer, mens den findes',
    sql: `SELECT h.noegle, a.noegle || ' deltager til ' || t.til || '; nedlagt ' || a.nedlagt AS detalje
      FROM afdelingstilknytning t JOIN afdeling a ON a.id = t.afdeling_id JOIN helhedsplan h ON h.id = t.helhedsplan_id
      WHERE a.nedlagt IS NOT NULL AND a.nedlagt < h.slut AND (t.til IS NULL OR t.til > a.nedlagt) AND h.status NOT IN ('AFSLAG', 'TRUKKET')
      UNION ALL SELECT h.noegle, a.noegle || ' deltager fra ' || t.fra || '; oprettet ' || a.oprettet
      FROM afdelingstilknytning t JOIN afdeling a ON a.id = t.afdeling_id JOIN helhedsplan h ON h.id = t.helhedsplan_id
      WHERE a.oprettet IS NOT NULL AND a.oprettet > t.fra AND h.status NOT IN ('AFSLAG', 'TRUKKET')`,
    error: ["UPDATE afdeling SET nedlagt = '2012-01-01'"],
  },
  {
    navn: 'udpegning-efter-politik',
    regel: '1.1',
    text: 'Et byområde udpeges efter en politik i sin kommune, i politikkens periode, én gang ad gangen',
    sql: `SELECT b.noegle, 'udpeget ' || u.fra || ' efter ' || p.noegle AS detalje FROM udpegning u JOIN byomraade b ON b.id = u.byomraade_id JOIN politik p ON p.id = u.politik_id
      WHERE p.kommune_id <> b.kommune_id OR u.fra < p.fra OR (p.til IS NOT NULL AND (u.til IS NULL OR u.til > p.til))
      UNION ALL SELECT b.noegle, 'udpeget to gange efter samme politik' FROM udpegning u JOIN byomraade b ON b.id = u.byomraade_id
      JOIN udpegning n ON n.byomraade_id = u.byomraade_id AND n.politik_id = u.politik_id AND n.id > u.id
        AND (u.til IS NULL OR u.til > n.fra) AND (n.til IS NULL OR n.til > u.fra)`,
    error: ["UPDATE politik SET fra = '2016-01-01' WHERE til IS NOT NULL"],
  },
  {
    navn: 'politik-er-vedtaget',
    regel: '1.1 A8',
    text: 'En politik er vedtaget af kommunens kommunalbestyrelse, senest den dag den gælder fra',
    sql: `SELECT p.noegle, 'vedtaget ' || a.dato || ' af ' || a.organ || '; gælder fra ' || p.fra AS detalje FROM politik p JOIN afgoerelse a ON a.id = p.afgoerelse_id
      WHERE a.organ <> 'KOMMUNALBESTYRELSE' OR a.udfald <> 'GODKENDT' OR a.dato > p.fra OR (a.kommune_id IS NOT NULL AND a.kommune_id <> p.kommune_id)`,
    error: ["UPDATE politik SET afgoerelse_id = (SELECT id FROM afgoerelse WHERE organ = 'LANDSBYGGEFONDEN' LIMIT 1)"],
  },
  {
    navn: 'smaa-afdelinger-viser-ingen-tal',
    regel: 'R17',
    text: 'Tal om beboerne i en afdeling med færre end 100 beboere eller 50 husstande er ikke gemt',
    sql: `SELECT a.noegle, n.aar || ' viser tal' AS detalje FROM noegletal n JOIN afdeling a ON a.id = n.afdeling_id
      WHERE (n.antal_beboere < 100 OR n.antal_husstande < 50 OR n.diskretioneret)
        AND COALESCE(n.uden_for_arbejde_og_uddannelse, n.lav_uddannelse, n.indkomstindeks, n.doemte, n.ikke_vestlige) IS NOT NULL`,
    error: ['PRAGMA ignore_check_constraints = ON', 'UPDATE noegletal SET antal_beboere = 99'],
  },
  {
    navn: 'boligomraadets-afdelinger-i-samme-kommune',
    regel: 'H130',
    text: 'Afdelingerne i et boligområde ligger i områdets kommune',
    sql: `SELECT b.noegle, a.noegle || ' ligger i en anden kommune' AS detalje FROM boligomraadetilknytning t
      JOIN boligomraade b ON b.id = t.boligomraade_id JOIN afdeling a ON a.id = t.afdeling_id WHERE a.kommune_id <> b.kommune_id`,
    error: [
      "INSERT INTO kommune (herkomst, kildehenvisning, noegle, navn, navn_foldet, navn_sort, kode, kommunalbestyrelse) VALUES ('SYNTETISK', 'Fejl', 'FEJL', 'Fejl', 'fejl', 'fejl', '9991', 'Fejl')",
      "UPDATE boligomraade SET kommune_id = (SELECT id FROM kommune WHERE noegle = 'FEJL')",
    ],
  },
  {
    navn: 'listerne-foelger-hinanden',
    regel: 'H131',
    text: 'To lister i samme kategori, som følger lige efter hinanden, modsiger ikke hinanden om et område',
    sql: `SELECT b.noegle, p.status || ' ' || l.dato || ', ' || q.status || ' ' || m.dato AS detalje FROM listeplads p JOIN statsliste l ON l.id = p.statsliste_id
      JOIN listeplads q ON q.boligomraade_id = p.boligomraade_id JOIN statsliste m ON m.id = q.statsliste_id AND m.kategori = l.kategori AND m.dato > l.dato
      JOIN boligomraade b ON b.id = p.boligomraade_id
      WHERE NOT EXISTS (SELECT 1 FROM statsliste x WHERE x.kategori = l.kategori AND x.dato > l.dato AND x.dato < m.dato)
        AND (q.status = 'NY') <> (p.status = 'UDGAAET')`,
    error: ['DELETE FROM statsliste WHERE id NOT IN (SELECT statsliste_id FROM listeplads)', "UPDATE listeplads SET status = 'NY'"],
  },
  {
    navn: 'ikke-flere-end-listen-har',
    regel: 'H132',
    text: 'Der er ikke flere områder på en liste, end listen siger',
    sql: `SELECT l.noegle, COUNT(*) || ' af ' || l.antal_omraader AS detalje FROM statsliste l JOIN listeplads p ON p.statsliste_id = l.id AND p.status <> 'UDGAAET'
      WHERE l.antal_omraader IS NOT NULL GROUP BY l.id, l.noegle, l.antal_omraader HAVING COUNT(*) > l.antal_omraader`,
    error: ['UPDATE statsliste SET antal_omraader = 5'],
  },
];
