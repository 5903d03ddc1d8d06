import { z } from 'zod';
import { enumvaerdi, noder, raekkenummer } from '../../handling/fakta';
import { HelhedsplanStatus } from '../../helhedsplan/helhedsplanstatus';
import { Forumart } from '../forumart';
import { Medlemsrolle } from '../medlemskab.entity';

const dag = z.string();
const periode = { fra: dag, til: dag.nullable() };
const part = z.object({ noegle: z.string(), navn: z.string() });

/** All that rules and acts judge of one forum. */
export const forumfakta = z.object({
  id: raekkenummer,
  noegle: z.string(),
  navn: z.string(),
  version: z.int(),
  ...periode,
  art: enumvaerdi(() => Forumart),
  kommune: z.object({ noegle: z.string(), navn: z.string(), forvaltninger: noder(part.extend(periode)) }),
  byomraader: noder(
    z.object({
      noegle: z.string(),
      helhedsplaner: noder(
        z.object({
          noegle: z.string(),
          titel: z.string(),
          start: dag,
          slut: dag,
          status: enumvaerdi(() => HelhedsplanStatus),
          ansoegere: noder(z.object({ boligorganisation: part })),
        }),
      ),
    }),
  ),
  medlemskaber: noder(
    z.object({
      id: raekkenummer,
      ...periode,
      rolle: enumvaerdi(() => Medlemsrolle),
      forvaltning: part.nullable(),
      boligorganisation: part.nullable(),
    }),
  ),
});

export type Forumfakta = z.output<typeof forumfakta>;

/** What is read of a forum for its facts. */
export const FORUMSELEKTION = `id noegle navn version art fra til
  kommune { noegle navn forvaltninger { nodes { noegle navn fra til } } }
  byomraader { nodes { noegle
    helhedsplaner { nodes { noegle titel start slut status ansoegere { nodes { boligorganisation { noegle navn } } } } } } }
  medlemskaber { nodes { id fra til rolle forvaltning { noegle navn } boligorganisation { noegle navn } } }`;
