import type { ColumnField } from '../../src/model/model';

/** How text is compared, worked out letter by letter and apart from the program's own folding. */

const WRITTEN: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

const letters = (text: string): string[] => [...text.normalize('NFC').toLowerCase()];
const withoutAccent = (characters: string): string => characters.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');

/** The words of a text, however it is spelt. */
export const word = (text: string): string =>
  letters(text)
    .map((b) => WRITTEN[b] ?? withoutAccent(b))
    .join('')
    .split(/\s+/)
    .filter((o) => o !== '')
    .join(' ');

const lower = (text: string): string => text.replace(/[A-Z]/g, (b) => b.toLowerCase());

/** Whether a condition holds for one text. A search that is nothing but spaces or accents finds none. */
export function textFits(text: string, up: string, condition: string, f: ColumnField): boolean {
  const [v, k] = f.folding ? [word(text), word(condition)] : [text, condition];
  if (f.folding && k === '' && condition !== '') return false;
  if (up === 'eq' || up === 'has') return v === k;
  return up === 'contains' ? lower(v).includes(lower(k)) : lower(v).startsWith(lower(k));
}

/** The place of a letter: æ, ø and å after z, in that order. */
const PLACE: Readonly<Record<string, number>> = { æ: 0x7b, ä: 0x7b, ø: 0x7b + 0.1, ö: 0x7b + 0.1, å: 0x7b + 0.2 };

const seats = (text: string): number[] =>
  letters(text.replace(/[Aa]a/g, 'å')).flatMap((b) => PLACE[b] ?? [...withoutAccent(b)].map((e) => e.codePointAt(0) ?? 0));

/** Which of two texts comes first in a list; 0 where they stand alike. */
export function before(a: string, b: string, f: ColumnField): number {
  const [x, y] = f.folding ? [seats(a), seats(b)] : [[...a], [...b]].map((t) => t.map((e) => e.codePointAt(0) ?? 0));
  for (let i = 0; i < Math.min(x?.length ?? 0, y?.length ?? 0); i += 1)
    if (x?.[i] !== y?.[i]) return Number(x?.[i]) < Number(y?.[i]) ? -1 : 1;
  return (x?.length ?? 0) - (y?.length ?? 0);
}

/** A text as somebody else might write it, or a piece of it. `slag` is a throw between 0 and 1. */
export function rewritten(text: string, random: () => number): string {
  const from = random() < 0.5 ? 0 : Math.floor(random() * text.length);
  const piece = random() < 0.5 ? text : text.slice(from, from + 1 + Math.floor(random() * 8));
  const way = Math.floor(random() * 5);
  if (way === 0) return piece.toUpperCase();
  if (way === 1) return piece.replace(/ø/g, 'oe').replace(/æ/g, 'ae').replace(/å/g, 'aa');
  if (way === 2) return `  ${piece.replace(/ /g, '  ')}`;
  return way === 3 ? piece.normalize('NFD') : piece;
}
