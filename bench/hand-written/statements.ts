/**
 * One statement per operation, each giving the whole body of the answer. The shapes are the fastest of those that were
 * tried (see README.md): objects with only values by `json_object`, objects with lists in them by `concat`, since nested
 * JSON functions copy the text at every level; relations to one by LEFT JOIN; lists by correlated subqueries on the
 * indexes; the body as a BLOB, which `sqlite3` hands over without decoding it to a JavaScript string.
 */

/** Øre as kroner, whole ones without decimals. */
const kroner = (u: string): string => `iif(${u} % 100, ${u} / 100.0, ${u} / 100)`;

const body = (parts: string): string => `SELECT CAST(concat('{"data":', ${parts}, '}') AS BLOB) AS svar`;

const MEDLEMSKABER = `
  SELECT json_group_array(json_object('rolle', m.rolle,
    'forvaltning', iif(fv.id IS NULL, NULL, json_object('kortnavn', fv.kortnavn, 'navn', fv.navn)),
    'boligorganisation', iif(bo.id IS NULL, NULL, json_object('navn', bo.navn))))
  FROM (SELECT m.rolle, m.forvaltning_id, m.boligorganisation_id FROM medlemskab m WHERE m.forum_id = f.id ORDER BY m.id LIMIT 50) m
  LEFT JOIN forvaltning fv ON fv.id = m.forvaltning_id LEFT JOIN boligorganisation bo ON bo.id = m.boligorganisation_id`;

const FORA = `
  SELECT group_concat(concat('{"navn":', json_quote(f.navn), ',"medlemskaber":{"nodes":', (${MEDLEMSKABER}), '}}'))
  FROM (SELECT f.id, f.navn FROM forum f WHERE f.byomraade_id = b.id
    OR f.id IN (SELECT o.forum_id FROM forumomraade o WHERE o.byomraade_id = b.id) ORDER BY f.id LIMIT 2) f`;

const ANSOEGERE = `
  SELECT json_group_array(json_object('rolle', d.rolle, 'boligorganisation', json_object('navn', bo.navn)))
  FROM (SELECT d.rolle, d.boligorganisation_id FROM deltagelse d WHERE d.helhedsplan_id = h.id ORDER BY d.id LIMIT 5) d
  JOIN boligorganisation bo ON bo.id = d.boligorganisation_id`;

const AFDELINGER = `
  SELECT json_group_array(json_object('nummer', a.nummer, 'navn', a.navn, 'antalLejemaal', a.antal_lejemaal))
  FROM (SELECT a.nummer, a.navn, a.antal_lejemaal FROM afdeling a
    WHERE a.id IN (SELECT l.afdeling_id FROM afdelingstilknytning l WHERE l.helhedsplan_id = h.id) ORDER BY a.id LIMIT 30) a`;

const FINANSIERING = `
  SELECT json_group_array(json_object('kilde', x.kilde, 'beloeb', ${kroner('x.beloeb')},
    'pulje', iif(p.id IS NULL, NULL, json_object('navn', p.navn))))
  FROM (SELECT x.kilde, x.beloeb, x.pulje_id FROM finansieringsbidrag x WHERE x.helhedsplan_id = h.id ORDER BY x.id LIMIT 5) x
  LEFT JOIN pulje p ON p.id = x.pulje_id`;

// Days and enum values never need escaping in JSON; names and titles do.
const HELHEDSPLANER = `
  SELECT group_concat(concat('{"titel":', json_quote(h.titel), ',"start":"', h.start, '","slut":"', h.slut, '","status":"', h.status,
    '","oekonomiskRamme":', ${kroner('h.oekonomisk_ramme')}, ',"ansoegere":{"nodes":', (${ANSOEGERE}),
    '},"afdelinger":{"nodes":', (${AFDELINGER}), '},"finansiering":{"nodes":', (${FINANSIERING}), '}}'))
  FROM (SELECT h.id, h.titel, h.start, h.slut, h.status, h.oekonomisk_ramme FROM helhedsplan h
    WHERE h.id IN (SELECT t.helhedsplan_id FROM byomraadetilknytning t WHERE t.byomraade_id = b.id) ORDER BY h.id LIMIT 20) h`;

const MAALSAETNINGER = `
  SELECT json_group_array(json_object('tekst', g.tekst))
  FROM (SELECT g.tekst FROM maalsaetning g WHERE g.kontraktafsnit_id = s.id ORDER BY g.id LIMIT 5) g`;

const ANSVAR = `
  SELECT json_group_array(json_object('rolle', n.rolle,
    'forvaltning', iif(fv.id IS NULL, NULL, json_object('kortnavn', fv.kortnavn)),
    'boligorganisation', iif(bo.id IS NULL, NULL, json_object('navn', bo.navn))))
  FROM (SELECT n.rolle, n.forvaltning_id, n.boligorganisation_id FROM ansvar n WHERE n.kontraktafsnit_id = s.id ORDER BY n.id LIMIT 6) n
  LEFT JOIN forvaltning fv ON fv.id = n.forvaltning_id LEFT JOIN boligorganisation bo ON bo.id = n.boligorganisation_id`;

