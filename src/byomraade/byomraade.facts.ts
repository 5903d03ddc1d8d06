import { z } from 'zod';
import { noder, raekkenummer } from '../act/facts';

const numre = noder(z.object({ id: raekkenummer }));
const part = z.object({ noegle: z.string(), navn: z.string() });

/** What acts on an area need to know of it, and what rests on it. */
export const byomraadefakta = z.object({
  id: raekkenummer,
  noegle: z.string(),
  navn: z.string(),
  aliaser: z.array(z.string()),
  version: z.int(),
  kommune: part,
  helhedsplaner: numre,
  kontrakter: numre,
  fora: numre,
});

export type Byomraadefakta = z.output<typeof byomraadefakta>;

export const BYOMRAADESELEKTION = `id noegle navn aliaser version kommune { noegle navn }
  helhedsplaner { nodes { id } } kontrakter { nodes { id } } fora { nodes { id } }`;
