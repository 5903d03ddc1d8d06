import { Noun, Text, ToOne } from '../model/decorators';
import { NounRow } from '../model/noun-row';
import { Bevillingsperiode } from './bevillingsperiode.entity';
import { Indsatsomraade } from './indsatsomraade.entity';

@Noun({
  prefix: 'pei',
  plural: 'periodeindsatser',
  unique: [['bevillingsperiode', 'indsatsomraade']],
  description: 'Periodeindsats. An indsatsområde is one of the focus areas of a bevillingsperiode, under the name given there.',
})
export class Periodeindsats extends NounRow {
  @ToOne(() => Bevillingsperiode, { description: 'Bevillingsperiode. The programme period.' })
  bevillingsperiode!: Bevillingsperiode;

  @ToOne(() => Indsatsomraade, { description: 'Indsatsområde. The field.' })
  indsatsomraade!: Indsatsomraade;

  @Text({ description: 'Navn i perioden. What Landsbyggefonden calls the field in this period.' })
  navnIPerioden!: string;
}
