import type { Rule } from '../../kernel/rule';
import type { KontraktFacts } from '../kontrakt.facts';
import { AFSNITSKRAV } from './afsnitskrav';
import { DAEKNINGSKRAV } from './daekningskrav';
import { FORUMMETS_TID } from './forummets-tid';
import { GODKENDELSESKRAV } from './godkendelseskrav';
import { R12 } from './r12-versionernes-afgoerelser';
import { R18_KONTRAKT } from './r18-kontraktens-indsatsomraader';
import { REVISIONSKRAV } from './revisionskrav';
import { VERSIONSKRAV } from './versionskrav';

/** Every rule that can be judged of a contract as it stands, in the order of their numbers. */
export const KONTRAKTREGLER: readonly Rule<KontraktFacts>[] = [
  R12,
  R18_KONTRAKT,
  ...AFSNITSKRAV,
  ...DAEKNINGSKRAV,
  ...FORUMMETS_TID,
  ...VERSIONSKRAV,
];

/** Those whose breaches stand in stored rows that a revision cannot mend; one that was there before is no fault of it. */
export const GAMLE_KONTRAKTREGLER: readonly Rule<KontraktFacts>[] = [R18_KONTRAKT, ...DAEKNINGSKRAV, ...FORUMMETS_TID, ...VERSIONSKRAV];

/** What the acts of a contract demand besides, for the printed rule book. */
export const KONTRAKTKRAV: readonly Rule<never>[] = [...REVISIONSKRAV, ...GODKENDELSESKRAV];
