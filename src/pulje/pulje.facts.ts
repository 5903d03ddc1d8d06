import { z } from 'zod';
import { enumValue, nodes, rowNumber } from '../act/facts';
import { Disponeringsart } from './pulje.enums';

/** All that rules judge of one pool: money in øre. */
export const puljeFacts = z.object({
  id: rowNumber,
  noegle: z.string(),
  navn: z.string(),
  version: z.int(),
  kommune: z.object({ noegle: z.string() }),
  bevillinger: nodes(z.object({ titel: z.string(), dato: z.string(), beloeb: z.int() })),
  /** What was committed and returned, day by day. */
  disponeringer: z.array(z.object({ art: enumValue(() => Disponeringsart), dato: z.string(), beloeb: z.int() })),
});

export type PuljeFacts = z.output<typeof puljeFacts>;

/** What is read of a pool for its facts. */
export const PULJE_SELECTION = `id noegle navn version kommune { noegle }
  bevillinger { nodes { titel dato beloeb } } disponeringer: disponeretPrDag`;
