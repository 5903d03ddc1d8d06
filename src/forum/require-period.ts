import { inputfejl } from '../act/input';
import { type Dag, skrivDag } from '../kernel/day';
import type { Periode } from '../kernel/period';

/** Refuses a period that holds no day. */
export function kraevPeriode(fra: string, til: string | null | undefined, felt: string): void {
  if (til && til <= fra)
    throw inputfejl([
      {
        felt,
        fejl: {
          da: `skal ligge efter den første dag, den ${skrivDag(fra, 'da')}`,
          en: `must lie after the first day, ${skrivDag(fra, 'en')}`,
        },
      },
    ]);
}

/** The end of what begins on a day and has none of its own: with the forum, whose end may be known already. */
export const slutMed = (forum: Periode, fra: Dag): Dag | null => (forum.til !== null && forum.til > fra ? forum.til : null);
