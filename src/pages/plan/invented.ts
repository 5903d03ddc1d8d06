import { isInvented } from '../origin';
import type { PlanOfPage } from './shape';

/** What is worked out from something invented is invented, too: by the same grounds as the API leaves such figures out of a sum. */

/** Homes rest on every estate that takes part. */
export const inventedHomes = ({ afdelingstilknytninger: { nodes } }: PlanOfPage): boolean =>
  nodes.some((row) => isInvented(row, 'afdeling') || isInvented(row.afdeling, 'antalLejemaal'));

/** Shares rest on the frame and on every contribution. */
export const inventedShares = (plan: PlanOfPage): boolean =>
  isInvented(plan, 'oekonomiskRamme') || plan.finansiering.nodes.some((row) => isInvented(row, 'beloeb') || isInvented(row, 'kilde'));
