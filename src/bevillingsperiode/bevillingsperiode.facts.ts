import { z } from 'zod';
import { noder, raekkenummer } from '../act/facts';

const dag = z.string();

/** All that rules and acts judge of one programme period: shares in basis points. */
export const periodefakta = z.object({
  id: raekkenummer,
  noegle: z.string(),
  navn: z.string(),
  version: z.int(),
  fra: dag,
  til: dag.nullable(),
  lokaltMinimum: z.int().nullable(),
  samtidige: noder(z.object({ noegle: z.string(), navn: z.string(), fra: dag, til: dag.nullable() })),
  helhedsplaner: noder(z.object({ id: raekkenummer })),
});

export type Periodefakta = z.output<typeof periodefakta>;

/** What is read of a programme period for its facts. */
export const PERIODESELEKTION = `id noegle navn version fra til lokaltMinimum
  samtidige { nodes { noegle navn fra til } } helhedsplaner { nodes { id } }`;

/** What acts on a field need to know of it, and what rests on it. */
export const indsatsfakta = z.object({
  id: raekkenummer,
  noegle: z.string(),
  navn: z.string(),
  aliaser: z.array(z.string()),
  version: z.int(),
  kontraktomraade: z.boolean(),
  maal: noder(z.object({ helhedsplan: z.object({ id: raekkenummer }) })),
  kontraktafsnit: noder(z.object({ kontraktversion: z.object({ kontrakt: z.object({ id: raekkenummer }) }) })),
  arbejdsgrupper: noder(z.object({ forum: z.object({ id: raekkenummer }) })),
});

export type Indsatsfakta = z.output<typeof indsatsfakta>;

export const INDSATSSELEKTION = `id noegle navn aliaser version kontraktomraade
  maal { nodes { helhedsplan { id } } } kontraktafsnit { nodes { kontraktversion { kontrakt { id } } } }
  arbejdsgrupper { nodes { forum { id } } }`;
