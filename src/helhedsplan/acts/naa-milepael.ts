import { milepaelAct } from '../maal/milepael-act';

export const naaMilepael = milepaelAct(
  'naaMilepael',
  'NAA_MILEPAEL',
  (date) => date,
  'Nå milepæl. A milestone was reached on the day, which is not in the future and not before the plan started; once. By an applicant.',
);
