import { type Afvisning, afvisningAf } from '../kerne/regel';

/** The refusal of an act on an object that somebody else has changed since it was seen. */
export function versionskonflikt(forventet: number, faktisk: number): Afvisning {
  return afvisningAf(
    {
      kode: 'H1',
      afvisning: 'VERSIONSKONFLIKT',
      alvor: 'FEJL',
      kilde: { da: 'Tjenestens egen orden', en: 'The order of the service' },
      ansvarlig: 'OFFENTLIG',
      udvej: {
        da: 'Læs objektet igen, og send den version, du har set',
        en: 'Read the object again and send the version that you have seen',
      },
    },
    {
      tekst: {
        da: `Objektet er ændret, siden du så det: du så version ${forventet}, nu er det version ${faktisk}`,
        en: `The object has been changed since you saw it: you saw version ${forventet}, now it is version ${faktisk}`,
      },
      faktisk: String(faktisk),
      graense: String(forventet),
      enhed: 'ANTAL',
    },
  );
}
