import { Dag, Navneord, Tekst, TilEn, Udregnet } from '../../model/decorators';
import { Raekke } from '../../model/noun-row';
import { pr } from '../../model/scalars';
import { Maal } from './maal.entity';

@Navneord({ praefiks: 'mil', flertal: 'milepaele', beskrivelse: 'Milepæl. A step towards a goal, with a deadline.' })
export class Milepael extends Raekke {
  @TilEn(() => Maal, { beskrivelse: 'Mål. The goal.' })
  maal!: Maal;

  @Tekst({ lang: true, beskrivelse: 'Tekst. The step in words.' })
  tekst!: string;

  @Dag({ beskrivelse: 'Frist. The day by which the step should be reached.' })
  frist!: string;

  @Dag({ nullbar: true, beskrivelse: 'Nået. The day on which it was reached; null while it is not.' })
  naaet!: string | null;

  @Udregnet('boolsk', (x) => `(${x.t}.frist < ${x.arg('pr')} AND (${x.t}.naaet IS NULL OR ${x.t}.naaet > ${x.arg('pr')}))`, {
    argumenter: [pr],
    beskrivelse: 'Overskredet. Whether the deadline had passed on the day without the step being reached.',
  })
  overskredet!: boolean;
}
