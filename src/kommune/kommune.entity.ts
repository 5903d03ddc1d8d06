import { Afdeling } from '../boligorganisation/afdeling.entity';
import { Byomraade } from '../byomraade/byomraade.entity';
import { Politik } from '../byomraade/politik.entity';
import { Forum } from '../forum/forum.entity';
import { Forvaltning } from '../forvaltning/forvaltning.entity';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { type ApiOnly, Noun, Text, ToMany, Version } from '../model/decorators';
import { NounRow } from '../model/noun-row';
import { Pulje } from '../pulje/pulje.entity';
import { Boligomraade } from '../statsliste/boligomraade.entity';

@Noun({
  prefix: 'kom',
  plural: 'kommuner',
  singular: 'kommune',
  description:
    'Kommune. A municipality; housing organisations apply through the kommunalbestyrelse of the kommune where their afdelinger lie.',
})
export class Kommune extends NounRow {
  @Version()
  version!: number;

  @Text({ unique: true, description: 'Nøgle. Natural key, for example `KOEBENHAVN`.' })
  noegle!: string;

  @Text({ search: true, description: 'Navn. For example København.' })
  navn!: string;

  @Text({
    nullable: true,
    description: 'Officielt navn. The name in full where it is not the name and the word Kommune; for example Københavns Kommune.',
  })
  officieltNavn!: string | null;

  @Text({ unique: true, description: 'Kommunekode. Four digits, for example `0101`.' })
  kode!: string;

  @Text({ description: 'Kommunalbestyrelse. What its council is called; in Copenhagen Borgerrepræsentationen.' })
  kommunalbestyrelse!: string;

  @ToMany(() => Byomraade, 'kommune', { description: 'Byområder. Areas of the city.' })
  byomraader!: ApiOnly;

  @ToMany(() => Afdeling, 'kommune', { description: 'Afdelinger. Estates that lie in the kommune.' })
  afdelinger!: ApiOnly;

  @ToMany(() => Boligomraade, 'kommune', { description: 'Boligområder. Areas in the kommune that are or were on the lists of the state.' })
  boligomraader!: ApiOnly;

  @ToMany(() => Forvaltning, 'kommune', { description: 'Forvaltninger. The administrations of the kommune, past and present.' })
  forvaltninger!: ApiOnly;

  @ToMany(() => Politik, 'kommune', { description: 'Politikker. Policies for udsatte byområder, past and present.' })
  politikker!: ApiOnly;

  @ToMany(() => Forum, 'kommune', { description: 'Fora. Boligsociale fora and what followed them, past and present.' })
  fora!: ApiOnly;

  @ToMany(() => Pulje, 'kommune', { description: 'Puljer. Pools of money for co-financing.' })
  puljer!: ApiOnly;

  @ToMany(() => Helhedsplan, 'kommune', { description: 'Helhedsplaner. Plans applied for through the kommunalbestyrelse.' })
  helhedsplaner!: ApiOnly;

  @ToMany(() => Haendelse, 'kommune', { description: 'Hændelser. What has been done with the kommune, act by act.' })
  haendelser!: ApiOnly;
}
