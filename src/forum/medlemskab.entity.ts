import { Boligorganisation } from '../boligorganisation/boligorganisation.entity';
import { Forvaltning } from '../forvaltning/forvaltning.entity';
import { Enum, Noun, ToOne } from '../model/decorators';
import { ONE_PARTY_CHECK, PERIOD_CHECK, PeriodRow } from '../model/noun-row';
import { Forum } from './forum.entity';
import { Medlemsrolle } from './forum.enums';

@Noun({
  prefix: 'med',
  plural: 'medlemskaber',
  unique: [
    ['forum', 'forvaltning', 'rolle', 'fra'],
    ['forum', 'boligorganisation', 'rolle', 'fra'],
  ],
  condition: { ...PERIOD_CHECK, ...ONE_PARTY_CHECK },
  description: 'Medlemskab. A seat in a forum, held by a forvaltning or a boligorganisation (never both) in a period.',
})
export class Medlemskab extends PeriodRow {
  @ToOne(() => Forum, { description: 'Forum. Where the seat is.' })
  forum!: Forum;

  @ToOne(() => Forvaltning, { nullable: true, description: 'Forvaltning. The administration that holds the seat, if one does.' })
  forvaltning!: Forvaltning | null;

  @ToOne(() => Boligorganisation, { nullable: true, description: 'Boligorganisation. The organisation that holds the seat, if one does.' })
  boligorganisation!: Boligorganisation | null;

  @Enum(Medlemsrolle, { description: 'Rolle. In what capacity.' })
  rolle!: Medlemsrolle;
}
