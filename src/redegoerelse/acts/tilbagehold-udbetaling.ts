import { tilsynAct } from '../tilsyn-act';

export const tilbageholdUdbetaling = tilsynAct(
  'tilbageholdUdbetaling',
  'TILBAGEHOLD',
  'UDBETALING_TILBAGEHOLDT',
  'Tilbagehold udbetaling. Payments to a plan are withheld until they are resumed. By Landsbyggefonden.',
);
