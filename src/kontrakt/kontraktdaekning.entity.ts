import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Noun, ToOne } from '../model/decorators';
import { PERIOD_CHECK, PeriodRow } from '../model/noun-row';
import { Kontrakt } from './kontrakt.entity';

@Noun({
  prefix: 'kda',
  plural: 'kontraktdaekninger',
  unique: [['kontrakt', 'helhedsplan', 'fra']],
  condition: PERIOD_CHECK,
  description: 'Kontraktdækning. A contract covers a plan in a period; without it the plan may not have money from the pool (rule R4).',
})
export class Kontraktdaekning extends PeriodRow {
  @ToOne(() => Kontrakt, { description: 'Kontrakt. The contract.' })
  kontrakt!: Kontrakt;

  @ToOne(() => Helhedsplan, { description: 'Helhedsplan. The plan.' })
  helhedsplan!: Helhedsplan;
}
