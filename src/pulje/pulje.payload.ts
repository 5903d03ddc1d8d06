import { payloadType } from '../act/payload';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Disponering } from './disponering.entity';
import { Pulje } from './pulje.entity';

export const PuljePayload = payloadType(
  'PuljePayload',
  { pulje: () => Pulje, helhedsplan: () => Helhedsplan, disponering: () => Disponering, haendelse: () => Haendelse },
  'Answer of an act on a pulje.',
);
