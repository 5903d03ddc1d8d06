import type { LocalizedText } from '../kernel/errors';
import type { ForumFacts } from './forum.facts';

/** The capacities in which somebody sits in a forum, within a sentence: “sidder som …”. */
export const ROLE_WORDS: Readonly<Record<ForumFacts['medlemskaber'][number]['rolle'], LocalizedText>> = {
  LEDER: { da: 'leder', en: 'leader' },
  MEDARBEJDER: { da: 'medarbejder', en: 'staff' },
  KOORDINATOR: { da: 'koordinator', en: 'coordinator' },
};
