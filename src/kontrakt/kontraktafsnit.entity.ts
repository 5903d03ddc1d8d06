import { Indsatsomraade } from '../bevillingsperiode/indsatsomraade.entity';
import { Arbejdsgruppe } from '../forum/arbejdsgruppe.entity';
import { type ApiOnly, Noun, Text, ToMany, ToOne } from '../model/decorators';
import { NounRow } from '../model/noun-row';
import { Ansvar } from './ansvar.entity';
import { Kontraktversion } from './kontraktversion.entity';
import { Maalsaetning } from './maalsaetning.entity';

@Noun({
  prefix: 'koa',
  plural: 'kontraktafsnit',
  unique: [['kontraktversion', 'indsatsomraade']],
  description: 'Kontraktafsnit. The cooperation within one field: interfaces, common goals, and who is responsible on either side.',
})
export class Kontraktafsnit extends NounRow {
  @ToOne(() => Kontraktversion, { description: 'Kontraktversion. The version that the section is part of.' })
  kontraktversion!: Kontraktversion;

  @ToOne(() => Indsatsomraade, { description: 'Indsatsområde. The field.' })
  indsatsomraade!: Indsatsomraade;

  @ToOne(() => Arbejdsgruppe, { nullable: true, description: 'Arbejdsgruppe. The group that worked the section out.' })
  arbejdsgruppe!: Arbejdsgruppe | null;

  @Text({ long: true, description: 'Snitflade. Where the effort meets the kommune’s own operations (kernedrift).' })
  snitflade!: string;

  @ToMany(() => Maalsaetning, 'kontraktafsnit', { description: 'Målsætninger. The common goals.' })
  maalsaetninger!: ApiOnly;

  @ToMany(() => Ansvar, 'kontraktafsnit', { description: 'Ansvar. Who leads, contributes or is informed, on either side.' })
  ansvar!: ApiOnly;
}
