import { ownedIn } from '../../boligorganisation/owners';
import { counted } from '../../kernel/format';
import { brokenBy, type Reason, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { PlanFacts } from '../helhedsplan.facts';
import { deltagende, lifetime } from '../helhedsplan.figures';
import { withPlanWayOut } from './with-way-out';

const ANSOEGER = { da: { en: 'én ansøger', several: 'ansøgere' }, en: { en: 'one applicant', several: 'applicants' } };
const ALONE = {
  da: 'Planen har én ansøger, som er den ledende og har afdelinger i planen',
  en: 'The plan has one applicant, which is the leading one and has estates in the plan',
};
const LEDENDE = {
  da: { en: 'én ledende ansøger', several: 'ledende ansøgere' },
  en: { en: 'one leading applicant', several: 'leading applicants' },
};

/** Whether the organisation owned the estate on a day on which it took part within the life of the plan. */
function ownedInPlan(f: PlanFacts, t: PlanFacts['afdelingstilknytninger'][number], organisation: string): boolean {
  const life = lifetime(f);
  const from = t.fra > life.fra ? t.fra : life.fra;
  const to = t.til !== null && (life.til === null || t.til < life.til) ? t.til : life.til;
  return ownedIn(t.afdeling, organisation, from, to);
}

export const R10: Rule<PlanFacts> = withPlanWayOut({
  kode: 'R10',
  afvisning: 'ANSOEGERE',
  krav: {
    da: 'En helhedsplan har mindst én boligorganisation som ansøger, præcis én ledende, og hver ansøger har mindst én afdeling, der deltager i planens løbetid',
    en: 'A plan has at least one boligorganisation as applicant, exactly one leads, and every applicant owns at least one estate that takes part within the life of the plan',
  },
  alvor: 'FEJL',
  kilde: SOURCES.planer,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Den ledende ansøger kan rette ansøgerne eller afdelingerne',
    en: 'The leading applicant can correct the applicants or the estates',
  },
  termer: [],
  judge(f) {
    const leaders = f.ansoegere.filter((a) => a.rolle === 'LEDENDE').length;
    const reasons: Reason[] = [];
    if (leaders !== 1)
      reasons.push({
        tekst: {
          da: `Planen har ${counted(leaders, LEDENDE.da, 'da')}; der skal være præcis én`,
          en: `The plan has ${counted(leaders, LEDENDE.en, 'en')}; there must be exactly one`,
        },
        faktisk: String(leaders),
        graense: '1',
        enhed: 'ANTAL',
      });
    for (const { boligorganisation: b } of f.ansoegere) {
      if (deltagende(f).some((t) => ownedInPlan(f, t, b.noegle))) continue;
      reasons.push({
        tekst: {
          da: `${b.navn} er ansøger, men har ingen afdeling, der deltager i planens løbetid`,
          en: `${b.navn} is an applicant but has no estate that takes part within the life of the plan`,
        },
        faktisk: b.noegle,
        graense: 'AFDELING_I_PLANEN',
        enhed: 'NAVN',
      });
    }
    return brokenBy(reasons, {
      tekst:
        f.ansoegere.length === 1
          ? ALONE
          : {
              da: `Planen har ${counted(f.ansoegere.length, ANSOEGER.da, 'da')}, én af dem ledende, og alle har afdelinger i planen`,
              en: `The plan has ${counted(f.ansoegere.length, ANSOEGER.en, 'en')}, one of them leading, and all have estates in the plan`,
            },
      faktisk: String(f.ansoegere.length),
      graense: '1',
      enhed: 'ANTAL',
    });
  },
});
