import { svartype } from '../act/payload';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Byomraade } from './byomraade.entity';

export const ByomraadePayload = svartype(
  'ByomraadePayload',
  { byomraade: () => Byomraade, haendelse: () => Haendelse },
  'Answer of an act on a byområde.',
);
