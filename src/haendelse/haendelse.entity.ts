import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Bevillingsperiode } from '../bevillingsperiode/bevillingsperiode.entity';
import { Indsatsomraade } from '../bevillingsperiode/indsatsomraade.entity';
import { Afdeling } from '../boligorganisation/afdeling.entity';
import { Boligorganisation } from '../boligorganisation/boligorganisation.entity';
import { Byomraade } from '../byomraade/byomraade.entity';
import { Politik } from '../byomraade/politik.entity';
import { Forum } from '../forum/forum.entity';
import { Forvaltning } from '../forvaltning/forvaltning.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import type { Rolle as Rollenavn } from '../kernel/roles';
import { Kommune } from '../kommune/kommune.entity';
import { Kontrakt } from '../kontrakt/kontrakt.entity';
import { Dag, Enum, Navneord, Tekst, Tidspunkt, TilEn } from '../model/decorators';
import { Raekke } from '../model/noun-row';
import { Rolle } from '../model/rolle';
import { Pulje } from '../pulje/pulje.entity';
import { Redegoerelse } from '../redegoerelse/redegoerelse.entity';

@Navneord({
  praefiks: 'hae',
  flertal: 'haendelser',
  beskrivelse: 'Hændelse. One act that was carried out: what, when, by whom, and what it was about. Hændelser are only ever added.',
})
export class Haendelse extends Raekke {
  @Tekst({ kode: true, beskrivelse: 'Handling. The act, by the name of its mutation, for example `indsendHelhedsplan`.' })
  handling!: string;

  @Tidspunkt({ beskrivelse: 'Tidspunkt. When it was recorded.' })
  tidspunkt!: string;

  @Dag({ beskrivelse: 'Dato. The day from which it counts (virkningsdato).' })
  dato!: string;

  @Enum(Rolle, { beskrivelse: 'Rolle. In what role it was done.' })
  rolle!: Rollenavn;

  @Tekst({
    kode: true,
    nullbar: true,
    beskrivelse: 'Udført for. Natural key of the organisation, forvaltning, forum or kommune that acted.',
  })
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

  @TilEn(() => Kommune, { nullbar: true, beskrivelse: 'Kommune. The municipality that it was about, if it was one.' })
  kommune!: Kommune | null;

  @TilEn(() => Byomraade, { nullbar: true, beskrivelse: 'Byområde. The area that it was about, if it was one.' })
  byomraade!: Byomraade | null;

  @TilEn(() => Politik, { nullbar: true, beskrivelse: 'Politik. The policy that it was about, if it was one.' })
  politik!: Politik | null;

  @TilEn(() => Forvaltning, { nullbar: true, beskrivelse: 'Forvaltning. The administration that it was about, if it was one.' })
  forvaltning!: Forvaltning | null;

  @TilEn(() => Boligorganisation, { nullbar: true, beskrivelse: 'Boligorganisation. The organisation that it was about, if it was one.' })
  boligorganisation!: Boligorganisation | null;

  @TilEn(() => Afdeling, { nullbar: true, beskrivelse: 'Afdeling. The estate that it was about, if it was one.' })
  afdeling!: Afdeling | null;

  @TilEn(() => Bevillingsperiode, {
    nullbar: true,
    beskrivelse: 'Bevillingsperiode. The programme period that it was about, if it was one.',
  })
  bevillingsperiode!: Bevillingsperiode | null;

  @TilEn(() => Indsatsomraade, { nullbar: true, beskrivelse: 'Indsatsområde. The field that it was about, if it was one.' })
  indsatsomraade!: Indsatsomraade | null;
}
