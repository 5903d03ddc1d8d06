import { payloadType } from '../act/payload';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Byomraade } from './byomraade.entity';

export const ByomraadePayload = payloadType(
  'ByomraadePayload',
  { byomraade: () => Byomraade, haendelse: () => Haendelse },
  'Answer of an act on a byområde.',
);
