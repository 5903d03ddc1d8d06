import { factSource } from '../act/facts';
import { Noegletal } from './noegletal.entity';
import { NOEGLETAL_SELECTION, type NoegletalFacts, noegletalFacts } from './noegletal.facts';

/** Where the facts of the numbers of an estate in a year come from. */
export const noegletalFactSource = factSource<NoegletalFacts>(() => Noegletal, NOEGLETAL_SELECTION, noegletalFacts);
