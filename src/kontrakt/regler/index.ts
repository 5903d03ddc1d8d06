import type { Regel } from '../../kerne/regel';
import { AFSNITSKRAV } from './afsnitskrav';
import { DAEKNINGSKRAV } from './daekningskrav';
import { GODKENDELSESKRAV } from './godkendelseskrav';
import { FORUMMET_DAEKKER } from './kontraktens-forum';
import type { Kontraktfakta } from './kontraktfakta';
import { R12 } from './r12-versionernes-afgoerelser';
import { R18_KONTRAKT } from './r18-kontraktens-indsatsomraader';
import { REVISIONSKRAV } from './revisionskrav';

/** Every rule that can be judged of a contract as it stands, in the order of their numbers. */
export const KONTRAKTREGLER: readonly Regel<Kontraktfakta>[] = [R12, R18_KONTRAKT, ...AFSNITSKRAV, ...DAEKNINGSKRAV, FORUMMET_DAEKKER];

/** What the acts of a contract demand besides, for the printed rule book. */
export const KONTRAKTKRAV: readonly Regel<never>[] = [...REVISIONSKRAV, ...GODKENDELSESKRAV];
