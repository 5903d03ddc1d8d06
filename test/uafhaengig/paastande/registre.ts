import { ANDEN_KOMMUNE, I_ANDEN_KOMMUNE, type Paastand } from '../paastand';

/** What the network stands on. */
export const REGISTRE: readonly Paastand[] = [
  {
    navn: 'afdeling-i-byomraadets-kommune',
    regel: '1.4',
    saetning: 'En afdeling ligger i sit byområdes kommune',
    sql: `SELECT a.noegle, b.noegle || ' ligger i en anden kommune' AS detalje FROM afdeling a JOIN byomraade b ON b.id = a.byomraade_id
      WHERE a.kommune_id <> b.kommune_id`,
    fejl: [ANDEN_KOMMUNE, `UPDATE byomraade SET kommune_id = ${I_ANDEN_KOMMUNE}`],
  },
  {
    navn: 'bevillingsperioder-afloeser-hinanden',
    regel: '2.1',
    saetning: 'Bevillingsperioder overlapper ikke',
    sql: `SELECT p.noegle, 'overlapper ' || n.noegle AS detalje FROM bevillingsperiode p JOIN bevillingsperiode n ON n.id > p.id
      AND (p.til IS NULL OR p.til > n.fra) AND (n.til IS NULL OR n.til > p.fra)`,
    fejl: ["UPDATE bevillingsperiode SET til = NULL WHERE noegle = '2011-14'"],
  },
  {
    navn: 'administrator-er-en-anden',
    regel: '1.3',
    saetning: 'En boligorganisation administreres ikke af sig selv',
    sql: `SELECT o.noegle, 'administreres af sig selv' AS detalje FROM boligorganisation o WHERE o.administreres_af_id = o.id`,
    fejl: ['UPDATE boligorganisation SET administreres_af_id = id WHERE id = (SELECT MIN(id) FROM boligorganisation)'],
  },
];
