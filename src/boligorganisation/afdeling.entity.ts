import { Byomraade } from '../byomraade/byomraade.entity';
import { Gennem, Heltal, type KunLaesning, Navneord, Tekst, Tekstliste, TilEn, TilMange } from '../db/felter';
import { Raekke } from '../db/raekke';
import { Afdelingstilknytning } from '../helhedsplan/afdelingstilknytning.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Kommune } from '../kommune/kommune.entity';
import { Boligorganisation } from './boligorganisation.entity';

@Navneord({
  praefiks: 'afd',
  flertal: 'afdelinger',
  ental: 'afdeling',
  unik: [['boligorganisation', 'nummer']],
  beskrivelse:
    'Afdeling. An estate: an economically independent unit of a boligorganisation with its own board. Its number is unique within the organisation only.',
})
export class Afdeling extends Raekke {
  @Tekst({ unik: true, beskrivelse: 'Nøgle. Natural key: organisation and number, for example `FSB/1-85`.' })
  noegle!: string;

  @Tekst({ beskrivelse: 'Nummer. The number within the organisation, in its own form: `1-85`, `463`, `8`.' })
  nummer!: string;

  @Tekst({ soeg: true, aliaser: 'aliaser', beskrivelse: 'Navn. For example Blågården. Search also finds the aliases.' })
  navn!: string;

  @Tekstliste({ beskrivelse: 'Aliaser. Other spellings and local names.' })
  aliaser!: string[];

  @Heltal({ nullbar: true, mindst: 0, beskrivelse: 'Antal lejemål. Number of homes; null when no source states it.' })
  antalLejemaal!: number | null;

  @Heltal({ nullbar: true, mindst: 0, beskrivelse: 'Antal beboere. Number of residents; null when no source states it.' })
  antalBeboere!: number | null;

  @TilEn(() => Boligorganisation, { beskrivelse: 'Boligorganisation. The organisation that owns the estate.' })
  boligorganisation!: Boligorganisation;

  @TilEn(() => Byomraade, { nullbar: true, beskrivelse: 'Byområde. The area that the estate lies in; null outside the areas.' })
  byomraade!: Byomraade | null;

  @TilEn(() => Kommune, { beskrivelse: 'Kommune. The municipality that the estate lies in.' })
  kommune!: Kommune;

  @TilMange(() => Afdelingstilknytning, 'afdeling', {
    beskrivelse: 'Helhedsplantilknytninger. The plans that the estate is or was part of, with periods.',
  })
  helhedsplantilknytninger!: KunLaesning;

  @Gennem(
    () => Helhedsplan,
    () => Afdelingstilknytning,
    'afdeling',
    'helhedsplan',
    { beskrivelse: 'Helhedsplaner. Plans that the estate is or was part of, at times two at once.' },
  )
  helhedsplaner!: KunLaesning;
}
