import { svartype } from '../act/payload';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Afdeling } from './afdeling.entity';
import { Ejerskab } from './ejerskab.entity';

export const AfdelingPayload = svartype(
  'AfdelingPayload',
  { afdeling: () => Afdeling, ejerskab: () => Ejerskab, haendelse: () => Haendelse },
  'Answer of an act on an afdeling.',
);
