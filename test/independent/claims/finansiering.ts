import { ANDEN_KOMMUNE, type Claim, I_ANDEN_KOMMUNE } from '../claim';

/** What a plan is paid with. */
export const FINANSIERING: readonly Claim[] = [
  {
    navn: 'kommunalt-loft',
    regel: 'R1',
    text: 'Kommunen betaler højst 12,5 % af en plans ramme',
    sql: `SELECT h.noegle, 'kommunalt ' || SUM(b.beloeb) || ' af ' || h.oekonomisk_ramme AS detalje
      FROM helhedsplan h JOIN finansieringsbidrag b ON b.helhedsplan_id = h.id AND b.kilde = 'KOMMUNE'
      GROUP BY h.id, h.noegle, h.oekonomisk_ramme HAVING SUM(b.beloeb) * 1000 > h.oekonomisk_ramme * 125`,
    error: [
      'UPDATE finansieringsbidrag SET beloeb = beloeb * 2 WHERE id = (SELECT MIN(id) FROM finansieringsbidrag WHERE pulje_id IS NOT NULL)',
    ],
  },
  {
    navn: 'landsbyggefondens-andel',
    regel: 'R5 L2',
    text: 'Landsbyggefonden betaler højst 75 % i hver bevillingsperiode fra 2011-14',
    sql: `SELECT h.noegle, 'LBF ' || SUM(b.beloeb) || ' af ' || h.oekonomisk_ramme AS detalje
      FROM helhedsplan h JOIN bevillingsperiode p ON p.id = h.bevillingsperiode_id
      JOIN finansieringsbidrag b ON b.helhedsplan_id = h.id AND b.kilde = 'LANDSBYGGEFONDEN'
      WHERE p.fra >= '2011-01-01'
      GROUP BY h.id, h.noegle, h.oekonomisk_ramme HAVING SUM(b.beloeb) * 100 > h.oekonomisk_ramme * 75`,
    error: [
      `UPDATE finansieringsbidrag SET beloeb = beloeb * 2 WHERE id = (SELECT MAX(b.id) FROM finansieringsbidrag b
        JOIN helhedsplan h ON h.id = b.helhedsplan_id JOIN bevillingsperiode p ON p.id = h.bevillingsperiode_id
        WHERE b.kilde = 'LANDSBYGGEFONDEN' AND p.noegle = '2019-26')`,
    ],
  },
  {
    navn: 'bidragene-er-rammen',
    regel: 'R7',
    text: 'Bidragene er tilsammen præcis rammen',
    sql: `SELECT h.noegle, 'rammen er ' || h.oekonomisk_ramme AS detalje FROM helhedsplan h
      WHERE h.oekonomisk_ramme <> (SELECT COALESCE(SUM(b.beloeb), 0) FROM finansieringsbidrag b WHERE b.helhedsplan_id = h.id)`,
    error: ['UPDATE helhedsplan SET oekonomisk_ramme = oekonomisk_ramme + 1 WHERE id = (SELECT MIN(id) FROM helhedsplan)'],
  },
  {
    navn: 'anvendelse-er-puljens-andel',
    regel: 'R16',
    text: 'Lokal anvendelse og facilitering er tilsammen puljens andel',
    sql: `SELECT h.noegle, 'anvendelser og puljens andel er forskellige' AS detalje FROM helhedsplan h
      WHERE (SELECT COALESCE(SUM(u.beloeb), 0) FROM anvendelse u WHERE u.helhedsplan_id = h.id)
        <> (SELECT COALESCE(SUM(b.beloeb), 0) FROM finansieringsbidrag b WHERE b.helhedsplan_id = h.id AND b.pulje_id IS NOT NULL)`,
    error: ['UPDATE anvendelse SET beloeb = beloeb + 1 WHERE id = (SELECT MIN(id) FROM anvendelse)'],
  },
  {
    navn: 'egen-kommunes-pulje',
    regel: 'A12',
    text: 'En plan får kun penge fra sin egen kommunes puljer',
    sql: `SELECT h.noegle, 'bidrag fra ' || p.noegle AS detalje FROM helhedsplan h
      JOIN finansieringsbidrag b ON b.helhedsplan_id = h.id JOIN pulje p ON p.id = b.pulje_id WHERE p.kommune_id <> h.kommune_id
      UNION ALL SELECT h.noegle, 'postering fra ' || p.noegle FROM helhedsplan h
      JOIN disponering d ON d.helhedsplan_id = h.id JOIN pulje p ON p.id = d.pulje_id WHERE p.kommune_id <> h.kommune_id`,
    error: [ANDEN_KOMMUNE, `UPDATE pulje SET kommune_id = ${I_ANDEN_KOMMUNE}`],
  },
];
