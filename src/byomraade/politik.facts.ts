import { z } from 'zod';
import { enumvaerdi, noder, raekkenummer } from '../act/facts';
import { Organ, Udfald } from '../afgoerelse/afgoerelse.entity';

const dag = z.string();
const part = z.object({ noegle: z.string(), navn: z.string() });
const periode = { fra: dag, til: dag.nullable() };

/** The decision that a policy or a forum rests on. */
export const baerendeAfgoerelse = z.object({
  noegle: z.string(),
  organ: enumvaerdi(() => Organ),
  dato: dag,
  udfald: enumvaerdi(() => Udfald),
  kommune: part.nullable(),
});
export const BAERENDE_AFGOERELSE = 'noegle organ dato udfald kommune { noegle navn }';

/** All that rules and acts judge of one policy. */
export const politikfakta = z.object({
  id: raekkenummer,
  noegle: z.string(),
  titel: z.string(),
  version: z.int(),
  ...periode,
  kommune: part.extend({ politikker: noder(z.object({ id: raekkenummer, noegle: z.string(), titel: z.string(), ...periode })) }),
  afgoerelse: baerendeAfgoerelse.nullable(),
  udpegninger: noder(
    z.object({
      id: raekkenummer,
      ...periode,
      byomraade: part.extend({
        id: raekkenummer,
        kommune: part,
        helhedsplaner: noder(z.object({ id: raekkenummer })),
        fora: noder(z.object({ id: raekkenummer })),
      }),
    }),
  ),
});

export type Politikfakta = z.output<typeof politikfakta>;

/** What is read of a policy for its facts. */
export const POLITIKSELEKTION = `id noegle titel version fra til
  kommune { noegle navn politikker { nodes { id noegle titel fra til } } }
  afgoerelse { ${BAERENDE_AFGOERELSE} }
  udpegninger { nodes { id fra til
    byomraade { id noegle navn kommune { noegle navn } helhedsplaner { nodes { id } } fora { nodes { id } } } } }`;
