import { Byomraade } from '../../byomraade/byomraade.entity';
import { Noun, ToOne } from '../../model/decorators';
import { NounRow } from '../../model/noun-row';
import { Helhedsplan } from '../helhedsplan.entity';

@Noun({
  prefix: 'byt',
  plural: 'byomraadetilknytninger',
  unique: [['helhedsplan', 'byomraade']],
  description: 'Byområdetilknytning. A plan lies in a byområde. A plan in two byområder has two rows and counts in both.',
})
export class Byomraadetilknytning extends NounRow {
  @ToOne(() => Helhedsplan, { description: 'Helhedsplan. The plan.' })
  helhedsplan!: Helhedsplan;

  @ToOne(() => Byomraade, { description: 'Byområde. The area.' })
  byomraade!: Byomraade;
}
