import { dayAfter, formatPeriod, overlaps } from '../../../kernel/period';
import { brokenBy, type Rule } from '../../../kernel/rule';
import { SOURCES } from '../../../kernel/sources';
import type { PlanFacts } from '../../helhedsplan.facts';

/** What a plan is bound to by the contracts that cover it, when it is changed. */

export const I_KONTRAKTENS_BYOMRAADE: Rule<PlanFacts> = {
  kode: 'H56',
  afvisning: 'UDEN_FOR_KONTRAKTENS_BYOMRAADE',
  krav: {
    da: 'En plan, som en kontrakt dækker, bliver i kontraktens byområde',
    en: 'A plan that a contract covers stays in the byområde of the contract',
  },
  alvor: 'FEJL',
  kilde: SOURCES.kontrakter,
  ansvarlig: 'FORUM',
  udvej: {
    da: 'Ansøgeren kan beholde kontraktens byområde blandt planens; forummet eller kommunalbestyrelsen kan revidere kontrakten',
    en: 'The applicant can keep the byområde of the contract among those of the plan; the forum or the kommunalbestyrelse can revise the contract',
  },
  termer: [],
  judge: (f) =>
    brokenBy(
      f.kontraktdaekninger
        .filter((d) => !f.byomraader.some((b) => b.noegle === d.kontrakt.byomraade.noegle))
        .map(({ kontrakt }) => ({
          tekst: {
            da: `${kontrakt.titel} dækker planen, men planen ligger ikke i ${kontrakt.byomraade.navn}`,
            en: `${kontrakt.titel} covers the plan, but the plan does not lie in ${kontrakt.byomraade.navn}`,
          },
          faktisk: f.byomraader.map((b) => b.noegle).join(' '),
          graense: kontrakt.byomraade.noegle,
          enhed: 'NAVN' as const,
        })),
      {
        tekst: { da: 'Planen passer med sine kontrakter', en: 'The plan agrees with its contracts' },
        faktisk: '',
        graense: '',
        enhed: 'NAVN',
      },
    ),
};

export const DAEKKES_I_SIN_TID: Rule<PlanFacts> = {
  kode: 'H86',
  afvisning: 'PLAN_FLYTTES_FRA_KONTRAKTEN',
  krav: {
    da: 'En plan, som en kontrakt dækker, løber i mindst én dag af den tid, den er dækket',
    en: 'A plan that a contract covers runs on at least one day of the time for which it is covered',
  },
  alvor: 'FEJL',
  kilde: SOURCES.kontrakter,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Ansøgeren kan vælge en løbetid, som kontrakten dækker noget af',
    en: 'The applicant can choose a period of which the contract covers some part',
  },
  termer: [],
  judge: (f) =>
    brokenBy(
      f.kontraktdaekninger
        .filter((d) => !overlaps(d, { fra: f.start, til: dayAfter(f.slut) }))
        .map((d) => ({
          tekst: {
            da: `Planen løber ${formatPeriod({ fra: f.start, til: dayAfter(f.slut) }, 'da')}, men ${d.kontrakt.titel} dækker den ${formatPeriod(d, 'da')}`,
            en: `The plan runs ${formatPeriod({ fra: f.start, til: dayAfter(f.slut) }, 'en')}, but ${d.kontrakt.titel} covers it ${formatPeriod(d, 'en')}`,
          },
          faktisk: `${f.start}/${f.slut}`,
          graense: `${d.fra}/${d.til ?? ''}`,
          enhed: 'DAG' as const,
        })),
      {
        tekst: { da: 'Planen passer med sine kontrakter', en: 'The plan agrees with its contracts' },
        faktisk: '',
        graense: '',
        enhed: 'DAG',
      },
    ),
};

const nameOn = (f: PlanFacts, key: string): string =>
  f.ansoegere.find((a) => a.boligorganisation.noegle === key)?.boligorganisation.navn ?? key;

/** A plan before and after a change. */
export interface PlanShift {
  readonly foer: PlanFacts;
  readonly efter: PlanFacts;
}

export const INGEN_NYE_PARTER: Rule<PlanShift> = {
  kode: 'H57',
  afvisning: 'KRAEVER_KOMMUNALBESTYRELSE',
  krav: {
    da: 'Nye ansøgere i en plan, som en kontrakt dækker, er nye parter i kontrakten og kræver en afgørelse i kommunalbestyrelsen',
    en: 'New applicants of a plan that a contract covers are new parties of the contract, which takes a decision of the kommunalbestyrelse',
  },
  alvor: 'FEJL',
  kilde: SOURCES.kontrakter,
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: {
    da: 'Kommunalbestyrelsen kan ændre den godkendte plan ved en ny afgørelse og revidere kontrakten',
    en: 'The kommunalbestyrelse can change the approved plan by a new decision and revise the contract',
  },
  termer: [],
  judge({ foer: before, efter: after }) {
    const knownOnes = before.ansoegere.map((a) => a.boligorganisation.noegle);
    const newOnes = after.ansoegere.map((a) => a.boligorganisation.noegle).filter((n) => !knownOnes.includes(n));
    return brokenBy(
      before.kontraktdaekninger.length === 0
        ? []
        : newOnes.map((key) => ({
            tekst: {
              da: `${nameOn(after, key)} er ny ansøger i en plan, som en kontrakt dækker`,
              en: `${nameOn(after, key)} is a new applicant of a plan that a contract covers`,
            },
            faktisk: key,
            graense: knownOnes.join(' '),
            enhed: 'NAVN' as const,
          })),
      {
        tekst: { da: 'Planen passer med sine kontrakter', en: 'The plan agrees with its contracts' },
        faktisk: '',
        graense: '',
        enhed: 'NAVN',
      },
    );
  },
};
