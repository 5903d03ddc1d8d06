import { tilsynshandling } from '../tilsyn-act';

export const bemaerk = tilsynshandling(
  'bemaerk',
  'BEMAERK',
  'BEMAERKNING',
  'Bemærk. A remark on a plan or one of its accounts. By Landsbyggefonden.',
);
