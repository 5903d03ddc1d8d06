import { z } from 'zod';
import { ORIGIN } from '../origin';
import { countedList, list, NAMED } from '../shape';

const SEATS = countedList(
  z.object({
    rolle: z.string(),
    fra: z.string(),
    til: z.string().nullable(),
    forvaltning: NAMED.nullable(),
    boligorganisation: NAMED.nullable(),
    ...ORIGIN,
  }),
);

export const AREA = z.object({
  noegle: z.string(),
  navn: z.string(),
  aliaser: z.array(z.string()),
  bydele: z.array(z.string()),
  udsat: z.boolean(),
  kildehenvisning: z.string(),
  ...ORIGIN,
  kommune: NAMED,
  udpegninger: countedList(
    z.object({ fra: z.string(), til: z.string().nullable(), gyldig: z.boolean(), politik: z.object({ titel: z.string() }), ...ORIGIN }),
  ),
  fora: list(z.object({ navn: z.string(), fra: z.string(), til: z.string().nullable(), medlemskaber: SEATS })),
  helhedsplaner: countedList(
    z.object({
      noegle: z.string(),
      titel: z.string(),
      statusPr: z.string().nullable(),
      start: z.string(),
      slutPr: z.string().nullable(),
      aktiv: z.boolean(),
      oekonomiskRamme: z.number(),
      ...ORIGIN,
    }),
  ),
  kontrakter: countedList(
    z.object({ titel: z.string(), fra: z.string(), til: z.string().nullable(), gyldig: z.boolean(), forum: NAMED, ...ORIGIN }),
  ),
  afdelinger: countedList(
    z.object({
      navn: z.string(),
      nummer: z.string(),
      antalLejemaal: z.number().nullable(),
      oprettet: z.string().nullable(),
      nedlagt: z.string().nullable(),
      boligorganisation: NAMED,
      ...ORIGIN,
    }),
  ),
});
/** An area as its page asks for it. */
export type AreaOfPage = z.infer<typeof AREA>;
