import { faktakilde } from '../act/facts';
import { Bevillingsperiode } from './bevillingsperiode.entity';
import {
  INDSATSSELEKTION,
  type Indsatsfakta,
  indsatsfakta,
  PERIODESELEKTION,
  type Periodefakta,
  periodefakta,
} from './bevillingsperiode.facts';
import { Indsatsomraade } from './indsatsomraade.entity';

/** Where the facts of programme periods and fields come from. */
export const Periodefaktakilde = faktakilde<Periodefakta>(() => Bevillingsperiode, PERIODESELEKTION, periodefakta);
export const Indsatsfaktakilde = faktakilde<Indsatsfakta>(() => Indsatsomraade, INDSATSSELEKTION, indsatsfakta);
