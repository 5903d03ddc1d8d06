import { z } from 'zod';
import { nodes, rowNumber } from '../act/facts';

const day = z.string();
const party = z.object({ noegle: z.string(), navn: z.string() });
const period = { fra: day, til: day.nullable() };

/** All that rules and acts judge of one organisation. */
export const organisationFacts = z.object({
  id: rowNumber,
  noegle: z.string(),
  navn: z.string(),
  aliaser: z.array(z.string()),
  version: z.int(),
  administrationer: nodes(
    z.object({
      id: rowNumber,
      ...period,
      administrator: party.extend({ administrationer: nodes(z.object({ ...period, administrator: party })) }),
    }),
  ),
  deltagelser: nodes(z.object({ helhedsplan: z.object({ id: rowNumber }) })),
});

export type OrganisationFacts = z.output<typeof organisationFacts>;

/** What is read of an organisation for its facts. */
export const ORGANISATION_SELECTION = `id noegle navn aliaser version
  administrationer { nodes { id fra til administrator { noegle navn administrationer { nodes { fra til administrator { noegle navn } } } } } }
  deltagelser { nodes { helhedsplan { id } } }`;
