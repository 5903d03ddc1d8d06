import fc from 'fast-check';
import { type Finansieringskilde, HelhedsplanStatus } from '../../src/helhedsplan/helhedsplan.enums';
import { allSteps, PLAN_STEPS, type PlanStep, type Step } from '../../src/helhedsplan/helhedsplan.lifecycle';

/** Random plans as rows, and what somebody may want to do with them. Amounts are øre, as the tables hold them. */

export const PLAN_TODAY = '2016-05-01';

/** Days on and around the limits: before the policy of areas, decisions, start, deadlines of accounts, today, the end. */
const DAYS = ['2010-12-31', '2013-06-01', '2013-12-01', '2014-01-01', '2014-03-01', '2015-06-30', '2015-07-01', '2016-04-30', PLAN_TODAY];
const FUTURE = ['2016-05-02', '2017-12-31'];

const day = fc.constantFrom(...DAYS);
const amountInOere = fc.constantFrom(1, 1_000_000, 6_000_000, 6_500_000, 12_500_000, 12_500_001);

/** Mostly `god`; at times one of the others. */
const asRule = <T>(god: T, ...others: T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 30, arbitrary: fc.constant(god) }, { weight: others.length, arbitrary: fc.constantFrom(...others) });

export interface Bidrag {
  readonly kilde: Finansieringskilde;
  readonly beloeb: number;
  readonly pulje: boolean;
}
const b = (source: Finansieringskilde, amount: number, pulje = false): Bidrag => ({ kilde: source, beloeb: amount, pulje });
const RAMME = 100_000_000;
const shared = (lbf: number, kommune: number, pulje = true, rest = RAMME - lbf - kommune): Bidrag[] => [
  b('LANDSBYGGEFONDEN', lbf),
  b('KOMMUNE', kommune, pulje),
  b('BOLIGORGANISATION', rest),
];

const finansiering = asRule<Bidrag[]>(
  shared(75_000_000, 12_500_000),
  shared(75_000_000, 12_500_001),
  shared(75_000_001, 12_500_000),
  shared(75_000_000, 12_500_000, false),
  shared(75_000_000, 12_500_000, true, 12_499_999),
  shared(40_000_000, 12_500_000),
  [...shared(75_000_000, 6_000_000, true, 12_500_000), b('KOMMUNE', 6_500_000, true)],
);

export interface Decision {
  readonly art: string;
  readonly organ: string;
  readonly dato: string;
  readonly udfald: string;
}
const decided = (kind: string, organ: string, date: string, outcome = 'GODKENDT'): Decision => ({
  art: kind,
  organ,
  dato: date,
  udfald: outcome,
});

/** What a running plan has behind it; a random part of it is left out. */
const COURSES = [
  decided('ANBEFALING', 'FORVALTNING', '2013-06-01'),
  decided('PRAEKVALIFIKATION', 'LANDSBYGGEFONDEN', '2013-06-01'),
  decided('GODKENDELSE', 'KOMMUNALBESTYRELSE', '2013-12-01'),
  decided('TILSAGN', 'LANDSBYGGEFONDEN', '2014-01-01'),
  decided('FRIGIVELSE', 'KOMMUNALBESTYRELSE', '2014-01-01'),
];
const decisions = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: fc.constant(COURSES) }, { weight: 1, arbitrary: fc.subarray(COURSES) }),
    fc.array(
      fc.record<Decision>({
        art: fc.constantFrom('ANBEFALING', 'PRAEKVALIFIKATION', 'GODKENDELSE', 'TILSAGN', 'FRIGIVELSE', 'FORLAENGELSE', 'INDSTILLING'),
        organ: fc.constantFrom('KOMMUNALBESTYRELSE', 'FAGUDVALG', 'LANDSBYGGEFONDEN', 'FORVALTNING'),
        dato: day,
        udfald: asRule('GODKENDT', 'AFVIST', 'UDSAT'),
      }),
      { maxLength: 2 },
    ),
  )
  .map(([a, others]) => [...a, ...others]);

const post = (kind: string, date: string, amount: number) => ({ art: kind, dato: date, beloeb: amount });
const posteringer = fc.array(
  fc.record({ art: fc.constantFrom('DISPONERET', 'DISPONERET', 'FRIGIVET', 'UDBETALT', 'TILBAGEFOERT'), dato: day, beloeb: amountInOere }),
  { maxLength: 4 },
);

const DISPONERET = [post('DISPONERET', '2014-01-01', 12_500_000)];
/** What a step needs to have in front of it. */
const BEFOREHAND: Readonly<Partial<Record<PlanStep, readonly ReturnType<typeof post>[]>>> = {
  FRIGIV: DISPONERET,
  TILBAGEFOER: [...DISPONERET, post('FRIGIVET', '2014-03-01', 6_500_000), post('UDBETALT', '2015-06-30', 1_000_000)],
  UDBETAL: [...DISPONERET, post('FRIGIVET', '2014-03-01', 12_500_000)],
};

const kontrakt = asRule<{ fra: string; til: string | null; godkendt: string | null; covers: string } | null>(
  { fra: '2013-01-01', til: null, godkendt: '2013-01-01', covers: '2013-01-01' },
  null,
  { fra: '2013-01-01', til: null, godkendt: null, covers: '2013-01-01' },
  { fra: '2013-01-01', til: '2015-07-01', godkendt: '2014-03-01', covers: '2013-01-01' },
  { fra: '2013-01-01', til: null, godkendt: '2013-01-01', covers: '2015-07-01' },
);

