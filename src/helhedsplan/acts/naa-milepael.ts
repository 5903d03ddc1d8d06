import { milepaelshandling } from '../maal/milepael-act';

export const naaMilepael = milepaelshandling(
  'naaMilepael',
  'NAA_MILEPAEL',
  (dato) => dato,
  'Nå milepæl. A milestone was reached on the day, which is not in the future and not before the plan started; once. By an applicant.',
);
