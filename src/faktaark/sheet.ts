import { z } from 'zod';
import type { LocalizedText } from '../kernel/errors';

/** What the sheet's sentences are written from: its figures, and the rows of `grundlag`. Amounts in øre, shares in basis points. */

export const SHEET_SELECTION = `
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

const list = <T extends z.ZodType>(row: T) => z.object({ nodes: z.array(row) }).transform((l) => l.nodes);
const count = z.object({ totalCount: z.number() }).transform((l) => l.totalCount);
const reference = z.object({ id: z.string() });
const organ = z.object({ id: z.string(), art: z.string() });

const BevillingRow = z.object({
  titel: z.string(),
  dato: z.string(),
  beloeb: z.number(),
  pulje: z.object({ id: z.string(), navn: z.string() }),
  afgoerelsespunkter: list(z.object({ afgoerelse: z.object({ dato: z.string(), organ: z.string(), udfald: z.string() }) })),
});
export type BevillingRow = z.output<typeof BevillingRow>;

export const Sheet = z.object({
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
    bevillingsperioder: count,
    bevillinger: list(BevillingRow),
    forvaltninger: list(reference),
    fora: list(organ),
    bestyrelser: list(organ),
    medlemskaber: list(z.object({ forum: reference, forvaltning: reference.nullable(), boligorganisation: reference.nullable() })),
    udpegninger: list(z.object({ politik: z.object({ titel: z.string() }) })),
    kontrakter: list(z.object({ forum: organ })),
    arbejdsgrupper: list(z.object({ forum: organ })),
    indsatsomraader: list(z.object({ navn: z.string() })),
  }),
});
export type Sheet = z.output<typeof Sheet>;

/** A section of the sheet: its heading, and paragraphs of sentences. Null when there is nothing to say of it on the day. */
export interface SheetSection {
  readonly overskrift: LocalizedText;
  readonly tekst: readonly (readonly LocalizedText[])[];
}
