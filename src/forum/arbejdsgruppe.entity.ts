import { Indsatsomraade } from '../bevillingsperiode/indsatsomraade.entity';
import { Kontraktafsnit } from '../kontrakt/kontraktafsnit.entity';
import { type ApiOnly, Noun, Text, ToMany, ToOne } from '../model/decorators';
import { PERIOD_CHECK, PeriodRow } from '../model/noun-row';
import { Arbejdsgruppemedlem } from './arbejdsgruppemedlem.entity';
import { Forum } from './forum.entity';

@Noun({
  prefix: 'arb',
  plural: 'arbejdsgrupper',
  singular: 'arbejdsgruppe',
  condition: PERIOD_CHECK,
  description: 'Arbejdsgruppe. A group under a forum that works out the section of the contract for one indsatsområde.',
})
export class Arbejdsgruppe extends PeriodRow {
  @Text({ unique: true, description: 'Nøgle. Natural key, for example `NOERREBRO-SUNDHED`.' })
  noegle!: string;

  @Text({ search: true, description: 'Navn. What the group is called.' })
  navn!: string;

  @ToOne(() => Forum, { description: 'Forum. The forum that the group works under.' })
  forum!: Forum;

  @ToOne(() => Indsatsomraade, { description: 'Indsatsområde. What the group works on.' })
  indsatsomraade!: Indsatsomraade;

  @ToMany(() => Arbejdsgruppemedlem, 'arbejdsgruppe', {
    description: 'Medlemmer. The forvaltninger and boligorganisationer that take part.',
  })
  medlemmer!: ApiOnly;

  @ToMany(() => Kontraktafsnit, 'arbejdsgruppe', { description: 'Kontraktafsnit. Sections that the group has worked out.' })
  afsnit!: ApiOnly;
}
