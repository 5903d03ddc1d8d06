import { type Enumvaerdi, enumtype } from '../model/decorators';

export const Ansvarsrolle = enumtype('Ansvarsrolle', 'Ansvarsrolle. What part a forvaltning or boligorganisation has in a section.', {
  LEDER: 'Leder. Leads the cooperation.',
  BIDRAGER: 'Bidrager. Contributes.',
  INFORMERES: 'Informeres. Is kept informed.',
});
export type Ansvarsrolle = Enumvaerdi<typeof Ansvarsrolle>;
