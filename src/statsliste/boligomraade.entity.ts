import { Afdeling } from '../boligorganisation/afdeling.entity';
import { Kommune } from '../kommune/kommune.entity';
import { type ApiOnly, Noun, Text, TextList, Through, ToMany, ToOne, Version } from '../model/decorators';
import { NounRow } from '../model/noun-row';
import { Boligomraadetilknytning } from './boligomraadetilknytning.entity';
import { Listeplads } from './listeplads.entity';

@Noun({
  prefix: 'bom',
  plural: 'boligomraader',
  singular: 'boligomraade',
  description:
    'Boligområde. An area of almene homes as the state draws it for its yearly lists of udsatte boligområder: one estate or several. Not a byområde, which the kommune draws.',
})
export class Boligomraade extends NounRow {
  @Version()
  version!: number;

  @Text({ unique: true, description: 'Nøgle. Natural key that stays when the spelling drifts, for example `BO-MJOELNERPARKEN`.' })
  noegle!: string;

  @Text({ search: true, aliaser: 'aliaser', description: 'Navn. The name used in the lists. Search also finds the aliases.' })
  navn!: string;

  @TextList({ description: 'Aliaser. Other spellings and local names.' })
  aliaser!: string[];

  @ToOne(() => Kommune, { description: 'Kommune. The municipality that the area lies in.' })
  kommune!: Kommune;

  @ToMany(() => Boligomraadetilknytning, 'boligomraade', {
    description: 'Afdelingstilknytninger. The estates that it is made of, row by row.',
  })
  afdelingstilknytninger!: ApiOnly;

  @Through(
    () => Afdeling,
    () => Boligomraadetilknytning,
    'boligomraade',
    'afdeling',
    { description: 'Afdelinger. The estates that the area is made of, as far as they are known.' },
  )
  afdelinger!: ApiOnly;

  @ToMany(() => Listeplads, 'boligomraade', { description: 'Listepladser. What the lists of the state say of the area.' })
  listepladser!: ApiOnly;
}
