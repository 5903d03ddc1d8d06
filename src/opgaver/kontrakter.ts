import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Afgoerelsespunkt } from '../afgoerelse/afgoerelsespunkt.entity';
import { Byomraade } from '../byomraade/byomraade.entity';
import { Udpegning } from '../byomraade/udpegning.entity';
import { Forum } from '../forum/forum.entity';
import { Forumomraade } from '../forum/forumomraade.entity';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Finansieringsbidrag } from '../helhedsplan/finansiering/finansieringsbidrag.entity';
import { I_LIVE, SLUTTILSTANDE } from '../helhedsplan/helhedsplan.enums';
import { Byomraadetilknytning } from '../helhedsplan/ties/byomraadetilknytning.entity';
import { formatDay } from '../kernel/day';
import { dayAfter } from '../kernel/period';
import { Kontrakt } from '../kontrakt/kontrakt.entity';
import { Kontraktdaekning } from '../kontrakt/kontraktdaekning.entity';
import { Kontraktversion } from '../kontrakt/kontraktversion.entity';
import { holdsOn } from '../model/noun-row';
import { exists, literals, rowOf, type Sql, type SqlRow, select, sql } from '../model/sql';
import type { SqlContext } from '../model/sql-context';
import { danishGenitive, type OpgaveKind } from './opgave-kind';
import { kommunalbestyrelse } from './planer';

/** What waits of the contracts: drafts, contracts that end before their plans, plans without one. */

const LEVER = sql`p.tilstand IN (${literals(I_LIVE)})`;

/** Whether a version has been decided on by the day, in one of these ways. */
const decidedSql = (x: SqlContext, v: SqlRow, outcomes: readonly string[], pr: Sql): Sql =>
  exists`${x.table(() => Afgoerelsespunkt)} vp JOIN ${x.table(() => Afgoerelse)} va ON va.id = vp.afgoerelse_id
    WHERE vp.kontraktversion_id = ${v('id')} AND va.udfald IN (${literals(outcomes)}) AND va.dato <= ${pr}`;

/** The body that draws contracts of area `b` up on the day: its forum, or what came after the fora. */
const forumFor = (x: SqlContext, pr: Sql): Sql =>
  select`MIN(fo.id) FROM ${x.table(() => Forum)} fo WHERE ${holdsOn(rowOf('fo'), pr)} AND (fo.byomraade_id = b.id
    OR ${exists`${x.table(() => Forumomraade)} fom WHERE fom.forum_id = fo.id AND fom.byomraade_id = b.id`})`;

const udarbejdetDen = (x: SqlContext): Sql =>
  select`MIN(ke.dato) FROM ${x.table(() => Haendelse)} ke WHERE ke.kontrakt_id = k.id AND ke.handling = 'opretKontrakt'`;

/** A year before the end of a contract. */
const yearBefore = (x: SqlContext): Sql => x.yearBefore(sql`k.til`);

// Plans that the contract covers to its end, and that run on after it.
const runsLonger = (x: SqlContext, what: Sql): Sql =>
  select`${what} FROM ${x.table(() => Kontraktdaekning)} kd JOIN plan lp ON lp.id = kd.helhedsplan_id
    WHERE kd.kontrakt_id = k.id AND (kd.til IS NULL OR kd.til >= k.til) AND lp.slut >= k.til
      AND lp.tilstand NOT IN (${literals(SLUTTILSTANDE)})`;

