import { defineEnum, type EnumValue } from '../kernel/enums';

export const Forumart = defineEnum('Forumart', 'Forumart. What kind of body it is.', {
  BOLIGSOCIALT_FORUM: 'Boligsocialt forum. One for each udsat byområde, until October 2016.',
  BOLIGSOCIAL_BESTYRELSE: 'Boligsocial bestyrelse. The board of the whole city, from October 2016.',
  BYDELSBESTYRELSE: 'Bydelsbestyrelse. The board of one or more byområder, from October 2016.',
  SEKRETARIAT: 'Sekretariat. The joint office of the boards, from October 2016.',
});
export type Forumart = EnumValue<typeof Forumart>;

export const Medlemsrolle = defineEnum('Medlemsrolle', 'Medlemsrolle. In what capacity somebody sits in a forum.', {
  LEDER: 'Leder. A leader of a forvaltning.',
  MEDARBEJDER: 'Medarbejder. Staff of a forvaltning directly responsible for the boligsociale work.',
  KOORDINATOR: 'Koordinator. A coordinator of a boligorganisation.',
});
export type Medlemsrolle = EnumValue<typeof Medlemsrolle>;
