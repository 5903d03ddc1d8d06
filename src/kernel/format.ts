import { type Dag, skrivDag } from './day';
import { dagEfter, skrivPeriode } from './period';

/** Figures as people write them: in figures of reasons with a point (for programs), in sentences by the language. */

/** `186475013` øre → `1864750.13`. */
export function kronertal(oere: number): string {
  const hele = Math.trunc(Math.abs(oere) / 100);
  const rest = Math.abs(oere) % 100;
  return `${oere < 0 ? '-' : ''}${hele}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}

/** `186475013` øre → `1.864.750,13 kr.` or `DKK 1,864,750.13`. */
export function kroner(oere: number, sprog: 'da' | 'en'): string {
  const [hele = '', rest] = kronertal(oere).split('.');
  const grupper = hele.replace(/\B(?=(\d{3})+$)/g, sprog === 'da' ? '.' : ',');
  const decimaler = rest ? `${sprog === 'da' ? ',' : '.'}${rest}` : '';
  return sprog === 'da' ? `${grupper}${decimaler} kr.` : `DKK ${grupper}${decimaler}`;
}

/** A share of a whole in percent with at most four decimals, cut and not rounded, so that what is over a cap looks it. */
export function procenttal(del: number, hele: number): string {
  if (hele === 0) return '0';
  const titusindedele = (BigInt(del) * 1_000_000n) / BigInt(hele);
  const tal = Number(titusindedele) / 10_000;
  const eksakt = titusindedele * BigInt(hele) === BigInt(del) * 1_000_000n;
  return `${eksakt ? '' : '>'}${tal}`;
}

/** A period as people write it; one whose first day nobody knows has only its last. */
export function periodetekst({ fra, til }: { readonly fra: Dag | null; readonly til: Dag | null }, sprog: 'da' | 'en'): string {
  if (fra !== null) return skrivPeriode({ fra, til }, sprog);
  if (til === null) return sprog === 'da' ? 'hele tiden' : 'all along';
  return `${sprog === 'da' ? 'til og med den' : 'up to'} ${skrivDag(dagEfter(til, -1), sprog)}`;
}

/** The same for programs: `2011-06-01/2016-10-01`. */
export const periodetal = ({ fra, til }: { readonly fra: Dag | null; readonly til: Dag | null }): string => `${fra ?? ''}/${til ?? ''}`;

/** A noun as it is counted: one of them (with its article), and several. */
export interface Taelleord {
  readonly en: string;
  readonly flere: string;
}

/** `2, én plan / planer` → `2 planer`; one is the word itself, none is `ingen planer` or `no plans`. */
export function taelt(antal: number, ord: Taelleord, sprog: 'da' | 'en'): string {
  if (antal === 1) return ord.en;
  return `${antal === 0 ? (sprog === 'da' ? 'ingen' : 'no') : antal} ${ord.flere}`;
}

/** `[a, b, c]` → `a, b og c`, with another word between the last two if one is given. */
export function remse(dele: readonly string[], led: string): string {
  return dele.length < 2 ? (dele[0] ?? '') : `${dele.slice(0, -1).join(', ')} ${led} ${dele.at(-1)}`;
}

/** A share in basis points as people write it: `12,5 %` or `12.5 %`. */
export function procent(basispunkter: number, sprog: 'da' | 'en'): string {
  const tal = String(basispunkter / 100);
  return `${sprog === 'da' ? tal.replace('.', ',') : tal} %`;
}
