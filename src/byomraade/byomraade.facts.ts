import { z } from 'zod';
import { nodes, rowNumber } from '../act/facts';

const numbers = nodes(z.object({ id: rowNumber }));
const party = z.object({ noegle: z.string(), navn: z.string() });

/** What acts on an area need to know of it, and what rests on it. */
export const byomraadeFacts = z.object({
  id: rowNumber,
  noegle: z.string(),
  navn: z.string(),
  aliaser: z.array(z.string()),
  version: z.int(),
  kommune: party,
  helhedsplaner: numbers,
  kontrakter: numbers,
  fora: numbers,
});

export type ByomraadeFacts = z.output<typeof byomraadeFacts>;

export const BYOMRAADE_SELECTION = `id noegle navn aliaser version kommune { noegle navn }
  helhedsplaner { nodes { id } } kontrakter { nodes { id } } fora { nodes { id } }`;
