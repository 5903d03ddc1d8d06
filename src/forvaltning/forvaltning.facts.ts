import { z } from 'zod';
import { noder, raekkenummer } from '../act/facts';

const dag = z.string();
const part = z.object({ noegle: z.string(), navn: z.string() });
const periode = { fra: dag, til: dag.nullable() };

/** What acts on an administration need to know of it, and what rests on it. */
export const forvaltningsfakta = z.object({
  id: raekkenummer,
  noegle: z.string(),
  navn: z.string(),
  aliaser: z.array(z.string()),
  version: z.int(),
  ...periode,
  kommune: part.extend({ fora: noder(z.object({ id: raekkenummer })) }),
  medlemskaber: noder(z.object({ id: raekkenummer, ...periode, forum: part.extend({ id: raekkenummer }) })),
  ansvar: noder(z.object({ kontraktafsnit: z.object({ kontraktversion: z.object({ kontrakt: z.object({ id: raekkenummer }) }) }) })),
});

export type Forvaltningsfakta = z.output<typeof forvaltningsfakta>;

/** What is read of an administration for its facts. */
export const FORVALTNINGSSELEKTION = `id noegle navn aliaser version fra til
  kommune { noegle navn fora { nodes { id } } }
  medlemskaber { nodes { id fra til forum { id noegle navn } } }
  ansvar { nodes { kontraktafsnit { kontraktversion { kontrakt { id } } } } }`;
