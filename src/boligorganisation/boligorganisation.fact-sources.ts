import { factSource } from '../act/facts';
import { Afdeling } from './afdeling.entity';
import { AFDELING_SELECTION, type AfdelingFacts, afdelingFacts } from './afdeling.facts';
import { Boligorganisation } from './boligorganisation.entity';
import { ORGANISATION_SELECTION, type OrganisationFacts, organisationFacts } from './boligorganisation.facts';

/** Where the facts of organisations and estates come from. */
export const afdelingFactSource = factSource<AfdelingFacts>(() => Afdeling, AFDELING_SELECTION, afdelingFacts);
export const organisationFactSource = factSource<OrganisationFacts>(() => Boligorganisation, ORGANISATION_SELECTION, organisationFacts);
