import { Finansieringskilde } from '../helhedsplan/helhedsplan.enums';
import { Enum, Kroner, Noun, SqlField, ToOne } from '../model/decorators';
import { inventedSql } from '../model/invented';
import { NounRow } from '../model/noun-row';
import { sql } from '../model/sql';
import { Redegoerelse } from './redegoerelse.entity';

@Noun({
  prefix: 'mid',
  plural: 'midlerforbrug',
  unique: [['redegoerelse', 'finansieringskilde']],
  description: 'Midlerforbrug. Budget and spending of one source in one year.',
})
export class Midlerforbrug extends NounRow {
  @ToOne(() => Redegoerelse, { description: 'Redegørelse. The yearly account.' })
  redegoerelse!: Redegoerelse;

  @Enum(Finansieringskilde, { description: 'Finansieringskilde. Whose money.' })
  finansieringskilde!: Finansieringskilde;

  @Kroner({ min: 0, description: 'Budget. What was planned for the year, in kroner.' })
  budget!: number;

  @Kroner({ min: 0, description: 'Forbrug. What was spent in the year, in kroner.' })
  forbrug!: number;

  @SqlField(
    'procent',
    (x) => sql`CASE WHEN ${x.t('budget')} > 0
      THEN ${x.quotient(sql`(20000 * abs(${x.t('forbrug')} - ${x.t('budget')}) + ${x.t('budget')})`, sql`(2 * ${x.t('budget')})`)} END`,
    {
      nullable: true,
      invented: (x) => inventedSql(x.t, 'budget', 'forbrug'),
      description:
        'Afvigelse. How far spending is from the budget, up or down, in percent of the budget, rounded to a hundredth; null when nothing was planned.',
    },
  )
  afvigelse!: number | null;
}
