import { Arbejdsgruppe } from '../forum/arbejdsgruppe.entity';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Maal } from '../helhedsplan/maal/maal.entity';
import { Kontraktafsnit } from '../kontrakt/kontraktafsnit.entity';
import { Boolsk, Gennem, type KunLaesning, Navneord, Tekst, Tekstliste, TilMange, Udregnet, Version } from '../model/decorators';
import { Raekke } from '../model/noun-row';
import { Bevillingsperiode } from './bevillingsperiode.entity';
import { Periodeindsats } from './periodeindsats.entity';

@Navneord({
  praefiks: 'ind',
  flertal: 'indsatsomraader',
  ental: 'indsatsomraade',
  beskrivelse:
    'Indsatsområde. A field of work. Five of them are fields of the contracts, since they touch the kommune’s own operations; Landsbyggefonden’s periods each have their own set.',
})
export class Indsatsomraade extends Raekke {
  @Version()
  version!: number;

  @Udregnet('tekst', (x) => `${x.t}.noegle`, { beskrivelse: 'Kode. What the field is called in tables; the same value as `noegle`.' })
  kode!: string;

  @Tekst({ unik: true, beskrivelse: 'Nøgle. Natural key, for example `BOERN_UNGE`.' })
  noegle!: string;

  @Tekst({
    soeg: true,
    aliaser: 'aliaser',
    beskrivelse: 'Navn. The label as printed in the fact sheet, or else in the regulativ. Search also finds the aliases.',
  })
  navn!: string;

  @Tekstliste({
    beskrivelse:
      'Aliaser. Other labels of the same field; Landsbyggefonden’s “Børn, unge og familie” is the fact sheet’s “Børn, unge og beskæftigelse”.',
  })
  aliaser!: string[];

  @Boolsk({ beskrivelse: 'Kontraktområde. Whether it is one of the five fields of the kontrakter om boligsocialt samarbejde.' })
  kontraktomraade!: boolean;

  @TilMange(() => Periodeindsats, 'indsatsomraade', {
    beskrivelse: 'Periodeindsatser. The programme periods that have the field, and what they call it.',
  })
  periodeindsatser!: KunLaesning;

  @Gennem(
    () => Bevillingsperiode,
    () => Periodeindsats,
    'indsatsomraade',
    'bevillingsperiode',
    { beskrivelse: 'Bevillingsperioder. The programme periods that have the field.' },
  )
  bevillingsperioder!: KunLaesning;

  @TilMange(() => Maal, 'indsatsomraade', { beskrivelse: 'Mål. Goals of plans within the field.' })
  maal!: KunLaesning;

  @TilMange(() => Kontraktafsnit, 'indsatsomraade', { beskrivelse: 'Kontraktafsnit. Sections of contracts within the field.' })
  kontraktafsnit!: KunLaesning;

  @TilMange(() => Arbejdsgruppe, 'indsatsomraade', { beskrivelse: 'Arbejdsgrupper. Groups that work on the field.' })
  arbejdsgrupper!: KunLaesning;

  @TilMange(() => Haendelse, 'indsatsomraade', { beskrivelse: 'Hændelser. What has been done with the field, act by act.' })
  haendelser!: KunLaesning;
}
