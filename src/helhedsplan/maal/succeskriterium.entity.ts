import { Noun, Text, ToOne } from '../../model/decorators';
import { NounRow } from '../../model/noun-row';
import { Maal } from './maal.entity';

@Noun({ prefix: 'suc', plural: 'succeskriterier', description: 'Succeskriterium. What shows that a goal is met.' })
export class Succeskriterium extends NounRow {
  @ToOne(() => Maal, { description: 'Mål. The goal.' })
  maal!: Maal;

  @Text({ long: true, description: 'Tekst. The criterion in words.' })
  tekst!: string;

  @Text({ long: true, nullable: true, description: 'Indikator. What is measured.' })
  indikator!: string | null;
}
