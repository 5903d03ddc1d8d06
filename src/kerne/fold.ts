/**
 * Folding: what two spellings must share to count as the same word. Neither SQLite nor PostgreSQL folds æ, ø, å by
 * itself, so folded text is stored beside the original and search text is folded the same way.
 */

const BOGSTAVER: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', ö: 'oe', ä: 'ae', ü: 'ue', ß: 'ss', é: 'e' };

/** `"Nørrebro "` → `"noerrebro"`: lower case, Danish letters spelled out, accents off, white space collapsed. */
export function fold(tekst: string): string {
  return tekst
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøåöäüßé]/g, (b) => BOGSTAVER[b] ?? b)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
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

/** A key whose byte order is the Danish alphabet's: æ, ø, å after z ('{' is the character after 'z'), case ignored. */
export function sorteringsnoegle(tekst: string): string {
  return tekst
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøåäö]/g, (b) => DANSK_TIL_SIDST[b] ?? b)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
}
