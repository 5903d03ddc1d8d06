import { defineEnum, type EnumValue } from '../../model/decorators';

export const Finansieringskilde = defineEnum('Finansieringskilde', 'Finansieringskilde. Who pays.', {
  LANDSBYGGEFONDEN: 'Landsbyggefonden. The primary funder.',
  KOMMUNE: 'Kommune. From a pool (then `pulje` is set) or from other municipal money.',
  BOLIGORGANISATION: 'Boligorganisation. The applicants’ own share.',
  ANDEN: 'Anden kilde. For example a foundation.',
});
export type Finansieringskilde = EnumValue<typeof Finansieringskilde>;
