import { Afdeling } from '../../boligorganisation/afdeling.entity';
import { Noun, ToOne } from '../../model/decorators';
import { PERIOD_CHECK, PeriodRow } from '../../model/noun-row';
import { Helhedsplan } from '../helhedsplan.entity';

@Noun({
  prefix: 'aft',
  plural: 'afdelingstilknytninger',
  unique: [['helhedsplan', 'afdeling', 'fra']],
  condition: PERIOD_CHECK,
  description: 'Afdelingstilknytning. An estate is part of a plan in a period; it may move between plans, or be in two at once.',
})
export class Afdelingstilknytning extends PeriodRow {
  @ToOne(() => Helhedsplan, { description: 'Helhedsplan. The plan.' })
  helhedsplan!: Helhedsplan;

  @ToOne(() => Afdeling, { description: 'Afdeling. The estate.' })
  afdeling!: Afdeling;
}
