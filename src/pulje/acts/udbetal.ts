import { posteringshandling } from '../posting-act';

export const udbetal = posteringshandling(
  'udbetal',
  'UDBETAL',
  'UDBETALT',
  'Udbetal. Pays released money, unless payments are withheld or a yearly account is missing (rule R14). By a forvaltning of the kommune.',
);
