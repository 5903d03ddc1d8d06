import { z } from 'zod';
import { enumvaerdi, noder, raekkenummer } from '../act/facts';
import { Organ, Udfald } from '../afgoerelse/afgoerelse.entity';
import { Punktart } from '../afgoerelse/afgoerelsespunkt.entity';
import { Forumart } from '../forum/forum.enums';
import { HelhedsplanStatus } from '../helhedsplan/helhedsplan.enums';
import { Ansvarsrolle } from './kontrakt.enums';

const dag = z.string();
const noegle = z.object({ noegle: z.string() });
const navngivet = noegle.extend({ navn: z.string() });
const periode = { fra: dag, til: dag.nullable() };
const afgoerelse = z.object({
  noegle: z.string(),
  organ: enumvaerdi(() => Organ),
  dato: dag,
  udfald: enumvaerdi(() => Udfald),
  /** Whose body decided; null where the row does not say. */
  kommune: navngivet.nullable(),
});
const punkt = z.object({ art: enumvaerdi(() => Punktart), afgoerelse });
const efterNummer = <V extends { readonly nummer: number }>(v: readonly V[]): V[] => v.toSorted((a, b) => a.nummer - b.nummer);

const ansvar = z.object({
  rolle: enumvaerdi(() => Ansvarsrolle),
  opgave: z.string(),
  forvaltning: navngivet.nullable(),
  boligorganisation: navngivet.nullable(),
});

const afsnit = z.object({
  snitflade: z.string(),
  indsatsomraade: navngivet.extend({ kontraktomraade: z.boolean() }),
  arbejdsgruppe: navngivet.extend({ ...periode, forum: navngivet, indsatsomraade: navngivet }).nullable(),
  maalsaetninger: noder(z.object({ nummer: z.int(), tekst: z.string() })).transform(efterNummer),
  ansvar: noder(ansvar),
});

const version = z.object({
  id: raekkenummer,
  nummer: z.int(),
  gyldigFra: dag,
  aendringsnote: z.string(),
  afgoerelsespunkter: noder(punkt),
  afsnit: noder(afsnit),
});

/** All that rules and acts judge of one contract; its versions by their numbers. */
export const kontraktfakta = z.object({
  id: raekkenummer,
  noegle: z.string(),
  titel: z.string(),
  version: z.int(),
  ...periode,
  byomraade: z.object({
    noegle: z.string(),
    navn: z.string(),
    kommune: navngivet.extend({ forvaltninger: noder(navngivet.extend(periode)) }),
    kontrakter: noder(
      z.object({
        id: raekkenummer,
        noegle: z.string(),
        titel: z.string(),
        ...periode,
        versioner: noder(z.object({ nummer: z.int(), afgoerelsespunkter: noder(punkt) })).transform(efterNummer),
      }),
    ),
  }),
  forum: navngivet.extend({ art: enumvaerdi(() => Forumart), ...periode, byomraader: noder(navngivet) }),
  versioner: noder(version).transform(efterNummer),
  daekninger: noder(
    z.object({
      id: raekkenummer,
      ...periode,
      helhedsplan: z.object({
        id: raekkenummer,
        noegle: z.string(),
        titel: z.string(),
        start: dag,
        slut: dag,
        status: enumvaerdi(() => HelhedsplanStatus),
        byomraader: noder(noegle),
        ansoegere: noder(z.object({ boligorganisation: navngivet })),
        /** Acts that may have changed the applicants. */
        haendelser: noder(z.object({ handling: z.string(), tidspunkt: z.string() })),
      }),
    }),
  ),
  haendelser: noder(z.object({ handling: z.string(), dato: dag, tidspunkt: z.string() })),
});

export type Kontraktfakta = z.output<typeof kontraktfakta>;
export type Version = Kontraktfakta['versioner'][number];
export type Daekning = Kontraktfakta['daekninger'][number];
export type Punkt = z.output<typeof punkt>;

const PUNKTER = 'afgoerelsespunkter { nodes { art afgoerelse { noegle organ dato udfald kommune { noegle navn } } } }';

/** What is read of a contract for its facts. */
export const KONTRAKTSELEKTION = `id noegle titel version fra til
  byomraade { noegle navn
    kommune { noegle navn forvaltninger { nodes { noegle navn fra til } } }
    kontrakter { nodes { id noegle titel fra til versioner { nodes { nummer ${PUNKTER} } } } } }
  forum { noegle navn art fra til byomraader { nodes { noegle navn } } }
  versioner { nodes { id nummer gyldigFra aendringsnote ${PUNKTER}
    afsnit { nodes { snitflade indsatsomraade { noegle navn kontraktomraade }
      arbejdsgruppe { noegle navn fra til forum { noegle navn } indsatsomraade { noegle navn } }
      maalsaetninger { nodes { nummer tekst } }
      ansvar { nodes { rolle opgave forvaltning { noegle navn } boligorganisation { noegle navn } } } } } } }
  daekninger { nodes { id fra til
    helhedsplan { id noegle titel start slut status byomraader { nodes { noegle } }
      ansoegere { nodes { boligorganisation { noegle navn } } }
      haendelser(filter: { handling: { in: ["retHelhedsplan", "aendrGodkendtPlan"] } }) { nodes { handling tidspunkt } } } } }
  haendelser { nodes { handling dato tidspunkt } }`;
