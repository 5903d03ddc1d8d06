import { Afdeling } from '../../boligorganisation/afdeling.entity';
import { Navneord, TilEn } from '../../model/decorators';
import { PERIODE_KRAV, Perioderaekke } from '../../model/noun-row';
import { Helhedsplan } from '../helhedsplan.entity';

@Navneord({
  praefiks: 'aft',
  flertal: 'afdelingstilknytninger',
  unik: [['helhedsplan', 'afdeling', 'fra']],
  krav: PERIODE_KRAV,
  beskrivelse: 'Afdelingstilknytning. An estate is part of a plan in a period; it may move between plans, or be in two at once.',
})
export class Afdelingstilknytning extends Perioderaekke {
  @TilEn(() => Helhedsplan, { beskrivelse: 'Helhedsplan. The plan.' })
  helhedsplan!: Helhedsplan;

  @TilEn(() => Afdeling, { beskrivelse: 'Afdeling. The estate.' })
  afdeling!: Afdeling;
}
