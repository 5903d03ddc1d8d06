import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Afgoerelsespunkt } from '../afgoerelse/afgoerelsespunkt.entity';
import { Bevillingsperiode } from '../bevillingsperiode/bevillingsperiode.entity';
import { Afdeling } from '../boligorganisation/afdeling.entity';
import { Boligorganisation } from '../boligorganisation/boligorganisation.entity';
import { Byomraade } from '../byomraade/byomraade.entity';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Kommune } from '../kommune/kommune.entity';
import { Kontrakt } from '../kontrakt/kontrakt.entity';
import { Kontraktdaekning } from '../kontrakt/kontraktdaekning.entity';
import {
  type ApiOnly,
  DayField,
  Enum,
  Int,
  Kroner,
  Noun,
  SqlField,
  Text,
  TextList,
  Through,
  ToMany,
  ToOne,
  Version,
} from '../model/decorators';
import { inventedSql } from '../model/invented';
import { NounRow } from '../model/noun-row';
import { pr } from '../model/scalars';
import { exists, literal, literals, rowOf, type Sql, type SqlRow, select, sql } from '../model/sql';
import type { SqlContext } from '../model/sql-context';
import { Disponering } from '../pulje/disponering.entity';
import { Redegoerelse } from '../redegoerelse/redegoerelse.entity';
import { Tilsyn } from '../redegoerelse/tilsyn.entity';
import { KanFelt, MuligeHandlingerFelt, ReglerFelt, SimulerFelt } from './explain/helhedsplan.explain';
import { Anvendelse } from './finansiering/anvendelse.entity';
import { Finansieringsbidrag } from './finansiering/finansieringsbidrag.entity';
import { HelhedsplanStatus, MED_TILSAGN } from './helhedsplan.enums';
import { Maal } from './maal/maal.entity';
import { Reguleringskontopost } from './reguleringskonto/reguleringskontopost.entity';
import { LEADS_TO_STATE, STATE_AT_ACT, STATE_AT_PUNKT, STATE_RANK } from './status-steps';
import { TidslinjeFelt } from './tidslinje/tidslinje';
import { Afdelingstilknytning } from './ties/afdelingstilknytning.entity';
import { Byomraadetilknytning } from './ties/byomraadetilknytning.entity';
import { Deltagelse } from './ties/deltagelse.entity';
import { Planfoelge } from './ties/planfoelge.entity';

/** SQL: plan row `h` is active on the day: it has Landsbyggefonden's tilsagn and `start` <= day <= `slut` (A15). */
export const activePlanSql = (h: SqlRow, day: Sql): Sql =>
  sql`(${h('start')} <= ${day} AND ${h('slut')} >= ${day} AND ${h('status')} IN (${literals(MED_TILSAGN)}))`;

// Share of the frame in basis points, rounded half up; `which` chooses the contributions.
const share = (x: SqlContext, which: Sql): Sql =>
  select`${x.quotient(sql`(20000 * COALESCE(SUM(b.beloeb), 0) + ${x.t('oekonomisk_ramme')})`, sql`(2 * ${x.t('oekonomisk_ramme')})`)}
    FROM ${x.table(() => Finansieringsbidrag)} b WHERE b.helhedsplan_id = ${x.t('id')} AND ${which}`;

// Approved items of a kind about the plan, and the decisions that they stand in.
const decided = (
  x: SqlContext,
  which: Sql,
): Sql => sql`${x.table(() => Afgoerelsespunkt)} p JOIN ${x.table(() => Afgoerelse)} a ON a.id = p.afgoerelse_id
  WHERE p.helhedsplan_id = ${x.t('id')} AND a.udfald = 'GODKENDT' AND ${which}`;

const firstDecision = (x: SqlContext, kind: 'PRAEKVALIFIKATION' | 'TILSAGN'): Sql =>
  select`MIN(a.dato) FROM ${decided(x, sql`p.art = ${literal(kind)}`)}`;

