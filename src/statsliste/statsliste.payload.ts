import { payloadType } from '../act/payload';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Boligomraade } from './boligomraade.entity';
import { Statsliste } from './statsliste.entity';

export const BoligomraadePayload = payloadType(
  'BoligomraadePayload',
  { boligomraade: () => Boligomraade, haendelse: () => Haendelse },
  'Answer of an act on a boligområde.',
);

export const StatslistePayload = payloadType(
  'StatslistePayload',
  { statsliste: () => Statsliste, haendelse: () => Haendelse },
  'Answer of an act on a list of the state.',
);
