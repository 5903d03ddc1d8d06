import { Succeskriterium } from '../helhedsplan/maal/succeskriterium.entity';
import { Bool, Noun, Text, ToOne } from '../model/decorators';
import { NounRow } from '../model/noun-row';
import { Redegoerelse } from './redegoerelse.entity';

@Noun({
  prefix: 'sop',
  plural: 'succeskriterieopfyldelser',
  unique: [['redegoerelse', 'succeskriterium']],
  description: 'Succeskriterieopfyldelse. Whether one success criterion was met in one year.',
})
export class Succeskriterieopfyldelse extends NounRow {
  @ToOne(() => Redegoerelse, { description: 'Redegørelse. The yearly account.' })
  redegoerelse!: Redegoerelse;

  @ToOne(() => Succeskriterium, { description: 'Succeskriterium. The criterion.' })
  succeskriterium!: Succeskriterium;

  @Bool({ description: 'Opfyldt. Whether it was met.' })
  opfyldt!: boolean;

  @Text({ long: true, nullable: true, description: 'Måling. What the indicator showed.' })
  maaling!: string | null;
}
