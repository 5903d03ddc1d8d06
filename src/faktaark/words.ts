import type { Saetning, Sprog } from '../kernel/errors';
import { kroner } from '../kernel/format';

/** Figures and names as the sheet's sentences have them. */

export type Koen = 'en' | 'et';

const TALORD: Readonly<Record<Sprog, readonly string[]>> = {
  da: ['ingen', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv'],
  en: ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};

/** A number as a word up to twelve, as figures above: `seks`, `18`; `koen` is the gender of what is counted in Danish. */
export function talord(antal: number, koen: Koen = 'en'): Saetning {
  return { da: koen === 'et' && antal === 1 ? 'ét' : (TALORD.da[antal] ?? String(antal)), en: TALORD.en[antal] ?? String(antal) };
}

/** The same text in both languages: names are not translated. */
export const ens = (navn: string): Saetning => ({ da: navn, en: navn });

export const stort = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

/** Ends a sentence; one full stop is enough after `kr.` */
export const punktum = (tekst: string): string => (tekst.endsWith('.') ? tekst : `${tekst}.`);

/** `Borgerrepræsentationens`, `Aarhus’`; in English `Borgerrepræsentationen’s`. */
export function ejefald(navn: string): Saetning {
  return { da: /[sxz]$/i.test(navn) ? `${navn}’` : `${navn}s`, en: `${navn}’s` };
}

/** `a`, `a og b`, `a, b og c`; between quotation marks when they are printed as they stand. */
export function opremsning(navne: readonly string[], binder: Saetning = { da: 'og', en: 'and' }): Saetning {
  const samlet = (ord: string): string =>
    navne.length < 2 ? (navne[0] ?? '') : `${navne.slice(0, -1).join(', ')} ${ord} ${navne[navne.length - 1]}`;
  return { da: samlet(binder.da), en: samlet(binder.en) };
}

export const citeret = (navn: string): string => `“${navn}”`;

/** Basis points as a share: `12,5 %` and `12.5 %`. */
export const andel = (hundrededele: number): Saetning => ({
  da: `${String(hundrededele / 100).replace('.', ',')} %`,
  en: `${hundrededele / 100} %`,
});

const TIDENDEDEL = 10_000_000;
const HUNDREDEDEL = 1_000_000;

/**
 * An amount of øre as officials write it: `1,7 mio. kr.`, `ca. 29,92 mio. kr.` where that is rounded, and to the last øre
 * below a tenth of a million. The exact amounts stand in the figures beside the text.
 */
export function beloeb(oere: number): Saetning {
  if (Math.abs(oere) < TIDENDEDEL) return { da: kroner(oere, 'da'), en: kroner(oere, 'en') };
  const mio = String(Math.round(oere / HUNDREDEDEL) / 100);
  const rundet = oere % HUNDREDEDEL !== 0;
  return { da: `${rundet ? 'ca. ' : ''}${mio.replace('.', ',')} mio. kr.`, en: `${rundet ? 'about ' : ''}DKK ${mio} million` };
}
