import { Boligorganisation } from '../../boligorganisation/boligorganisation.entity';
import { Enum, type Enumvaerdi, enumtype, Navneord, TilEn } from '../../model/decorators';
import { Raekke } from '../../model/noun-row';
import { Helhedsplan } from '../helhedsplan.entity';

export const Deltagerrolle = enumtype('Deltagerrolle', 'Deltagerrolle. What part an applicant has in a plan.', {
  LEDENDE: 'Ledende. The organisation that administers the plan; exactly one per plan.',
  DELTAGENDE: 'Deltagende. Takes part with own estates.',
});
export type Deltagerrolle = Enumvaerdi<typeof Deltagerrolle>;

@Navneord({
  praefiks: 'del',
  flertal: 'deltagelser',
  unik: [['helhedsplan', 'boligorganisation']],
  beskrivelse: 'Deltagelse. A boligorganisation is an applicant in a helhedsplan, in one role.',
})
export class Deltagelse extends Raekke {
  @TilEn(() => Helhedsplan, { beskrivelse: 'Helhedsplan. The plan.' })
  helhedsplan!: Helhedsplan;

  @TilEn(() => Boligorganisation, { beskrivelse: 'Boligorganisation. The applicant.' })
  boligorganisation!: Boligorganisation;

  @Enum(Deltagerrolle, { beskrivelse: 'Rolle. Whether the applicant leads or takes part.' })
  rolle!: Deltagerrolle;
}
