import { Haendelse } from '../haendelse/haendelse.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { type ApiOnly, DayField, Enum, Int, Noun, SqlField, Text, ToMany, ToOne, Version } from '../model/decorators';
import { NounRow } from '../model/noun-row';
import { pr } from '../model/scalars';
import { type Sql, type SqlRow, sql } from '../model/sql';
import type { SqlContext } from '../model/sql-context';
import { Maalopfyldelse } from './maalopfyldelse.entity';
import { Midlerforbrug } from './midlerforbrug.entity';
import { Vurdering } from './redegoerelse.enums';
import { Succeskriterieopfyldelse } from './succeskriterieopfyldelse.entity';
import { Tilsyn } from './tilsyn.entity';

/** SQL: version `r` stands as the account of its year on the day. */
export const currentRedegoerelseSql = (x: SqlContext, r: SqlRow, day: Sql): Sql =>
  sql`(COALESCE(${r('indsendt')} <= ${day}, ${x.truth(false)})
    AND NOT COALESCE(${r('vurdering')} = 'IKKE_GODKENDT' AND ${r('vurderet')} <= ${day}, ${x.truth(false)}))`;

@Noun({
  prefix: 'red',
  plural: 'redegoerelser',
  singular: 'redegoerelse',
  unique: [['helhedsplan', 'aar', 'udgave']],
  condition: {
    vurderes_efter_indsendelse: '"vurdering" IS NULL OR "indsendt" IS NOT NULL',
    vurderet_med_vurdering: '("vurdering" IS NULL) = ("vurderet" IS NULL) AND ("vurderet" IS NULL OR "vurderet" >= "indsendt")',
  },
  description:
    'Redegørelse. The yearly account of a plan to Landsbyggefonden: how it was carried out, goals met, use of money; due 30 June of the year after (rule R14). One that was not approved is handed in again as a new version, and stays readable.',
})
export class Redegoerelse extends NounRow {
  @Version()
  version!: number;

  @Text({
    unique: true,
    description:
      'Nøgle. Natural key: the plan and the year, for example `RUM-FOR-LIV/2013`; a later version adds its number, `RUM-FOR-LIV/2013/2`.',
  })
  noegle!: string;

  @ToOne(() => Helhedsplan, { description: 'Helhedsplan. The plan that accounts.' })
  helhedsplan!: Helhedsplan;

  @Int({ min: 1900, description: 'År. The calendar year that is accounted for.' })
  aar!: number;

  @Int({
    min: 1,
    defaultValue: 1,
    description: 'Udgave. The number of the version within the year: 1, and one more each time one was not approved and a new one came.',
  })
  udgave!: number;

  @DayField({ description: 'Frist. The last day for handing it in.' })
  frist!: string;

  @DayField({
    nullable: true,
    description:
      'Indsendt. The day on which it was handed in: the day it was recorded, or the earlier day that Landsbyggefonden received it; null while it is missing.',
  })
  indsendt!: string | null;

  @Enum(Vurdering, { nullable: true, description: 'Vurdering. Landsbyggefonden’s assessment; null while it is not made.' })
  vurdering!: Vurdering | null;

  @DayField({ nullable: true, description: 'Vurderet. The day of the assessment; null while it is not made.' })
  vurderet!: string | null;

  @Text({ long: true, nullable: true, description: 'Gennemførelse. How the plan was carried out in the year.' })
  gennemfoerelse!: string | null;

  @SqlField('bool', (x) => sql`(COALESCE(${x.t('indsendt')}, ${x.arg('pr')}) > ${x.t('frist')})`, {
    args: [pr],
    description: 'For sent. Whether it came after the deadline, or was still missing on the day with the deadline passed.',
  })
  forSent!: boolean;

  @SqlField('bool', (x) => currentRedegoerelseSql(x, x.t, x.arg('pr')), {
    args: [pr],
    description:
      'Gælder. Whether it stands as the account of its year on the day: handed in, and not assessed as not approved. At most one version of a year does.',
  })
  gaelder!: boolean;

  @ToMany(() => Maalopfyldelse, 'redegoerelse', { description: 'Målopfyldelser. How far each goal was met in the year.' })
  maalopfyldelser!: ApiOnly;

  @ToMany(() => Midlerforbrug, 'redegoerelse', { description: 'Midlerforbrug. Budget and spending, per source.' })
  midlerforbrug!: ApiOnly;

  @ToMany(() => Tilsyn, 'redegoerelse', { description: 'Tilsyn. Landsbyggefonden’s remarks on the account.' })
  tilsyn!: ApiOnly;

  @ToMany(() => Haendelse, 'redegoerelse', { description: 'Hændelser. What has been done with the account, act by act.' })
  haendelser!: ApiOnly;

  @ToMany(() => Succeskriterieopfyldelse, 'redegoerelse', {
    description: 'Succeskriterieopfyldelser. Whether each success criterion was met in the year.',
  })
  succeskriterieopfyldelser!: ApiOnly;
}
