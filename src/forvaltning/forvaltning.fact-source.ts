import { factSource } from '../act/facts';
import { Forvaltning } from './forvaltning.entity';
import { FORVALTNING_SELECTION, type ForvaltningFacts, forvaltningFacts } from './forvaltning.facts';

/** Where the facts of an administration come from. */
export const forvaltningFactSource = factSource<ForvaltningFacts>(() => Forvaltning, FORVALTNING_SELECTION, forvaltningFacts);
