import { payloadType } from '../../act/payload';
import { Haendelse } from '../../haendelse/haendelse.entity';
import { Helhedsplan } from '../helhedsplan.entity';
import { Milepael } from './milepael.entity';

export const MilepaelPayload = payloadType(
  'MilepaelPayload',
  { milepael: () => Milepael, helhedsplan: () => Helhedsplan, haendelse: () => Haendelse },
  'Answer of an act on a milestone of a plan.',
);
