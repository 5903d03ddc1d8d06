import { Noun, ToOne } from '../model/decorators';
import { PERIOD_CHECK, PeriodRow } from '../model/noun-row';
import { Boligorganisation } from './boligorganisation.entity';

@Noun({
  prefix: 'adm',
  plural: 'administrationer',
  unique: [['boligorganisation', 'fra']],
  condition: { ...PERIOD_CHECK, en_anden: '"administrator_id" <> "boligorganisation_id"' },
  description:
    'Administration. One organisation runs another one’s daily business in a period; whoever administers acts for it. One administrator at a time.',
})
export class Administration extends PeriodRow {
  @ToOne(() => Boligorganisation, { description: 'Boligorganisation. The organisation that is administered.' })
  boligorganisation!: Boligorganisation;

  @ToOne(() => Boligorganisation, { description: 'Administrator. The organisation that administers it.' })
  administrator!: Boligorganisation;
}
