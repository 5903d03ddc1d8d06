import type { Rule } from '../../kernel/rule';
import type { ForumFacts } from '../forum.facts';
import { ANSVARLIGE_SIDDER } from './ansvarlige-sidder';
import { ARBEJDSGRUPPEKRAV } from './arbejdsgruppekrav';
import { FORUMSTRUKTUR, KONTRAKTER_LOEBER_VIDERE } from './forumstruktur';
import { GRUPPEREGLER, MEDLEM_HAR_FORLADT_FORUMMET } from './grupperne';
import { PLADS_RULES } from './pladserne';
import { OPTAGELSESKRAV } from './pladskrav';
import { R13 } from './r13-repraesentation';
import { UDTRAEDELSESKRAV } from './udtraedelseskrav';

/** What an act on a forum warns of when it is done. */
export const FORUMADVARSLER: readonly Rule<ForumFacts>[] = [R13, MEDLEM_HAR_FORLADT_FORUMMET, ANSVARLIGE_SIDDER];

/** Every rule that can be judged of a forum as it stands. */
export const FORUMREGLER: readonly Rule<ForumFacts>[] = [...FORUMADVARSLER, ...PLADS_RULES, ...GRUPPEREGLER, ...FORUMSTRUKTUR];

/** What the acts of a forum demand besides, for the printed rule book; each once. */
export const FORUMKRAV: readonly Rule<never>[] = [
  ...new Set<Rule<never>>([...OPTAGELSESKRAV, ...UDTRAEDELSESKRAV, ...ARBEJDSGRUPPEKRAV, KONTRAKTER_LOEBER_VIDERE]),
];
