import { Maal } from '../helhedsplan/maal/maal.entity';
import { defineEnum, Enum, type EnumValue, Noun, Text, ToOne } from '../model/decorators';
import { NounRow } from '../model/noun-row';
import { Redegoerelse } from './redegoerelse.entity';

export const Opfyldelsesgrad = defineEnum('Opfyldelsesgrad', 'Opfyldelsesgrad. How far a goal was met.', {
  OPFYLDT: 'Opfyldt. Met.',
  DELVIST_OPFYLDT: 'Delvist opfyldt. Partly met.',
  IKKE_OPFYLDT: 'Ikke opfyldt. Not met.',
});
export type Opfyldelsesgrad = EnumValue<typeof Opfyldelsesgrad>;

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
