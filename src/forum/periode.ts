import { inputfejl } from '../handling/input';
import { skrivDag } from '../kerne/dato';

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
