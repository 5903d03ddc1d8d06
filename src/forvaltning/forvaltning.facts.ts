import { z } from 'zod';
import { nodes, rowNumber } from '../act/facts';

const day = z.string();
const party = z.object({ noegle: z.string(), navn: z.string() });
const period = { fra: day, til: day.nullable() };

/** What acts on an administration need to know of it, and what rests on it. */
export const forvaltningFacts = z.object({
  id: rowNumber,
  noegle: z.string(),
  navn: z.string(),
  aliaser: z.array(z.string()),
  version: z.int(),
  ...period,
  kommune: party.extend({ fora: nodes(z.object({ id: rowNumber })) }),
  medlemskaber: nodes(z.object({ id: rowNumber, ...period, forum: party.extend({ id: rowNumber }) })),
  ansvar: nodes(z.object({ kontraktafsnit: z.object({ kontraktversion: z.object({ kontrakt: z.object({ id: rowNumber }) }) }) })),
});

export type ForvaltningFacts = z.output<typeof forvaltningFacts>;

/** What is read of an administration for its facts. */
export const FORVALTNING_SELECTION = `id noegle navn aliaser version fra til
  kommune { noegle navn fora { nodes { id } } }
  medlemskaber { nodes { id fra til forum { id noegle navn } } }
  ansvar { nodes { kontraktafsnit { kontraktversion { kontrakt { id } } } } }`;
