import { z } from 'zod';
import { nodes, rowNumber } from '../act/facts';

const day = z.string();
const party = z.object({ noegle: z.string(), navn: z.string() });
const ejerskab = z.object({ id: rowNumber, fra: day.nullable(), til: day.nullable(), boligorganisation: party });

/** All that rules and acts judge of one estate. */
export const afdelingFacts = z.object({
  id: rowNumber,
  noegle: z.string(),
  nummer: z.string(),
  navn: z.string(),
  aliaser: z.array(z.string()),
  antalLejemaal: z.int().nullable(),
  antalBeboere: z.int().nullable(),
  version: z.int(),
  oprettet: day.nullable(),
  nedlagt: day.nullable(),
  kommune: party,
  byomraade: party.extend({ kommune: party }).nullable(),
  boligorganisation: party.extend({ id: rowNumber, medlemskaber: nodes(z.object({ forum: z.object({ id: rowNumber }) })) }),
  efterfoelger: party.extend({ id: rowNumber, oprettet: day.nullable(), nedlagt: day.nullable(), ejerskaber: nodes(ejerskab) }).nullable(),
  forgaengere: nodes(party.extend({ id: rowNumber, nedlagt: day.nullable() })),
  ejerskaber: nodes(ejerskab),
  boligomraader: nodes(z.object({ id: rowNumber })),
  helhedsplantilknytninger: nodes(
    z.object({
      id: rowNumber,
      fra: day,
      til: day.nullable(),
      helhedsplan: z.object({ id: rowNumber, titel: z.string(), slut: day }),
    }),
  ),
});

export type AfdelingFacts = z.output<typeof afdelingFacts>;

const EJERSKABER = 'ejerskaber { nodes { id fra til boligorganisation { noegle navn } } }';

/** What is read of an estate for its facts. */
export const AFDELING_SELECTION = `id noegle nummer navn aliaser antalLejemaal antalBeboere version oprettet nedlagt
  kommune { noegle navn }
  byomraade { noegle navn kommune { noegle navn } }
  boligorganisation { id noegle navn medlemskaber { nodes { forum { id } } } }
  efterfoelger { id noegle navn oprettet nedlagt ${EJERSKABER} }
  forgaengere { nodes { id noegle navn nedlagt } }
  ${EJERSKABER}
  boligomraader { nodes { id } }
  helhedsplantilknytninger { nodes { id fra til helhedsplan { id titel slut } } }`;
