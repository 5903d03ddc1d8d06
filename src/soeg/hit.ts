import { compact, searchForm, wordsOf } from './words';

/** How well a text answers a search, and what is shown of it. */

/** What is searched for, taken apart once. */
export interface SearchTerm {
  readonly words: readonly string[];
  /** All of it, as it would stand in a text. */
  readonly whole: string;
  /** The same in one word. */
  readonly compact: string;
}

export function searchTerm(text: string): SearchTerm {
  const words = wordsOf(text);
  return { words, whole: searchForm(text), compact: compact(searchForm(text)) };
}

/** From the best on: the very text, its beginning, words in a row, beginnings of words, and parts of words. */
const [EXACT, BEGINS, IN_A_ROW, WORD_BEGINS, WITHIN] = [1000, 600, 400, 200, 50];

/** How well a text answers; 0 when not at all. */
export function scoreOf(text: string, { words, whole, compact: oneWord }: SearchTerm): number {
  const form = searchForm(text);
  if (form === whole) return EXACT;
  const joined = compact(form);
  if (joined === oneWord) return EXACT - 1;
  if (form.startsWith(whole)) return BEGINS;
  if (` ${form}`.includes(` ${whole}`)) return IN_A_ROW;
  const own = form.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.every((word) => own.some((o) => o.startsWith(word)))) return WORD_BEGINS;
  if (words.every((word) => form.includes(word)) || joined.includes(oneWord)) return WITHIN;
  return 0;
}

/** Characters of an excerpt, about. */
const EXCERPT = 160;

/** The part of a text around its first hit, with the words that were hit between « and ». */
export function excerptOf(text: string, { words, compact: oneWord }: SearchTerm): string {
  const parts = text.replace(/\s+/gu, ' ').split(/([\p{L}\p{N}\p{M}]+)/u);
  // Every other part is a word.
  const byWord = parts.map((part, i) => i % 2 === 1 && words.some((word) => searchForm(part).includes(word)));
  const hit = words.length > 0 && !byWord.includes(true) ? hitTogether(parts, oneWord) : byWord;
  const first = Math.max(0, hit.indexOf(true));
  const [from, to] = around(parts, first);
  const shown = parts.slice(from, to).map((part, i) => (hit[from + i] ? `«${part}»` : part));
  return `${from > 0 ? '… ' : ''}${shown.join('').trim()}${to < parts.length ? ' …' : ''}`;
}

/** The fewest words in a row that hold what was written as one: `akaluk` is hit by « Aka » and « Luk ». */
function hitTogether(parts: readonly string[], oneWord: string): boolean[] {
  const forms = parts.map((part, i) => (i % 2 === 1 ? compact(searchForm(part)) : ''));
  let [from, to] = [0, 0];
  for (let first = 1; first < parts.length; first += 2) {
    let joined = '';
    for (let end = first; end < parts.length && (to === 0 || end - first < to - from); end += 2) {
      joined += forms[end] ?? '';
      if (joined.includes(oneWord)) [from, to] = [first, end + 1];
    }
  }
  return parts.map((_, i) => i % 2 === 1 && i >= from && i < to);
}

/** The parts that are shown, `[from, to)`: as many as there is room for on both sides of the hit. */
function around(parts: readonly string[], middle: number): [number, number] {
  let [from, to] = [middle, middle + 1];
  let length = parts[middle]?.length ?? 0;
  for (let grows = true; grows; ) {
    grows = false;
    for (const [next, step] of [
      [to, 'after'],
      [from - 1, 'before'],
    ] as const) {
      const size = parts[next]?.length;
      if (size === undefined || length + size > EXCERPT) continue;
      length += size;
      grows = true;
      if (step === 'after') to += 1;
      else from -= 1;
    }
  }
  return [from, to];
}
