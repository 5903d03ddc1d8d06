import { Heltal, Navneord, Tekst, TilEn } from '../model/decorators';
import { Raekke } from '../model/noun-row';
import { Kontraktafsnit } from './kontraktafsnit.entity';

@Navneord({
  praefiks: 'mst',
  flertal: 'maalsaetninger',
  unik: [['kontraktafsnit', 'nummer']],
  beskrivelse: 'Målsætning. A common goal of kommune and boligorganisation within one section of a contract.',
})
export class Maalsaetning extends Raekke {
  @TilEn(() => Kontraktafsnit, { beskrivelse: 'Kontraktafsnit. The section.' })
  kontraktafsnit!: Kontraktafsnit;

  @Heltal({ mindst: 1, beskrivelse: 'Nummer. The number within the section, from 1.' })
  nummer!: number;

  @Tekst({ lang: true, soeg: true, beskrivelse: 'Tekst. The goal in words.' })
  tekst!: string;
}
