import { Int, Noun, Text, ToOne } from '../model/decorators';
import { NounRow } from '../model/noun-row';
import { Kontraktafsnit } from './kontraktafsnit.entity';

@Noun({
  prefix: 'mst',
  plural: 'maalsaetninger',
  unique: [['kontraktafsnit', 'nummer']],
  description: 'Målsætning. A common goal of kommune and boligorganisation within one section of a contract.',
})
export class Maalsaetning extends NounRow {
  @ToOne(() => Kontraktafsnit, { description: 'Kontraktafsnit. The section.' })
  kontraktafsnit!: Kontraktafsnit;

  @Int({ min: 1, description: 'Nummer. The number within the section, from 1.' })
  nummer!: number;

  @Text({ long: true, search: true, description: 'Tekst. The goal in words.' })
  tekst!: string;
}
