import { payloadType } from '../act/payload';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Kontrakt } from './kontrakt.entity';

export const KontraktPayload = payloadType(
  'KontraktPayload',
  { kontrakt: () => Kontrakt, haendelse: () => Haendelse },
  'Answer of an act on a kontrakt.',
);
