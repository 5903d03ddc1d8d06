import type { Regel } from '../../kerne/regel';
import { ARBEJDSGRUPPEKRAV } from './arbejdsgruppekrav';
import type { Forumfakta } from './forumfakta';
import { FORUMSTRUKTUR, KONTRAKTER_LOEBER_VIDERE } from './forumstruktur';
import { OPTAGELSESKRAV, UDTRAEDELSESKRAV } from './pladskrav';
import { R13 } from './r13-repraesentation';

/** Every rule that can be judged of a forum as it stands. */
export const FORUMREGLER: readonly Regel<Forumfakta>[] = [R13, ...FORUMSTRUKTUR];

/** What the acts of a forum demand besides, for the printed rule book; each once. */
export const FORUMKRAV: readonly Regel<never>[] = [
  ...new Set<Regel<never>>([...OPTAGELSESKRAV, ...UDTRAEDELSESKRAV, ...ARBEJDSGRUPPEKRAV, KONTRAKTER_LOEBER_VIDERE]),
];
