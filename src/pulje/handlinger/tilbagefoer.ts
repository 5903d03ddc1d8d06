import { posteringshandling } from '../poster';

export const tilbagefoer = posteringshandling(
  'tilbagefoer',
  'TILBAGEFOER',
  'TILBAGEFOERT',
  'Tilbagefør. Returns committed money that is not paid to the pool. By a forvaltning of the kommune.',
);
