import {
  REDEGOERELSESKRAV,
  type RedegoerelseCase,
  VURDERINGSKRAV,
  type VurderingCase,
} from '../../../src/redegoerelse/rules/redegoerelseskrav';
import { planFacts } from '../../support/facts/plan';
import { contribution, event, goal } from '../../support/facts/plan-parts';
import { breaks, holds, judging } from '../../support/facts/verdict';

/** The account of 2014 of a plan with one goal, paid by three sources. */
const account = (overrides: Partial<RedegoerelseCase> = {}): RedegoerelseCase => ({
  plan: planFacts(),
  aar: 2014,
  maal: [1],
  sources: ['LANDSBYGGEFONDEN', 'KOMMUNE', 'BOLIGORGANISATION'],
  forbrug: [],
  deadlines: ['2015-06-01'],
  ...overrides,
});
const goals = (...numbers: number[]) => planFacts({ maal: numbers.map((nummer) => goal({ nummer })) });
const paidBy = (...kilder: ('LANDSBYGGEFONDEN' | 'KOMMUNE' | 'ANDEN')[]) =>
  planFacts({ finansiering: kilder.map((k) => contribution(k, 100)) });

describe('H50: each goal is accounted for once', () => {
  const h50 = judging(REDEGOERELSESKRAV, 'H50', 'MAAL_IKKE_REDEGJORT');

  it('holds for exactly the goals of the plan, in any order', () => {
    expect(h50.of(account())).toEqual(holds('1', '1'));
    expect(h50.of(account({ plan: goals(1, 2), maal: [2, 1] }))).toEqual(holds('1 2', '1 2'));
    expect(h50.of(account({ plan: goals(), maal: [] }))).toEqual(holds('', ''));
  });

  it('breaks for one too few, one too many, one twice and another', () => {
    expect(h50.of(account({ plan: goals(1, 2), maal: [1] }))).toEqual(breaks(['1', '1 2']));
    expect(h50.of(account({ maal: [1, 2] }))).toEqual(breaks(['1 2', '1']));
    expect(h50.of(account({ maal: [1, 1] }))).toEqual(breaks(['1 1', '1']));
    expect(h50.of(account({ maal: [2] }))).toEqual(breaks(['2', '1']));
  });

  it('says none, one, two and several', () => {
    expect(h50.says(account({ maal: [] }))).toEqual([
      { da: 'Redegørelsen omfatter ingen mål; planen har mål 1', en: 'The account has no goals; the plan has goal 1' },
    ]);
    expect(h50.says(account({ plan: goals(1, 2, 10), maal: [2, 1] }))).toEqual([
      {
        da: 'Redegørelsen omfatter målene 1 og 2; planen har målene 1, 2 og 10',
        en: 'The account has goals 1 and 2; the plan has goals 1, 2 and 10',
      },
    ]);
  });
});

describe('H51: each source is accounted for once', () => {
  const h51 = judging(REDEGOERELSESKRAV, 'H51', 'MIDLER_IKKE_REDEGJORT');

  it('holds for exactly the sources of the plan, in any order, each once however often it pays', () => {
    expect(h51.of(account())).toEqual(holds('BOLIGORGANISATION KOMMUNE LANDSBYGGEFONDEN', 'BOLIGORGANISATION KOMMUNE LANDSBYGGEFONDEN'));
    expect(h51.of(account({ plan: paidBy('KOMMUNE', 'KOMMUNE'), sources: ['KOMMUNE'] }))).toEqual(holds('KOMMUNE', 'KOMMUNE'));
  });

  it('breaks for one too few, one too many and one twice', () => {
    const plan = paidBy('LANDSBYGGEFONDEN', 'KOMMUNE');
    expect(h51.of(account({ plan, sources: ['KOMMUNE'] }))).toEqual(breaks(['KOMMUNE', 'KOMMUNE LANDSBYGGEFONDEN']));
    expect(h51.of(account({ plan, sources: ['KOMMUNE', 'LANDSBYGGEFONDEN', 'ANDEN'] })).status).toBe('BRUDT');
    expect(h51.of(account({ plan, sources: ['KOMMUNE', 'KOMMUNE', 'LANDSBYGGEFONDEN'] })).status).toBe('BRUDT');
  });

  it('says none, one and several', () => {
    expect(h51.says(account({ plan: paidBy('ANDEN'), sources: [] }))).toEqual([
      {
        da: 'Redegørelsen omfatter ingen midler; planen betales af en anden kilde',
        en: 'The account has no money; the plan is paid by another source',
      },
    ]);
    expect(h51.says(account({ plan: paidBy(), sources: ['KOMMUNE'] }))).toEqual([
      {
        da: 'Redegørelsen omfatter midler fra kommunen; planen betales af ingen',
        en: 'The account has money from the kommune; the plan is paid by nobody',
      },
    ]);
    expect(h51.says(account({ sources: ['LANDSBYGGEFONDEN', 'KOMMUNE'] }))).toEqual([
      {
        da: 'Redegørelsen omfatter midler fra kommunen og Landsbyggefonden; planen betales af boligorganisationen, kommunen og Landsbyggefonden',
        en: 'The account has money from the kommune and Landsbyggefonden; the plan is paid by the boligorganisation, the kommune and Landsbyggefonden',
      },
    ]);
  });
});

