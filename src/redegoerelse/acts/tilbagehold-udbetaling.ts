import { tilsynshandling } from '../tilsyn-act';

export const tilbageholdUdbetaling = tilsynshandling(
  'tilbageholdUdbetaling',
  'TILBAGEHOLD',
  'UDBETALING_TILBAGEHOLDT',
  'Tilbagehold udbetaling. Payments to a plan are withheld until they are resumed. By Landsbyggefonden.',
);
