import { faktakilde } from '../handling/fakta';
import { Helhedsplan } from './helhedsplan.entity';
import { PLANSELEKTION, type Planfakta, planfakta } from './regler/planfakta';

/** Where the facts of a plan come from. */
export const Planfaktakilde = faktakilde<Planfakta>(() => Helhedsplan, PLANSELEKTION, planfakta);
