import { payloadType } from '../act/payload';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Redegoerelse } from './redegoerelse.entity';
import { Tilsyn } from './tilsyn.entity';

export const RedegoerelsePayload = payloadType(
  'RedegoerelsePayload',
  { redegoerelse: () => Redegoerelse, helhedsplan: () => Helhedsplan, tilsyn: () => Tilsyn, haendelse: () => Haendelse },
  'Answer of an act on a redegørelse, or of Landsbyggefonden’s supervision.',
);
