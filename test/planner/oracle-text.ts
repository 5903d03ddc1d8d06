import type { Kolonne } from '../../src/model/model';

/** How text is compared, worked out letter by letter and apart from the program's own folding. */

const SKREVET: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

const bogstaver = (tekst: string): string[] => [...tekst.normalize('NFC').toLowerCase()];
const udenAccent = (tegn: string): string => tegn.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');

/** The words of a text, however it is spelt. */
export const ord = (tekst: string): string =>
  bogstaver(tekst)
    .map((b) => SKREVET[b] ?? udenAccent(b))
    .join('')
    .split(/\s+/)
    .filter((o) => o !== '')
    .join(' ');

const smaa = (tekst: string): string => tekst.replace(/[A-Z]/g, (b) => b.toLowerCase());

/** Whether a condition holds for one text. A search that is nothing but spaces or accents finds none. */
export function tekstPasser(tekst: string, op: string, krav: string, f: Kolonne): boolean {
  const [v, k] = f.foldning ? [ord(tekst), ord(krav)] : [tekst, krav];
  if (f.foldning && k === '' && krav !== '') return false;
  if (op === 'eq' || op === 'has') return v === k;
  return op === 'contains' ? smaa(v).includes(smaa(k)) : smaa(v).startsWith(smaa(k));
}

/** The place of a letter: æ, ø and å after z, in that order. */
const PLADS: Readonly<Record<string, number>> = { æ: 0x7b, ä: 0x7b, ø: 0x7b + 0.1, ö: 0x7b + 0.1, å: 0x7b + 0.2 };

const pladser = (tekst: string): number[] =>
  bogstaver(tekst.replace(/[Aa]a/g, 'å')).flatMap((b) => PLADS[b] ?? [...udenAccent(b)].map((e) => e.codePointAt(0) ?? 0));

/** Which of two texts comes first in a list; 0 where they stand alike. */
export function foer(a: string, b: string, f: Kolonne): number {
  const [x, y] = f.foldning ? [pladser(a), pladser(b)] : [[...a], [...b]].map((t) => t.map((e) => e.codePointAt(0) ?? 0));
  for (let i = 0; i < Math.min(x?.length ?? 0, y?.length ?? 0); i += 1)
    if (x?.[i] !== y?.[i]) return Number(x?.[i]) < Number(y?.[i]) ? -1 : 1;
  return (x?.length ?? 0) - (y?.length ?? 0);
}

/** A text as somebody else might write it, or a piece of it. `slag` is a throw between 0 and 1. */
export function omskrevet(tekst: string, slag: () => number): string {
  const fra = slag() < 0.5 ? 0 : Math.floor(slag() * tekst.length);
  const stykke = slag() < 0.5 ? tekst : tekst.slice(fra, fra + 1 + Math.floor(slag() * 8));
  const maade = Math.floor(slag() * 5);
  if (maade === 0) return stykke.toUpperCase();
  if (maade === 1) return stykke.replace(/ø/g, 'oe').replace(/æ/g, 'ae').replace(/å/g, 'aa');
  if (maade === 2) return `  ${stykke.replace(/ /g, '  ')}`;
  return maade === 3 ? stykke.normalize('NFD') : stykke;
}