// What was done with the plan or decided about it, and the state that it led to.
const steps = (x: SqlContext): Sql =>
  select`e.dato, ${STATE_AT_ACT} AS tilstand FROM ${x.table(() => Haendelse)} e WHERE e.helhedsplan_id = ${x.t('id')} AND ${LEADS_TO_STATE}
    UNION ALL SELECT a.dato, ${STATE_AT_PUNKT} FROM ${x.table(() => Afgoerelsespunkt)} p JOIN ${x.table(() => Afgoerelse)} a ON a.id = p.afgoerelse_id
      WHERE p.helhedsplan_id = ${x.t('id')}`;

const lastState = (x: SqlContext, which: Sql): Sql =>
  sql`COALESCE(${select`s.tilstand FROM ${steps(x)} s WHERE s.tilstand IS NOT NULL AND ${which}
    ORDER BY s.dato DESC, ${STATE_RANK} DESC LIMIT 1`}, 'FORBEREDELSE')`;

// Whether anything was known of the plan by the day; one of which nothing says when it came has always been there.
const knownBy = (x: SqlContext, day: Sql): Sql => {
  const done = sql`${x.table(() => Haendelse)} ke WHERE ke.helhedsplan_id = ${x.t('id')}`;
  const settled = sql`${x.table(() => Afgoerelsespunkt)} kp JOIN ${x.table(() => Afgoerelse)} ka ON ka.id = kp.afgoerelse_id WHERE kp.helhedsplan_id = ${x.t('id')}`;
  return sql`(${exists`${done} AND ke.dato <= ${day}`} OR ${exists`${settled} AND ka.dato <= ${day}`} OR NOT (${exists`${done}`} OR ${exists`${settled}`}))`;
};

// Where the steps do not lead to the state that the plan has, they say nothing about the past either.
const statusOn = (x: SqlContext, day: Sql): Sql =>
  sql`CASE WHEN NOT ${knownBy(x, day)} THEN NULL
    WHEN ${lastState(x, sql`1 = 1`)} <> ${x.t('status')} THEN ${x.t('status')} ELSE ${lastState(x, sql`s.dato <= ${day}`)} END`;

/** SQL: the last day of plan row `h` as it was decided on the day: the first extension, merger or stop that was decided later says what it was before. */
export const endOnSql = (x: SqlContext, h: SqlRow, day: Sql): Sql =>
  sql`COALESCE(${select`p.slut_foer FROM ${x.table(() => Afgoerelsespunkt)} p JOIN ${x.table(() => Afgoerelse)} a ON a.id = p.afgoerelse_id
    WHERE p.helhedsplan_id = ${h('id')} AND p.slut_foer IS NOT NULL AND a.udfald = 'GODKENDT' AND a.dato > ${day}
    ORDER BY a.dato, p.id LIMIT 1`}, ${h('slut')})`;

// A share rests on the frame and on every contribution, homes on every estate that takes part.
const inventedShare = (x: SqlContext): Sql =>
  sql`${inventedSql(x.t, 'oekonomiskRamme')} OR ${exists`${x.table(() => Finansieringsbidrag)} b
    WHERE b.helhedsplan_id = ${x.t('id')} AND (${inventedSql(rowOf('b'), 'beloeb', 'kilde')})`}`;
const inventedLejemaal = (x: SqlContext): Sql =>
  exists`${x.table(() => Afdelingstilknytning)} l JOIN ${x.table(() => Afdeling)} a ON a.id = l.afdeling_id
    WHERE l.helhedsplan_id = ${x.t('id')} AND (${inventedSql(rowOf('a'), 'antalLejemaal')} OR ${inventedSql(rowOf('l'), 'afdeling')})`;

