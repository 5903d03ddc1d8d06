import { Noun, ToOne } from '../model/decorators';
import { PERIOD_CHECK, PeriodRow } from '../model/noun-row';
import { Byomraade } from './byomraade.entity';
import { Politik } from './politik.entity';

@Noun({
  prefix: 'udp',
  plural: 'udpegninger',
  unique: [['byomraade', 'politik', 'fra']],
  condition: PERIOD_CHECK,
  description: 'Udpegning. A byområde is an udsat byområde under one policy, from one day to another.',
})
export class Udpegning extends PeriodRow {
  @ToOne(() => Byomraade, { description: 'Byområde. The area that is designated.' })
  byomraade!: Byomraade;

  @ToOne(() => Politik, { description: 'Politik. The policy that designates, for example Politik for udsatte byområder (2011).' })
  politik!: Politik;
}
