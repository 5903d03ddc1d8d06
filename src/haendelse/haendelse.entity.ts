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
import type { Role as RoleName } from '../kernel/roles';
import { Kommune } from '../kommune/kommune.entity';
import { Kontrakt } from '../kontrakt/kontrakt.entity';
import { DayField, Enum, Instant, Noun, Text, ToOne } from '../model/decorators';
import { NounRow } from '../model/noun-row';
import { Rolle } from '../model/rolle';
import { Pulje } from '../pulje/pulje.entity';
import { Redegoerelse } from '../redegoerelse/redegoerelse.entity';

@Noun({
  prefix: 'hae',
  plural: 'haendelser',
  description: 'Hændelse. One act that was carried out: what, when, by whom, and what it was about. Hændelser are only ever added.',
})
export class Haendelse extends NounRow {
  @Text({ kode: true, description: 'Handling. The act, by the name of its mutation, for example `indsendHelhedsplan`.' })
  handling!: string;

  @Instant({ description: 'Tidspunkt. When it was recorded.' })
  tidspunkt!: string;

  @DayField({ description: 'Dato. The day from which it counts (virkningsdato).' })
  dato!: string;

  @Enum(Rolle, { description: 'Rolle. In what role it was done.' })
  rolle!: RoleName;

  @Text({
    kode: true,
    nullable: true,
    description: 'Udført for. Natural key of the organisation, forvaltning, forum or kommune that acted.',
  })
  udfoertFor!: string | null;

  @ToOne(() => Helhedsplan, { nullable: true, description: 'Helhedsplan. The plan that it was about, if it was one.' })
  helhedsplan!: Helhedsplan | null;

  @ToOne(() => Kontrakt, { nullable: true, description: 'Kontrakt. The contract that it was about, if it was one.' })
  kontrakt!: Kontrakt | null;

  @ToOne(() => Forum, { nullable: true, description: 'Forum. The forum that it was about, if it was one.' })
  forum!: Forum | null;

  @ToOne(() => Pulje, { nullable: true, description: 'Pulje. The pool that it was about, if it was one.' })
  pulje!: Pulje | null;

  @ToOne(() => Redegoerelse, { nullable: true, description: 'Redegørelse. The account that it was about, if it was one.' })
  redegoerelse!: Redegoerelse | null;

  @ToOne(() => Afgoerelse, { nullable: true, description: 'Afgørelse. The decision that it recorded, if it did.' })
  afgoerelse!: Afgoerelse | null;

  @ToOne(() => Kommune, { nullable: true, description: 'Kommune. The municipality that it was about, if it was one.' })
  kommune!: Kommune | null;

  @ToOne(() => Byomraade, { nullable: true, description: 'Byområde. The area that it was about, if it was one.' })
  byomraade!: Byomraade | null;

  @ToOne(() => Politik, { nullable: true, description: 'Politik. The policy that it was about, if it was one.' })
  politik!: Politik | null;

  @ToOne(() => Forvaltning, { nullable: true, description: 'Forvaltning. The administration that it was about, if it was one.' })
  forvaltning!: Forvaltning | null;

  @ToOne(() => Boligorganisation, { nullable: true, description: 'Boligorganisation. The organisation that it was about, if it was one.' })
  boligorganisation!: Boligorganisation | null;

  @ToOne(() => Afdeling, { nullable: true, description: 'Afdeling. The estate that it was about, if it was one.' })
  afdeling!: Afdeling | null;

  @ToOne(() => Bevillingsperiode, {
    nullable: true,
    description: 'Bevillingsperiode. The programme period that it was about, if it was one.',
  })
  bevillingsperiode!: Bevillingsperiode | null;

  @ToOne(() => Indsatsomraade, { nullable: true, description: 'Indsatsområde. The field that it was about, if it was one.' })
  indsatsomraade!: Indsatsomraade | null;
}
