import { payloadType } from '../act/payload';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Afdeling } from './afdeling.entity';
import { Ejerskab } from './ejerskab.entity';

export const AfdelingPayload = payloadType(
  'AfdelingPayload',
  { afdeling: () => Afdeling, ejerskab: () => Ejerskab, haendelse: () => Haendelse },
  'Answer of an act on an afdeling.',
);
