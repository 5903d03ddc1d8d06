import { inputfejl } from '../handling/input';

/** Refuses a period that holds no day. */
export function kraevPeriode(fra: string, til: string | null | undefined, felt: string): void {
  if (til && til <= fra) throw inputfejl([{ felt, fejl: { da: `skal ligge efter fra (${fra})`, en: `must lie after fra (${fra})` } }]);
}
