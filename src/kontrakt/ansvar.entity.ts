import { Boligorganisation } from '../boligorganisation/boligorganisation.entity';
import { Forvaltning } from '../forvaltning/forvaltning.entity';
import { Enum, Navneord, Tekst, TilEn } from '../model/decorators';
import { EN_PART, Raekke } from '../model/noun-row';
import { Ansvarsrolle } from './kontrakt.enums';
import { Kontraktafsnit } from './kontraktafsnit.entity';

@Navneord({
  praefiks: 'ans',
  flertal: 'ansvar',
  unik: [
    ['kontraktafsnit', 'forvaltning'],
    ['kontraktafsnit', 'boligorganisation'],
  ],
  krav: EN_PART,
  beskrivelse: 'Ansvar. The responsibility of one forvaltning or one boligorganisation within a section of a contract.',
})
export class Ansvar extends Raekke {
  @TilEn(() => Kontraktafsnit, { beskrivelse: 'Kontraktafsnit. The section.' })
  kontraktafsnit!: Kontraktafsnit;

  @TilEn(() => Forvaltning, { nullbar: true, beskrivelse: 'Forvaltning. The administration that is responsible, if one is.' })
  forvaltning!: Forvaltning | null;

  @TilEn(() => Boligorganisation, { nullbar: true, beskrivelse: 'Boligorganisation. The organisation that is responsible, if one is.' })
  boligorganisation!: Boligorganisation | null;

  @Enum(Ansvarsrolle, { beskrivelse: 'Rolle. Whether it leads, contributes or is informed.' })
  rolle!: Ansvarsrolle;

  @Tekst({ lang: true, beskrivelse: 'Opgave. What it does.' })
  opgave!: string;
}
