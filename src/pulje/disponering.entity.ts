import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Dag, Enum, type Enumvaerdi, enumtype, Kroner, Navneord, TilEn } from '../model/decorators';
import { Raekke } from '../model/noun-row';
import { Pulje } from './pulje.entity';

export const Disponeringsart = enumtype('Disponeringsart', 'Disponeringsart. What a posting does.', {
  DISPONERET: 'Disponeret. Commits money of the pool to a plan; the cap is tested on this amount.',
  FRIGIVET: 'Frigivet. Releases committed money, by its own decision.',
  UDBETALT: 'Udbetalt. Pays released money out.',
  TILBAGEFOERT: 'Tilbageført. Returns committed money to the pool.',
});
export type Disponeringsart = Enumvaerdi<typeof Disponeringsart>;

@Navneord({
  praefiks: 'dis',
  flertal: 'disponeringer',
  krav: { positivt: '"beloeb" > 0' },
  beskrivelse: 'Disponering. A posting between a pool and a plan. Postings are only ever added; a mistake is set right by a new one.',
})
export class Disponering extends Raekke {
  @TilEn(() => Pulje, { beskrivelse: 'Pulje. The pool.' })
  pulje!: Pulje;

  @TilEn(() => Helhedsplan, { beskrivelse: 'Helhedsplan. The plan.' })
  helhedsplan!: Helhedsplan;

  @Enum(Disponeringsart, { beskrivelse: 'Art. Whether the posting commits, releases, pays or returns.' })
  art!: Disponeringsart;

  @Dag({ beskrivelse: 'Dato. The day from which it counts.' })
  dato!: string;

  @Kroner({ mindst: 0, beskrivelse: 'Beløb. In kroner; always positive, the art says which way.' })
  beloeb!: number;

  @TilEn(() => Afgoerelse, { nullbar: true, beskrivelse: 'Afgørelse. The decision that the posting rests on.' })
  afgoerelse!: Afgoerelse | null;
}
