import { Afgoerelsespunkt } from '../afgoerelse/afgoerelsespunkt.entity';
import { Dag, Kroner, type KunLaesning, Navneord, Tekst, TilEn, TilMange } from '../model/decorators';
import { Raekke } from '../model/noun-row';
import { Pulje } from './pulje.entity';

@Navneord({
  praefiks: 'bev',
  flertal: 'bevillinger',
  unik: [['pulje', 'titel']],
  beskrivelse: 'Bevilling. An amount decided into a pool on a day; a raise is a bevilling of its own.',
})
export class Bevilling extends Raekke {
  @TilEn(() => Pulje, { beskrivelse: 'Pulje. The pool that it fills.' })
  pulje!: Pulje;

  @Tekst({ beskrivelse: 'Titel. What was decided, for example Budget 2012.' })
  titel!: string;

  @Dag({ beskrivelse: 'Dato. The day from which the money is there.' })
  dato!: string;

  @Kroner({ beskrivelse: 'Beløb. In kroner; negative when a pool is cut.' })
  beloeb!: number;

  @TilMange(() => Afgoerelsespunkt, 'bevilling', { beskrivelse: 'Afgørelsespunkter. The items of decisions that it rests on.' })
  afgoerelsespunkter!: KunLaesning;
}
