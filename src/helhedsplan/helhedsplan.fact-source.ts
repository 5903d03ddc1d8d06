import { z } from 'zod';
import { faktakilde } from '../act/facts';
import { Helhedsplan } from './helhedsplan.entity';
import { FOERSELEKTION, PLANSELEKTION, type Planfakta, planfakta } from './helhedsplan.facts';

/** Where the facts of a plan come from. */
export const Planfaktakilde = faktakilde<Planfakta>(() => Helhedsplan, PLANSELEKTION, planfakta);

/** What a change of a plan is about to replace, as the text that is kept of it. */
export const Foerkilde = faktakilde<string>(
  () => Helhedsplan,
  FOERSELEKTION,
  z.unknown().transform((raa) => JSON.stringify(raa)),
);
