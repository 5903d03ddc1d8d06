import { z } from 'zod';
import { enumValue, nodes, rowNumber } from '../act/facts';
import { Organ, Punktart, Udfald } from '../afgoerelse/afgoerelse.enums';
import { Forumart } from '../forum/forum.enums';
import { HelhedsplanStatus } from '../helhedsplan/helhedsplan.enums';
import { Ansvarsrolle } from './kontrakt.enums';

const day = z.string();
const key = z.object({ noegle: z.string() });
const navngivet = key.extend({ navn: z.string() });
const period = { fra: day, til: day.nullable() };
const afgoerelse = z.object({
  noegle: z.string(),
  organ: enumValue(() => Organ),
  dato: day,
  udfald: enumValue(() => Udfald),
  /** Whose body decided; null where the row does not say. */
  kommune: navngivet.nullable(),
});
const punkt = z.object({ art: enumValue(() => Punktart), afgoerelse });
const byNumber = <V extends { readonly nummer: number }>(v: readonly V[]): V[] => v.toSorted((a, b) => a.nummer - b.nummer);

const ansvar = z.object({
  rolle: enumValue(() => Ansvarsrolle),
  opgave: z.string(),
  forvaltning: navngivet.nullable(),
  boligorganisation: navngivet.nullable(),
});

const afsnit = z.object({
  snitflade: z.string(),
  indsatsomraade: navngivet.extend({ kontraktomraade: z.boolean() }),
  arbejdsgruppe: navngivet.extend({ ...period, forum: navngivet, indsatsomraade: navngivet }).nullable(),
  maalsaetninger: nodes(z.object({ nummer: z.int(), tekst: z.string() })).transform(byNumber),
  ansvar: nodes(ansvar),
});

const version = z.object({
  id: rowNumber,
  nummer: z.int(),
  gyldigFra: day,
  aendringsnote: z.string(),
  afgoerelsespunkter: nodes(punkt),
  afsnit: nodes(afsnit),
});

/** All that rules and acts judge of one contract; its versions by their numbers. */
export const kontraktFacts = z.object({
  id: rowNumber,
  noegle: z.string(),
  titel: z.string(),
  version: z.int(),
  ...period,
  byomraade: z.object({
    noegle: z.string(),
    navn: z.string(),
    kommune: navngivet.extend({ forvaltninger: nodes(navngivet.extend(period)) }),
    kontrakter: nodes(
      z.object({
        id: rowNumber,
        noegle: z.string(),
        titel: z.string(),
        ...period,
        versioner: nodes(z.object({ nummer: z.int(), afgoerelsespunkter: nodes(punkt) })).transform(byNumber),
      }),
    ),
  }),
  forum: navngivet.extend({ art: enumValue(() => Forumart), ...period, byomraader: nodes(navngivet) }),
  versioner: nodes(version).transform(byNumber),
  daekninger: nodes(
    z.object({
      id: rowNumber,
      ...period,
      helhedsplan: z.object({
        id: rowNumber,
        noegle: z.string(),
        titel: z.string(),
        start: day,
        slut: day,
        status: enumValue(() => HelhedsplanStatus),
        byomraader: nodes(key),
        ansoegere: nodes(z.object({ boligorganisation: navngivet })),
        /** Acts that may have changed the applicants. */
        haendelser: nodes(z.object({ handling: z.string(), tidspunkt: z.string() })),
      }),
    }),
  ),
  haendelser: nodes(z.object({ handling: z.string(), dato: day, tidspunkt: z.string() })),
});

export type KontraktFacts = z.output<typeof kontraktFacts>;
export type VersionFacts = KontraktFacts['versioner'][number];
export type DaekningFacts = KontraktFacts['daekninger'][number];
export type PunktFacts = z.output<typeof punkt>;

const PUNKTER = 'afgoerelsespunkter { nodes { art afgoerelse { noegle organ dato udfald kommune { noegle navn } } } }';

/** What is read of a contract for its facts. */
export const KONTRAKT_SELECTION = `id noegle titel version fra til
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
