import type { Organ } from '../../afgoerelse/afgoerelse.enums';
import { organWord } from '../../afgoerelse/afgoerelse.words';
import type { LocalizedText } from '../../kernel/errors';

/** How the rules of contracts name things. */

const FORUM: LocalizedText = { da: 'det boligsociale forum', en: 'the boligsocialt forum' };

/** The body that decided on a version, within a sentence. */
export const decidesOf = (organ: Organ): LocalizedText => (organ === 'BOLIGSOCIALT_FORUM' ? FORUM : organWord(organ));
