import { z } from 'zod';
import { enumvaerdi, noder, raekkenummer } from '../act/facts';
import { Disponeringsart } from './disponering.entity';

/** All that rules judge of one pool: money in øre. */
export const puljefakta = z.object({
  id: raekkenummer,
  noegle: z.string(),
  navn: z.string(),
  version: z.int(),
  kommune: z.object({ noegle: z.string() }),
  bevillinger: noder(z.object({ titel: z.string(), dato: z.string(), beloeb: z.int() })),
  disponeringer: noder(z.object({ art: enumvaerdi(() => Disponeringsart), dato: z.string(), beloeb: z.int() })),
});

export type Puljefakta = z.output<typeof puljefakta>;

/** What is read of a pool for its facts. */
export const PULJESELEKTION = `id noegle navn version kommune { noegle }
  bevillinger { nodes { titel dato beloeb } } disponeringer { nodes { art dato beloeb } }`;
