import { z } from 'zod';
import { noder, raekkenummer } from '../act/facts';

const dag = z.string();
const part = z.object({ noegle: z.string(), navn: z.string() });
const ejerskab = z.object({ id: raekkenummer, fra: dag.nullable(), til: dag.nullable(), boligorganisation: part });

/** All that rules and acts judge of one estate. */
export const afdelingsfakta = z.object({
  id: raekkenummer,
  noegle: z.string(),
  nummer: z.string(),
  navn: z.string(),
  aliaser: z.array(z.string()),
  antalLejemaal: z.int().nullable(),
  antalBeboere: z.int().nullable(),
  version: z.int(),
  oprettet: dag.nullable(),
  nedlagt: dag.nullable(),
  kommune: part,
  byomraade: part.extend({ kommune: part }).nullable(),
  boligorganisation: part.extend({ id: raekkenummer, medlemskaber: noder(z.object({ forum: z.object({ id: raekkenummer }) })) }),
  efterfoelger: part
    .extend({ id: raekkenummer, oprettet: dag.nullable(), nedlagt: dag.nullable(), ejerskaber: noder(ejerskab) })
    .nullable(),
  forgaengere: noder(part.extend({ id: raekkenummer, nedlagt: dag.nullable() })),
  ejerskaber: noder(ejerskab),
  helhedsplantilknytninger: noder(
    z.object({
      id: raekkenummer,
      fra: dag,
      til: dag.nullable(),
      helhedsplan: z.object({ id: raekkenummer, titel: z.string(), slut: dag }),
    }),
  ),
});

export type Afdelingsfakta = z.output<typeof afdelingsfakta>;

const EJERSKABER = 'ejerskaber { nodes { id fra til boligorganisation { noegle navn } } }';

/** What is read of an estate for its facts. */
export const AFDELINGSSELEKTION = `id noegle nummer navn aliaser antalLejemaal antalBeboere version oprettet nedlagt
  kommune { noegle navn }
  byomraade { noegle navn kommune { noegle navn } }
  boligorganisation { id noegle navn medlemskaber { nodes { forum { id } } } }
  efterfoelger { id noegle navn oprettet nedlagt ${EJERSKABER} }
  forgaengere { nodes { id noegle navn nedlagt } }
  ${EJERSKABER}
  helhedsplantilknytninger { nodes { id fra til helhedsplan { id titel slut } } }`;