describe('H52: milestones are of the coming year', () => {
  const h52 = judging(REDEGOERELSESKRAV, 'H52', 'MILEPAEL_UDEN_FOR_AARET');

  it('holds on its first and last day, and breaks beside them', () => {
    const due = (...deadlines: string[]) => h52.of(account({ deadlines }));
    expect(due('2015-01-01', '2015-12-31')).toEqual(holds('', ''));
    expect(due()).toEqual(holds('', ''));
    expect(due('2014-12-31')).toEqual(breaks(['2014-12-31', '2015']));
    expect(due('2015-06-01', '2016-01-01')).toEqual(breaks(['2016-01-01', '2015']));
    expect(h52.says(account({ deadlines: ['2016-01-01'] }))).toEqual([
      { da: 'Fristen den 1. januar 2016 ligger ikke i 2015', en: 'The deadline of 1 January 2016 is not in 2015' },
    ]);
  });
});

describe('H53: spending is within 10 % of the budget', () => {
  const h53 = judging(REDEGOERELSESKRAV, 'H53', 'AFVIGER_FRA_BUDGET');
  const spent = (forbrug: number, budget = 100_000) => account({ forbrug: [{ finansieringskilde: 'KOMMUNE', budget, forbrug }] });

  it('holds at 10 % to either side, and warns one øre beyond', () => {
    expect(h53.of(spent(110_000))).toEqual(holds('', ''));
    expect(h53.of(spent(110_001))).toEqual(breaks(['10.001', '10']));
    expect(h53.of(spent(90_000))).toEqual(holds('', ''));
    expect(h53.of(spent(89_999))).toEqual(breaks(['10.001', '10']));
    expect(h53.of(spent(100_000)).status).toBe('OVERHOLDT');
    expect(h53.says(spent(110_001))).toEqual([
      {
        da: 'Kommunen: der er brugt 1.100,01 kr., og budgettet var 1.000 kr.',
        en: 'The kommune: DKK 1,100.01 is spent, and the budget was DKK 1,000',
      },
    ]);
  });

  it('of a budget of nothing, nothing may be spent', () => {
    expect(h53.of(spent(0, 0))).toEqual(holds('', ''));
    expect(h53.of(spent(1, 0))).toEqual(breaks(['>100', '10']));
  });

  it('tells each source by itself', () => {
    const two = account({
      forbrug: [
        { finansieringskilde: 'KOMMUNE', budget: 100, forbrug: 200 },
        { finansieringskilde: 'ANDEN', budget: 100, forbrug: 100 },
        { finansieringskilde: 'LANDSBYGGEFONDEN', budget: 100, forbrug: 0 },
      ],
    });
    expect(h53.of(two)).toEqual(breaks(['100', '10'], ['100', '10']));
    expect(h53.of(account())).toEqual(holds('', ''));
  });
});

const assessed = (overrides: Partial<VurderingCase> = {}): VurderingCase => ({
  plan: planFacts(),
  indsendt: '2015-03-02',
  vurdering: null,
  vurderet: null,
  fresh: 'TAGET_TIL_EFTERRETNING',
  withText: false,
  dato: '2015-05-01',
  today: '2015-06-01',
  ...overrides,
});

