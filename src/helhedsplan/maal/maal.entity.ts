import { Indsatsomraade } from '../../bevillingsperiode/indsatsomraade.entity';
import { type ApiOnly, Int, Noun, SqlField, Text, ToMany, ToOne } from '../../model/decorators';
import { NounRow } from '../../model/noun-row';
import { pr } from '../../model/scalars';
import { exists, named, rowOf, type Sql, select, sql } from '../../model/sql';
import type { SqlContext } from '../../model/sql-context';
import { Maalopfyldelse } from '../../redegoerelse/maalopfyldelse.entity';
import { currentRedegoerelseSql, Redegoerelse } from '../../redegoerelse/redegoerelse.entity';
import { Helhedsplan } from '../helhedsplan.entity';
import { Milepael } from './milepael.entity';
import { Succeskriterium } from './succeskriterium.entity';

const missedIn = (x: SqlContext, day: Sql, alias: string): Sql => {
  const r = rowOf(`${alias}r`);
  return sql`${x.table(() => Maalopfyldelse)} ${named(alias)} JOIN ${x.table(() => Redegoerelse)} ${named(`${alias}r`)}
    ON ${r('id')} = ${rowOf(alias)('redegoerelse_id')} AND ${currentRedegoerelseSql(x, r, day)}
      AND ${rowOf(alias)('maal_id')} = ${x.t('id')} AND ${rowOf(alias)('grad')} = 'IKKE_OPFYLDT'`;
};

const missedTwice = (x: SqlContext, day: Sql): Sql =>
  exists`${select`ar.aar AS aar FROM ${missedIn(x, day, 'a')}`} f JOIN ${select`br.aar AS aar FROM ${missedIn(x, day, 'b')}`} g ON g.aar = f.aar + 1`;

@Noun({
  prefix: 'maa',
  plural: 'maal',
  unique: [['helhedsplan', 'nummer']],
  description: 'Mål. A goal of a plan within one indsatsområde, with its success criteria and milestones.',
})
export class Maal extends NounRow {
  @ToOne(() => Helhedsplan, { description: 'Helhedsplan. The plan that promises it.' })
  helhedsplan!: Helhedsplan;

  @ToOne(() => Indsatsomraade, { description: 'Indsatsområde. The field that it belongs to.' })
  indsatsomraade!: Indsatsomraade;

  @Int({ min: 1, description: 'Nummer. The number within the plan, from 1.' })
  nummer!: number;

  @Text({ long: true, search: true, description: 'Tekst. The goal in words.' })
  tekst!: string;

  @ToMany(() => Succeskriterium, 'maal', { description: 'Succeskriterier. How one can see that the goal is met.' })
  succeskriterier!: ApiOnly;

  @ToMany(() => Milepael, 'maal', { description: 'Milepæle. Steps on the way, with deadlines.' })
  milepaele!: ApiOnly;

  @SqlField('bool', (x) => missedTwice(x, x.arg('pr')), {
    args: [pr],
    description:
      'Ikke opfyldt to år i træk. Whether the accounts of two years that follow each other, as they stand on the day, both say that the goal is not met.',
  })
  ikkeOpfyldtToAarITraek!: boolean;

  @ToMany(() => Maalopfyldelse, 'maal', { description: 'Målopfyldelser. How far the goal was met, year by year.' })
  opfyldelser!: ApiOnly;
}