/** Year, day of handing in, and the day on which it was not approved. */
type Accounted = readonly [number, string | null, string | null];
const redegoerelser = fc.oneof(
  fc.constant<readonly Accounted[]>([
    [2014, '2015-06-30', null],
    [2015, '2016-04-30', null],
  ]),
  fc.subarray<Accounted>([
    [2013, '2014-03-01', '2014-03-01'],
    [2014, '2015-07-01', null],
    [2015, null, null],
    [2016, PLAN_TODAY, PLAN_TODAY],
  ]),
);

const tilsyn = fc.array(fc.record({ art: fc.constantFrom('BEMAERKNING', 'UDBETALING_TILBAGEHOLDT', 'UDBETALING_GENOPTAGET'), dato: day }), {
  maxLength: 3,
});
const TILBAGEHOLDT = [{ art: 'UDBETALING_TILBAGEHOLDT', dato: '2014-03-01' }];

const planArbitrary = (step: PlanStep) =>
  fc.record({
    start: asRule('2014-01-01', '2013-01-31', '2010-12-31'),
    slut: step === 'STANDS' ? asRule('2017-12-31', '2016-04-30', PLAN_TODAY) : asRule('2016-04-30', '2017-12-31', PLAN_TODAY, '2018-01-30'),
    // Whoever applies today applies in the period of today.
    period: step === 'ANSOEG_PRAEKVALIFIKATION' ? asRule('2015-18', '2011-14') : asRule('2011-14', '2007-10'),
    omraade: asRule<string | null>('NOERREBRO', null),
    finansiering,
    anvendelserne: asRule(0, 1),
    leder: asRule('LEDENDE', 'DELTAGENDE'),
    afdeling: asRule('FSB/1-85', 'FSB/9-99'),
    maal: step === 'ANSOEG_PRAEKVALIFIKATION' ? asRule('TRYGHED_TRIVSEL', 'SUNDHED') : asRule('SUNDHED', 'TRYGHED_TRIVSEL'),
    // Where money is committed, the pool is often too small.
    bevilget: step === 'DISPONER' ? fc.constantFrom(50_000_000, 12_500_000, 6_000_000, 0) : fc.constant(50_000_000),
    decisions,
    posteringer: fc.oneof({ weight: 3, arbitrary: fc.constant(BEFOREHAND[step] ?? []) }, { weight: 1, arbitrary: posteringer }),
    kontrakt,
    redegoerelser,
    naaet: asRule<string | null>(step === 'GENAABN_MILEPAEL' ? '2014-03-01' : null, null, '2014-03-01'),
    tilsyn: fc.oneof({ weight: 3, arbitrary: fc.constant(step === 'GENOPTAG' ? TILBAGEHOLDT : []) }, { weight: 1, arbitrary: tilsyn }),
  });
export type RandomPlan = ReturnType<typeof planArbitrary> extends fc.Arbitrary<infer T> ? T : never;

/** Who asks: whoever may, somebody of the same role elsewhere, somebody of another role, or nobody. */
export type Asker = 'RET' | 'ANDEN' | 'UVEDKOMMENDE' | 'INGEN';

const STATES = Object.keys(HelhedsplanStatus.values);
/** Merging needs two plans and has tests of its own. */
const STEPS: readonly PlanStep[] = allSteps()
  .map(([name]) => name)
  .filter((name) => name !== 'SAMMENLAEG');
/** The steps with most in their way come more often. */
const MED_PENGE: readonly PlanStep[] = ['DISPONER', 'DISPONER', 'FRIGIV', 'UDBETAL', 'TILBAGEFOER'];

/** Where most days would be refused for one and the same reason: days on which the step can be taken. */
const GOOD_DAYS: Readonly<Partial<Record<PlanStep, readonly [string, ...string[]]>>> = {
  ANSOEG_PRAEKVALIFIKATION: ['2015-06-30', '2015-07-01', '2016-04-30'],
  FORLAENG: ['2014-03-01', '2015-06-30', '2015-07-01', '2016-04-30'],
  DISPONER: ['2013-06-01', '2013-12-01', '2014-01-01', '2014-03-01'],
};

const wish = (step: PlanStep) => {
  const { fra: from }: Step = PLAN_STEPS[step];
  return fc.record({
    step: fc.constant(step),
    status: fc.oneof({ weight: 9, arbitrary: fc.constantFrom<string>(...from) }, { weight: 1, arbitrary: fc.constantFrom(...STATES) }),
    asker: asRule<Asker>('RET', 'ANDEN', 'UVEDKOMMENDE', 'INGEN'),
    dato: fc.oneof(
      { weight: 4, arbitrary: fc.constant(null) },
      { weight: 6, arbitrary: GOOD_DAYS[step] ? fc.constantFrom(...GOOD_DAYS[step]) : day },
      { weight: 1, arbitrary: fc.constantFrom(...FUTURE) },
    ),
    beloeb: fc.oneof(fc.constant(null), amountInOere),
    slut: fc.constantFrom('2015-12-31', '2016-04-30', '2017-12-31', '2018-01-31', '2018-12-31'),
  });
};

/** A plan, and a wish that makes sense for it: mostly from a state where the step may start. */
export const caseFacts = fc.constantFrom(...STEPS, ...MED_PENGE).chain((step) => fc.tuple(planArbitrary(step), wish(step)));
