import { PLAN_RULES } from '../../../src/helhedsplan/rules';
import * as M from '../../../src/helhedsplan/rules/redegoerelse/milepaelskrav';
import { ALT_UDBETALT_MED_REDEGOERELSER } from '../../../src/helhedsplan/rules/redegoerelse/redegoerelsesorden';
import { planCase, planFacts } from '../../support/facts/plan';
import { account, event, goal, post, refusedAccount } from '../../support/facts/plan-parts';
import { breaks, holds, judging } from '../../support/facts/verdict';

/** A plan that was paid once, by the event 200. */
const paid = (dato: string, recorded = dato, rest: Parameters<typeof planFacts>[0] = {}) =>
  planFacts({
    redegoerelser: [],
    disponeringer: [post('UDBETALT', dato, 100)],
    haendelser: [event('udbetal', dato, 200, `${recorded}T11:00:00.000Z`)],
    ...rest,
  });

describe('H90: no account was missing when money was paid', () => {
  const h90 = judging(PLAN_RULES, 'H90', 'UDBETALT_UDEN_REDEGOERELSE');
  const ever = '2030-01-01';

  it('holds on 30 June and breaks on 1 July, by either day', () => {
    expect(h90.of(paid('2015-06-30'), ever)).toEqual(holds('', ''));
    expect(h90.of(paid('2015-07-01'), ever)).toEqual(breaks(['2014', '2015-07-01']));
    expect(h90.of(paid('2015-06-30', '2015-07-01'), ever)).toEqual(breaks(['2014', '2015-07-01']));
    expect(h90.says(paid('2015-07-01'), ever)).toEqual([
      {
        da: 'Der blev udbetalt penge den 1. juli 2015, mens redegørelsen for 2014 manglede',
        en: 'Money was paid on 1 July 2015 while the account of 2014 was missing',
      },
    ]);
    expect(h90.says(paid('2015-06-30', '2015-07-01'), ever)).toEqual([
      {
        da: 'Der blev udbetalt penge den 30. juni 2015 (registreret den 1. juli 2015), mens redegørelsen for 2014 manglede',
        en: 'Money was paid on 30 June 2015 (recorded on 1 July 2015) while the account of 2014 was missing',
      },
    ]);
  });

  it('tells each year once, and judges postings that no event knows', () => {
    expect(h90.of(paid('2016-06-30', '2016-07-01'), ever)).toEqual(breaks(['2014', '2016-06-30'], ['2015', '2016-07-01']));
    expect(h90.of(paid('2015-07-01', '2015-07-01', { haendelser: [] }), ever)).toEqual(breaks(['2014', '2015-07-01']));
  });

  it('counts an assessment of the same day only when it was recorded before the payment', () => {
    const assessed = (id: number) =>
      h90.of(paid('2015-05-01', '2015-05-01', { redegoerelser: [refusedAccount(2014, '2015-03-01', '2015-05-01', id)] }), ever);
    expect(assessed(199)).toEqual(breaks(['2014', '2015-05-01']));
    expect(assessed(201)).toEqual(holds('', ''));
  });

  it('sees only payments up to the day that is asked about, or all of them', () => {
    expect(h90.of(paid('2015-07-01'), '2015-06-30')).toEqual(holds('', ''));
    expect(h90.of(paid('2015-07-01'), '2015-07-01').status).toBe('BRUDT');
    const all = judging([ALT_UDBETALT_MED_REDEGOERELSER], 'H90', 'UDBETALT_UDEN_REDEGOERELSE');
    expect(all.of(paid('2015-07-01'), '2015-06-30')).toEqual(breaks(['2014', '2015-07-01']));
    expect(all.of(paid('2015-06-30'), '2015-06-30')).toEqual(holds('', ''));
  });
});

describe('H93: nothing was paid while payments were withheld', () => {
  const h93 = judging(PLAN_RULES, 'H93', 'UDBETALT_TRODS_STOP');
  const tilsyn = [
    { art: 'UDBETALING_TILBAGEHOLDT' as const, dato: '2014-05-01' },
    { art: 'UDBETALING_GENOPTAGET' as const, dato: '2014-06-01' },
  ];
  const on = (dato: string, recorded = dato) => paid(dato, recorded, { tilsyn });

  it('holds before the stop and from the day on which it ended', () => {
    expect(h93.of(on('2014-04-30'))).toEqual(holds('', ''));
    expect(h93.of(on('2014-05-01'))).toEqual(breaks(['2014-05-01', '2014-05-01']));
    expect(h93.of(on('2014-05-31'))).toEqual(breaks(['2014-05-31', '2014-05-31']));
    expect(h93.of(on('2014-06-01'))).toEqual(holds('', ''));
    expect(h93.says(on('2014-05-31'))).toEqual([
      {
        da: 'Der blev udbetalt penge den 31. maj 2014, mens udbetalingerne var tilbageholdt',
        en: 'Money was paid on 31 May 2014 while payments were withheld',
      },
    ]);
  });

  it('counts the day of the recording too, and tells a payment once', () => {
    expect(h93.of(on('2014-04-30', '2014-05-01'))).toEqual(breaks(['2014-04-30', '2014-05-01']));
    expect(h93.of(on('2014-05-01', '2014-05-02'))).toEqual(breaks(['2014-05-01', '2014-05-01']));
    expect(h93.of(on('2014-05-02'), '2014-05-01')).toEqual(holds('', ''));
  });

  it('counts a stop of the same day only when it was recorded before the payment', () => {
    const stop = (id: number) =>
      paid('2014-05-01', '2014-05-01', {
        tilsyn,
        haendelser: [event('udbetal', '2014-05-01', 200), event('tilbageholdUdbetaling', '2014-05-01', id)],
      });
    expect(h93.of(stop(199)).status).toBe('BRUDT');
    expect(h93.of(stop(201)).status).toBe('OVERHOLDT');
  });
});

