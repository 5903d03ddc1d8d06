import { type Day, formatDay } from './day';
import { dayAfter, formatPeriod } from './period';

/** Figures as people write them: in figures of reasons with a point (for programs), in sentences by the language. */

/** `186475013` øre → `1864750.13`. */
export function plainKroner(amountInOere: number): string {
  const whole = Math.trunc(Math.abs(amountInOere) / 100);
  const rest = Math.abs(amountInOere) % 100;
  return `${amountInOere < 0 ? '-' : ''}${whole}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}

/** `186475013` øre → `1.864.750,13 kr.` or `DKK 1,864,750.13`. */
export function formatKroner(amountInOere: number, language: 'da' | 'en'): string {
  const [whole = '', rest] = plainKroner(amountInOere).split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, language === 'da' ? '.' : ',');
  const decimals = rest ? `${language === 'da' ? ',' : '.'}${rest}` : '';
  return language === 'da' ? `${groups}${decimals} kr.` : `DKK ${groups}${decimals}`;
}

/** A share of a whole in percent with at most four decimals, cut and not rounded, so that what is over a cap looks it. */
export function plainPercent(part: number, whole: number): string {
  if (whole === 0) return '0';
  const tenThousandths = (BigInt(part) * 1_000_000n) / BigInt(whole);
  const number = Number(tenThousandths) / 10_000;
  const exact = tenThousandths * BigInt(whole) === BigInt(part) * 1_000_000n;
  return `${exact ? '' : '>'}${number}`;
}

/** A period as people write it; one whose first day nobody knows has only its last. */
export function formatPeriodOrEnd(
  { fra: from, til: to }: { readonly fra: Day | null; readonly til: Day | null },
  language: 'da' | 'en',
): string {
  if (from !== null) return formatPeriod({ fra: from, til: to }, language);
  if (to === null) return language === 'da' ? 'hele tiden' : 'all along';
  return `${language === 'da' ? 'til og med den' : 'up to'} ${formatDay(dayAfter(to, -1), language)}`;
}

/** The same for programs: `2011-06-01/2016-10-01`. */
export const plainPeriod = ({ fra: from, til: to }: { readonly fra: Day | null; readonly til: Day | null }): string =>
  `${from ?? ''}/${to ?? ''}`;

/** A noun as it is counted: one of them (with its article), and several. */
export interface CountedNoun {
  readonly en: string;
  readonly several: string;
}

/** `2, én plan / planer` → `2 planer`; one is the word itself, none is `ingen planer` or `no plans`. */
export function counted(count: number, word: CountedNoun, language: 'da' | 'en'): string {
  if (count === 1) return word.en;
  return `${count === 0 ? (language === 'da' ? 'ingen' : 'no') : count} ${word.several}`;
}

/** `[a, b, c]` → `a, b og c`, with another word between the last two if one is given. */
export function joinWords(parts: readonly string[], term: string): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${term} ${parts.at(-1)}`;
}

/** A text as the beginning of a sentence: `ingen planer` → `Ingen planer`. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Characters of what somebody wrote that are told to them again. */
const SHOWN = 40;

/** What somebody wrote, as far as it is told to them again. */
export function shortened(text: string): string {
  const characters = [...text];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : text;
}

/** A share in basis points as people write it: `12,5 %` or `12.5 %`. */
export function formatPercent(basisPoints: number, language: 'da' | 'en'): string {
  const number = String(basisPoints / 100);
  return `${language === 'da' ? number.replace('.', ',') : number} %`;
}
