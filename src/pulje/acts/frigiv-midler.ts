import { postingAct } from '../posting-act';

export const frigivMidler = postingAct(
  'frigivMidler',
  'FRIGIV',
  'FRIGIVET',
  'Frigiv midler. Releases committed money; needs a decision on the release, which is another than the approval of the content. By a forvaltning of the kommune.',
);
