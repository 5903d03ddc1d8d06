import { Finansieringskilde } from '../helhedsplan/helhedsplan.enums';
import { Enum, Kroner, Noun, ToOne } from '../model/decorators';
import { NounRow } from '../model/noun-row';
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
}
