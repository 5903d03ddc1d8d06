import { postingAct } from '../posting-act';

export const tilbagefoer = postingAct(
  'tilbagefoer',
  'TILBAGEFOER',
  'TILBAGEFOERT',
  'Tilbagefør. Returns committed money that is not paid to the pool. By a forvaltning of the kommune.',
);
