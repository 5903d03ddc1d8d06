import { defineEnum, type EnumValue } from '../kernel/enums';

export const Opfyldelsesgrad = defineEnum('Opfyldelsesgrad', 'Opfyldelsesgrad. How far a goal was met.', {
  OPFYLDT: 'Opfyldt. Met.',
  DELVIST_OPFYLDT: 'Delvist opfyldt. Partly met.',
  IKKE_OPFYLDT: 'Ikke opfyldt. Not met.',
});
export type Opfyldelsesgrad = EnumValue<typeof Opfyldelsesgrad>;

export const Tilsynsart = defineEnum('Tilsynsart', 'Tilsynsart. What Landsbyggefonden does as economic supervisor.', {
  BEMAERKNING: 'Bemærkning. A remark.',
  UDBETALING_TILBAGEHOLDT: 'Udbetaling tilbageholdt. Payments are withheld.',
  UDBETALING_GENOPTAGET: 'Udbetaling genoptaget. Payments are made again.',
});
export type Tilsynsart = EnumValue<typeof Tilsynsart>;

export const Vurdering = defineEnum('Vurdering', 'Vurdering. Landsbyggefonden’s assessment of an account.', {
  TAGET_TIL_EFTERRETNING: 'Taget til efterretning. Accepted without remarks.',
  MED_BEMAERKNINGER: 'Med bemærkninger. Accepted with remarks, see `tilsyn`.',
  IKKE_GODKENDT: 'Ikke godkendt. Not accepted: the account counts as missing until a new version is handed in.',
});
export type Vurdering = EnumValue<typeof Vurdering>;
