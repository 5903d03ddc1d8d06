import { KILDE } from '../../kerne/kilder';
import { brudtAf, ikkeRelevant, type Regel } from '../../kerne/regel';
import type { Planfakta } from './planfakta';

export const R18: Regel<Planfakta> = {
  kode: 'R18',
  afvisning: 'INDSATSOMRAADE_UDEN_FOR_PERIODEN',
  krav: {
    da: 'En helhedsplans mål ligger i bevillingsperiodens indsatsområder, og en kontrakts afsnit i kontrakternes fem',
    en: 'The goals of a plan lie in the indsatsområder of its bevillingsperiode, and the sections of a contract in the five of the contracts',
  },
  alvor: 'FEJL',
  kilde: KILDE.lbfAnsoegning,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: { da: 'Læg målet i et af periodens indsatsområder', en: 'Place the goal in one of the indsatsområder of the period' },
  termer: [],
  bedoem(f) {
    const tilladte = f.bevillingsperiode.indsatsomraader.map((i) => i.noegle);
    if (tilladte.length === 0)
      return ikkeRelevant({
        da: `Bevillingsperioden ${f.bevillingsperiode.noegle} har ingen registrerede indsatsområder`,
        en: `The programme period ${f.bevillingsperiode.noegle} has no indsatsområder on record`,
      });
    return brudtAf(
      f.maal
        .filter((m) => !tilladte.includes(m.indsatsomraade.noegle))
        .map((m) => ({
          tekst: {
            da: `Mål ${m.nummer} ligger i ${m.indsatsomraade.noegle}, som ikke er et indsatsområde i ${f.bevillingsperiode.noegle}`,
            en: `Goal ${m.nummer} lies in ${m.indsatsomraade.noegle}, which is not an indsatsområde of ${f.bevillingsperiode.noegle}`,
          },
          faktisk: m.indsatsomraade.noegle,
          graense: tilladte.join(' '),
          enhed: 'NAVN' as const,
        })),
      {
        tekst: {
          da: `${f.maal.length} mål, alle i periodens indsatsområder`,
          en: `${f.maal.length} goals, all in the indsatsområder of the period`,
        },
        faktisk: String(f.maal.length),
        graense: String(f.maal.length),
        enhed: 'ANTAL',
      },
    );
  },
};
