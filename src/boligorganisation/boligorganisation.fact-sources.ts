import { faktakilde } from '../act/facts';
import { Afdeling } from './afdeling.entity';
import { AFDELINGSSELEKTION, type Afdelingsfakta, afdelingsfakta } from './afdeling.facts';
import { Boligorganisation } from './boligorganisation.entity';
import { ORGANISATIONSSELEKTION, type Organisationsfakta, organisationsfakta } from './boligorganisation.facts';

/** Where the facts of organisations and estates come from. */
export const Afdelingsfaktakilde = faktakilde<Afdelingsfakta>(() => Afdeling, AFDELINGSSELEKTION, afdelingsfakta);
export const Organisationsfaktakilde = faktakilde<Organisationsfakta>(() => Boligorganisation, ORGANISATIONSSELEKTION, organisationsfakta);
