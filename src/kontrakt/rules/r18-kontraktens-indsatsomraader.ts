import { counted } from '../../kernel/format';
import { brokenBy, type Reason, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { KontraktFacts } from '../kontrakt.facts';

export const R18_KONTRAKT: Rule<KontraktFacts> = {
  kode: 'R18',
  afvisning: 'INDSATSOMRAADE_UDEN_FOR_KONTRAKTEN',
  krav: {
    da: 'En kontrakts afsnit ligger i kontrakternes fem indsatsområder, som berører kommunens kernedrift',
    en: 'The sections of a contract lie in the five fields of the contracts, which touch the kommune’s own operations',
  },
  alvor: 'FEJL',
  kilde: SOURCES.kontrakter,
  ansvarlig: 'FORUM',
  udvej: {
    da: 'Forummet kan lægge afsnittet i et af de fem indsatsområder',
    en: 'The forum can place the section in one of the five fields',
  },
  // Which fields are the contracts' is a fact of the field (`kontraktomraade`), not of the rule.
  termer: [],
  judge(f) {
    const afsnit = f.versioner.flatMap((v) => v.afsnit.map((a) => ({ nummer: v.nummer, ...a.indsatsomraade })));
    return brokenBy(
      afsnit
        .filter((a) => !a.kontraktomraade)
        .map(
          ({ nummer: number, noegle: key, navn: name }): Reason => ({
            tekst: {
              da: `Version ${number} har et afsnit om “${name}”, som ikke er et af kontrakternes indsatsområder`,
              en: `Version ${number} has a section on “${name}”, which is not one of the fields of the contracts`,
            },
            faktisk: key,
            graense: 'KONTRAKTOMRAADE',
            enhed: 'NAVN',
          }),
        ),
      {
        tekst: {
          da: `Kontrakten har ${counted(afsnit.length, { en: 'ét afsnit', several: 'afsnit' }, 'da')} i alt, uden for kontrakternes indsatsområder ingen`,
          en: `The contract has ${counted(afsnit.length, { en: 'one section', several: 'sections' }, 'en')} in all, none outside the fields of the contracts`,
        },
        faktisk: String(afsnit.length),
        graense: String(afsnit.length),
        enhed: 'ANTAL',
      },
    );
  },
};
