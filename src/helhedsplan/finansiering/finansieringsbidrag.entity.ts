import { Boligorganisation } from '../../boligorganisation/boligorganisation.entity';
import { Enum, Kroner, Noun, ToOne } from '../../model/decorators';
import { NounRow } from '../../model/noun-row';
import { Pulje } from '../../pulje/pulje.entity';
import { Helhedsplan } from '../helhedsplan.entity';
import { Bidragsform, Finansieringskilde } from '../helhedsplan.enums';

@Noun({
  prefix: 'fin',
  plural: 'finansieringsbidrag',
  condition: {
    pulje_kun_kommune: `"pulje_id" IS NULL OR "kilde" = 'KOMMUNE'`,
    organisation_kun_egen: `"boligorganisation_id" IS NULL OR "kilde" = 'BOLIGORGANISATION'`,
  },
  description: 'Finansieringsbidrag. Who pays how much of a plan. The contributions of a plan sum to its frame (rule R7).',
})
export class Finansieringsbidrag extends NounRow {
  @ToOne(() => Helhedsplan, { description: 'Helhedsplan. The plan that is paid for.' })
  helhedsplan!: Helhedsplan;

  @Enum(Finansieringskilde, { description: 'Kilde. Who pays.' })
  kilde!: Finansieringskilde;

  @ToOne(() => Pulje, { nullable: true, description: 'Pulje. The pool that the kommune pays from; null for other money.' })
  pulje!: Pulje | null;

  @ToOne(() => Boligorganisation, {
    nullable: true,
    description: 'Boligorganisation. Which applicant pays, when the own share is divided.',
  })
  boligorganisation!: Boligorganisation | null;

  @Enum(Bidragsform, { description: 'Form. In money or in hours.' })
  form!: Bidragsform;

  @Kroner({ min: 0, description: 'Beløb. In kroner, over the whole life of the plan.' })
  beloeb!: number;
}
