import { svartype } from '../act/payload';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Bevillingsperiode } from './bevillingsperiode.entity';

export const BevillingsperiodePayload = svartype(
  'BevillingsperiodePayload',
  { bevillingsperiode: () => Bevillingsperiode, haendelse: () => Haendelse },
  'Answer of an act on a bevillingsperiode.',
);
