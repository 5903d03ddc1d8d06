import { tilsynAct } from '../tilsyn-act';

export const bemaerk = tilsynAct(
  'bemaerk',
  'BEMAERK',
  'BEMAERKNING',
  'Bemærk. A remark on a plan or one of its accounts. By Landsbyggefonden.',
);
