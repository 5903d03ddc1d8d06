import { z } from 'zod';
import type { Saetning } from '../kernel/errors';

/** What the sheet's sentences are written from: its figures, and the rows of `grundlag`. Amounts in øre, shares in basis points. */

export const ARKSELEKTION = `
  pr kommune { navn officieltNavn kommunalbestyrelse }
  antalHelhedsplaner antalIUdsatteByomraader antalMedfinansierede antalUdsatteByomraader
  puljeBevilget puljeDisponeret puljeRest kommunaltLoft
  grundlag {
    bevillingsperioder { totalCount }
    bevillinger { nodes { titel dato beloeb pulje { id navn } afgoerelsespunkter { nodes { afgoerelse { dato organ udfald } } } } }
    forvaltninger { nodes { id } }
    fora { nodes { id art } }
    bestyrelser { nodes { id art } }
    medlemskaber { nodes { forum { id } forvaltning { id } boligorganisation { id } } }
    udpegninger { nodes { politik { titel } } }
    kontrakter { nodes { forum { id art } } }
    arbejdsgrupper { nodes { forum { id art } } }
    indsatsomraader { nodes { navn } }
  }`;

const liste = <T extends z.ZodType>(raekke: T) => z.object({ nodes: z.array(raekke) }).transform((l) => l.nodes);
const antal = z.object({ totalCount: z.number() }).transform((l) => l.totalCount);
const henvisning = z.object({ id: z.string() });
const organ = z.object({ id: z.string(), art: z.string() });

const Bevillingsraekke = z.object({
  titel: z.string(),
  dato: z.string(),
  beloeb: z.number(),
  pulje: z.object({ id: z.string(), navn: z.string() }),
  afgoerelsespunkter: liste(z.object({ afgoerelse: z.object({ dato: z.string(), organ: z.string(), udfald: z.string() }) })),
});
export type Bevillingsraekke = z.output<typeof Bevillingsraekke>;

export const Ark = z.object({
  pr: z.string(),
  kommune: z.object({ navn: z.string(), officieltNavn: z.string().nullable(), kommunalbestyrelse: z.string() }),
  antalHelhedsplaner: z.number(),
  antalIUdsatteByomraader: z.number(),
  antalMedfinansierede: z.number(),
  antalUdsatteByomraader: z.number(),
  puljeBevilget: z.number(),
  puljeDisponeret: z.number(),
  puljeRest: z.number(),
  kommunaltLoft: z.number(),
  grundlag: z.object({
    bevillingsperioder: antal,
    bevillinger: liste(Bevillingsraekke),
    forvaltninger: liste(henvisning),
    fora: liste(organ),
    bestyrelser: liste(organ),
    medlemskaber: liste(z.object({ forum: henvisning, forvaltning: henvisning.nullable(), boligorganisation: henvisning.nullable() })),
    udpegninger: liste(z.object({ politik: z.object({ titel: z.string() }) })),
    kontrakter: liste(z.object({ forum: organ })),
    arbejdsgrupper: liste(z.object({ forum: organ })),
    indsatsomraader: liste(z.object({ navn: z.string() })),
  }),
});
export type Ark = z.output<typeof Ark>;

/** A section of the sheet: its heading, and paragraphs of sentences. Null when there is nothing to say of it on the day. */
export interface Afsnit {
  readonly overskrift: Saetning;
  readonly tekst: readonly (readonly Saetning[])[];
}
