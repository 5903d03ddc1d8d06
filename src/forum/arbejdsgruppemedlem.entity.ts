import { Boligorganisation } from '../boligorganisation/boligorganisation.entity';
import { Forvaltning } from '../forvaltning/forvaltning.entity';
import { Navneord, TilEn } from '../model/decorators';
import { EN_PART, Raekke } from '../model/noun-row';
import { Arbejdsgruppe } from './arbejdsgruppe.entity';

@Navneord({
  praefiks: 'agm',
  flertal: 'arbejdsgruppemedlemmer',
  unik: [
    ['arbejdsgruppe', 'forvaltning'],
    ['arbejdsgruppe', 'boligorganisation'],
  ],
  krav: EN_PART,
  beskrivelse: 'Arbejdsgruppemedlem. A forvaltning or a boligorganisation that takes part in an arbejdsgruppe.',
})
export class Arbejdsgruppemedlem extends Raekke {
  @TilEn(() => Arbejdsgruppe, { beskrivelse: 'Arbejdsgruppe. The group.' })
  arbejdsgruppe!: Arbejdsgruppe;

  @TilEn(() => Forvaltning, { nullbar: true, beskrivelse: 'Forvaltning. The administration that takes part, if one does.' })
  forvaltning!: Forvaltning | null;

  @TilEn(() => Boligorganisation, { nullbar: true, beskrivelse: 'Boligorganisation. The organisation that takes part, if one does.' })
  boligorganisation!: Boligorganisation | null;
}
