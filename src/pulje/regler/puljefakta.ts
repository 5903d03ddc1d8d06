import { z } from 'zod';
import { enumvaerdi, faktakilde, noder, raekkenummer } from '../../handling/fakta';
import { Disponeringsart } from '../disponering.entity';
import { Pulje } from '../pulje.entity';

/** All that rules judge of one pool: money in øre. */
const puljefakta = z.object({
  id: raekkenummer,
  noegle: z.string(),
  navn: z.string(),
  version: z.int(),
  kommune: z.object({ noegle: z.string() }),
  bevillinger: noder(z.object({ titel: z.string(), dato: z.string(), beloeb: z.int() })),
  disponeringer: noder(z.object({ art: enumvaerdi(() => Disponeringsart), dato: z.string(), beloeb: z.int() })),
});

export type Puljefakta = z.output<typeof puljefakta>;

export const Puljefaktakilde = faktakilde<Puljefakta>(
  () => Pulje,
  `id noegle navn version kommune { noegle }
  bevillinger { nodes { titel dato beloeb } } disponeringer { nodes { art dato beloeb } }`,
  puljefakta,
);