@Noun({
  prefix: 'hp',
  plural: 'helhedsplaner',
  singular: 'helhedsplan',
  condition: { periode: '"slut" >= "start"', ramme: '"oekonomisk_ramme" > 0' },
  description:
    'Boligsocial helhedsplan. A temporary effort, as a rule four years, for prevention and social development in udsatte almene boligområder; applied for and run by boligorganisationer, paid mainly by Landsbyggefonden.',
})
export class Helhedsplan extends NounRow {
  @Version()
  version!: number;

  @Text({ unique: true, description: 'Nøgle. Natural key, for example `DET-GODE-NABOSKAB`.' })
  noegle!: string;

  @Text({ search: true, aliaser: 'aliaser', description: 'Titel. The name that the plan goes by. Search also finds the aliases.' })
  titel!: string;

  @TextList({ description: 'Aliaser. Other names and places that people look for the plan by.' })
  aliaser!: string[];

  @Text({ long: true, nullable: true, description: 'Formål. What the plan is for, in one or two sentences.' })
  formaal!: string | null;

  @DayField({ description: 'Start. The first day of the plan.' })
  start!: string;

  @DayField({ description: 'Slut. The last day of the plan, itself included (a plan for 2013-16 ends on 2016-12-31).' })
  slut!: string;

  @Enum(HelhedsplanStatus, { description: 'Status. How far the plan has come.' })
  status!: HelhedsplanStatus;

  @Kroner({
    min: 0,
    description: 'Økonomisk ramme. The total frame of the plan in kroner, equal to the sum of its finansiering (rule R7).',
  })
  oekonomiskRamme!: number;

  @Int({ min: 1900, description: 'Prisår. The year whose prices the frame is stated in; there is no automatic indexing.' })
  prisaar!: number;

  @Text({ kode: true, nullable: true, description: 'Sagsnummer. The case number of the kommune, for example `2014-0077401`.' })
  sagsnr!: string | null;

  @Text({ kode: true, nullable: true, description: 'LBF-sagsnummer. Landsbyggefonden’s own case number.' })
  lbfSagsnr!: string | null;

  @ToOne(() => Kommune, { description: 'Kommune. The municipality where all the estates of the plan lie (rule R9).' })
  kommune!: Kommune;

  @ToOne(() => Bevillingsperiode, { description: 'Bevillingsperiode. The programme period of Landsbyggefonden that pays.' })
  bevillingsperiode!: Bevillingsperiode;

  @SqlField('bool', (x) => activePlanSql(x.t, x.arg('pr')), {
    args: [pr],
    description:
      'Aktiv. Whether the plan runs on the day: `start` <= `pr` <= `slut`, and Landsbyggefonden has given tilsagn. Plans that were refused or withdrawn never count.',
  })
  aktiv!: boolean;

  @SqlField('enum', (x) => statusOn(x, x.arg('pr')), {
    args: [pr],
    nullable: true,
    enumType: HelhedsplanStatus,
    description:
      'Status på en dag. How far the plan had come on the day, by what had been done with it and decided about it; null before anything was. `status` is that of now.',
  })
  statusPr!: HelhedsplanStatus | null;

  @SqlField('day', (x) => sql`CASE WHEN ${knownBy(x, x.arg('pr'))} THEN ${endOnSql(x, x.t, x.arg('pr'))} END`, {
    args: [pr],
    nullable: true,
    description:
      'Slut på en dag. The last day of the plan as it was decided on the day: an extension, a merger or a stop that came later is not in it; null before anything was known of the plan.',
  })
  slutPr!: string | null;

  @SqlField('int', (x) => x.months(x.t('start'), x.t('slut')), {
    invented: (x) => inventedSql(x.t, 'start', 'slut'),
    description: 'Varighed. Whole months from `start` to and with `slut`; as a rule 48 (rule R8).',
  })
  varighedMaaneder!: number;

