import { GRAENSE, HELHED, MERCURIUS, RENT } from './contestants';
import type { Maaling } from './load';
import type { Opstart } from './startup';

/** Medians by operation and contender. */
export type Resultater = Readonly<Record<string, Readonly<Record<string, Maaling>>>>;

/** A figure that the benchmark is there to reach. */
export interface Maal {
  readonly navn: string;
  readonly enhed: '×' | 's';
  readonly krav: number | null;
  readonly oenske: number | null;
  /** Null when it was not measured in this run. */
  readonly maalt: number | null;
}

export function forhold(resultater: Resultater, operation: string, deltager: string, mod: string): number | null {
  const [a, b] = [resultater[operation]?.[deltager], resultater[operation]?.[mod]];
  return a && b && b.svarPrSekund > 0 ? a.svarPrSekund / b.svarPrSekund : null;
}

export function maalAf(resultater: Resultater, opstart: Opstart): Maal[] {
  const mod = (operation: string, andre: string): number | null => forhold(resultater, operation, HELHED, andre);
  const sekunder = opstart['npm start'];
  return [
    { navn: 'netvaerk mod den rene stak', enhed: '×', krav: 8, oenske: 12, maalt: mod('netvaerk', RENT) },
    { navn: 'netvaerk mod grænsen', enhed: '×', krav: 0.5, oenske: 0.7, maalt: mod('netvaerk', GRAENSE) },
    { navn: 'netvaerk mod Mercurius', enhed: '×', krav: 1, oenske: null, maalt: mod('netvaerk', MERCURIUS) },
    { navn: 'opslag mod den rene stak', enhed: '×', krav: 2.5, oenske: 4, maalt: mod('opslag', RENT) },
    {
      navn: 'npm start til første svar',
      enhed: 's',
      krav: null,
      oenske: 1.5,
      maalt: sekunder === undefined ? null : sekunder / 1000,
    },
  ];
}

/** How far a goal is reached: a ratio must be at least the figure, a time below it. */
export function dom({ enhed, krav, oenske, maalt }: Maal): 'ikke målt' | 'ikke nået' | 'kravet nået' | 'målet nået' {
  if (maalt === null) return 'ikke målt';
  const nok = (graense: number): boolean => (enhed === 's' ? maalt < graense : maalt >= graense);
  if (oenske !== null && nok(oenske)) return 'målet nået';
  if (krav !== null && nok(krav)) return oenske === null ? 'målet nået' : 'kravet nået';
  return 'ikke nået';
}
