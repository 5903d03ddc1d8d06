import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Kommune } from '../kommune/kommune.entity';
import { type KunLaesning, Navneord, Tekst, TilEn, TilMange, Version } from '../model/decorators';
import { PERIODE_KRAV, Perioderaekke } from '../model/noun-row';
import { Udpegning } from './udpegning.entity';

@Navneord({
  praefiks: 'pol',
  flertal: 'politikker',
  ental: 'politik',
  krav: PERIODE_KRAV,
  beskrivelse:
    'Politik. A policy for udsatte byområder of one kommune: which areas are udsatte byområder is said by the designations under it. One at a time.',
})
export class Politik extends Perioderaekke {
  @Version()
  version!: number;

  @Tekst({ unik: true, beskrivelse: 'Nøgle. Natural key, for example `POLITIK-2011`.' })
  noegle!: string;

  @Tekst({ soeg: true, beskrivelse: 'Titel. For example Politik for udsatte byområder (2011).' })
  titel!: string;

  @TilEn(() => Kommune, { beskrivelse: 'Kommune. Whose kommunalbestyrelse adopted it.' })
  kommune!: Kommune;

  @TilEn(() => Afgoerelse, { nullbar: true, beskrivelse: 'Afgørelse. The decision that adopted it; null when no source gives it.' })
  afgoerelse!: Afgoerelse | null;

  @TilMange(() => Udpegning, 'politik', { beskrivelse: 'Udpegninger. The areas that are designated under it, with periods.' })
  udpegninger!: KunLaesning;

  @TilMange(() => Haendelse, 'politik', { beskrivelse: 'Hændelser. What has been done with the policy, act by act.' })
  haendelser!: KunLaesning;
}
