import { factSource } from '../act/facts';
import { Pulje } from './pulje.entity';
import { PULJE_SELECTION, type PuljeFacts, puljeFacts } from './pulje.facts';

/** Where the facts of a pool come from. */
export const puljeFactSource = factSource<PuljeFacts>(() => Pulje, PULJE_SELECTION, puljeFacts);
