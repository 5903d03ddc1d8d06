import { type Claim, taken, text, year } from '../claim';

const REDEGOERELSE = 'redegoerelse r JOIN helhedsplan h ON h.id = r.helhedsplan_id';

/** The yearly accounts. */
export const REDEGOERELSER: readonly Claim[] = [
  {
    navn: 'redegjort-for-planens-aar',
    regel: 'R14',
    text: 'Der redegøres for de kalenderår, planen løber i',
    sql: `SELECT h.noegle, 'redegørelse for ' || r.aar AS detalje FROM ${REDEGOERELSE}
      WHERE r.indsendt IS NOT NULL AND (r.aar < ${year('h.start')} OR r.aar > ${year('h.slut')})`,
    error: ['UPDATE redegoerelse SET aar = 1999 WHERE id = (SELECT MIN(id) FROM redegoerelse WHERE indsendt IS NOT NULL)'],
  },
  {
    navn: 'frist-er-30-juni',
    regel: 'R14',
    text: 'Fristen er den 30. juni året efter',
    sql: `SELECT h.noegle, r.aar || ': ' || r.frist AS detalje FROM ${REDEGOERELSE} WHERE ${text('r.frist')} <> (r.aar + 1) || '-06-30'`,
    error: ["UPDATE redegoerelse SET frist = '2014-07-01' WHERE id = (SELECT MIN(id) FROM redegoerelse)"],
  },
  {
    navn: 'redegjort-naar-aaret-er-omme',
    regel: 'R14',
    text: 'Der redegøres for et år, når året eller planen er omme',
    sql: `SELECT h.noegle, r.aar || ' indsendt ' || r.indsendt AS detalje FROM ${REDEGOERELSE}
      WHERE ${text('r.indsendt')} <= r.aar || '-12-31' AND r.indsendt < h.slut`,
    error: ["UPDATE redegoerelse SET indsendt = '2005-01-01' WHERE indsendt IS NOT NULL"],
  },
  {
    navn: 'indsendt-den-dag-det-registreres',
    regel: 'L11',
    text: 'Ansøgerens redegørelse er indsendt den dag, den registreres; kun Landsbyggefonden kan notere en tidligere dag',
    sql: `SELECT h.noegle, r.aar || ' indsendt ' || r.indsendt || '; registreret ' || ${taken('e')} AS detalje FROM ${REDEGOERELSE}
      JOIN haendelse e ON e.redegoerelse_id = r.id AND e.handling = 'indsendRedegoerelse' AND e.rolle = 'BOLIGORGANISATION'
      WHERE ${text('r.indsendt')} <> ${taken('e')}`,
    error: ["UPDATE redegoerelse SET indsendt = '2014-01-01' WHERE indsendt IS NOT NULL"],
  },
  {
    navn: 'vurderet-efter-indsendelse',
    regel: '2.5',
    text: 'En redegørelse vurderes, når den er indsendt, ikke før',
    sql: `SELECT h.noegle, r.aar || ' vurderet ' || r.vurderet || '; indsendt ' || COALESCE(${text('r.indsendt')}, 'aldrig') AS detalje FROM ${REDEGOERELSE}
      WHERE r.vurdering IS NOT NULL AND (r.indsendt IS NULL OR r.vurderet < r.indsendt)`,
    error: ["UPDATE redegoerelse SET vurderet = '2005-01-01' WHERE vurdering IS NOT NULL"],
  },
  {
    navn: 'hvert-maal-en-gang',
    regel: '2.5',
    text: 'En indsendt redegørelse siger om hvert af planens mål, hvor langt det er nået',
    sql: `SELECT h.noegle, r.aar || ': mål ' || m.nummer AS detalje FROM ${REDEGOERELSE} JOIN maal m ON m.helhedsplan_id = h.id
      WHERE r.indsendt IS NOT NULL AND NOT EXISTS (SELECT 1 FROM maalopfyldelse o WHERE o.redegoerelse_id = r.id AND o.maal_id = m.id)
      UNION ALL SELECT h.noegle, r.aar || ': en anden plans mål' FROM ${REDEGOERELSE}
      JOIN maalopfyldelse o ON o.redegoerelse_id = r.id JOIN maal m ON m.id = o.maal_id AND m.helhedsplan_id <> h.id`,
    error: ['DELETE FROM maalopfyldelse WHERE id = (SELECT MIN(id) FROM maalopfyldelse)'],
  },
  {
    navn: 'redegoerelse-foer-indsendt',
    regel: 'L12',
    text: 'En ny udgave af en redegørelse kommer efter en, der ikke er godkendt; udgaverne er talt fra 1',
    sql: `SELECT h.noegle, r.aar || ' udgave ' || r.udgave AS detalje FROM ${REDEGOERELSE}
      WHERE r.udgave > 1 AND NOT EXISTS (SELECT 1 FROM redegoerelse f WHERE f.helhedsplan_id = h.id AND f.aar = r.aar AND f.udgave = r.udgave - 1
        AND f.vurdering = 'IKKE_GODKENDT' AND (r.indsendt IS NULL OR f.vurderet <= r.indsendt))`,
    error: ['UPDATE redegoerelse SET udgave = udgave + 1 WHERE id = (SELECT MIN(id) FROM redegoerelse)'],
  },
];
