import { z } from 'zod';
import { nodes, rowNumber } from '../act/facts';

const day = z.string();

/** All that rules and acts judge of one programme period: shares in basis points. */
export const periodeFacts = z.object({
  id: rowNumber,
  noegle: z.string(),
  navn: z.string(),
  version: z.int(),
  fra: day,
  til: day.nullable(),
  lokaltMinimum: z.int().nullable(),
  samtidige: nodes(z.object({ noegle: z.string(), navn: z.string(), fra: day, til: day.nullable() })),
  helhedsplaner: nodes(z.object({ id: rowNumber })),
});

export type PeriodeFacts = z.output<typeof periodeFacts>;

/** What is read of a programme period for its facts. */
export const PERIODE_SELECTION = `id noegle navn version fra til lokaltMinimum
  samtidige { nodes { noegle navn fra til } } helhedsplaner { nodes { id } }`;

/** What acts on a field need to know of it, and what rests on it. */
export const indsatsFacts = z.object({
  id: rowNumber,
  noegle: z.string(),
  navn: z.string(),
  aliaser: z.array(z.string()),
  version: z.int(),
  kontraktomraade: z.boolean(),
  maal: nodes(z.object({ helhedsplan: z.object({ id: rowNumber }) })),
  kontraktafsnit: nodes(z.object({ kontraktversion: z.object({ kontrakt: z.object({ id: rowNumber }) }) })),
  arbejdsgrupper: nodes(z.object({ forum: z.object({ id: rowNumber }) })),
});

export type IndsatsFacts = z.output<typeof indsatsFacts>;

export const INDSATS_SELECTION = `id noegle navn aliaser version kontraktomraade
  maal { nodes { helhedsplan { id } } } kontraktafsnit { nodes { kontraktversion { kontrakt { id } } } }
  arbejdsgrupper { nodes { forum { id } } }`;
