import type { Organ } from '../../afgoerelse/afgoerelse.entity';
import { organord } from '../../afgoerelse/words';
import type { Saetning } from '../../kernel/errors';

/** How the rules of contracts name things. */

const FORUM: Saetning = { da: 'det boligsociale forum', en: 'the boligsocialt forum' };

/** The body that decided on a version, within a sentence. */
export const afgoerer = (organ: Organ): Saetning => (organ === 'BOLIGSOCIALT_FORUM' ? FORUM : organord(organ));
