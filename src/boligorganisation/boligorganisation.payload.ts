import { payloadType } from '../act/payload';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Administration } from './administration.entity';
import { Boligorganisation } from './boligorganisation.entity';

export const BoligorganisationPayload = payloadType(
  'BoligorganisationPayload',
  { boligorganisation: () => Boligorganisation, administration: () => Administration, haendelse: () => Haendelse },
  'Answer of an act on a boligorganisation.',
);
