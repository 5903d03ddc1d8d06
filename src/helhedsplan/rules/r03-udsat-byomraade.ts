import { skrivDag } from '../../kernel/day';
import { remse } from '../../kernel/format';
import { brudtAf, type Grund, ikkeRelevant, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Planfakta } from '../helhedsplan.facts';
import { fraPulje, iUdsatByomraade } from './plan-figures';
import { medPlanensUdvej } from './with-way-out';

export const R3: Regel<Planfakta> = medPlanensUdvej({
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
    da: 'Ansøgeren kan knytte planen til det udsatte byområde, den ligger i, eller finde pengene uden for puljen',
    en: 'The applicant can tie the plan to the udsat byområde that it lies in, or find the money outside the pool',
  },
  termer: [],
  bedoem(f) {
    const dage = [...new Set(f.disponeringer.filter((d) => d.art === 'DISPONERET').map((d) => d.dato))];
    if (fraPulje(f) === 0 && dage.length === 0)
      return ikkeRelevant({ da: 'Planen får intet fra en pulje', en: 'The plan gets nothing from a pool' });
    const noegler = f.byomraader.map((b) => b.noegle).join(', ') || '–';
    const navne = f.byomraader.map((b) => b.navn);
    const grund = (dag: string): Grund => ({
      tekst: {
        da:
          navne.length === 0
            ? 'Planen ligger ikke i noget byområde'
            : `${remse(navne, 'og')} er ikke udpeget som udsat byområde den ${skrivDag(dag, 'da')}`,
        en:
          navne.length === 0
            ? 'The plan lies in no byområde'
            : `${remse(navne, 'and')} ${navne.length === 1 ? 'is' : 'are'} not designated as udsat byområde on ${skrivDag(dag, 'en')}`,
      },
      faktisk: noegler,
      graense: 'UDSAT_BYOMRAADE',
      enhed: 'NAVN',
    });
    const uden = [f.start, ...dage].filter((dag) => !iUdsatByomraade(f, dag)).sort();
    return brudtAf(uden.slice(0, 1).map(grund), {
      tekst: { da: `Planen ligger i ${remse(navne, 'og')}`, en: `The plan lies in ${remse(navne, 'and')}` },
      faktisk: noegler,
      graense: 'UDSAT_BYOMRAADE',
      enhed: 'NAVN',
    });
  },
});
