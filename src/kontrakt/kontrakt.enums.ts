import { defineEnum, type EnumValue } from '../kernel/enums';

export const Ansvarsrolle = defineEnum('Ansvarsrolle', 'Ansvarsrolle. What part a forvaltning or boligorganisation has in a section.', {
  LEDER: 'Leder. Leads the cooperation.',
  BIDRAGER: 'Bidrager. Contributes.',
  INFORMERES: 'Informeres. Is kept informed.',
});
export type Ansvarsrolle = EnumValue<typeof Ansvarsrolle>;
