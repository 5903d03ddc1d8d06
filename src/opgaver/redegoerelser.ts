import { Bevillingsperiode } from '../bevillingsperiode/bevillingsperiode.entity';
import { MED_TILSAGN } from '../helhedsplan/helhedsplan.enums';
import { formatDay } from '../kernel/day';
import { exists, rowOf, type Sql, type SqlRow, select, sql } from '../model/sql';
import type { SqlContext } from '../model/sql-context';
import { currentRedegoerelseSql, Redegoerelse } from '../redegoerelse/redegoerelse.entity';
import { canFromSql, type OpgaveKind, type OpgaveSelect } from './opgave-kind';

/** What waits of the yearly accounts: to be handed in, to be assessed, to be handed in again. */

/** A table expression: the calendar years that plans run in. */
export const yearsSql = (x: SqlContext): Sql => sql`aarene(nr) AS (
    SELECT MIN(${x.year(sql`y.start`)}) FROM plan y
    UNION ALL SELECT a.nr + 1 FROM aarene a WHERE a.nr < ${select`MAX(${x.year(sql`z.slut`)}) FROM plan z`}
  )`;

const SKYLDER = canFromSql({ fra: MED_TILSAGN });
const deadlineOf = (x: SqlContext): Sql => sql`(${x.dayOf(sql`(a.nr + 1)`, '06-30')})`;
/** A year can be accounted for when it or the plan is over. */
const canFrom = (x: SqlContext): Sql => {
  const lastDay = x.dayOf(sql`a.nr`, '12-31');
  return sql`(CASE WHEN p.slut <= ${lastDay} THEN p.slut ELSE ${lastDay} END)`;
};

/** Version `r` had been handed in and not approved on the day. */
const refused = (x: SqlContext, r: SqlRow, pr: Sql): Sql =>
  sql`COALESCE(${r('vurdering')} = 'IKKE_GODKENDT' AND ${r('vurderet')} <= ${pr}, ${x.truth(false)})`;

// Accounts are owed in the programme periods from 2011-14 on (R14).
const owingOnes = (x: SqlContext, pr: Sql, deadline: Sql): OpgaveSelect => ({
  type: 'Helhedsplan',
  prefix: 'hp',
  about: rowOf('p'),
  helhedsplan: sql`p.id`,
  kommune: sql`p.kommune_id`,
  aar: sql`a.nr`,
  siden: canFrom(x),
  frist: deadlineOf(x),
  fra: sql`plan p JOIN ${x.table(() => Bevillingsperiode)} bp ON bp.id = p.bevillingsperiode_id AND bp.fra >= '2011-01-01'
    JOIN aarene a ON a.nr BETWEEN ${x.year(sql`p.start`)} AND ${x.year(sql`p.slut`)}`,
  where: sql`${SKYLDER} AND ${canFrom(x)} < ${pr} AND ${deadline} AND NOT ${exists`${x.table(() => Redegoerelse)} r
    WHERE r.helhedsplan_id = p.id AND r.aar = a.nr AND (${currentRedegoerelseSql(x, rowOf('r'), pr)} OR ${refused(x, rowOf('r'), pr)})`}`,
});

const handedIn = (x: SqlContext, thePage: Sql, where: Sql): OpgaveSelect => ({
  type: 'Redegoerelse',
  prefix: 'red',
  about: rowOf('r'),
  titel: sql`p.titel`,
  helhedsplan: sql`p.id`,
  kommune: sql`p.kommune_id`,
  aar: sql`r.aar`,
  siden: thePage,
  fra: sql`${x.table(() => Redegoerelse)} r JOIN plan p ON p.id = r.helhedsplan_id`,
  where,
});

export const REDEGOERELSE_OPGAVER = {
  REDEGOERELSE_TIL_INDSENDELSE: {
    description: 'Redegørelse til indsendelse. The account of a year that is over; the deadline has not passed.',
    handling: 'indsendRedegoerelse',
    rolle: 'BOLIGORGANISATION',
    udvalg: (x, pr) => owingOnes(x, pr, sql`${deadlineOf(x)} >= ${pr}`),
    grund: (o) => ({
      da: `Redegørelsen for ${o.aar} for ${o.titel} skal være hos Landsbyggefonden senest den ${formatDay(o.frist ?? '', 'da')}`,
      en: `The account of ${o.aar} for ${o.titel} is due at Landsbyggefonden by ${formatDay(o.frist ?? '', 'en')}`,
    }),
  },
  REDEGOERELSE_MANGLER: {
    description: 'Redegørelse mangler. The account of a year whose deadline has passed (rule R14).',
    handling: 'indsendRedegoerelse',
    rolle: 'BOLIGORGANISATION',
    udvalg: (x, pr) => owingOnes(x, pr, sql`${deadlineOf(x)} < ${pr}`),
    grund: (o) => ({
      da: `Redegørelsen for ${o.aar} for ${o.titel} skulle have været hos Landsbyggefonden senest den ${formatDay(o.frist ?? '', 'da')}`,
      en: `The account of ${o.aar} for ${o.titel} was due at Landsbyggefonden by ${formatDay(o.frist ?? '', 'en')}`,
    }),
  },
  REDEGOERELSE_TIL_VURDERING: {
    description: 'Redegørelse til vurdering. An account that has been handed in and not assessed.',
    handling: 'vurderRedegoerelse',
    rolle: 'LANDSBYGGEFOND',
    udvalg: (x, pr) => handedIn(x, sql`r.indsendt`, sql`r.indsendt <= ${pr} AND (r.vurdering IS NULL OR r.vurderet > ${pr})`),
    grund: (o) => ({
      da: `Redegørelsen for ${o.aar} for ${o.titel} blev indsendt den ${formatDay(o.siden ?? '', 'da')} og er ikke vurderet`,
      en: `The account of ${o.aar} for ${o.titel} was handed in on ${formatDay(o.siden ?? '', 'en')} and has not been assessed`,
    }),
  },
  REDEGOERELSE_IKKE_GODKENDT: {
    description: 'Redegørelse ikke godkendt. An account that Landsbyggefonden has rejected, to be handed in again.',
    handling: 'indsendRedegoerelse',
    rolle: 'BOLIGORGANISATION',
    udvalg: (x, pr) =>
      handedIn(
        x,
        sql`r.vurderet`,
        sql`${refused(x, rowOf('r'), pr)} AND NOT ${exists`${x.table(() => Redegoerelse)} n
          WHERE n.helhedsplan_id = r.helhedsplan_id AND n.aar = r.aar AND n.udgave > r.udgave AND n.indsendt <= ${pr}`}`,
      ),
    grund: (o) => ({
      da: `Landsbyggefonden har ikke godkendt redegørelsen for ${o.aar} for ${o.titel}; den skal indsendes igen`,
      en: `Landsbyggefonden has not accepted the account of ${o.aar} for ${o.titel}; it is to be handed in again`,
    }),
  },
} as const satisfies Readonly<Record<string, OpgaveKind>>;
