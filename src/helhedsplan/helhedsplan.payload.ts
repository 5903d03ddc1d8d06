import { payloadType } from '../act/payload';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Helhedsplan } from './helhedsplan.entity';

export const HelhedsplanPayload = payloadType(
  'HelhedsplanPayload',
  { helhedsplan: () => Helhedsplan, haendelse: () => Haendelse },
  'Answer of an act on a helhedsplan.',
);
