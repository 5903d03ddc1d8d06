import { z } from 'zod';
import { enumValue, nodes, rowNumber } from '../act/facts';
import { Organ, Udfald } from '../afgoerelse/afgoerelse.enums';

const day = z.string();
const party = z.object({ noegle: z.string(), navn: z.string() });
const period = { fra: day, til: day.nullable() };

/** The decision that a policy or a forum rests on. */
export const baerendeAfgoerelseFacts = z.object({
  noegle: z.string(),
  organ: enumValue(() => Organ),
  dato: day,
  udfald: enumValue(() => Udfald),
  kommune: party.nullable(),
});
export const BAERENDE_AFGOERELSE_SELECTION = 'noegle organ dato udfald kommune { noegle navn }';

/** All that rules and acts judge of one policy. */
export const politikFacts = z.object({
  id: rowNumber,
  noegle: z.string(),
  titel: z.string(),
  version: z.int(),
  ...period,
  kommune: party.extend({ politikker: nodes(z.object({ id: rowNumber, noegle: z.string(), titel: z.string(), ...period })) }),
  afgoerelse: baerendeAfgoerelseFacts.nullable(),
  udpegninger: nodes(
    z.object({
      id: rowNumber,
      ...period,
      byomraade: party.extend({
        id: rowNumber,
        kommune: party,
        helhedsplaner: nodes(z.object({ id: rowNumber })),
        fora: nodes(z.object({ id: rowNumber })),
      }),
    }),
  ),
});

export type PolitikFacts = z.output<typeof politikFacts>;

/** What is read of a policy for its facts. */
export const POLITIK_SELECTION = `id noegle titel version fra til
  kommune { noegle navn politikker { nodes { id noegle titel fra til } } }
  afgoerelse { ${BAERENDE_AFGOERELSE_SELECTION} }
  udpegninger { nodes { id fra til
    byomraade { id noegle navn kommune { noegle navn } helhedsplaner { nodes { id } } fora { nodes { id } } } } }`;
