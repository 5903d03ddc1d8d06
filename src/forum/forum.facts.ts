import { z } from 'zod';
import { enumvaerdi, noder, raekkenummer } from '../act/facts';
import { Udfald } from '../afgoerelse/afgoerelse.entity';
import { BAERENDE_AFGOERELSE, baerendeAfgoerelse } from '../byomraade/politik.facts';
import { HelhedsplanStatus } from '../helhedsplan/helhedsplan.enums';
import { Forumart } from './forum.enums';
import { Medlemsrolle } from './medlemskab.entity';

const dag = z.string();
const periode = { fra: dag, til: dag.nullable() };
const part = z.object({ noegle: z.string(), navn: z.string() });
const andet = part.extend({ id: raekkenummer, art: enumvaerdi(() => Forumart), ...periode });
const deltagere = noder(z.object({ forvaltning: part.nullable(), boligorganisation: part.nullable() }));

const kontrakt = z.object({
  id: raekkenummer,
  noegle: z.string(),
  titel: z.string(),
  ...periode,
  versioner: noder(
    z.object({
      nummer: z.int(),
      gyldigFra: dag,
      afgoerelsespunkter: noder(z.object({ afgoerelse: z.object({ dato: dag, udfald: enumvaerdi(() => Udfald) }) })),
      afsnit: noder(z.object({ indsatsomraade: part, ansvar: deltagere })),
    }),
  ),
});

/** All that rules and acts judge of one forum. */
export const forumfakta = z.object({
  id: raekkenummer,
  noegle: z.string(),
  navn: z.string(),
  version: z.int(),
  ...periode,
  art: enumvaerdi(() => Forumart),
  kommune: part.extend({ forvaltninger: noder(part.extend(periode)), fora: noder(andet) }),
  afgoerelse: baerendeAfgoerelse.nullable(),
  byomraader: noder(
    part.extend({
      id: raekkenummer,
      kommune: part,
      udpegninger: noder(z.object(periode)),
      fora: noder(andet),
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
      boligorganisation: part.extend({ kommuner: noder(z.object({ noegle: z.string() })) }).nullable(),
    }),
  ),
  arbejdsgrupper: noder(
    part.extend({ id: raekkenummer, ...periode, indsatsomraade: part.extend({ kontraktomraade: z.boolean() }), medlemmer: deltagere }),
  ),
  kontrakter: noder(kontrakt),
});

export type Forumfakta = z.output<typeof forumfakta>;
export type Plads = Forumfakta['medlemskaber'][number];
export type Gruppe = Forumfakta['arbejdsgrupper'][number];

const DELTAGERE = 'nodes { forvaltning { noegle navn } boligorganisation { noegle navn } }';

/** What is read of a forum for its facts. */
export const FORUMSELEKTION = `id noegle navn version art fra til
  kommune { noegle navn forvaltninger { nodes { noegle navn fra til } } fora { nodes { id noegle navn art fra til } } }
  afgoerelse { ${BAERENDE_AFGOERELSE} }
  byomraader { nodes { id noegle navn kommune { noegle navn } udpegninger { nodes { fra til } } fora { nodes { id noegle navn art fra til } }
    helhedsplaner { nodes { noegle titel start slut status ansoegere { nodes { boligorganisation { noegle navn } } } } } } }
  medlemskaber { nodes { id fra til rolle forvaltning { noegle navn } boligorganisation { noegle navn kommuner { nodes { noegle } } } } }
  arbejdsgrupper { nodes { id noegle navn fra til indsatsomraade { noegle navn kontraktomraade } medlemmer { ${DELTAGERE} } } }
  kontrakter { nodes { id noegle titel fra til
    versioner { nodes { nummer gyldigFra afgoerelsespunkter { nodes { afgoerelse { dato udfald } } }
      afsnit { nodes { indsatsomraade { noegle navn } ansvar { ${DELTAGERE} } } } } } } }`;
