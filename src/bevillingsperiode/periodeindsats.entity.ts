import { Navneord, Tekst, TilEn } from '../model/decorators';
import { Raekke } from '../model/noun-row';
import { Bevillingsperiode } from './bevillingsperiode.entity';
import { Indsatsomraade } from './indsatsomraade.entity';

@Navneord({
  praefiks: 'pei',
  flertal: 'periodeindsatser',
  unik: [['bevillingsperiode', 'indsatsomraade']],
  beskrivelse: 'Periodeindsats. An indsatsområde is one of the focus areas of a bevillingsperiode, under the name given there.',
})
export class Periodeindsats extends Raekke {
  @TilEn(() => Bevillingsperiode, { beskrivelse: 'Bevillingsperiode. The programme period.' })
  bevillingsperiode!: Bevillingsperiode;

  @TilEn(() => Indsatsomraade, { beskrivelse: 'Indsatsområde. The field.' })
  indsatsomraade!: Indsatsomraade;

  @Tekst({ beskrivelse: 'Navn i perioden. What Landsbyggefonden calls the field in this period.' })
  navnIPerioden!: string;
}
