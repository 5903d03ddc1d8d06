import { organWord, UDFALD_WORDS } from '../afgoerelse/afgoerelse.words';
import { capitalized } from '../kernel/format';
import { type Reader, told } from './reader';
import type { Decision } from './shape';
import { wordFor } from './words';

/** Decisions in words. */

/** Who decided, by its own name where it has one: `Borgerrepræsentationen`. */
export const deciderText = (reader: Reader, { organ, kommune }: Decision): string =>
  organ === 'KOMMUNALBESTYRELSE' && kommune ? kommune.kommunalbestyrelse : capitalized(told(reader, organWord(organ)));

export const outcomeText = (reader: Reader, { udfald }: Decision): string => capitalized(told(reader, wordFor(UDFALD_WORDS, udfald)));
