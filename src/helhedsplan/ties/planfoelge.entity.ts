import { Enum, Noun, ToOne } from '../../model/decorators';
import { NounRow } from '../../model/noun-row';
import { Helhedsplan } from '../helhedsplan.entity';
import { Foelgeart } from '../helhedsplan.enums';

@Noun({
  prefix: 'pfo',
  plural: 'planfoelger',
  unique: [['forgaenger', 'efterfoelger']],
  condition: { to_planer: '"forgaenger_id" <> "efterfoelger_id"' },
  description: 'Planfølge. One plan continues another, or was merged from it.',
})
export class Planfoelge extends NounRow {
  @ToOne(() => Helhedsplan, { description: 'Forgænger. The earlier plan.' })
  forgaenger!: Helhedsplan;

  @ToOne(() => Helhedsplan, { description: 'Efterfølger. The later plan.' })
  efterfoelger!: Helhedsplan;

  @Enum(Foelgeart, { description: 'Art. Whether the later plan continues the earlier one or merges several.' })
  art!: Foelgeart;
}
