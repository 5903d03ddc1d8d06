import { counted } from '../../kernel/format';
import { brokenBy, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { PlanFacts } from '../helhedsplan.facts';
import { withPlanWayOut } from './with-way-out';

export const R9: Rule<PlanFacts> = withPlanWayOut({
  kode: 'R9',
  afvisning: 'AFDELING_I_ANDEN_KOMMUNE',
  krav: {
    da: 'Alle planens afdelinger ligger i den kommune, hvis kommunalbestyrelse der ansøges gennem',
    en: 'All estates of the plan lie in the kommune whose kommunalbestyrelse is applied through',
  },
  alvor: 'FEJL',
  kilde: SOURCES.borgerrepraesentation,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Ansøgeren kan søge gennem kommunalbestyrelsen der, hvor afdelingerne ligger, eller søge om en plan i hver kommune',
    en: 'The applicant can apply through the kommunalbestyrelse where the estates lie, or for one plan in each kommune',
  },
  termer: [],
  judge(f) {
    const strangers = f.afdelingstilknytninger.filter((t) => t.afdeling.kommune.noegle !== f.kommune.noegle);
    return brokenBy(
      strangers.map(({ afdeling }) => ({
        tekst: {
          da: `${afdeling.navn} ligger i ${afdeling.kommune.navn}, ikke i ${f.kommune.navn}`,
          en: `${afdeling.navn} lies in ${afdeling.kommune.navn}, not in ${f.kommune.navn}`,
        },
        faktisk: afdeling.kommune.noegle,
        graense: f.kommune.noegle,
        enhed: 'NAVN' as const,
      })),
      {
        tekst: {
          da: `Planen har ${counted(f.afdelingstilknytninger.length, { en: 'én afdeling', several: 'afdelinger' }, 'da')} i ${f.kommune.navn} og ingen andre steder`,
          en: `The plan has ${counted(f.afdelingstilknytninger.length, { en: 'one estate', several: 'estates' }, 'en')} in ${f.kommune.navn} and none elsewhere`,
        },
        faktisk: f.kommune.noegle,
        graense: f.kommune.noegle,
        enhed: 'NAVN',
      },
    );
  },
});
