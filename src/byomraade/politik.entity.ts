import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Kommune } from '../kommune/kommune.entity';
import { type ApiOnly, Noun, Text, ToMany, ToOne, Version } from '../model/decorators';
import { PERIOD_CHECK, PeriodRow } from '../model/noun-row';
import { Udpegning } from './udpegning.entity';

@Noun({
  prefix: 'pol',
  plural: 'politikker',
  singular: 'politik',
  condition: PERIOD_CHECK,
  description:
    'Politik. A policy for udsatte byområder of one kommune: which areas are udsatte byområder is said by the designations under it. One at a time.',
})
export class Politik extends PeriodRow {
  @Version()
  version!: number;

  @Text({ unique: true, description: 'Nøgle. Natural key, for example `POLITIK-2011`.' })
  noegle!: string;

  @Text({ search: true, description: 'Titel. For example Politik for udsatte byområder (2011).' })
  titel!: string;

  @ToOne(() => Kommune, { description: 'Kommune. Whose kommunalbestyrelse adopted it.' })
  kommune!: Kommune;

  @ToOne(() => Afgoerelse, { nullable: true, description: 'Afgørelse. The decision that adopted it; null when no source gives it.' })
  afgoerelse!: Afgoerelse | null;

  @ToMany(() => Udpegning, 'politik', { description: 'Udpegninger. The areas that are designated under it, with periods.' })
  udpegninger!: ApiOnly;

  @ToMany(() => Haendelse, 'politik', { description: 'Hændelser. What has been done with the policy, act by act.' })
  haendelser!: ApiOnly;
}
