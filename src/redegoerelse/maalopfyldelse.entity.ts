import { Maal } from '../helhedsplan/maal/maal.entity';
import { Enum, Noun, Text, ToOne } from '../model/decorators';
import { NounRow } from '../model/noun-row';
import { Redegoerelse } from './redegoerelse.entity';
import { Opfyldelsesgrad } from './redegoerelse.enums';

@Noun({
  prefix: 'mop',
  plural: 'maalopfyldelser',
  unique: [['redegoerelse', 'maal']],
  description: 'Målopfyldelse. How far one goal was met in one year.',
})
export class Maalopfyldelse extends NounRow {
  @ToOne(() => Redegoerelse, { description: 'Redegørelse. The yearly account.' })
  redegoerelse!: Redegoerelse;

  @ToOne(() => Maal, { description: 'Mål. The goal.' })
  maal!: Maal;

  @Enum(Opfyldelsesgrad, { description: 'Grad. How far.' })
  grad!: Opfyldelsesgrad;

  @Text({ long: true, nullable: true, description: 'Bemærkning. Why, in a sentence.' })
  bemaerkning!: string | null;
}
