import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { DayField, Enum, Kroner, Noun, ToOne } from '../model/decorators';
import { NounRow } from '../model/noun-row';
import { Pulje } from './pulje.entity';
import { Disponeringsart } from './pulje.enums';

@Noun({
  prefix: 'dis',
  plural: 'disponeringer',
  indexes: [['pulje', 'dato', 'art', 'beloeb']],
  condition: { positivt: '"beloeb" > 0' },
  description: 'Disponering. A posting between a pool and a plan. Postings are only ever added; a mistake is set right by a new one.',
})
export class Disponering extends NounRow {
  @ToOne(() => Pulje, { description: 'Pulje. The pool.' })
  pulje!: Pulje;

  @ToOne(() => Helhedsplan, { description: 'Helhedsplan. The plan.' })
  helhedsplan!: Helhedsplan;

  @Enum(Disponeringsart, { description: 'Art. Whether the posting commits, releases, pays or returns.' })
  art!: Disponeringsart;

  @DayField({ description: 'Dato. The day from which it counts.' })
  dato!: string;

  @Kroner({ min: 0, description: 'Beløb. In kroner; always positive, the art says which way.' })
  beloeb!: number;

  @ToOne(() => Afgoerelse, { nullable: true, description: 'Afgørelse. The decision that the posting rests on.' })
  afgoerelse!: Afgoerelse | null;
}
