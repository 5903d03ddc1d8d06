import { counted } from '../../kernel/format';
import { brokenBy, notApplicable, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { PlanFacts } from '../helhedsplan.facts';
import { withPlanWayOut } from './with-way-out';

export const R18: Rule<PlanFacts> = withPlanWayOut({
  kode: 'R18',
  afvisning: 'INDSATSOMRAADE_UDEN_FOR_PERIODEN',
  krav: {
    da: 'En helhedsplans mål ligger i bevillingsperiodens indsatsområder, og en kontrakts afsnit i kontrakternes fem',
    en: 'The goals of a plan lie in the indsatsområder of its programme period, and the sections of a contract in the five of the contracts',
  },
  alvor: 'FEJL',
  kilde: SOURCES.lbfAnsoegning,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Ansøgeren kan lægge målet i et af periodens indsatsområder',
    en: 'The applicant can place the goal in one of the indsatsområder of the period',
  },
  termer: [],
  judge(f) {
    const allowedOnes = f.bevillingsperiode.indsatsomraader.map((i) => i.noegle);
    if (allowedOnes.length === 0)
      return notApplicable({
        da: `${f.bevillingsperiode.navn} har ingen registrerede indsatsområder`,
        en: `${f.bevillingsperiode.navn} has no indsatsområder on record`,
      });
    return brokenBy(
      f.maal
        .filter((m) => !allowedOnes.includes(m.indsatsomraade.noegle))
        .map((m) => ({
          tekst: {
            da: `Mål ${m.nummer} ligger i “${m.indsatsomraade.navn}”, som ikke er et indsatsområde under ${f.bevillingsperiode.navn}`,
            en: `Goal ${m.nummer} lies in “${m.indsatsomraade.navn}”, which is not an indsatsområde of ${f.bevillingsperiode.navn}`,
          },
          faktisk: m.indsatsomraade.noegle,
          graense: allowedOnes.join(' '),
          enhed: 'NAVN' as const,
        })),
      {
        tekst: {
          da: `Planen har ${counted(f.maal.length, { en: 'ét mål', several: 'mål' }, 'da')} i periodens indsatsområder og ingen andre`,
          en: `The plan has ${counted(f.maal.length, { en: 'one goal', several: 'goals' }, 'en')} in the indsatsområder of the period and no others`,
        },
        faktisk: String(f.maal.length),
        graense: String(f.maal.length),
        enhed: 'ANTAL',
      },
    );
  },
});
