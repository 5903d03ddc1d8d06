import { svartype } from '../act/payload';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Kommune } from './kommune.entity';

export const KommunePayload = svartype(
  'KommunePayload',
  { kommune: () => Kommune, haendelse: () => Haendelse },
  'Answer of an act on a kommune.',
);
