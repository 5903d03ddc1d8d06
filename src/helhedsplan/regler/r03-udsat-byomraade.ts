import { KILDE } from '../../kerne/kilder';
import { brudtAf, type Grund, ikkeRelevant, type Regel } from '../../kerne/regel';
import type { Planfakta } from './planfakta';
import { fraPulje, iUdsatByomraade } from './regneregler';

export const R3: Regel<Planfakta> = {
  kode: 'R3',
  afvisning: 'UDEN_FOR_UDSAT_BYOMRAADE',
  krav: {
    da: 'Penge fra puljen går kun til helhedsplaner i et udsat byområde',
    en: 'Money of the pool goes only to plans in an udsat byområde',
  },
  alvor: 'FEJL',
  kilde: KILDE.iKoebenhavn,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Tilknyt planen til det udsatte byområde, den ligger i, eller find pengene et andet sted end i puljen',
    en: 'Tie the plan to the udsat byområde that it lies in, or find the money outside the pool',
  },
  termer: [],
  bedoem(f) {
    const dage = [...new Set(f.disponeringer.filter((d) => d.art === 'DISPONERET').map((d) => d.dato))];
    if (fraPulje(f) === 0 && dage.length === 0)
      return ikkeRelevant({ da: 'Planen får intet fra en pulje', en: 'The plan gets nothing from a pool' });
    const omraader = f.byomraader.map((b) => b.noegle).join(', ') || '–';
    const grund = (dag: string): Grund => ({
      tekst: {
        da: `Planen ligger den ${dag} ikke i et udsat byområde (${omraader})`,
        en: `On ${dag} the plan does not lie in an udsat byområde (${omraader})`,
      },
      faktisk: omraader,
      graense: 'UDSAT_BYOMRAADE',
      enhed: 'NAVN',
    });
    const uden = [f.start, ...dage].filter((dag) => !iUdsatByomraade(f, dag)).sort();
    return brudtAf(uden.slice(0, 1).map(grund), {
      tekst: { da: `Planen ligger i udsat byområde: ${omraader}`, en: `The plan lies in an udsat byområde: ${omraader}` },
      faktisk: omraader,
      graense: 'UDSAT_BYOMRAADE',
      enhed: 'NAVN',
    });
  },
};
