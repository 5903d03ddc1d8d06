import { payloadType } from '../act/payload';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Politik } from './politik.entity';
import { Udpegning } from './udpegning.entity';

export const PolitikPayload = payloadType(
  'PolitikPayload',
  { politik: () => Politik, udpegning: () => Udpegning, haendelse: () => Haendelse },
  'Answer of an act on a politik and its udpegninger.',
);
