import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Dag, Enum, Navneord, Tekst, Tidspunkt, TilEn } from '../db/felter';
import { Raekke } from '../db/raekke';
import { Rolle } from '../db/rolle';
import { Forum } from '../forum/forum.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import type { Rolle as Rollenavn } from '../kerne/roller';
import { Kontrakt } from '../kontrakt/kontrakt.entity';
import { Pulje } from '../pulje/pulje.entity';
import { Redegoerelse } from '../redegoerelse/redegoerelse.entity';

@Navneord({
  praefiks: 'hae',
  flertal: 'haendelser',
  beskrivelse: 'Hændelse. One act that was carried out: what, when, by whom, and what it was about. Hændelser are only ever added.',
})
export class Haendelse extends Raekke {
  @Tekst({ beskrivelse: 'Handling. The act, by the name of its mutation, for example `indsendHelhedsplan`.' })
  handling!: string;

  @Tidspunkt({ beskrivelse: 'Tidspunkt. When it was recorded.' })
  tidspunkt!: string;

  @Dag({ beskrivelse: 'Dato. The day from which it counts (virkningsdato).' })
  dato!: string;

  @Enum(Rolle, { beskrivelse: 'Rolle. In what role it was done.' })
  rolle!: Rollenavn;

  @Tekst({ nullbar: true, beskrivelse: 'Udført for. Natural key of the organisation, forvaltning, forum or kommune that acted.' })
  udfoertFor!: string | null;

  @TilEn(() => Helhedsplan, { nullbar: true, beskrivelse: 'Helhedsplan. The plan that it was about, if it was one.' })
  helhedsplan!: Helhedsplan | null;

  @TilEn(() => Kontrakt, { nullbar: true, beskrivelse: 'Kontrakt. The contract that it was about, if it was one.' })
  kontrakt!: Kontrakt | null;

  @TilEn(() => Forum, { nullbar: true, beskrivelse: 'Forum. The forum that it was about, if it was one.' })
  forum!: Forum | null;

  @TilEn(() => Pulje, { nullbar: true, beskrivelse: 'Pulje. The pool that it was about, if it was one.' })
  pulje!: Pulje | null;

  @TilEn(() => Redegoerelse, { nullbar: true, beskrivelse: 'Redegørelse. The account that it was about, if it was one.' })
  redegoerelse!: Redegoerelse | null;

  @TilEn(() => Afgoerelse, { nullbar: true, beskrivelse: 'Afgørelse. The decision that it recorded, if it did.' })
  afgoerelse!: Afgoerelse | null;
}
