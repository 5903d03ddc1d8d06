import { payloadType } from '../act/payload';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Kommune } from './kommune.entity';

export const KommunePayload = payloadType(
  'KommunePayload',
  { kommune: () => Kommune, haendelse: () => Haendelse },
  'Answer of an act on a kommune.',
);
