import { defineEnum, type EnumValue } from '../model/decorators';

export const Forumart = defineEnum('Forumart', 'Forumart. What kind of body it is.', {
  BOLIGSOCIALT_FORUM: 'Boligsocialt forum. One for each udsat byområde, until October 2016.',
  BOLIGSOCIAL_BESTYRELSE: 'Boligsocial bestyrelse. The board of the whole city, from October 2016.',
  BYDELSBESTYRELSE: 'Bydelsbestyrelse. The board of one or more byområder, from October 2016.',
  SEKRETARIAT: 'Sekretariat. The joint office of the boards, from October 2016.',
});
export type Forumart = EnumValue<typeof Forumart>;
