import type { Regel } from '../../kernel/rule';
import type { Forumfakta } from '../forum.facts';
import { ANSVARLIGE_SIDDER } from './ansvarlige-sidder';
import { ARBEJDSGRUPPEKRAV } from './arbejdsgruppekrav';
import { FORUMSTRUKTUR, KONTRAKTER_LOEBER_VIDERE } from './forumstruktur';
import { GRUPPEREGLER, MEDLEM_HAR_FORLADT_FORUMMET } from './grupperne';
import { PLADSREGLER } from './pladserne';
import { OPTAGELSESKRAV } from './pladskrav';
import { R13 } from './r13-repraesentation';
import { UDTRAEDELSESKRAV } from './udtraedelseskrav';

/** What an act on a forum warns of when it is done. */
export const FORUMADVARSLER: readonly Regel<Forumfakta>[] = [R13, MEDLEM_HAR_FORLADT_FORUMMET, ANSVARLIGE_SIDDER];

/** Every rule that can be judged of a forum as it stands. */
export const FORUMREGLER: readonly Regel<Forumfakta>[] = [...FORUMADVARSLER, ...PLADSREGLER, ...GRUPPEREGLER, ...FORUMSTRUKTUR];

/** What the acts of a forum demand besides, for the printed rule book; each once. */
export const FORUMKRAV: readonly Regel<never>[] = [
  ...new Set<Regel<never>>([...OPTAGELSESKRAV, ...UDTRAEDELSESKRAV, ...ARBEJDSGRUPPEKRAV, KONTRAKTER_LOEBER_VIDERE]),
];
