import { Maal } from '../helhedsplan/maal/maal.entity';
import { Enum, type Enumvaerdi, enumtype, Navneord, Tekst, TilEn } from '../model/decorators';
import { Raekke } from '../model/noun-row';
import { Redegoerelse } from './redegoerelse.entity';

export const Opfyldelsesgrad = enumtype('Opfyldelsesgrad', 'Opfyldelsesgrad. How far a goal was met.', {
  OPFYLDT: 'Opfyldt. Met.',
  DELVIST_OPFYLDT: 'Delvist opfyldt. Partly met.',
  IKKE_OPFYLDT: 'Ikke opfyldt. Not met.',
});
export type Opfyldelsesgrad = Enumvaerdi<typeof Opfyldelsesgrad>;

@Navneord({
  praefiks: 'mop',
  flertal: 'maalopfyldelser',
  unik: [['redegoerelse', 'maal']],
  beskrivelse: 'Målopfyldelse. How far one goal was met in one year.',
})
export class Maalopfyldelse extends Raekke {
  @TilEn(() => Redegoerelse, { beskrivelse: 'Redegørelse. The yearly account.' })
  redegoerelse!: Redegoerelse;

  @TilEn(() => Maal, { beskrivelse: 'Mål. The goal.' })
  maal!: Maal;

  @Enum(Opfyldelsesgrad, { beskrivelse: 'Grad. How far.' })
  grad!: Opfyldelsesgrad;

  @Tekst({ lang: true, nullbar: true, beskrivelse: 'Bemærkning. Why, in a sentence.' })
  bemaerkning!: string | null;
}
