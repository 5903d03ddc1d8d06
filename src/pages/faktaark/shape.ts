import { z } from 'zod';
import { ORIGIN } from '../origin';
import { countedList, list, NAMED, PLACE, PLAN_NAME } from '../shape';

/** The fact sheet as its page asks for it. */

const PLAN = z.object({
  id: z.string(),
  noegle: z.string(),
  titel: z.string(),
  start: z.string(),
  slut: z.string(),
  byomraader: list(PLACE),
  ...ORIGIN,
});
export type SheetPlan = z.infer<typeof PLAN>;

const FORUM = z.object({
  id: z.string(),
  navn: z.string(),
  fra: z.string(),
  til: z.string().nullable(),
  byomraader: list(PLACE),
  ...ORIGIN,
});

const ID = z.object({ id: z.string() });

const GROUNDS = z.object({
  helhedsplaner: countedList(PLAN),
  iUdsatteByomraader: list(ID),
  medfinansierede: list(ID),
  udsatteByomraader: countedList(z.object({ id: z.string(), noegle: z.string(), navn: z.string(), ...ORIGIN })),
  udpegninger: list(z.object({ byomraade: z.object({ noegle: z.string() }), politik: z.object({ titel: z.string() }), fra: z.string() })),
  fora: countedList(FORUM),
  bestyrelser: countedList(FORUM),
  forvaltninger: countedList(
    z.object({ id: z.string(), kortnavn: z.string(), navn: z.string(), fra: z.string(), til: z.string().nullable(), ...ORIGIN }),
  ),
  kontrakter: countedList(
    z.object({ id: z.string(), titel: z.string(), fra: z.string(), til: z.string().nullable(), byomraade: PLACE, ...ORIGIN }),
  ),
  indsatsomraader: countedList(z.object({ id: z.string(), ...NAMED.shape, ...ORIGIN })),
  bevillinger: countedList(z.object({ id: z.string(), titel: z.string(), dato: z.string(), beloeb: z.number(), pulje: PLACE, ...ORIGIN })),
  disponeringer: countedList(
    z.object({ id: z.string(), art: z.string(), dato: z.string(), beloeb: z.number(), helhedsplan: PLAN_NAME, ...ORIGIN }),
  ),
});
export type SheetGrounds = z.infer<typeof GROUNDS>;

/** What is returned takes from what is committed. */
export const signed = <T extends { readonly art: string; readonly beloeb: number }>(posting: T): T => ({
  ...posting,
  beloeb: posting.art === 'TILBAGEFOERT' ? -posting.beloeb : posting.beloeb,
});

const SHEET = z.object({
  pr: z.string(),
  kommune: PLACE,
  antalHelhedsplaner: z.number(),
  antalIUdsatteByomraader: z.number(),
  antalMedfinansierede: z.number(),
  antalUdsatteByomraader: z.number(),
  antalFora: z.number(),
  antalForvaltninger: z.number(),
  antalKontrakter: z.number(),
  antalIndsatsomraader: z.number(),
  puljeBevilget: z.number(),
  puljeDisponeret: z.number(),
  puljeRest: z.number(),
  kommunaltLoft: z.number(),
  grundlag: GROUNDS,
});
/** The figures of a day, and the rows behind them. */
export type SheetOfDay = z.infer<typeof SHEET>;

export const SHEET_ANSWER = z.object({
  faktaark: SHEET.extend({ afsnit: z.array(z.object({ overskrift: z.string(), tekst: z.array(z.string()) })) }),
  andet: SHEET.optional(),
});
export type SheetAnswer = z.infer<typeof SHEET_ANSWER>;