describe('H91: an applicant’s account came on the day that it was recorded', () => {
  const h91 = judging(PLAN_RULES, 'H91', 'INDSENDT_DATERET_TILBAGE');
  const recorded = (instant: string, rolle: 'BOLIGORGANISATION' | 'LANDSBYGGEFOND' = 'BOLIGORGANISATION') =>
    planFacts({
      redegoerelser: [account(2014, '2015-03-02', { haendelser: [{ id: 1, handling: 'indsendRedegoerelse', tidspunkt: instant, rolle }] })],
    });

  it('holds on that day or after it, and breaks before', () => {
    expect(h91.of(recorded('2015-03-02T11:00:00.000Z'))).toEqual(holds('', ''));
    expect(h91.of(recorded('2015-03-01T11:00:00.000Z'))).toEqual(holds('', ''));
    expect(h91.of(recorded('2015-03-03T11:00:00.000Z'))).toEqual(breaks(['2015-03-02', '2015-03-03']));
    expect(h91.says(recorded('2015-03-03T11:00:00.000Z'))).toEqual([
      {
        da: 'Redegørelsen for 2014 står som indsendt den 2. marts 2015, men blev registreret den 3. marts 2015',
        en: 'The account of 2014 stands as handed in on 2 March 2015, but was recorded on 3 March 2015',
      },
    ]);
  });

  it('goes by the day in Copenhagen', () => {
    expect(h91.of(recorded('2015-03-02T22:59:00.000Z'))).toEqual(holds('', ''));
    expect(h91.of(recorded('2015-03-02T23:00:00.000Z'))).toEqual(breaks(['2015-03-02', '2015-03-03']));
  });

  it('lets Landsbyggefonden enter an earlier day, and does not see what is recorded later', () => {
    expect(h91.of(recorded('2015-03-03T11:00:00.000Z', 'LANDSBYGGEFOND'))).toEqual(holds('', ''));
    expect(h91.of(recorded('2015-03-03T11:00:00.000Z'), '2015-03-02')).toEqual(holds('', ''));
    expect(h91.of(recorded('2015-03-03T11:00:00.000Z'), '2015-03-03').status).toBe('BRUDT');
  });
});

describe('H94: accounts are of years of the plan, and come when those are over', () => {
  const h94 = judging(PLAN_RULES, 'H94', 'REDEGOERELSE_UDEN_FOR_AARET');
  const came = (aar: number, indsendt: string | null) => planFacts({ redegoerelser: [account(aar, indsendt)] });

  it('holds from the first day of the next year, or the last of the plan', () => {
    expect(h94.of(came(2014, '2014-12-31'))).toEqual(breaks(['2014-12-31', '2014-12-31']));
    expect(h94.of(came(2014, '2015-01-01'))).toEqual(holds('', ''));
    expect(h94.says(came(2014, '2014-12-31'))).toEqual([
      {
        da: 'Redegørelsen for 2014 blev indsendt den 31. december 2014, før året var omme',
        en: 'The account of 2014 was handed in on 31 December 2014, before the year was over',
      },
    ]);
    expect(h94.of(came(2017, '2017-12-30')).status).toBe('BRUDT');
    expect(h94.of(came(2017, '2017-12-31')).status).toBe('OVERHOLDT');
  });

  it('breaks for the years beside the plan', () => {
    expect(h94.of(came(2013, '2015-01-01'))).toEqual(breaks(['2013', '2014-2017']));
    expect(h94.of(came(2018, '2019-01-01'))).toEqual(breaks(['2018', '2014-2017']));
    expect(h94.says(came(2018, '2019-01-01'))).toEqual([
      {
        da: 'Der er redegjort for 2018, men planen løber fra den 1. januar 2014 til og med den 31. december 2017',
        en: '2018 is accounted for, but the plan runs from 1 January 2014 to 31 December 2017',
      },
    ]);
  });

  it('leaves alone what has not come, and what was not approved', () => {
    expect(h94.of(came(2018, null))).toEqual(holds('', ''));
    expect(h94.of(planFacts({ redegoerelser: [refusedAccount(2014, '2014-06-01', '2014-07-01')] }))).toEqual(holds('', ''));
  });
});