  @SqlField('int', (x) => x.days(firstDecision(x, 'PRAEKVALIFIKATION'), firstDecision(x, 'TILSAGN')), {
    nullable: true,
    invented: (x) => exists`${decided(x, sql`p.art IN ('PRAEKVALIFIKATION', 'TILSAGN')`)} AND (${inventedSql(rowOf('a'), 'dato')})`,
    description:
      'Dage til tilsagn. Days from the first prækvalifikation of the plan to the first tilsagn of Landsbyggefonden; null when one of them has not been given.',
  })
  dageTilTilsagn!: number | null;

  @SqlField('procent', (x) => share(x, sql`b.kilde = 'KOMMUNE'`), {
    invented: inventedShare,
    description:
      'Kommunal andel. The kommune’s contributions, from a pool or not, in percent of the frame; at most 12.5 (rule R1). Rounded to a hundredth.',
  })
  kommunalAndel!: number;

  @SqlField('procent', (x) => share(x, sql`b.kilde <> 'LANDSBYGGEFONDEN'`), {
    invented: inventedShare,
    description:
      'Lokal andel. All that is not paid by Landsbyggefonden, in percent of the frame; at least 25 (rule R5). Rounded to a hundredth.',
  })
  lokalAndel!: number;

  @SqlField('procent', (x) => share(x, sql`b.kilde = 'LANDSBYGGEFONDEN'`), {
    invented: inventedShare,
    description: 'Landsbyggefondens andel. In percent of the frame; at most 75 (rule R5). Rounded to a hundredth.',
  })
  landsbyggefondensAndel!: number;

  @SqlField(
    'int',
    (x) => select`CASE WHEN COUNT(*) = COUNT(a.antal_lejemaal) THEN SUM(a.antal_lejemaal) END FROM ${x.table(() => Afdeling)} a
      WHERE a.id IN ${select`l.afdeling_id FROM ${x.table(() => Afdelingstilknytning)} l WHERE l.helhedsplan_id = ${x.t('id')}`}`,
    {
      nullable: true,
      invented: inventedLejemaal,
      description: 'Antal lejemål. Homes in the estates of the plan, each estate once; null when the number is unknown for one of them.',
    },
  )
  antalLejemaal!: number | null;

  @SqlField(
    'kroner',
    (x) => select`CASE WHEN COUNT(*) = COUNT(a.antal_lejemaal) AND SUM(a.antal_lejemaal) > 0
        THEN ${x.quotient(sql`(2 * ${x.t('oekonomisk_ramme')} + SUM(a.antal_lejemaal))`, sql`(2 * SUM(a.antal_lejemaal))`)} END FROM ${x.table(() => Afdeling)} a
      WHERE a.id IN ${select`l.afdeling_id FROM ${x.table(() => Afdelingstilknytning)} l WHERE l.helhedsplan_id = ${x.t('id')}`}`,
    {
      nullable: true,
      invented: (x) => sql`${inventedSql(x.t, 'oekonomiskRamme')} OR ${inventedLejemaal(x)}`,
      description:
        'Kroner pr. lejemål. The frame divided by the homes of the plan, rounded to an øre; null when the number of homes is unknown.',
    },
  )
  kronerPrLejemaal!: number | null;

  @ToMany(() => Deltagelse, 'helhedsplan', {
    description: 'Ansøgere. The organisations that apply for and run the plan; exactly one leads (rule R10).',
  })
  ansoegere!: ApiOnly;

  @Through(
    () => Boligorganisation,
    () => Deltagelse,
    'helhedsplan',
    'boligorganisation',
    { description: 'Boligorganisationer. The applicants without their roles.' },
  )
  boligorganisationer!: ApiOnly;

  @ToMany(() => Afdelingstilknytning, 'helhedsplan', {
    description: 'Afdelingstilknytninger. The estates of the plan with the periods in which they take part.',
  })
  afdelingstilknytninger!: ApiOnly;

  @Through(
    () => Afdeling,
    () => Afdelingstilknytning,
    'helhedsplan',
    'afdeling',
    { description: 'Afdelinger. The estates of the plan.' },
  )
  afdelinger!: ApiOnly;

