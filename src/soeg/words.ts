import { fold } from '../kernel/fold';

/**
 * How a search reads a text: folded as in filters, and then with the letters that foreign keyboards lack written as they are written there,
 * so that `norrebro`, `noerrebro` and `Nørrebro` are one word, and `arhus` is Aarhus.
 */

/** What is written shorter, in this order; the statement does the same. */
export const SHORTER = [
  ['ae', 'a'],
  ['oe', 'o'],
  ['aa', 'a'],
] as const;

/** Signs within names that people leave out, or write as spaces. */
export const LEFT_OUT = [' ', '-', '/', '.'] as const;

/** Words of one search. */
export const MAX_WORDS = 6;

export const searchForm = (text: string): string => SHORTER.reduce((t, [long, short]) => t.replaceAll(long, short), fold(text));

/** The words of a text, of letters and digits. */
export const wordsOf = (text: string): string[] => searchForm(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** A text without what stands between its words. */
export const compact = (form: string): string => LEFT_OUT.reduce((t, sign) => t.replaceAll(sign, ''), form);
