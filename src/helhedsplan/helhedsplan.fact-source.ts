import { z } from 'zod';
import { factSource } from '../act/facts';
import { Helhedsplan } from './helhedsplan.entity';
import { FORMER_SELECTION, PLAN_SELECTION, type PlanFacts, planFacts } from './helhedsplan.facts';

/** Where the facts of a plan come from. */
export const planFactSource = factSource<PlanFacts>(() => Helhedsplan, PLAN_SELECTION, planFacts);

/** What a change of a plan is about to replace, as the text that is kept of it. */
export const formerFactSource = factSource<string>(
  () => Helhedsplan,
  FORMER_SELECTION,
  z.unknown().transform((raw) => JSON.stringify(raw)),
);
