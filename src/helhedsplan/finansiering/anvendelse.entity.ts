import { Enum, Kroner, Noun, ToOne } from '../../model/decorators';
import { NounRow } from '../../model/noun-row';
import { Helhedsplan } from '../helhedsplan.entity';
import { Anvendelsesart } from '../helhedsplan.enums';

@Noun({
  prefix: 'anv',
  plural: 'anvendelser',
  unique: [['helhedsplan', 'art']],
  description:
    'Anvendelse. What a part of the kommune’s share of a plan is used for. As a rule 10.6 points of the frame locally and 1.9 points for facilitation; together they are the share (rule R16).',
})
export class Anvendelse extends NounRow {
  @ToOne(() => Helhedsplan, { description: 'Helhedsplan. The plan.' })
  helhedsplan!: Helhedsplan;

  @Enum(Anvendelsesart, { description: 'Art. What the part is used for.' })
  art!: Anvendelsesart;

  @Kroner({ min: 0, description: 'Beløb. In kroner, over the whole life of the plan.' })
  beloeb!: number;
}
