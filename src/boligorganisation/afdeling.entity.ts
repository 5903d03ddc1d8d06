import { Byomraade } from '../byomraade/byomraade.entity';
import { Haendelse } from '../haendelse/haendelse.entity';
import { activePlanSql, Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Afdelingstilknytning } from '../helhedsplan/ties/afdelingstilknytning.entity';
import { Kommune } from '../kommune/kommune.entity';
import { type ApiOnly, DayField, Int, Noun, SqlField, Text, TextList, Through, ToMany, ToOne, Version } from '../model/decorators';
import { holdsOn, NounRow } from '../model/noun-row';
import { DateScalar } from '../model/scalars';
import { exists, named, rowOf, type Sql, sql } from '../model/sql';
import type { SqlContext } from '../model/sql-context';
import { Noegletal } from '../noegletal/noegletal.entity';
import { Boligomraade } from '../statsliste/boligomraade.entity';
import { Boligomraadetilknytning } from '../statsliste/boligomraadetilknytning.entity';
import { Boligorganisation } from './boligorganisation.entity';
import { Ejerskab } from './ejerskab.entity';

// Participations of the estate in plans with tilsagn that cover the day: their own periods, and the plans run on it.
const coveredOn = (x: SqlContext, day: Sql, alias: string): Sql => {
  const [l, h] = [rowOf(alias), rowOf(`${alias}h`)];
  return exists`${x.table(() => Afdelingstilknytning)} ${named(alias)} JOIN ${x.table(() => Helhedsplan)} ${named(`${alias}h`)}
    ON ${h('id')} = ${l('helhedsplan_id')} WHERE ${l('afdeling_id')} = ${x.t('id')} AND ${holdsOn(l, day)} AND ${activePlanSql(h, day)}`;
};

// Every day from one to another is covered when the first is, and so is the day after each end of a cover before the last: of the participation, or of the plan.
function coveredWithoutBreak(x: SqlContext, from: Sql, to: Sql): Sql {
  const ends = sql`SELECT e.til AS dag FROM ${x.table(() => Afdelingstilknytning)} e WHERE e.afdeling_id = ${x.t('id')} AND e.til IS NOT NULL
    UNION ALL SELECT ${x.dayAfter(sql`eh.slut`)} FROM ${x.table(() => Afdelingstilknytning)} ep JOIN ${x.table(() => Helhedsplan)} eh
      ON eh.id = ep.helhedsplan_id WHERE ep.afdeling_id = ${x.t('id')}`;
  return sql`(${from} <= ${to} AND ${coveredOn(x, from, 'c')} AND NOT ${exists`(${ends}) e2
    WHERE e2.dag > ${from} AND e2.dag <= ${to} AND NOT ${coveredOn(x, sql`e2.dag`, 'd')}`})`;
}

@Noun({
  prefix: 'afd',
  plural: 'afdelinger',
  singular: 'afdeling',
  unique: [['boligorganisation', 'nummer']],
  condition: { levetid: '"oprettet" IS NULL OR "nedlagt" IS NULL OR "nedlagt" > "oprettet"' },
  description:
    'Afdeling. An estate: an economically independent unit of a boligorganisation with its own board. Its number is unique within the organisation only.',
})
export class Afdeling extends NounRow {
  @Version()
  version!: number;

  @Text({ unique: true, description: 'Nøgle. Natural key: organisation and number, for example `FSB/1-85`.' })
  noegle!: string;

  @Text({ kode: true, description: 'Nummer. The number within the organisation, in its own form: `1-85`, `463`, `8`.' })
  nummer!: string;

  @Text({ search: true, aliaser: 'aliaser', description: 'Navn. For example Blågården. Search also finds the aliases.' })
  navn!: string;

  @TextList({ description: 'Aliaser. Other spellings and local names.' })
  aliaser!: string[];

  @Int({ nullable: true, min: 0, description: 'Antal lejemål. Number of homes; null when no source states it.' })
  antalLejemaal!: number | null;

  @Int({ nullable: true, min: 0, description: 'Antal beboere. Number of residents; null when no source states it.' })
  antalBeboere!: number | null;

  @DayField({ nullable: true, description: 'Oprettet. The day on which the estate was founded; null when no source states it.' })
  oprettet!: string | null;

  @DayField({ nullable: true, description: 'Nedlagt. The first day on which it is no estate of its own any more; null while it is.' })
  nedlagt!: string | null;

  @ToOne(() => Afdeling, { nullable: true, description: 'Efterfølger. The estate that it was merged into; null when it was not.' })
  efterfoelger!: Afdeling | null;

  @ToMany(() => Afdeling, 'efterfoelger', { description: 'Forgængere. The estates that were merged into this one.' })
  forgaengere!: ApiOnly;

  @ToOne(() => Boligorganisation, {
    description: 'Boligorganisation. The organisation that owns the estate today, or owned it last; `ejerskaber` has the owners over time.',
  })
  boligorganisation!: Boligorganisation;

  @ToMany(() => Ejerskab, 'afdeling', { description: 'Ejerskaber. Who owns or owned the estate, with periods.' })
  ejerskaber!: ApiOnly;

  @ToOne(() => Byomraade, { nullable: true, description: 'Byområde. The area that the estate lies in; null outside the areas.' })
  byomraade!: Byomraade | null;

  @ToOne(() => Kommune, { description: 'Kommune. The municipality that the estate lies in.' })
  kommune!: Kommune;

  @ToMany(() => Afdelingstilknytning, 'afdeling', {
    description: 'Helhedsplantilknytninger. The plans that the estate is or was part of, with periods.',
  })
  helhedsplantilknytninger!: ApiOnly;

  @Through(
    () => Helhedsplan,
    () => Afdelingstilknytning,
    'afdeling',
    'helhedsplan',
    { description: 'Helhedsplaner. Plans that the estate is or was part of, at times two at once.' },
  )
  helhedsplaner!: ApiOnly;

  @SqlField('bool', (x) => coveredWithoutBreak(x, x.arg('fra'), x.arg('til')), {
    args: [
      { name: 'fra', type: DateScalar, description: 'The first day.' },
      { name: 'til', type: DateScalar, description: 'The last day, itself included.' },
    ],
    description:
      'Dækket uden brud. Whether the estate was part of a running plan on every day from `fra` to and with `til`: of one plan, or of several that follow each other without a day between. False when `til` is before `fra`.',
  })
  daekketUdenBrud!: boolean;

  @ToMany(() => Noegletal, 'afdeling', {
    description: 'Nøgletal. Numbers about the people of the estate, year by year; of small estates their counts alone (rule R17).',
  })
  noegletal!: ApiOnly;

  @Through(
    () => Boligomraade,
    () => Boligomraadetilknytning,
    'afdeling',
    'boligomraade',
    { description: 'Boligområder. The areas of the state’s lists that the estate is part of.' },
  )
  boligomraader!: ApiOnly;

  @ToMany(() => Haendelse, 'afdeling', { description: 'Hændelser. What has been done with the estate, act by act.' })
  haendelser!: ApiOnly;
}
