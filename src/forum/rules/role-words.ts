import type { Saetning } from '../../kernel/errors';
import type { Forumfakta } from '../forum.facts';

/** The capacities in which somebody sits in a forum, within a sentence: “sidder som …”. */
export const ROLLE_ORD: Readonly<Record<Forumfakta['medlemskaber'][number]['rolle'], Saetning>> = {
  LEDER: { da: 'leder', en: 'leader' },
  MEDARBEJDER: { da: 'medarbejder', en: 'staff' },
  KOORDINATOR: { da: 'koordinator', en: 'coordinator' },
};
