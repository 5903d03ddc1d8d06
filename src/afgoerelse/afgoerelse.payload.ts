import { payloadType } from '../act/payload';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Afgoerelse } from './afgoerelse.entity';

export const AfgoerelsePayload = payloadType(
  'AfgoerelsePayload',
  { afgoerelse: () => Afgoerelse, haendelse: () => Haendelse },
  'Answer of an act that records an afgørelse.',
);
