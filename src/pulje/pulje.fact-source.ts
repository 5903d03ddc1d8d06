import { faktakilde } from '../act/facts';
import { Pulje } from './pulje.entity';
import { PULJESELEKTION, type Puljefakta, puljefakta } from './pulje.facts';

/** Where the facts of a pool come from. */
export const Puljefaktakilde = faktakilde<Puljefakta>(() => Pulje, PULJESELEKTION, puljefakta);
