import { Indsatsomraade } from '../../bevillingsperiode/indsatsomraade.entity';
import { Heltal, type KunLaesning, Navneord, Tekst, TilEn, TilMange } from '../../model/decorators';
import { Raekke } from '../../model/noun-row';
import { Maalopfyldelse } from '../../redegoerelse/maalopfyldelse.entity';
import { Helhedsplan } from '../helhedsplan.entity';
import { Milepael } from './milepael.entity';
import { Succeskriterium } from './succeskriterium.entity';

@Navneord({
  praefiks: 'maa',
  flertal: 'maal',
  unik: [['helhedsplan', 'nummer']],
  beskrivelse: 'Mål. A goal of a plan within one indsatsområde, with its success criteria and milestones.',
})
export class Maal extends Raekke {
  @TilEn(() => Helhedsplan, { beskrivelse: 'Helhedsplan. The plan that promises it.' })
  helhedsplan!: Helhedsplan;

  @TilEn(() => Indsatsomraade, { beskrivelse: 'Indsatsområde. The field that it belongs to.' })
  indsatsomraade!: Indsatsomraade;

  @Heltal({ mindst: 1, beskrivelse: 'Nummer. The number within the plan, from 1.' })
  nummer!: number;

  @Tekst({ lang: true, soeg: true, beskrivelse: 'Tekst. The goal in words.' })
  tekst!: string;

  @TilMange(() => Succeskriterium, 'maal', { beskrivelse: 'Succeskriterier. How one can see that the goal is met.' })
  succeskriterier!: KunLaesning;

  @TilMange(() => Milepael, 'maal', { beskrivelse: 'Milepæle. Steps on the way, with deadlines.' })
  milepaele!: KunLaesning;

  @TilMange(() => Maalopfyldelse, 'maal', { beskrivelse: 'Målopfyldelser. How far the goal was met, year by year.' })
  opfyldelser!: KunLaesning;
}
