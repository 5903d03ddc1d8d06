import { z } from 'zod';
import { noder, raekkenummer } from '../act/facts';

const dag = z.string();
const part = z.object({ noegle: z.string(), navn: z.string() });
const periode = { fra: dag, til: dag.nullable() };

/** All that rules and acts judge of one organisation. */
export const organisationsfakta = z.object({
  id: raekkenummer,
  noegle: z.string(),
  navn: z.string(),
  aliaser: z.array(z.string()),
  version: z.int(),
  administrationer: noder(
    z.object({
      id: raekkenummer,
      ...periode,
      administrator: part.extend({ administrationer: noder(z.object({ ...periode, administrator: part })) }),
    }),
  ),
  deltagelser: noder(z.object({ helhedsplan: z.object({ id: raekkenummer }) })),
});

export type Organisationsfakta = z.output<typeof organisationsfakta>;

/** What is read of an organisation for its facts. */
export const ORGANISATIONSSELEKTION = `id noegle navn aliaser version
  administrationer { nodes { id fra til administrator { noegle navn administrationer { nodes { fra til administrator { noegle navn } } } } } }
  deltagelser { nodes { helhedsplan { id } } }`;
