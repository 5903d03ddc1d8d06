/**
 * Folding: what two spellings must share to count as the same word. Neither SQLite nor PostgreSQL folds æ, ø, å by
 * itself, so folded text is stored beside the original and search text is folded the same way.
 */

const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/a\u030A/g, 'aa'],
  [/a\u0308|æ/g, 'ae'],
  [/o\u0308|ø/g, 'oe'],
  [/u\u0308/g, 'ue'],
  [/ß/g, 'ss'],
  [/\p{M}/gu, ''],
];

/** `"Nørrebro "` → `"noerrebro"`: lower case, Danish letters spelled out, accents off, white space collapsed. */
export function fold(text: string): string {
  // Decomposed, so that å is a + ring and every other accent is a mark of its own, however it was typed.
  const split = text.normalize('NFKD').toLowerCase();
  return LETTERS.reduce((t, [letter, written]) => t.replace(letter, written), split)
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Stands before, between and after the names in a folded column. `fold` never leaves one in search text. */
export const SEPARATOR = '\n';

/**
 * The folded column of a text and its aliases: `"\nnoerrebro\nnbro\n"`. "Contains" is then a search for the word,
 * "starts with" a search for `\n` + word and "equals" a search for `\n` + word + `\n`, so aliases match everywhere.
 */
export function foldedColumn(text: string, aliaser: readonly string[] = []): string {
  return SEPARATOR + [text, ...aliaser].map((t) => fold(t) + SEPARATOR).join('');
}

const DANISH_LAST: Record<string, string> = { æ: '{a', ø: '{b', å: '{c', ä: '{a', ö: '{b' };

/**
 * A key whose byte order is the Danish alphabet's: æ, ø, å after z ('{' comes after 'z'), case ignored. Aa is å, as in names;
 * AA stands under a, since it abbreviates (AAB).
 */
export function danishSortKey(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[Aa]a/g, 'å')
    .toLowerCase()
    .replace(/[æøåäö]/g, (b) => DANISH_LAST[b] ?? b)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
}
