import { Afgoerelsespunkt } from '../afgoerelse/afgoerelsespunkt.entity';
import { type ApiOnly, DayField, Kroner, Noun, Text, ToMany, ToOne } from '../model/decorators';
import { NounRow } from '../model/noun-row';
import { Pulje } from './pulje.entity';

@Noun({
  prefix: 'bev',
  plural: 'bevillinger',
  unique: [['pulje', 'titel']],
  indexes: [['pulje', 'dato', 'beloeb']],
  description: 'Bevilling. An amount decided into a pool on a day; a raise is a bevilling of its own.',
})
export class Bevilling extends NounRow {
  @ToOne(() => Pulje, { description: 'Pulje. The pool that it fills.' })
  pulje!: Pulje;

  @Text({ description: 'Titel. What was decided, for example Budget 2012.' })
  titel!: string;

  @DayField({ description: 'Dato. The day from which the money is there.' })
  dato!: string;

  @Kroner({ description: 'Beløb. In kroner; negative when a pool is cut.' })
  beloeb!: number;

  @ToMany(() => Afgoerelsespunkt, 'bevilling', { description: 'Afgørelsespunkter. The items of decisions that it rests on.' })
  afgoerelsespunkter!: ApiOnly;
}