export const KONTRAKT_OPGAVER = {
  KONTRAKT_TIL_GODKENDELSE: {
    description: 'Kontrakt til godkendelse. The first version of a contract, which the kommunalbestyrelse has not decided on.',
    handling: 'registrerAfgoerelse',
    rolle: 'KOMMUNALBESTYRELSE',
    udvalg: (x, pr) => ({
      type: 'Kontrakt',
      prefix: 'kon',
      about: rowOf('k'),
      kommune: sql`b.kommune_id`,
      siden: udarbejdetDen(x),
      navn: kommunalbestyrelse(x, sql`b.kommune_id`),
      fra: sql`${x.table(() => Kontrakt)} k JOIN ${x.table(() => Byomraade)} b ON b.id = k.byomraade_id
        JOIN ${x.table(() => Kontraktversion)} v ON v.kontrakt_id = k.id AND v.nummer = 1`,
      where: sql`NOT ${decidedSql(x, rowOf('v'), ['GODKENDT', 'AFVIST'], pr)} AND (k.til IS NULL OR k.til > ${pr})
        AND COALESCE(${udarbejdetDen(x)}, k.fra) <= ${pr}`,
    }),
    grund: (o) => ({
      da: `${o.titel} er et udkast og venter på ${danishGenitive(o.navn ?? '')} godkendelse`,
      en: `${o.titel} is a draft and awaits the approval of ${o.navn}`,
    }),
  },
  KONTRAKT_UDLOEBER: {
    description: 'Kontrakt udløber. A contract that ends within a year, while plans that it covers run on.',
    handling: 'reviderKontrakt',
    rolle: 'FORUM',
    deadlineIsDayBefore: true,
    udvalg: (x, pr) => ({
      type: 'Kontrakt',
      prefix: 'kon',
      about: rowOf('k'),
      kommune: sql`b.kommune_id`,
      forum: sql`COALESCE(${forumFor(x, pr)}, k.forum_id)`,
      siden: yearBefore(x),
      frist: sql`k.til`,
      aar: runsLonger(x, sql`COUNT(DISTINCT lp.id)`),
      fra: sql`${x.table(() => Kontrakt)} k JOIN ${x.table(() => Byomraade)} b ON b.id = k.byomraade_id`,
      where: sql`${holdsOn(rowOf('k'), pr)} AND ${yearBefore(x)} <= ${pr} AND ${runsLonger(x, sql`COUNT(*)`)} > 0
        AND ${exists`${x.table(() => Kontraktversion)} v WHERE v.kontrakt_id = k.id AND ${decidedSql(x, rowOf('v'), ['GODKENDT'], pr)}`}`,
    }),
    grund: (o) => {
      const [lastOne, one] = [dayAfter(o.frist ?? '', -1), o.aar === 1];
      return {
        da: `${o.titel} gælder til og med ${formatDay(lastOne, 'da')}; ${one ? 'én plan, som den dækker, løber' : `${o.aar} planer, som den dækker, løber`} længere`,
        en: `${o.titel} holds until ${formatDay(lastOne, 'en')}; ${one ? 'one plan that it covers runs' : `${o.aar} plans that it covers run`} on after it`,
      };
    },
  },
  PLAN_UDEN_KONTRAKT: {
    description: 'Plan uden kontrakt. A plan with money of a pool, in an udsat byområde where no contract covers it (rule R4).',
    handling: 'reviderKontrakt',
    rolle: 'FORUM',
    udvalg: (x, pr) => ({
      type: 'Helhedsplan',
      prefix: 'hp',
      about: rowOf('p'),
      helhedsplan: sql`p.id`,
      kommune: sql`p.kommune_id`,
      forum: forumFor(x, pr),
      siden: sql`p.siden`,
      navn: sql`b.navn`,
      fra: sql`plan p JOIN ${x.table(() => Byomraadetilknytning)} bt ON bt.helhedsplan_id = p.id
        JOIN ${x.table(() => Byomraade)} b ON b.id = bt.byomraade_id`,
      where: sql`${LEVER} AND p.slut >= ${pr}
        AND ${exists`${x.table(() => Finansieringsbidrag)} fb WHERE fb.helhedsplan_id = p.id AND fb.pulje_id IS NOT NULL`}
        AND ${exists`${x.table(() => Udpegning)} u WHERE u.byomraade_id = b.id AND ${holdsOn(rowOf('u'), pr)}`}
        AND NOT ${exists`${x.table(() => Kontraktdaekning)} kd JOIN ${x.table(() => Kontrakt)} k ON k.id = kd.kontrakt_id
          WHERE kd.helhedsplan_id = p.id AND k.byomraade_id = b.id AND (kd.til IS NULL OR kd.til > ${pr}) AND (k.til IS NULL OR k.til > ${pr})
            AND COALESCE(${udarbejdetDen(x)}, k.fra) <= ${pr}`}`,
    }),
    grund: (o) => ({
      da: `${o.titel} skal have penge fra puljen, og ingen kontrakt for ${o.navn} dækker planen`,
      en: `${o.titel} is to have money of the pool, and no contract for ${o.navn} covers the plan`,
    }),
  },
} as const satisfies Readonly<Record<string, OpgaveKind>>;
