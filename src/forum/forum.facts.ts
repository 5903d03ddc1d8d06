import { z } from 'zod';
import { enumValue, nodes, rowNumber } from '../act/facts';
import { Udfald } from '../afgoerelse/afgoerelse.enums';
import { HOLDINGS_SELECTION, holdingsFacts } from '../boligorganisation/holdings';
import { BAERENDE_AFGOERELSE_SELECTION, baerendeAfgoerelseFacts } from '../byomraade/politik.facts';
import { HelhedsplanStatus } from '../helhedsplan/helhedsplan.enums';
import { Forumart, Medlemsrolle } from './forum.enums';

const day = z.string();
const period = { fra: day, til: day.nullable() };
const party = z.object({ noegle: z.string(), navn: z.string() });
const otherOne = party.extend({ id: rowNumber, art: enumValue(() => Forumart), ...period });
const deltagere = nodes(z.object({ forvaltning: party.nullable(), boligorganisation: party.nullable() }));

const kontrakt = z.object({
  id: rowNumber,
  noegle: z.string(),
  titel: z.string(),
  ...period,
  versioner: nodes(
    z.object({
      nummer: z.int(),
      gyldigFra: day,
      afgoerelsespunkter: nodes(z.object({ afgoerelse: z.object({ dato: day, udfald: enumValue(() => Udfald) }) })),
      afsnit: nodes(z.object({ indsatsomraade: party, ansvar: deltagere })),
    }),
  ),
});

/** All that rules and acts judge of one forum. */
export const forumFacts = z.object({
  id: rowNumber,
  noegle: z.string(),
  navn: z.string(),
  version: z.int(),
  ...period,
  art: enumValue(() => Forumart),
  kommune: party.extend({ forvaltninger: nodes(party.extend(period)), fora: nodes(otherOne) }),
  afgoerelse: baerendeAfgoerelseFacts.nullable(),
  byomraader: nodes(
    party.extend({
      id: rowNumber,
      kommune: party,
      udpegninger: nodes(z.object(period)),
      fora: nodes(otherOne),
      helhedsplaner: nodes(
        z.object({
          noegle: z.string(),
          titel: z.string(),
          start: day,
          slut: day,
          status: enumValue(() => HelhedsplanStatus),
          ansoegere: nodes(z.object({ boligorganisation: party })),
        }),
      ),
    }),
  ),
  medlemskaber: nodes(
    z.object({
      id: rowNumber,
      ...period,
      rolle: enumValue(() => Medlemsrolle),
      forvaltning: party.nullable(),
      boligorganisation: party.extend(holdingsFacts).nullable(),
    }),
  ),
  arbejdsgrupper: nodes(
    party.extend({ id: rowNumber, ...period, indsatsomraade: party.extend({ kontraktomraade: z.boolean() }), medlemmer: deltagere }),
  ),
  kontrakter: nodes(kontrakt),
});

export type ForumFacts = z.output<typeof forumFacts>;
export type PladsFacts = ForumFacts['medlemskaber'][number];
export type GruppeFacts = ForumFacts['arbejdsgrupper'][number];

const DELTAGERE = 'nodes { forvaltning { noegle navn } boligorganisation { noegle navn } }';

/** What is read of a forum for its facts. */
export const FORUM_SELECTION = `id noegle navn version art fra til
  kommune { noegle navn forvaltninger { nodes { noegle navn fra til } } fora { nodes { id noegle navn art fra til } } }
  afgoerelse { ${BAERENDE_AFGOERELSE_SELECTION} }
  byomraader { nodes { id noegle navn kommune { noegle navn } udpegninger { nodes { fra til } } fora { nodes { id noegle navn art fra til } }
    helhedsplaner { nodes { noegle titel start slut status ansoegere { nodes { boligorganisation { noegle navn } } } } } } }
  medlemskaber { nodes { id fra til rolle forvaltning { noegle navn } boligorganisation { noegle navn ${HOLDINGS_SELECTION} } } }
  arbejdsgrupper { nodes { id noegle navn fra til indsatsomraade { noegle navn kontraktomraade } medlemmer { ${DELTAGERE} } } }
  kontrakter { nodes { id noegle titel fra til
    versioner { nodes { nummer gyldigFra afgoerelsespunkter { nodes { afgoerelse { dato udfald } } }
      afsnit { nodes { indsatsomraade { noegle navn } ansvar { ${DELTAGERE} } } } } } } }`;
