import { type Day, formatDay } from './day';
import { holdsIf, type Rule } from './rule';

/** The day of an act or decision, and today. */
export interface Dated {
  readonly dato: Day;
  readonly today: Day;
}

/** The demand that something is not dated in the future; `af` finds the days in the facts of the act. */
export function notInFuture<F>(choices: Pick<Rule<F>, 'kode' | 'krav' | 'kilde'>, af: (facts: F) => Dated): Rule<F> {
  return {
    ...choices,
    afvisning: 'I_FREMTIDEN',
    alvor: 'FEJL',
    ansvarlig: 'OFFENTLIG',
    udvej: {
      da: 'Den, der registrerer, kan angive i dag eller en tidligere dag',
      en: 'Whoever records it can give today or an earlier day',
    },
    termer: [],
    judge(facts) {
      const { dato: date, today } = af(facts);
      return holdsIf(date <= today, {
        tekst: {
          da: `Datoen er den ${formatDay(date, 'da')}; i dag er det den ${formatDay(today, 'da')}`,
          en: `The date is ${formatDay(date, 'en')}; today is ${formatDay(today, 'en')}`,
        },
        faktisk: date,
        graense: today,
        enhed: 'DAG',
      });
    },
  };
}

const AFGOERELSE = { da: 'En afgørelse dateres ikke frem i tiden', en: 'A decision is not dated in the future' } as const;

/** The same of a decision. */
export const decisionNotInFuture = <F>(source: Rule<F>['kilde'], af: (facts: F) => Dated): Rule<F> =>
  notInFuture({ kode: 'H26', krav: AFGOERELSE, kilde: source }, af);
