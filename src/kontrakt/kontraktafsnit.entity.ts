import { Indsatsomraade } from '../bevillingsperiode/indsatsomraade.entity';
import { Arbejdsgruppe } from '../forum/arbejdsgruppe.entity';
import { type KunLaesning, Navneord, Tekst, TilEn, TilMange } from '../model/decorators';
import { Raekke } from '../model/noun-row';
import { Ansvar } from './ansvar.entity';
import { Kontraktversion } from './kontraktversion.entity';
import { Maalsaetning } from './maalsaetning.entity';

@Navneord({
  praefiks: 'koa',
  flertal: 'kontraktafsnit',
  unik: [['kontraktversion', 'indsatsomraade']],
  beskrivelse: 'Kontraktafsnit. The cooperation within one field: interfaces, common goals, and who is responsible on either side.',
})
export class Kontraktafsnit extends Raekke {
  @TilEn(() => Kontraktversion, { beskrivelse: 'Kontraktversion. The version that the section is part of.' })
  kontraktversion!: Kontraktversion;

  @TilEn(() => Indsatsomraade, { beskrivelse: 'Indsatsområde. The field.' })
  indsatsomraade!: Indsatsomraade;

  @TilEn(() => Arbejdsgruppe, { nullbar: true, beskrivelse: 'Arbejdsgruppe. The group that worked the section out.' })
  arbejdsgruppe!: Arbejdsgruppe | null;

  @Tekst({ lang: true, beskrivelse: 'Snitflade. Where the effort meets the kommune’s own operations (kernedrift).' })
  snitflade!: string;

  @TilMange(() => Maalsaetning, 'kontraktafsnit', { beskrivelse: 'Målsætninger. The common goals.' })
  maalsaetninger!: KunLaesning;

  @TilMange(() => Ansvar, 'kontraktafsnit', { beskrivelse: 'Ansvar. Who leads, contributes or is informed, on either side.' })
  ansvar!: KunLaesning;
}
