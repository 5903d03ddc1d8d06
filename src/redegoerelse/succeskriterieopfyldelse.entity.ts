import { Succeskriterium } from '../helhedsplan/maal/succeskriterium.entity';
import { Boolsk, Navneord, Tekst, TilEn } from '../model/decorators';
import { Raekke } from '../model/noun-row';
import { Redegoerelse } from './redegoerelse.entity';

@Navneord({
  praefiks: 'sop',
  flertal: 'succeskriterieopfyldelser',
  unik: [['redegoerelse', 'succeskriterium']],
  beskrivelse: 'Succeskriterieopfyldelse. Whether one success criterion was met in one year.',
})
export class Succeskriterieopfyldelse extends Raekke {
  @TilEn(() => Redegoerelse, { beskrivelse: 'Redegørelse. The yearly account.' })
  redegoerelse!: Redegoerelse;

  @TilEn(() => Succeskriterium, { beskrivelse: 'Succeskriterium. The criterion.' })
  succeskriterium!: Succeskriterium;

  @Boolsk({ beskrivelse: 'Opfyldt. Whether it was met.' })
  opfyldt!: boolean;

  @Tekst({ lang: true, nullbar: true, beskrivelse: 'Måling. What the indicator showed.' })
  maaling!: string | null;
}
