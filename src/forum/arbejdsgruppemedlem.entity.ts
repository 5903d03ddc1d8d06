import { Boligorganisation } from '../boligorganisation/boligorganisation.entity';
import { Forvaltning } from '../forvaltning/forvaltning.entity';
import { Noun, ToOne } from '../model/decorators';
import { NounRow, ONE_PARTY_CHECK } from '../model/noun-row';
import { Arbejdsgruppe } from './arbejdsgruppe.entity';

@Noun({
  prefix: 'agm',
  plural: 'arbejdsgruppemedlemmer',
  unique: [
    ['arbejdsgruppe', 'forvaltning'],
    ['arbejdsgruppe', 'boligorganisation'],
  ],
  condition: ONE_PARTY_CHECK,
  description: 'Arbejdsgruppemedlem. A forvaltning or a boligorganisation that takes part in an arbejdsgruppe.',
})
export class Arbejdsgruppemedlem extends NounRow {
  @ToOne(() => Arbejdsgruppe, { description: 'Arbejdsgruppe. The group.' })
  arbejdsgruppe!: Arbejdsgruppe;

  @ToOne(() => Forvaltning, { nullable: true, description: 'Forvaltning. The administration that takes part, if one does.' })
  forvaltning!: Forvaltning | null;

  @ToOne(() => Boligorganisation, { nullable: true, description: 'Boligorganisation. The organisation that takes part, if one does.' })
  boligorganisation!: Boligorganisation | null;
}
