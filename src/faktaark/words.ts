import type { Language, LocalizedText } from '../kernel/errors';
import { formatKroner } from '../kernel/format';

/** Figures and names as the sheet's sentences have them. */

export type Gender = 'en' | 'et';

const NUMBER_WORDS: Readonly<Record<Language, readonly string[]>> = {
  da: ['ingen', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv'],
  en: ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};

/** A number as a word up to twelve, as figures above: `seks`, `18`; `gender` is the gender of what is counted in Danish. */
export function numberWord(count: number, gender: Gender = 'en'): LocalizedText {
  return {
    da: gender === 'et' && count === 1 ? 'ét' : (NUMBER_WORDS.da[count] ?? String(count)),
    en: NUMBER_WORDS.en[count] ?? String(count),
  };
}

/** The same text in both languages: names are not translated. */
export const sameInBoth = (name: string): LocalizedText => ({ da: name, en: name });

/** Ends a sentence; one full stop is enough after `kr.` */
export const fullStop = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** `Borgerrepræsentationens`, `Aarhus’`; in English `Borgerrepræsentationen’s`. */
export function genitive(name: string): LocalizedText {
  return { da: /[sxz]$/i.test(name) ? `${name}’` : `${name}s`, en: `${name}’s` };
}

/** `a`, `a og b`, `a, b og c`; between quotation marks when they are printed as they stand. */
export function enumeration(names: readonly string[], binder: LocalizedText = { da: 'og', en: 'and' }): LocalizedText {
  const collected = (word: string): string =>
    names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${word} ${names[names.length - 1]}`;
  return { da: collected(binder.da), en: collected(binder.en) };
}

export const quoted = (name: string): string => `“${name}”`;

/** Basis points as a share: `12,5 %` and `12.5 %`. */
export const share = (hundredths: number): LocalizedText => ({
  da: `${String(hundredths / 100).replace('.', ',')} %`,
  en: `${hundredths / 100} %`,
});

const TIDENDEDEL = 10_000_000;
const HUNDREDEDEL = 1_000_000;

/**
 * An amount of øre as officials write it: `1,7 mio. kr.`, `ca. 29,92 mio. kr.` where that is rounded, and to the last øre
 * below a tenth of a million. The exact amounts stand in the figures beside the text.
 */
export function amount(amountInOere: number): LocalizedText {
  if (Math.abs(amountInOere) < TIDENDEDEL) return { da: formatKroner(amountInOere, 'da'), en: formatKroner(amountInOere, 'en') };
  const mio = String(Math.round(amountInOere / HUNDREDEDEL) / 100);
  const rounded = amountInOere % HUNDREDEDEL !== 0;
  return { da: `${rounded ? 'ca. ' : ''}${mio.replace('.', ',')} mio. kr.`, en: `${rounded ? 'about ' : ''}DKK ${mio} million` };
}
