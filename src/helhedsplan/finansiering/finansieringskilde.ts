import { type Enumvaerdi, enumtype } from '../../model/decorators';

export const Finansieringskilde = enumtype('Finansieringskilde', 'Finansieringskilde. Who pays.', {
  LANDSBYGGEFONDEN: 'Landsbyggefonden. The primary funder.',
  KOMMUNE: 'Kommune. From a pool (then `pulje` is set) or from other municipal money.',
  BOLIGORGANISATION: 'Boligorganisation. The applicants’ own share.',
  ANDEN: 'Anden kilde. For example a foundation.',
});
export type Finansieringskilde = Enumvaerdi<typeof Finansieringskilde>;
