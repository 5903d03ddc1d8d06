import { taelt } from '../../kernel/format';
import { brudtAf, type Grund, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Kontraktfakta } from '../kontrakt.facts';

export const R18_KONTRAKT: Regel<Kontraktfakta> = {
  kode: 'R18',
  afvisning: 'INDSATSOMRAADE_UDEN_FOR_KONTRAKTEN',
  krav: {
    da: 'En kontrakts afsnit ligger i kontrakternes fem indsatsområder, som berører kommunens kernedrift',
    en: 'The sections of a contract lie in the five fields of the contracts, which touch the kommune’s own operations',
  },
  alvor: 'FEJL',
  kilde: KILDE.kontrakter,
  ansvarlig: 'FORUM',
  udvej: {
    da: 'Forummet kan lægge afsnittet i et af de fem indsatsområder',
    en: 'The forum can place the section in one of the five fields',
  },
  // Which fields are the contracts' is a fact of the field (`kontraktomraade`), not of the rule.
  termer: [],
  bedoem(f) {
    const afsnit = f.versioner.flatMap((v) => v.afsnit.map((a) => ({ nummer: v.nummer, ...a.indsatsomraade })));
    return brudtAf(
      afsnit
        .filter((a) => !a.kontraktomraade)
        .map(
          ({ nummer, noegle, navn }): Grund => ({
            tekst: {
              da: `Version ${nummer} har et afsnit om “${navn}”, som ikke er et af kontrakternes indsatsområder`,
              en: `Version ${nummer} has a section on “${navn}”, which is not one of the fields of the contracts`,
            },
            faktisk: noegle,
            graense: 'KONTRAKTOMRAADE',
            enhed: 'NAVN',
          }),
        ),
      {
        tekst: {
          da: `Kontrakten har ${taelt(afsnit.length, { en: 'ét afsnit', flere: 'afsnit' }, 'da')} i alt, uden for kontrakternes indsatsområder ingen`,
          en: `The contract has ${taelt(afsnit.length, { en: 'one section', flere: 'sections' }, 'en')} in all, none outside the fields of the contracts`,
        },
        faktisk: String(afsnit.length),
        graense: String(afsnit.length),
        enhed: 'ANTAL',
      },
    );
  },
};
