import { Boligorganisation } from '../boligorganisation/boligorganisation.entity';
import { Forvaltning } from '../forvaltning/forvaltning.entity';
import { Enum, Noun, Text, ToOne } from '../model/decorators';
import { NounRow, ONE_PARTY_CHECK } from '../model/noun-row';
import { Ansvarsrolle } from './kontrakt.enums';
import { Kontraktafsnit } from './kontraktafsnit.entity';

@Noun({
  prefix: 'ans',
  plural: 'ansvar',
  unique: [
    ['kontraktafsnit', 'forvaltning'],
    ['kontraktafsnit', 'boligorganisation'],
  ],
  condition: ONE_PARTY_CHECK,
  description: 'Ansvar. The responsibility of one forvaltning or one boligorganisation within a section of a contract.',
})
export class Ansvar extends NounRow {
  @ToOne(() => Kontraktafsnit, { description: 'Kontraktafsnit. The section.' })
  kontraktafsnit!: Kontraktafsnit;

  @ToOne(() => Forvaltning, { nullable: true, description: 'Forvaltning. The administration that is responsible, if one is.' })
  forvaltning!: Forvaltning | null;

  @ToOne(() => Boligorganisation, { nullable: true, description: 'Boligorganisation. The organisation that is responsible, if one is.' })
  boligorganisation!: Boligorganisation | null;

  @Enum(Ansvarsrolle, { description: 'Rolle. Whether it leads, contributes or is informed.' })
  rolle!: Ansvarsrolle;

  @Text({ long: true, description: 'Opgave. What it does.' })
  opgave!: string;
}
