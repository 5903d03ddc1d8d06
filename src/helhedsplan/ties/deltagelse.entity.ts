import { Boligorganisation } from '../../boligorganisation/boligorganisation.entity';
import { defineEnum, Enum, type EnumValue, Noun, ToOne } from '../../model/decorators';
import { NounRow } from '../../model/noun-row';
import { Helhedsplan } from '../helhedsplan.entity';

export const Deltagerrolle = defineEnum('Deltagerrolle', 'Deltagerrolle. What part an applicant has in a plan.', {
  LEDENDE: 'Ledende. The organisation that administers the plan; exactly one per plan.',
  DELTAGENDE: 'Deltagende. Takes part with own estates.',
});
export type Deltagerrolle = EnumValue<typeof Deltagerrolle>;

@Noun({
  prefix: 'del',
  plural: 'deltagelser',
  unique: [['helhedsplan', 'boligorganisation']],
  description: 'Deltagelse. A boligorganisation is an applicant in a helhedsplan, in one role.',
})
export class Deltagelse extends NounRow {
  @ToOne(() => Helhedsplan, { description: 'Helhedsplan. The plan.' })
  helhedsplan!: Helhedsplan;

  @ToOne(() => Boligorganisation, { description: 'Boligorganisation. The applicant.' })
  boligorganisation!: Boligorganisation;

  @Enum(Deltagerrolle, { description: 'Rolle. Whether the applicant leads or takes part.' })
  rolle!: Deltagerrolle;
}
