import { Boligorganisation } from '../../boligorganisation/boligorganisation.entity';
import { Enum, Noun, ToOne } from '../../model/decorators';
import { NounRow } from '../../model/noun-row';
import { Helhedsplan } from '../helhedsplan.entity';
import { Deltagerrolle } from '../helhedsplan.enums';

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
