import { type Breach, breachOf } from '../kernel/rule';
import { SOURCES } from '../kernel/sources';

/** The refusal of an act on an object that somebody else has changed since it was seen. */
export function versionConflict(expected: number, actual: number): Breach {
  return breachOf(
    {
      kode: 'H1',
      afvisning: 'VERSIONSKONFLIKT',
      alvor: 'FEJL',
      kilde: SOURCES.tjenesten,
      ansvarlig: 'OFFENTLIG',
      udvej: {
        da: 'Den, der handler, kan læse det igen og tage stilling til det, som det er nu',
        en: 'Whoever acts can read it again and judge it as it is now',
      },
    },
    {
      tekst: {
        da: `Andre har ændret det, handlingen gælder: Handlingen bygger på version ${expected}, men nu er det version ${actual}`,
        en: `Others have changed what the act is about: the act builds on version ${expected}, but now it is version ${actual}`,
      },
      faktisk: String(actual),
      graense: String(expected),
      enhed: 'ANTAL',
    },
  );
}
