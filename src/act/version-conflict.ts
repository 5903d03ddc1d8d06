import { type Afvisning, afvisningAf } from '../kernel/rule';
import { KILDE } from '../kernel/sources';

/** The refusal of an act on an object that somebody else has changed since it was seen. */
export function versionskonflikt(forventet: number, faktisk: number): Afvisning {
  return afvisningAf(
    {
      kode: 'H1',
      afvisning: 'VERSIONSKONFLIKT',
      alvor: 'FEJL',
      kilde: KILDE.tjenesten,
      ansvarlig: 'OFFENTLIG',
      udvej: {
        da: 'Den, der handler, kan læse det igen og tage stilling til det, som det er nu',
        en: 'Whoever acts can read it again and judge it as it is now',
      },
    },
    {
      tekst: {
        da: `Andre har ændret det, handlingen gælder: Handlingen bygger på version ${forventet}, men nu er det version ${faktisk}`,
        en: `Others have changed what the act is about: the act builds on version ${forventet}, but now it is version ${faktisk}`,
      },
      faktisk: String(faktisk),
      graense: String(forventet),
      enhed: 'ANTAL',
    },
  );
}
