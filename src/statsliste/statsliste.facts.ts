import { z } from 'zod';
import { enumValue, nodes, rowNumber } from '../act/facts';
import { Listekategori, Listestatus } from './statsliste.enums';

const party = z.object({ noegle: z.string(), navn: z.string() });
const kategori = enumValue(() => Listekategori);
const status = enumValue(() => Listestatus);

/** All that rules and acts judge of one list. */
export const statslisteFacts = z.object({
  id: rowNumber,
  noegle: z.string(),
  titel: z.string(),
  kategori,
  dato: z.string(),
  antalOmraader: z.int().nullable(),
  antalKendteOmraader: z.int(),
  pladser: nodes(z.object({ id: rowNumber, boligomraade: z.object({ id: rowNumber }) })),
});

export type StatslisteFacts = z.output<typeof statslisteFacts>;

/** What is read of a list for its facts. */
export const STATSLISTE_SELECTION = `id noegle titel kategori dato antalOmraader antalKendteOmraader pladser { nodes { id boligomraade { id } } }`;

const listeplads = z.object({
  status,
  statsliste: z.object({ noegle: z.string(), titel: z.string(), kategori, dato: z.string(), forrigeListe: z.string().nullable() }),
});

/** What lists say of an area. */
export type ListepladsFacts = z.output<typeof listeplads>;

/** All that rules and acts judge of one boligområde. */
export const boligomraadeFacts = z.object({
  id: rowNumber,
  noegle: z.string(),
  navn: z.string(),
  aliaser: z.array(z.string()),
  kommune: party,
  afdelinger: nodes(party.extend({ id: rowNumber, kommune: party })),
  listepladser: nodes(listeplads),
});

export type BoligomraadeFacts = z.output<typeof boligomraadeFacts>;

/** What is read of a boligområde for its facts. */
export const BOLIGOMRAADE_SELECTION = `id noegle navn aliaser kommune { noegle navn }
  afdelinger { nodes { id noegle navn kommune { noegle navn } } }
  listepladser { nodes { status statsliste { noegle titel kategori dato forrigeListe } } }`;
