import { formatDay } from '../../kernel/day';
import { joinWords } from '../../kernel/format';
import { brokenBy, notApplicable, type Reason, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { PlanFacts } from '../helhedsplan.facts';
import { fromPulje, inUdsatByomraade } from '../helhedsplan.figures';
import { withPlanWayOut } from './with-way-out';

export const R3: Rule<PlanFacts> = withPlanWayOut({
  kode: 'R3',
  afvisning: 'UDEN_FOR_UDSAT_BYOMRAADE',
  krav: {
    da: 'Penge fra puljen går kun til helhedsplaner i et udsat byområde',
    en: 'Money of the pool goes only to plans in an udsat byområde',
  },
  alvor: 'FEJL',
  kilde: SOURCES.iKoebenhavn,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Ansøgeren kan knytte planen til det udsatte byområde, den ligger i, eller finde pengene uden for puljen',
    en: 'The applicant can tie the plan to the udsat byområde that it lies in, or find the money outside the pool',
  },
  termer: [],
  judge(f) {
    const days = [...new Set(f.disponeringer.filter((d) => d.art === 'DISPONERET').map((d) => d.dato))];
    if (fromPulje(f) === 0 && days.length === 0)
      return notApplicable({ da: 'Planen får intet fra en pulje', en: 'The plan gets nothing from a pool' });
    const keys = f.byomraader.map((b) => b.noegle).join(', ') || '–';
    const names = f.byomraader.map((b) => b.navn);
    const reason = (day: string): Reason => ({
      tekst: {
        da:
          names.length === 0
            ? 'Planen ligger ikke i noget byområde'
            : `${joinWords(names, 'og')} er ikke udpeget som udsat byområde den ${formatDay(day, 'da')}`,
        en:
          names.length === 0
            ? 'The plan lies in no byområde'
            : `${joinWords(names, 'and')} ${names.length === 1 ? 'is' : 'are'} not designated as udsat byområde on ${formatDay(day, 'en')}`,
      },
      faktisk: keys,
      graense: 'UDSAT_BYOMRAADE',
      enhed: 'NAVN',
    });
    const without = [f.start, ...days].filter((day) => !inUdsatByomraade(f, day)).sort();
    return brokenBy(without.slice(0, 1).map(reason), {
      tekst: { da: `Planen ligger i ${joinWords(names, 'og')}`, en: `The plan lies in ${joinWords(names, 'and')}` },
      faktisk: keys,
      graense: 'UDSAT_BYOMRAADE',
      enhed: 'NAVN',
    });
  },
});
