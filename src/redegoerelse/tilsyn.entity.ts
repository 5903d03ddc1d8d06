import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { DayField, Enum, Noun, Text, ToOne } from '../model/decorators';
import { NounRow } from '../model/noun-row';
import { Redegoerelse } from './redegoerelse.entity';
import { Tilsynsart } from './redegoerelse.enums';

@Noun({
  prefix: 'til',
  plural: 'tilsyn',
  description:
    'Tilsyn. A remark or consequence of Landsbyggefonden, which supervises the grant; the kommune’s general oversight is another thing.',
})
export class Tilsyn extends NounRow {
  @ToOne(() => Helhedsplan, { description: 'Helhedsplan. The plan that is supervised.' })
  helhedsplan!: Helhedsplan;

  @ToOne(() => Redegoerelse, { nullable: true, description: 'Redegørelse. The account that gave rise to it, if one did.' })
  redegoerelse!: Redegoerelse | null;

  @Enum(Tilsynsart, { description: 'Art. A remark, payments withheld, or payments made again.' })
  art!: Tilsynsart;

  @DayField({ description: 'Dato. The day from which it counts.' })
  dato!: string;

  @Text({ long: true, description: 'Tekst. In words.' })
  tekst!: string;
}
