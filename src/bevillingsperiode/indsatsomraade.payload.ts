import { payloadType } from '../act/payload';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Indsatsomraade } from './indsatsomraade.entity';

export const IndsatsomraadePayload = payloadType(
  'IndsatsomraadePayload',
  { indsatsomraade: () => Indsatsomraade, haendelse: () => Haendelse },
  'Answer of an act on an indsatsområde.',
);
