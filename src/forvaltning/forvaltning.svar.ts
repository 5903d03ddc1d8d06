import { Haendelse } from '../haendelse/haendelse.entity';
import { svartype } from '../handling/afvisning';
import { Forvaltning } from './forvaltning.entity';

export const ForvaltningPayload = svartype(
  'ForvaltningPayload',
  { forvaltning: () => Forvaltning, haendelse: () => Haendelse },
  'Answer of an act on a forvaltning.',
);
