import { Afdeling } from '../boligorganisation/afdeling.entity';
import { Noun, ToOne } from '../model/decorators';
import { NounRow } from '../model/noun-row';
import { Boligomraade } from './boligomraade.entity';

@Noun({
  prefix: 'bot',
  plural: 'boligomraadetilknytninger',
  unique: [['boligomraade', 'afdeling']],
  description: 'Boligområdetilknytning. An estate is part of a boligområde.',
})
export class Boligomraadetilknytning extends NounRow {
  @ToOne(() => Boligomraade, { description: 'Boligområde. The area.' })
  boligomraade!: Boligomraade;

  @ToOne(() => Afdeling, { description: 'Afdeling. The estate, in the kommune of the area (rule H130).' })
  afdeling!: Afdeling;
}
