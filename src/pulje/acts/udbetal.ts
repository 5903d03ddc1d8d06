import { postingAct } from '../posting-act';

export const udbetal = postingAct(
  'udbetal',
  'UDBETAL',
  'UDBETALT',
  'Udbetal. Pays released money, unless payments are withheld or a yearly account is missing (rule R14). By a forvaltning of the kommune.',
);