  @Through(
    () => Byomraade,
    () => Byomraadetilknytning,
    'helhedsplan',
    'byomraade',
    { description: 'Byområder. The areas that the plan lies in: as a rule one, at times two, none for a plan outside.' },
  )
  byomraader!: ApiOnly;

  @ToMany(() => Finansieringsbidrag, 'helhedsplan', {
    description: 'Finansiering. Who pays how much; the contributions sum to the frame (rule R7).',
  })
  finansiering!: ApiOnly;

  @ToMany(() => Disponering, 'helhedsplan', {
    description: 'Disponeringer. What has been committed, released, paid and returned from pools.',
  })
  disponeringer!: ApiOnly;

  @ToMany(() => Maal, 'helhedsplan', { description: 'Mål. What the plan promises, with success criteria and milestones.' })
  maal!: ApiOnly;

  @ToMany(() => Redegoerelse, 'helhedsplan', { description: 'Redegørelser. The yearly accounts to Landsbyggefonden.' })
  redegoerelser!: ApiOnly;

  @ToMany(() => Tilsyn, 'helhedsplan', { description: 'Tilsyn. Landsbyggefonden’s remarks and their consequences.' })
  tilsyn!: ApiOnly;

  @ToMany(() => Afgoerelsespunkt, 'helhedsplan', { description: 'Afgørelsespunkter. The items of decisions that concern the plan.' })
  afgoerelsespunkter!: ApiOnly;

  @Through(
    () => Afgoerelse,
    () => Afgoerelsespunkt,
    'helhedsplan',
    'afgoerelse',
    { description: 'Afgørelser. The decisions that concern the plan.' },
  )
  afgoerelser!: ApiOnly;

  @Through(
    () => Kontrakt,
    () => Kontraktdaekning,
    'helhedsplan',
    'kontrakt',
    { description: 'Kontrakter. The contracts that cover or covered the plan; a plan in two byområder has two.' },
  )
  kontrakter!: ApiOnly;

  @ToMany(() => Kontraktdaekning, 'helhedsplan', {
    description: 'Kontraktdækninger. In which periods a contract covers the plan (rule R4).',
  })
  kontraktdaekninger!: ApiOnly;

  @Through(
    () => Helhedsplan,
    () => Planfoelge,
    'efterfoelger',
    'forgaenger',
    { description: 'Forgængere. Plans that this one continues or was merged from.' },
  )
  forgaengere!: ApiOnly;

  @ToMany(() => Planfoelge, 'efterfoelger', {
    description: 'Forgængerled. How this plan came out of each earlier one: it continues it, or took it in.',
  })
  forgaengerled!: ApiOnly;

  @Through(
    () => Helhedsplan,
    () => Planfoelge,
    'forgaenger',
    'efterfoelger',
    { description: 'Efterfølgere. Plans that continue this one.' },
  )
  efterfoelgere!: ApiOnly;

  @ToMany(() => Haendelse, 'helhedsplan', { description: 'Hændelser. What has been done with the plan, act by act.' })
  haendelser!: ApiOnly;

  @ToMany(() => Anvendelse, 'helhedsplan', { description: 'Anvendelser. What the kommune’s share is used for (rule R16).' })
  anvendelser!: ApiOnly;

  @ToMany(() => Reguleringskontopost, 'helhedsplan', {
    description: 'Reguleringskonto. Entries on the plan’s reguleringskonto (rule R15).',
  })
  reguleringskonto!: ApiOnly;

  @ReglerFelt()
  regler!: ApiOnly;

  @KanFelt()
  kan!: ApiOnly;

  @MuligeHandlingerFelt()
  muligeHandlinger!: ApiOnly;

  @SimulerFelt()
  simuler!: ApiOnly;

  @TidslinjeFelt()
  tidslinje!: ApiOnly;
}
