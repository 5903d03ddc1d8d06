import { z } from 'zod';
import { ORIGIN } from '../origin';
import { countedList, list, NAMED, PLACE } from '../shape';

/** What the picture of the plans asks for, as the API gives it. */

const PLAN = z.object({
  noegle: z.string(),
  titel: z.string(),
  status: z.string(),
  start: z.string(),
  slut: z.string(),
  aktiv: z.boolean(),
  kommune: PLACE,
  byomraader: list(NAMED),
  afgoerelsespunkter: list(
    z.object({ art: z.string(), afgoerelse: z.object({ dato: z.string(), udfald: z.string(), ...ORIGIN }), ...ORIGIN }),
  ),
  ...ORIGIN,
});
export type PictureOfPlan = z.infer<typeof PLAN>;

const YEARS = z.object({ count: z.number(), key: z.object({ kommune: PLACE, startAar: z.number(), slutAar: z.number() }) });
export type PlanYears = z.infer<typeof YEARS>;

export const PLANS_ANSWER = z.object({
  kommuner: list(NAMED),
  helhedsplaner: countedList(PLAN),
  medTilsagn: z.object({ aggregate: z.object({ groups: countedList(YEARS) }) }),
});
export type PlansAnswer = z.infer<typeof PLANS_ANSWER>;
