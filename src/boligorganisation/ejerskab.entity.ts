import { DayField, Noun, SqlField, ToOne } from '../model/decorators';
import { NounRow } from '../model/noun-row';
import { pr } from '../model/scalars';
import { sql } from '../model/sql';
import { Afdeling } from './afdeling.entity';
import { Boligorganisation } from './boligorganisation.entity';

@Noun({
  prefix: 'eje',
  plural: 'ejerskaber',
  unique: [['afdeling', 'fra']],
  condition: { periode: '"fra" IS NULL OR "til" IS NULL OR "til" > "fra"' },
  description:
    'Ejerskab. A boligorganisation owns an estate in a period; an estate may move to another organisation. The present owner is also `Afdeling.boligorganisation`.',
})
export class Ejerskab extends NounRow {
  @ToOne(() => Afdeling, { description: 'Afdeling. The estate.' })
  afdeling!: Afdeling;

  @ToOne(() => Boligorganisation, { description: 'Boligorganisation. The organisation that owns it in the period.' })
  boligorganisation!: Boligorganisation;

  @DayField({ nullable: true, description: 'Fra. The first day of the ownership; null from the founding of the estate.' })
  fra!: string | null;

  @DayField({ nullable: true, description: 'Til. The first day on which it owns it no longer; null while it does.' })
  til!: string | null;

  @SqlField(
    'bool',
    (x) => sql`((${x.t('fra')} IS NULL OR ${x.t('fra')} <= ${x.arg('pr')}) AND (${x.t('til')} IS NULL OR ${x.t('til')} > ${x.arg('pr')}))`,
    { args: [pr], description: 'Gyldig. Whether the period covers the day: `fra` <= `pr` < `til`.' },
  )
  gyldig!: boolean;
}
