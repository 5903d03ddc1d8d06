import { z } from 'zod';
import { Organ, Udfald } from '../../afgoerelse/afgoerelse.entity';
import { Punktart } from '../../afgoerelse/afgoerelsespunkt.entity';
import { Forumart } from '../../forum/forumart';
import { enumvaerdi, noder, raekkenummer } from '../../handling/fakta';
import { Ansvarsrolle } from '../ansvarsrolle';

const dag = z.string();
const noegle = z.object({ noegle: z.string() });
const periode = { fra: dag, til: dag.nullable() };
const afgoerelse = z.object({ noegle: z.string(), organ: enumvaerdi(() => Organ), dato: dag, udfald: enumvaerdi(() => Udfald) });
const punkt = z.object({ art: enumvaerdi(() => Punktart), afgoerelse });
const efterNummer = <V extends { readonly nummer: number }>(v: readonly V[]): V[] => v.toSorted((a, b) => a.nummer - b.nummer);

const ansvar = z.object({
  rolle: enumvaerdi(() => Ansvarsrolle),
  opgave: z.string(),
  forvaltning: noegle.nullable(),
  boligorganisation: noegle.nullable(),
});

const afsnit = z.object({
  snitflade: z.string(),
  indsatsomraade: z.object({ noegle: z.string(), kontraktomraade: z.boolean() }),
  arbejdsgruppe: z.object({ noegle: z.string(), forum: noegle, indsatsomraade: noegle }).nullable(),
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
    kommune: z.object({ noegle: z.string(), navn: z.string(), forvaltninger: noder(noegle.extend(periode)) }),
    kontrakter: noder(
      z.object({
        id: raekkenummer,
        noegle: z.string(),
        ...periode,
        versioner: noder(z.object({ nummer: z.int(), afgoerelsespunkter: noder(punkt) })).transform(efterNummer),
      }),
    ),
  }),
  forum: z.object({ noegle: z.string(), navn: z.string(), art: enumvaerdi(() => Forumart), ...periode, byomraader: noder(noegle) }),
  versioner: noder(version).transform(efterNummer),
  daekninger: noder(
    z.object({
      id: raekkenummer,
      ...periode,
      helhedsplan: z.object({
        id: raekkenummer,
        noegle: z.string(),
        titel: z.string(),
        byomraader: noder(noegle),
        ansoegere: noder(z.object({ boligorganisation: noegle })),
      }),
    }),
  ),
});

export type Kontraktfakta = z.output<typeof kontraktfakta>;
export type Version = Kontraktfakta['versioner'][number];
export type Daekning = Kontraktfakta['daekninger'][number];
export type Punkt = z.output<typeof punkt>;

const PUNKTER = 'afgoerelsespunkter { nodes { art afgoerelse { noegle organ dato udfald } } }';

/** What is read of a contract for its facts. */
export const KONTRAKTSELEKTION = `id noegle titel version fra til
  byomraade { noegle navn
    kommune { noegle navn forvaltninger { nodes { noegle fra til } } }
    kontrakter { nodes { id noegle fra til versioner { nodes { nummer ${PUNKTER} } } } } }
  forum { noegle navn art fra til byomraader { nodes { noegle } } }
  versioner { nodes { id nummer gyldigFra aendringsnote ${PUNKTER}
    afsnit { nodes { snitflade indsatsomraade { noegle kontraktomraade }
      arbejdsgruppe { noegle forum { noegle } indsatsomraade { noegle } }
      maalsaetninger { nodes { nummer tekst } }
      ansvar { nodes { rolle opgave forvaltning { noegle } boligorganisation { noegle } } } } } } }
  daekninger { nodes { id fra til
    helhedsplan { id noegle titel byomraader { nodes { noegle } } ansoegere { nodes { boligorganisation { noegle } } } } } }`;
