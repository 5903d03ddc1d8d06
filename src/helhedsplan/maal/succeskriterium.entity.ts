import { Navneord, Tekst, TilEn } from '../../model/decorators';
import { Raekke } from '../../model/noun-row';
import { Maal } from './maal.entity';

@Navneord({ praefiks: 'suc', flertal: 'succeskriterier', beskrivelse: 'Succeskriterium. What shows that a goal is met.' })
export class Succeskriterium extends Raekke {
  @TilEn(() => Maal, { beskrivelse: 'Mål. The goal.' })
  maal!: Maal;

  @Tekst({ lang: true, beskrivelse: 'Tekst. The criterion in words.' })
  tekst!: string;

  @Tekst({ lang: true, nullbar: true, beskrivelse: 'Indikator. What is measured.' })
  indikator!: string | null;
}
