import { Enum, type Enumvaerdi, enumtype, Navneord, TilEn } from '../../model/decorators';
import { Raekke } from '../../model/noun-row';
import { Helhedsplan } from '../helhedsplan.entity';

export const Foelgeart = enumtype('Foelgeart', 'Følgeart. How one plan came out of another.', {
  EFTERFOELGER: 'Efterfølger. A new application continues the plan.',
  SAMMENLAEGNING: 'Sammenlægning. Several plans were merged into one.',
});
export type Foelgeart = Enumvaerdi<typeof Foelgeart>;

@Navneord({
  praefiks: 'pfo',
  flertal: 'planfoelger',
  unik: [['forgaenger', 'efterfoelger']],
  krav: { to_planer: '"forgaenger_id" <> "efterfoelger_id"' },
  beskrivelse: 'Planfølge. One plan continues another, or was merged from it.',
})
export class Planfoelge extends Raekke {
  @TilEn(() => Helhedsplan, { beskrivelse: 'Forgænger. The earlier plan.' })
  forgaenger!: Helhedsplan;

  @TilEn(() => Helhedsplan, { beskrivelse: 'Efterfølger. The later plan.' })
  efterfoelger!: Helhedsplan;

  @Enum(Foelgeart, { beskrivelse: 'Art. Whether the later plan continues the earlier one or merges several.' })
  art!: Foelgeart;
}