describe('H95: a new version comes after the one before it was not approved', () => {
  const h95 = judging(PLAN_RULES, 'H95', 'UDGAVE_UDEN_AFVISNING');
  const second = (indsendt: string | null, ...before: ReturnType<typeof account>[]) =>
    planFacts({ redegoerelser: [...before, account(2014, indsendt, { udgave: 2 })] });
  const refused = refusedAccount(2014, '2015-03-01', '2015-05-01');

  it('holds on the day of the assessment, and breaks the day before', () => {
    expect(h95.of(second('2015-05-01', refused))).toEqual(holds('', ''));
    expect(h95.of(second('2015-04-30', refused))).toEqual(breaks(['2', '1']));
    expect(h95.says(second('2015-04-30', refused))).toEqual([
      {
        da: 'Udgave 2 af redegørelsen for 2014 kom, uden at udgave 1 var vurderet som ikke godkendt',
        en: 'Version 2 of the account of 2014 came while version 1 was not assessed as not approved',
      },
    ]);
  });

  it('breaks when the one before is missing, is of another year, or was approved', () => {
    expect(h95.of(second('2015-06-01'))).toEqual(breaks(['2', '1']));
    expect(h95.of(second('2015-06-01', refusedAccount(2015, '2015-03-01', '2015-05-01')))).toEqual(breaks(['2', '1']));
    const approved = account(2014, '2015-03-01', { vurdering: 'TAGET_TIL_EFTERRETNING', vurderet: '2015-05-01' });
    expect(h95.of(second('2015-06-01', approved))).toEqual(breaks(['2', '1']));
    expect(h95.of(second('2015-06-01', account(2014, '2015-03-01')))).toEqual(breaks(['2', '1']));
  });
});

describe('H96: a milestone is reached from the first day on', () => {
  const act = judging([M.NAAET_FRA_START], 'H96', 'NAAET_FOER_START');
  const stored = judging(PLAN_RULES, 'H96', 'NAAET_FOER_START');
  const reached = (naaet: string | null) => planFacts({ maal: [goal({ milepaele: [{ id: 1, tekst: 'Klub', naaet }] })] });

  it('of an act', () => {
    expect(act.of(planCase({ dato: '2014-01-01' }))).toEqual(holds('2014-01-01', '2014-01-01'));
    expect(act.of(planCase({ dato: '2013-12-31' }))).toEqual(breaks(['2013-12-31', '2014-01-01']));
    expect(act.says(planCase({ dato: '2013-12-31' }))).toEqual([
      {
        da: 'Milepælen angives som nået den 31. december 2013; planen begynder den 1. januar 2014',
        en: 'The milestone is said to be reached on 31 December 2013; the plan starts on 1 January 2014',
      },
    ]);
  });

  it('of what is stored', () => {
    expect(stored.of(reached('2014-01-01'))).toEqual(holds('', ''));
    expect(stored.of(reached(null))).toEqual(holds('', ''));
    expect(stored.of(reached('2013-12-31'))).toEqual(breaks(['2013-12-31', '2014-01-01']));
    expect(stored.says(reached('2013-12-31'))).toEqual([
      {
        da: 'Milepælen “Klub” står som nået den 31. december 2013; planen begynder den 1. januar 2014',
        en: 'The milestone “Klub” stands as reached on 31 December 2013; the plan starts on 1 January 2014',
      },
    ]);
  });
});

describe('H98: a milestone is reached once, and reopened once', () => {
  const open = judging([M.MILEPAEL_ER_AABEN], 'H98', 'MILEPAEL_ALLEREDE_NAAET');
  const done = judging([M.MILEPAEL_ER_NAAET], 'H98', 'MILEPAEL_IKKE_NAAET');
  // Of the plan's two milestones the first is reached on 2014-05-01.
  const of = (milepael: number | null, plan = planFacts()) => planCase({ milepael }, plan);

  it('one that is open can be reached', () => {
    expect(open.of(of(2))).toEqual(holds('', 'IKKE_NAAET'));
    expect(open.of(of(1))).toEqual(breaks(['2014-05-01', 'IKKE_NAAET']));
    expect(open.says(of(1))).toEqual([{ da: 'Milepælen blev nået den 1. maj 2014', en: 'The milestone was reached on 1 May 2014' }]);
  });

  it('one that is reached can be reopened', () => {
    expect(done.of(of(1))).toEqual(holds('2014-05-01', 'NAAET'));
    expect(done.of(of(2))).toEqual(breaks(['', 'NAAET']));
    expect(done.says(of(2))).toEqual([{ da: 'Milepælen er ikke nået', en: 'The milestone is not reached' }]);
  });

  it('breaks where there is none, with a way out of its own', () => {
    const none = of(null, planFacts({ maal: [] }));
    expect(open.of(none)).toEqual(breaks(['', 'IKKE_NAAET']));
    expect(done.of(none)).toEqual(breaks(['', 'NAAET']));
    expect(open.says(none)).toEqual([{ da: 'Planen har ingen milepæle', en: 'The plan has no milestones' }]);
    expect(open.waysOut(none)[0]?.en).toBe('The applicant can set milestones in the yearly account');
    expect(open.waysOut(of(1))).toEqual([null]);
  });
});
