import { formatDay } from '../../../kernel/day';
import type { LocalizedText } from '../../../kernel/errors';
import { brokenBy, holdsIf, type Rule } from '../../../kernel/rule';
import { SOURCES } from '../../../kernel/sources';
import type { PlanFacts } from '../../helhedsplan.facts';
import type { PlanCase } from '../../plan-case';

/** Milestones: a step is reached once, while the plan runs. */

export type MilepaelFacts = PlanFacts['maal'][number]['milepaele'][number];

export const milepaele = (f: PlanFacts): MilepaelFacts[] => f.maal.flatMap((m) => m.milepaele);

/** Row number of the first milestone that fits, or else of the first; null when the plan has none. */
export const firstMilepael = (f: PlanFacts, fits: (m: MilepaelFacts) => boolean): number | null =>
  (milepaele(f).find(fits) ?? milepaele(f)[0])?.id ?? null;

const FAELLES = { alvor: 'FEJL', kilde: SOURCES.landsbyggefond, ansvarlig: 'BOLIGORGANISATION', termer: [] } as const;

const FRA_START = {
  ...FAELLES,
  kode: 'H96',
  afvisning: 'NAAET_FOER_START',
  krav: { da: 'En milepæl nås tidligst på planens første dag', en: 'A milestone is reached on the first day of the plan at the earliest' },
  udvej: { da: 'Ansøgeren kan angive en dag i planens løbetid', en: 'The applicant can give a day on which the plan ran' },
} as const;

/** The same of a milestone that is about to be reached, and of those that stand as reached. */
export const NAAET_FRA_START: Rule<PlanCase> = {
  ...FRA_START,
  judge: ({ plan, choices: { dato: date } }) =>
    holdsIf(date >= plan.start, {
      tekst: {
        da: `Milepælen angives som nået den ${formatDay(date, 'da')}; planen begynder den ${formatDay(plan.start, 'da')}`,
        en: `The milestone is said to be reached on ${formatDay(date, 'en')}; the plan starts on ${formatDay(plan.start, 'en')}`,
      },
      faktisk: date,
      graense: plan.start,
      enhed: 'DAG',
    }),
};

export const MILEPAELE_NAAET_FRA_START: Rule<PlanFacts> = {
  ...FRA_START,
  judge: (f) =>
    brokenBy(
      milepaele(f).flatMap(({ naaet: reached, tekst: text }) =>
        reached === null || reached >= f.start
          ? []
          : [
              {
                tekst: {
                  da: `Milepælen “${text}” står som nået den ${formatDay(reached, 'da')}; planen begynder den ${formatDay(f.start, 'da')}`,
                  en: `The milestone “${text}” stands as reached on ${formatDay(reached, 'en')}; the plan starts on ${formatDay(f.start, 'en')}`,
                },
                faktisk: reached,
                graense: f.start,
                enhed: 'DAG' as const,
              },
            ],
      ),
      {
        tekst: { da: 'Alle milepæle er nået, mens planen løb', en: 'All milestones were reached while the plan ran' },
        faktisk: '',
        graense: '',
        enhed: 'DAG',
      },
    ),
};

const LAEG_MILEPAELE: LocalizedText = {
  da: 'Ansøgeren kan lægge milepæle i den årlige redegørelse',
  en: 'The applicant can set milestones in the yearly account',
};

const state = (mustBeReached: boolean): Rule<PlanCase> => ({
  ...FAELLES,
  kode: 'H98',
  afvisning: mustBeReached ? 'MILEPAEL_IKKE_NAAET' : 'MILEPAEL_ALLEREDE_NAAET',
  krav: {
    da: 'En milepæl, der ikke er nået, kan meldes nået, og en, der er nået, kan genåbnes',
    en: 'A milestone that is not reached can be said to be, and one that is reached can be reopened',
  },
  udvej: mustBeReached
    ? { da: 'Ansøgeren kan melde milepælen nået', en: 'The applicant can say that the milestone is reached' }
    : {
        da: 'Ansøgeren kan genåbne milepælen, hvis dagen er forkert',
        en: 'The applicant can reopen the milestone if the day is wrong',
      },
  judge({ plan, choices }) {
    const milepael = milepaele(plan).find((m) => m.id === choices.milepael);
    const reached = milepael?.naaet ?? null;
    return holdsIf(milepael !== undefined && (reached !== null) === mustBeReached, {
      tekst: milepael
        ? {
            da: reached ? `Milepælen blev nået den ${formatDay(reached, 'da')}` : 'Milepælen er ikke nået',
            en: reached ? `The milestone was reached on ${formatDay(reached, 'en')}` : 'The milestone is not reached',
          }
        : {
            da: 'Planen har ingen milepæle',
            en: 'The plan has no milestones',
          },
      faktisk: reached ?? '',
      ...(milepael ? {} : { udvej: LAEG_MILEPAELE }),
      graense: mustBeReached ? 'NAAET' : 'IKKE_NAAET',
      enhed: 'DAG',
    });
  },
});

export const MILEPAEL_ER_AABEN = state(false);
export const MILEPAEL_ER_NAAET = state(true);
