import { faktakilde } from '../act/facts';
import { Forvaltning } from './forvaltning.entity';
import { FORVALTNINGSSELEKTION, type Forvaltningsfakta, forvaltningsfakta } from './forvaltning.facts';

/** Where the facts of an administration come from. */
export const Forvaltningsfaktakilde = faktakilde<Forvaltningsfakta>(() => Forvaltning, FORVALTNINGSSELEKTION, forvaltningsfakta);
