/** How large the nation is (domain, section 7), and the day up to which it has happened. */

export const ORGANISATIONER = 640;
export const ADMINISTRATORER = 22;
/** Those that own a good part of the homes of the larger cities. */
export const STORE = 15;
export const AFDELINGER = 7400;

/** The first year of the numbers about people. */
export const FIRST_YEAR = 2006;

/** Nothing is recorded of later days, however late the seed is sown: the same seed gives the same nation on every day. */
export const LAST_DAY = '2026-06-30';

/** Plans by when they apply, those of København apart; eighteen of its second group are active on 1 January 2014. */
export interface PlanGroup {
  readonly from: string;
  readonly to: string;
  readonly koebenhavn: number;
  readonly andre: number;
}

export const PLAN_GROUPS: readonly PlanGroup[] = [
  { from: '2006-01-01', to: '2010-12-31', koebenhavn: 26, andre: 134 },
  { from: '2011-01-01', to: '2014-12-31', koebenhavn: 20, andre: 90 },
  { from: '2015-01-01', to: '2018-12-31', koebenhavn: 13, andre: 57 },
  { from: '2019-01-01', to: '2026-04-30', koebenhavn: 11, andre: 49 },
];

/** The day of the fact sheet on which København has 18 active plans, 17 of them with money of its pool. */
export const FACT_DAY = '2014-01-01';
export const ACTIVE_ON_FACT_DAY = 18;

/** Rows of one copy, about: for the bar that shows how far it has come. */
export const ROWS_OF_A_COPY = 312_000;
