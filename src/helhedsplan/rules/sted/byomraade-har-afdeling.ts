import { joinWords } from '../../../kernel/format';
import { brokenBy, notApplicable, type Rule } from '../../../kernel/rule';
import { SOURCES } from '../../../kernel/sources';
import type { PlanFacts } from '../../helhedsplan.facts';
import { deltagende } from '../../helhedsplan.figures';
import { withPlanWayOut } from '../with-way-out';

/** A plan lies where its estates lie: an area without one would open the pool to plans outside the areas. */
export const BYOMRAADE_HAR_AFDELING: Rule<PlanFacts> = withPlanWayOut({
  kode: 'H64',
  afvisning: 'BYOMRAADE_UDEN_AFDELING',
  krav: {
    da: 'I hvert af planens byområder ligger mindst én af de afdelinger, der deltager i planen',
    en: 'In each byområde of the plan lies at least one of the estates that take part in it',
  },
  alvor: 'FEJL',
  kilde: SOURCES.iKoebenhavn,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Ansøgeren kan tage en afdeling i byområdet med i planen eller lade byområdet udgå',
    en: 'The applicant can take an estate of the area into the plan, or leave the area out',
  },
  termer: [],
  judge(f) {
    if (f.byomraader.length === 0)
      return notApplicable({ da: 'Planen ligger uden for byområderne', en: 'The plan lies outside the areas' });
    const extras = new Set(deltagende(f).map((t) => t.afdeling.byomraade?.noegle));
    return brokenBy(
      f.byomraader
        .filter((b) => !extras.has(b.noegle))
        .map((b) => ({
          tekst: {
            da: `Planen er knyttet til ${b.navn}, men ingen af dens afdelinger ligger der`,
            en: `The plan is tied to ${b.navn}, but none of its estates lies there`,
          },
          faktisk: b.noegle,
          graense: 'AFDELING_I_BYOMRAADET',
          enhed: 'NAVN' as const,
        })),
      {
        tekst: {
          da: `Planen har afdelinger i ${joinWords(
            f.byomraader.map((b) => b.navn),
            'og',
          )}`,
          en: `The plan has estates in ${joinWords(
            f.byomraader.map((b) => b.navn),
            'and',
          )}`,
        },
        faktisk: f.byomraader.map((b) => b.noegle).join(' '),
        graense: 'AFDELING_I_BYOMRAADET',
        enhed: 'NAVN',
      },
    );
  },
});
