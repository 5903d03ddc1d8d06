import { DayField, Noun, SqlField, Text, ToOne } from '../../model/decorators';
import { NounRow } from '../../model/noun-row';
import { pr } from '../../model/scalars';
import { sql } from '../../model/sql';
import { Maal } from './maal.entity';

@Noun({ prefix: 'mil', plural: 'milepaele', description: 'Milepæl. A step towards a goal, with a deadline.' })
export class Milepael extends NounRow {
  @ToOne(() => Maal, { description: 'Mål. The goal.' })
  maal!: Maal;

  @Text({ long: true, description: 'Tekst. The step in words.' })
  tekst!: string;

  @DayField({ description: 'Frist. The day by which the step should be reached.' })
  frist!: string;

  @DayField({ nullable: true, description: 'Nået. The day on which it was reached; null while it is not.' })
  naaet!: string | null;

  @SqlField('bool', (x) => sql`(${x.t('frist')} < ${x.arg('pr')} AND (${x.t('naaet')} IS NULL OR ${x.t('naaet')} > ${x.arg('pr')}))`, {
    args: [pr],
    description: 'Overskredet. Whether the deadline had passed on the day without the step being reached.',
  })
  overskredet!: boolean;
}
