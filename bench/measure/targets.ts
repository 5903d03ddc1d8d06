import { HAND_WRITTEN, HELHED, MERCURIUS, PLAIN } from './contestants';
import type { Measurement } from './load';
import type { Startup } from './startup';

/** Medians by operation and contender. */
export type Results = Readonly<Record<string, Readonly<Record<string, Measurement>>>>;

/** A figure that the benchmark is there to reach. */
export interface Target {
  readonly name: string;
  readonly unit: '×' | 's';
  readonly condition: number | null;
  readonly wish: number | null;
  /** Null when it was not measured in this run. */
  readonly measured: number | null;
}

export function ratio(results: Results, operation: string, contestant: string, against: string): number | null {
  const [a, b] = [results[operation]?.[contestant], results[operation]?.[against]];
  return a && b && b.answersPerSecond > 0 ? a.answersPerSecond / b.answersPerSecond : null;
}

export function maalAf(results: Results, startup: Startup): Target[] {
  const against = (operation: string, others: string): number | null => ratio(results, operation, HELHED, others);
  const seconds = startup['npm start'];
  return [
    { name: 'netvaerk against the stack used plainly', unit: '×', condition: 8, wish: 12, measured: against('netvaerk', PLAIN) },
    { name: 'netvaerk against the limit', unit: '×', condition: 0.5, wish: 0.7, measured: against('netvaerk', HAND_WRITTEN) },
    { name: 'netvaerk against Mercurius', unit: '×', condition: 1, wish: null, measured: against('netvaerk', MERCURIUS) },
    { name: 'lookup against the stack used plainly', unit: '×', condition: 2.5, wish: 4, measured: against('lookup', PLAIN) },
    {
      name: 'npm start to the first answer',
      unit: 's',
      condition: null,
      wish: 1.5,
      measured: seconds === undefined ? null : seconds / 1000,
    },
  ];
}

/** How far a goal is reached: a ratio must be at least the figure, a time below it. */
export function verdict({ unit, condition, wish, measured }: Target): 'not measured' | 'not reached' | 'demand met' | 'wish met' {
  if (measured === null) return 'not measured';
  const enough = (limit: number): boolean => (unit === 's' ? measured < limit : measured >= limit);
  if (wish !== null && enough(wish)) return 'wish met';
  if (condition !== null && enough(condition)) return wish === null ? 'wish met' : 'demand met';
  return 'not reached';
}
