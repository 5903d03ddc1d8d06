import { payloadType } from '../act/payload';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Bevillingsperiode } from './bevillingsperiode.entity';

export const BevillingsperiodePayload = payloadType(
  'BevillingsperiodePayload',
  { bevillingsperiode: () => Bevillingsperiode, haendelse: () => Haendelse },
  'Answer of an act on a bevillingsperiode.',
);
