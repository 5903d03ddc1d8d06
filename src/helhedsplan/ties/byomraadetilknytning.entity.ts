import { Byomraade } from '../../byomraade/byomraade.entity';
import { Navneord, TilEn } from '../../model/decorators';
import { Raekke } from '../../model/noun-row';
import { Helhedsplan } from '../helhedsplan.entity';

@Navneord({
  praefiks: 'byt',
  flertal: 'byomraadetilknytninger',
  unik: [['helhedsplan', 'byomraade']],
  beskrivelse: 'Byområdetilknytning. A plan lies in a byområde. A plan in two byområder has two rows and counts in both.',
})
export class Byomraadetilknytning extends Raekke {
  @TilEn(() => Helhedsplan, { beskrivelse: 'Helhedsplan. The plan.' })
  helhedsplan!: Helhedsplan;

  @TilEn(() => Byomraade, { beskrivelse: 'Byområde. The area.' })
  byomraade!: Byomraade;
}
