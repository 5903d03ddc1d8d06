import { payloadType } from '../act/payload';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Noegletal } from './noegletal.entity';

export const NoegletalPayload = payloadType(
  'NoegletalPayload',
  { noegletal: () => Noegletal, haendelse: () => Haendelse },
  'Answer of an act on nøgletal.',
);
