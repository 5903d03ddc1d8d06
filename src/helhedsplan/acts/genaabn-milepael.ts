import { milepaelAct } from '../maal/milepael-act';

export const genaabnMilepael = milepaelAct(
  'genaabnMilepael',
  'GENAABN_MILEPAEL',
  () => null,
  'Genåbn milepæl. A milestone that was said to be reached is not, or was reached on another day; it can be said to be reached again. By an applicant.',
);
