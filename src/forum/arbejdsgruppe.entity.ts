import { Indsatsomraade } from '../bevillingsperiode/indsatsomraade.entity';
import { Kontraktafsnit } from '../kontrakt/kontraktafsnit.entity';
import { type KunLaesning, Navneord, Tekst, TilEn, TilMange } from '../model/decorators';
import { PERIODE_KRAV, Perioderaekke } from '../model/noun-row';
import { Arbejdsgruppemedlem } from './arbejdsgruppemedlem.entity';
import { Forum } from './forum.entity';

@Navneord({
  praefiks: 'arb',
  flertal: 'arbejdsgrupper',
  ental: 'arbejdsgruppe',
  krav: PERIODE_KRAV,
  beskrivelse: 'Arbejdsgruppe. A group under a forum that works out the section of the contract for one indsatsområde.',
})
export class Arbejdsgruppe extends Perioderaekke {
  @Tekst({ unik: true, beskrivelse: 'Nøgle. Natural key, for example `NOERREBRO-SUNDHED`.' })
  noegle!: string;

  @Tekst({ soeg: true, beskrivelse: 'Navn. What the group is called.' })
  navn!: string;

  @TilEn(() => Forum, { beskrivelse: 'Forum. The forum that the group works under.' })
  forum!: Forum;

  @TilEn(() => Indsatsomraade, { beskrivelse: 'Indsatsområde. What the group works on.' })
  indsatsomraade!: Indsatsomraade;

  @TilMange(() => Arbejdsgruppemedlem, 'arbejdsgruppe', {
    beskrivelse: 'Medlemmer. The forvaltninger and boligorganisationer that take part.',
  })
  medlemmer!: KunLaesning;

  @TilMange(() => Kontraktafsnit, 'arbejdsgruppe', { beskrivelse: 'Kontraktafsnit. Sections that the group has worked out.' })
  afsnit!: KunLaesning;
}
