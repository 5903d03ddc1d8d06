import { Navneord, TilEn } from '../model/decorators';
import { PERIODE_KRAV, Perioderaekke } from '../model/noun-row';
import { Byomraade } from './byomraade.entity';
import { Politik } from './politik.entity';

@Navneord({
  praefiks: 'udp',
  flertal: 'udpegninger',
  unik: [['byomraade', 'politik', 'fra']],
  krav: PERIODE_KRAV,
  beskrivelse: 'Udpegning. A byområde is an udsat byområde under one policy, from one day to another.',
})
export class Udpegning extends Perioderaekke {
  @TilEn(() => Byomraade, { beskrivelse: 'Byområde. The area that is designated.' })
  byomraade!: Byomraade;

  @TilEn(() => Politik, { beskrivelse: 'Politik. The policy that designates, for example Politik for udsatte byområder (2011).' })
  politik!: Politik;
}
