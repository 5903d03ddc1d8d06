import { Finansieringskilde } from '../helhedsplan/finansiering/finansieringskilde';
import { Enum, Kroner, Navneord, TilEn } from '../model/decorators';
import { Raekke } from '../model/noun-row';
import { Redegoerelse } from './redegoerelse.entity';

@Navneord({
  praefiks: 'mid',
  flertal: 'midlerforbrug',
  unik: [['redegoerelse', 'finansieringskilde']],
  beskrivelse: 'Midlerforbrug. Budget and spending of one source in one year.',
})
export class Midlerforbrug extends Raekke {
  @TilEn(() => Redegoerelse, { beskrivelse: 'Redegørelse. The yearly account.' })
  redegoerelse!: Redegoerelse;

  @Enum(Finansieringskilde, { beskrivelse: 'Finansieringskilde. Whose money.' })
  finansieringskilde!: Finansieringskilde;

  @Kroner({ mindst: 0, beskrivelse: 'Budget. What was planned for the year, in kroner.' })
  budget!: number;

  @Kroner({ mindst: 0, beskrivelse: 'Forbrug. What was spent in the year, in kroner.' })
  forbrug!: number;
}
