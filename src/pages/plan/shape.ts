import { z } from 'zod';
import { ORIGIN } from '../origin';
import { countedList, DECISION, list, NAMED, PLACE, PLAN_NAME, RULE_VERDICTS } from '../shape';

/** A plan as its page asks for it. */

const MONEY = {
  finansiering: countedList(
    z.object({
      kilde: z.string(),
      form: z.string(),
      beloeb: z.number(),
      pulje: PLACE.nullable(),
      boligorganisation: NAMED.nullable(),
      ...ORIGIN,
    }),
  ),
  disponeringer: countedList(z.object({ art: z.string(), dato: z.string(), beloeb: z.number(), pulje: PLACE, ...ORIGIN })),
};

const PARTIES = {
  ansoegere: countedList(z.object({ rolle: z.string(), boligorganisation: NAMED, ...ORIGIN })),
  afdelingstilknytninger: countedList(
    z.object({
      fra: z.string(),
      til: z.string().nullable(),
      afdeling: z.object({
        navn: z.string(),
        nummer: z.string(),
        antalLejemaal: z.number().nullable(),
        boligorganisation: NAMED,
        ...ORIGIN,
      }),
      ...ORIGIN,
    }),
  ),
  byomraader: list(PLACE.extend({ udsat: z.boolean() })),
};

const COURSE = {
  afgoerelsespunkter: countedList(
    z.object({ nummer: z.number(), art: z.string(), tekst: z.string(), beloeb: z.number().nullable(), afgoerelse: DECISION, ...ORIGIN }),
  ),
  kontraktdaekninger: countedList(
    z.object({
      fra: z.string(),
      til: z.string().nullable(),
      gyldig: z.boolean(),
      kontrakt: z.object({ titel: z.string(), byomraade: PLACE }),
      ...ORIGIN,
    }),
  ),
  redegoerelser: countedList(
    z.object({
      aar: z.number(),
      udgave: z.number(),
      frist: z.string(),
      indsendt: z.string().nullable(),
      vurdering: z.string().nullable(),
      ...ORIGIN,
    }),
  ),
  forgaengerled: list(z.object({ art: z.string(), forgaenger: PLAN_NAME })),
  efterfoelgere: list(PLAN_NAME),
  tidslinje: z.array(z.object({ dag: z.string(), art: z.string(), tekst: z.string() })),
};

const GOALS = countedList(
  z.object({
    nummer: z.number(),
    tekst: z.string(),
    indsatsomraade: NAMED,
    succeskriterier: list(z.object({ tekst: z.string() })),
    milepaele: list(z.object({ tekst: z.string(), frist: z.string(), naaet: z.string().nullable(), overskredet: z.boolean() })),
    ...ORIGIN,
  }),
);

const PLAN = z.object({
  noegle: z.string(),
  titel: z.string(),
  aliaser: z.array(z.string()),
  formaal: z.string().nullable(),
  status: z.string(),
  statusPr: z.string().nullable(),
  start: z.string(),
  slut: z.string(),
  slutPr: z.string().nullable(),
  varighedMaaneder: z.number(),
  aktiv: z.boolean(),
  oekonomiskRamme: z.number(),
  prisaar: z.number(),
  sagsnr: z.string().nullable(),
  lbfSagsnr: z.string().nullable(),
  kommunalAndel: z.number(),
  lokalAndel: z.number(),
  landsbyggefondensAndel: z.number(),
  antalLejemaal: z.number().nullable(),
  kronerPrLejemaal: z.number().nullable(),
  kildehenvisning: z.string(),
  ...ORIGIN,
  kommune: z.object({ navn: z.string(), kommunalbestyrelse: z.string() }),
  bevillingsperiode: NAMED,
  ...MONEY,
  ...PARTIES,
  ...COURSE,
  maal: GOALS,
  regler: RULE_VERDICTS,
});
export type PlanOfPage = z.infer<typeof PLAN>;

export const PLAN_ANSWER = z.object({ helhedsplan: PLAN.nullable() });
