import { payloadType } from '../act/payload';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Forvaltning } from './forvaltning.entity';

export const ForvaltningPayload = payloadType(
  'ForvaltningPayload',
  { forvaltning: () => Forvaltning, haendelse: () => Haendelse },
  'Answer of an act on a forvaltning.',
);
