/**
 * Folding: what two spellings must share to count as the same word. Neither SQLite nor PostgreSQL folds æ, ø, å by
 * itself, so folded text is stored beside the original and search text is folded the same way.
 */

const BOGSTAVER: readonly (readonly [RegExp, string])[] = [
  [/a\u030A/g, 'aa'],
  [/a\u0308|æ/g, 'ae'],
  [/o\u0308|ø/g, 'oe'],
  [/u\u0308/g, 'ue'],
  [/ß/g, 'ss'],
  [/\p{M}/gu, ''],
];

/** `"Nørrebro "` → `"noerrebro"`: lower case, Danish letters spelled out, accents off, white space collapsed. */
export function fold(tekst: string): string {
  // Decomposed, so that å is a + ring and every other accent is a mark of its own, however it was typed.
  const opdelt = tekst.normalize('NFKD').toLowerCase();
  return BOGSTAVER.reduce((t, [bogstav, skrevet]) => t.replace(bogstav, skrevet), opdelt)
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Stands before, between and after the names in a folded column. `fold` never leaves one in search text. */
export const SKEL = '\n';

/**
 * The folded column of a text and its aliases: `"\nnoerrebro\nnbro\n"`. "Contains" is then a search for the word,
 * "starts with" a search for `\n` + word and "equals" a search for `\n` + word + `\n`, so aliases match everywhere.
 */
export function foldetKolonne(tekst: string, aliaser: readonly string[] = []): string {
  return SKEL + [tekst, ...aliaser].map((t) => fold(t) + SKEL).join('');
}

const DANSK_TIL_SIDST: Record<string, string> = { æ: '{a', ø: '{b', å: '{c', ä: '{a', ö: '{b' };

/**
 * A key whose byte order is the Danish alphabet's: æ, ø, å after z ('{' comes after 'z'), case ignored. Aa is å, as in names;
 * AA stands under a, since it abbreviates (AAB).
 */
export function sorteringsnoegle(tekst: string): string {
  return tekst
    .normalize('NFC')
    .replace(/[Aa]a/g, 'å')
    .toLowerCase()
    .replace(/[æøåäö]/g, (b) => DANSK_TIL_SIDST[b] ?? b)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
}
