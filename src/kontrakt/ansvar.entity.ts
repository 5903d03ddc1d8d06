import { Boligorganisation } from '../boligorganisation/boligorganisation.entity';
import { Enum, type Enumvaerdi, enumtype, Navneord, Tekst, TilEn } from '../db/felter';
import { EN_PART, Raekke } from '../db/raekke';
import { Forvaltning } from '../forvaltning/forvaltning.entity';
import { Kontraktafsnit } from './kontraktafsnit.entity';

export const Ansvarsrolle = enumtype('Ansvarsrolle', 'Ansvarsrolle. What part a forvaltning or boligorganisation has in a section.', {
  LEDER: 'Leder. Leads the cooperation.',
  BIDRAGER: 'Bidrager. Contributes.',
  INFORMERES: 'Informeres. Is kept informed.',
});
export type Ansvarsrolle = Enumvaerdi<typeof Ansvarsrolle>;

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