const AFSNIT = `
  SELECT group_concat(concat('{"indsatsomraade":', json_object('kode', i.noegle, 'navn', i.navn),
    ',"maalsaetninger":{"nodes":', (${MAALSAETNINGER}), '},"ansvar":{"nodes":', (${ANSVAR}), '}}'))
  FROM (SELECT s.id, s.indsatsomraade_id FROM kontraktafsnit s WHERE s.kontraktversion_id = v.id ORDER BY s.id LIMIT 5) s
  JOIN indsatsomraade i ON i.id = s.indsatsomraade_id`;

const VERSIONER = `
  SELECT group_concat(concat('{"nummer":', v.nummer, ',"gyldigFra":"', v.gyldig_fra, '","afsnit":{"nodes":[', (${AFSNIT}), ']}}'))
  FROM (SELECT v.id, v.nummer, v.gyldig_fra FROM kontraktversion v WHERE v.kontrakt_id = k.id ORDER BY v.id LIMIT 3) v`;

const KONTRAKTER = `
  SELECT group_concat(concat('{"titel":', json_quote(k.titel), ',"versioner":{"nodes":[', (${VERSIONER}), ']}}'))
  FROM (SELECT k.id, k.titel FROM kontrakt k WHERE k.byomraade_id = b.id ORDER BY k.id LIMIT 2) k`;

const BYOMRAADER = `
  SELECT group_concat(concat('{"id":"byo_', b.id, '","noegle":', json_quote(b.noegle), ',"navn":', json_quote(b.navn),
    ',"fora":{"nodes":[', (${FORA}), ']},"helhedsplaner":{"nodes":[', (${HELHEDSPLANER}),
    ']},"kontrakter":{"nodes":[', (${KONTRAKTER}), ']}}'))
  FROM (SELECT b.id, b.noegle, b.navn FROM byomraade b ORDER BY b.navn_sort, b.id LIMIT 10) b`;

const netvaerk = body(`'{"byomraader":{"totalCount":', (SELECT count(*) FROM byomraade), ',"nodes":[', (${BYOMRAADER}), ']}}'`);

const lookup = body(`json_object('helhedsplan', (
  SELECT json_object('titel', h.titel, 'start', h.start, 'slut', h.slut, 'status', h.status,
    'oekonomiskRamme', ${kroner('h.oekonomisk_ramme')}, 'sagsnr', h.sagsnr)
  FROM helhedsplan h WHERE h.noegle = 'DET-GODE-NABOSKAB'))`);

const PLANS_OF_PAGE = `
  SELECT h.id, h.titel, h.titel_sort, h.start, h.slut, h.oekonomisk_ramme, h.bevillingsperiode_id FROM helhedsplan h
  WHERE h.oekonomisk_ramme >= 500000000 AND h.id IN (SELECT t.helhedsplan_id FROM byomraadetilknytning t
    JOIN byomraade b ON b.id = t.byomraade_id WHERE instr(b.navn_foldet, 'noerrebro') > 0)`;

const page = `WITH alle AS MATERIALIZED (${PLANS_OF_PAGE}) ${body(`'{"helhedsplaner":{"totalCount":', (SELECT count(*) FROM alle),
  ',"nodes":', json_group_array(json_object('titel', h.titel, 'start', h.start, 'slut', h.slut,
    'oekonomiskRamme', ${kroner('h.oekonomisk_ramme')}, 'bevillingsperiode', json_object('noegle', p.noegle))), '}}'`)}
  FROM (SELECT * FROM alle ORDER BY titel_sort, id LIMIT 10) h JOIN bevillingsperiode p ON p.id = h.bevillingsperiode_id`;

const GROUPS = `
  SELECT t.byomraade_id, count(*) AS antal, sum(h.oekonomisk_ramme) AS i_alt, CAST(round(avg(h.oekonomisk_ramme)) AS INTEGER) AS snit
  FROM helhedsplan h LEFT JOIN byomraadetilknytning t ON t.helhedsplan_id = h.id
  WHERE h.start <= '2014-01-01' AND h.slut >= '2014-01-01'
    AND h.status IN ('TILSAGN', 'IGANGVAERENDE', 'FORLAENGET', 'AFSLUTTET', 'SAMMENLAGT', 'STANDSET')
  GROUP BY t.byomraade_id`;

const fordeling = `${body(`'{"helhedsplaner":{"aggregate":{"groups":{"nodes":', json_group_array(json_object(
    'key', json_object('byomraade', iif(g.omraade IS NULL, NULL, json_object('navn', g.navn))), 'count', g.antal,
    'sum', json_object('oekonomiskRamme', ${kroner('g.i_alt')}), 'avg', json_object('oekonomiskRamme', ${kroner('g.snit')}))), '}}}}'`)}
  FROM (SELECT g.*, b.id AS omraade, b.navn FROM (${GROUPS}) g LEFT JOIN byomraade b ON b.id = g.byomraade_id
    ORDER BY b.navn_sort NULLS LAST, g.byomraade_id NULLS LAST) g`;

/** By the name of the operation. */
export const STATEMENTS: Readonly<Record<string, string>> = { Opslag: lookup, Netvaerk: netvaerk, Side: page, Fordeling: fordeling };