describe('H54: an account is assessed once, when it has come', () => {
  const h54 = judging(VURDERINGSKRAV, 'H54', 'KAN_IKKE_VURDERES');

  it('from the day on which it came until today', () => {
    expect(h54.of(assessed({ dato: '2015-03-01' }))).toEqual(breaks(['2015-03-02', '2015-03-01']));
    expect(h54.of(assessed({ dato: '2015-03-02' }))).toEqual(holds('2015-03-02', '2015-03-02'));
    expect(h54.of(assessed({ dato: '2015-06-01' }))).toEqual(holds('2015-03-02', '2015-06-01'));
    expect(h54.of(assessed({ dato: '2015-06-02' }))).toEqual(breaks(['2015-03-02', '2015-06-02']));
    expect(h54.says(assessed({ dato: '2015-03-01' }))).toEqual([
      {
        da: 'Redegørelsen er indsendt den 2. marts 2015 og vurderes den 1. marts 2015',
        en: 'The account was handed in on 2 March 2015 and is assessed on 1 March 2015',
      },
    ]);
    expect(h54.says(assessed({ dato: '2015-06-02' }))).toEqual([
      {
        da: 'Vurderingen er dateret den 2. juni 2015; i dag er det den 1. juni 2015',
        en: 'The assessment is dated 2 June 2015; today is 1 June 2015',
      },
    ]);
  });

  it('not before it has come, and not twice', () => {
    expect(h54.of(assessed({ indsendt: null }))).toEqual(breaks(['IKKE_INDSENDT', '2015-05-01']));
    expect(h54.says(assessed({ indsendt: null }))).toEqual([{ da: 'Redegørelsen er ikke indsendt', en: 'The account is not handed in' }]);
    const before = assessed({ vurdering: 'MED_BEMAERKNINGER', vurderet: '2015-04-01' });
    expect(h54.of(before)).toEqual(breaks(['MED_BEMAERKNINGER', '2015-05-01']));
    expect(h54.says(before)).toEqual([
      {
        da: 'Redegørelsen er allerede vurderet den 1. april 2015: taget til efterretning med bemærkninger',
        en: 'The account was assessed on 1 April 2015 already: accepted with remarks',
      },
    ]);
  });
});

describe('H55: remarks are in words', () => {
  const h55 = judging(VURDERINGSKRAV, 'H55', 'BEMAERKNING_MANGLER');

  it('are demanded only of an assessment with remarks', () => {
    expect(h55.of(assessed({ fresh: 'MED_BEMAERKNINGER', withText: true }))).toEqual(holds('MED_BEMAERKNINGER', 'TEKST'));
    expect(h55.of(assessed({ fresh: 'MED_BEMAERKNINGER', withText: false }))).toEqual(breaks(['MED_BEMAERKNINGER', 'TEKST']));
    expect(h55.of(assessed({ fresh: 'TAGET_TIL_EFTERRETNING' }))).toEqual(holds('TAGET_TIL_EFTERRETNING', 'TEKST'));
    expect(h55.of(assessed({ fresh: 'IKKE_GODKENDT' }))).toEqual(holds('IKKE_GODKENDT', 'TEKST'));
    expect(h55.says(assessed({ fresh: 'MED_BEMAERKNINGER' }))).toEqual([
      {
        da: 'Redegørelsen tages til efterretning med bemærkninger, men bemærkningerne mangler',
        en: 'The account is accepted with remarks, but the remarks are missing',
      },
    ]);
  });
});

describe('H92 of an assessment: one that stops payments is not dated before them', () => {
  const h92 = judging(VURDERINGSKRAV, 'H92', 'FOER_UDBETALINGER');
  const plan = planFacts({ haendelser: [event('udbetal', '2015-05-01', 5)], disponeringer: [] });
  const on = (dato: string, fresh: VurderingCase['fresh'] = 'IKKE_GODKENDT') => assessed({ plan, dato, fresh });

  it('holds from the day of the last payment on', () => {
    expect(h92.of(on('2015-05-01'))).toEqual(holds('2015-05-01', '2015-05-01'));
    expect(h92.of(on('2015-04-30'))).toEqual(breaks(['2015-04-30', '2015-05-01']));
  });

  it('lets others be of any day', () => {
    expect(h92.of(on('2015-04-30', 'MED_BEMAERKNINGER'))).toEqual(holds('2015-04-30', '2015-05-01'));
    expect(h92.of(on('2015-04-30', 'TAGET_TIL_EFTERRETNING')).status).toBe('OVERHOLDT');
  });
});
