import * as T from '../../../src/helhedsplan/rules/redegoerelse/tilsynskrav';
import { decisionsWithout, planCase, planFacts } from '../../support/facts/plan';
import { account, decidedByFonden, event, post, refusedAccount } from '../../support/facts/plan-parts';
import { breaks, holds, judging } from '../../support/facts/verdict';

const withheld = (dato: string) => ({ art: 'UDBETALING_TILBAGEHOLDT' as const, dato });
const resumed = (dato: string) => ({ art: 'UDBETALING_GENOPTAGET' as const, dato });
const remark = (dato: string) => ({ art: 'BEMAERKNING' as const, dato });
const supervised = (...tilsyn: ReturnType<typeof withheld | typeof resumed | typeof remark>[]) => planFacts({ tilsyn });

describe('H16: payments are withheld and resumed in turn', () => {
  const resume = judging([T.ER_TILBAGEHOLDT], 'H16', 'IKKE_TILBAGEHOLDT');
  const withhold = judging([T.ER_IKKE_TILBAGEHOLDT], 'H16', 'ALLEREDE_TILBAGEHOLDT');
  const on = (dato: string, plan = supervised(withheld('2015-05-01'), resumed('2015-05-20'))) => planCase({ dato }, plan);

  it('are resumed only while they are withheld', () => {
    expect(resume.of(on('2015-04-30'))).toEqual(breaks(['IKKE_TILBAGEHOLDT', 'TILBAGEHOLDT']));
    expect(resume.of(on('2015-05-01'))).toEqual(holds('TILBAGEHOLDT', 'TILBAGEHOLDT'));
    expect(resume.of(on('2015-05-19'))).toEqual(holds('TILBAGEHOLDT', 'TILBAGEHOLDT'));
    expect(resume.of(on('2015-05-20'))).toEqual(breaks(['IKKE_TILBAGEHOLDT', 'TILBAGEHOLDT']));
    expect(resume.says(on('2015-05-20'))).toEqual([
      { da: 'Udbetalingerne er ikke tilbageholdt den 20. maj 2015', en: 'The payments are not withheld on 20 May 2015' },
    ]);
  });

  it('are withheld only while they are not', () => {
    expect(withhold.of(on('2015-04-30'))).toEqual(holds('IKKE_TILBAGEHOLDT', 'IKKE_TILBAGEHOLDT'));
    expect(withhold.of(on('2015-05-01'))).toEqual(breaks(['TILBAGEHOLDT', 'IKKE_TILBAGEHOLDT']));
    expect(withhold.of(on('2015-05-20'))).toEqual(holds('IKKE_TILBAGEHOLDT', 'IKKE_TILBAGEHOLDT'));
    expect(withhold.says(on('2015-05-01'))).toEqual([
      { da: 'Udbetalingerne er tilbageholdt den 1. maj 2015', en: 'The payments are withheld on 1 May 2015' },
    ]);
  });

  it('a remark changes nothing, and of two on one day the last counts', () => {
    expect(resume.of(on('2015-06-01', supervised(withheld('2015-05-01'), remark('2015-05-02')))).status).toBe('OVERHOLDT');
    expect(resume.of(on('2015-05-01', supervised(withheld('2015-05-01'), resumed('2015-05-01')))).status).toBe('BRUDT');
    expect(resume.of(on('2015-05-01', supervised(resumed('2015-05-01'), withheld('2015-05-01')))).status).toBe('OVERHOLDT');
  });

  const pay = judging([T.INTET_STOP], 'H16', 'UDBETALINGER_TILBAGEHOLDT');
  const paid = (dato: string, today: string) => planCase({ dato, today }, supervised(withheld('2015-05-01')));

  it('nothing is paid on a withheld day, nor recorded on one', () => {
    expect(pay.of(paid('2015-04-29', '2015-04-30'))).toEqual(holds('', 'IKKE_TILBAGEHOLDT'));
    expect(pay.of(paid('2015-04-30', '2015-05-01'))).toEqual(breaks(['2015-05-01', 'IKKE_TILBAGEHOLDT']));
    expect(pay.of(paid('2015-05-01', '2015-05-01'))).toEqual(breaks(['2015-05-01', 'IKKE_TILBAGEHOLDT']));
    expect(pay.of(paid('2015-05-01', '2015-05-02'))).toEqual(breaks(['2015-05-01 2015-05-02', 'IKKE_TILBAGEHOLDT']));
  });

  it('says none, one and two days', () => {
    expect(pay.says(paid('2015-04-29', '2015-04-30'))).toEqual([
      { da: 'Udbetalingerne er ikke tilbageholdt', en: 'The payments are not withheld' },
    ]);
    expect(pay.says(paid('2015-05-01', '2015-05-01'))).toEqual([
      { da: 'Udbetalingerne er tilbageholdt den 1. maj 2015', en: 'The payments are withheld on 1 May 2015' },
    ]);
    expect(pay.says(paid('2015-05-01', '2015-05-02'))).toEqual([
      {
        da: 'Udbetalingerne er tilbageholdt den 1. maj 2015 og den 2. maj 2015',
        en: 'The payments are withheld on 1 May 2015 and on 2 May 2015',
      },
    ]);
  });
});

describe('H29: payments begin with the plan and its commitment', () => {
  const h29 = judging([T.EFTER_TILSAGN_OG_START], 'H29', 'FOER_TILSAGN_ELLER_START');
  const lateTilsagn = planFacts({ afgoerelsespunkter: [...decisionsWithout('TILSAGN'), decidedByFonden('TILSAGN', '2014-03-01')] });

  it('waits for the later of the two', () => {
    expect(h29.of(planCase({ dato: '2013-12-31' }))).toEqual(breaks(['2013-12-31', '2014-01-01']));
    expect(h29.of(planCase({ dato: '2014-01-01' }))).toEqual(holds('2014-01-01', '2014-01-01'));
    expect(h29.of(planCase({ dato: '2014-02-28' }, lateTilsagn))).toEqual(breaks(['2014-02-28', '2014-03-01']));
    expect(h29.of(planCase({ dato: '2014-03-01' }, lateTilsagn))).toEqual(holds('2014-03-01', '2014-03-01'));
    expect(h29.says(planCase({ dato: '2014-02-28' }, lateTilsagn))).toEqual([
      {
        da: 'Udbetalingen er dateret den 28. februar 2014; den kan tidligst ske den 1. marts 2014',
        en: 'The payment is dated 28 February 2014; it can be made on 1 March 2014 at the earliest',
      },
    ]);
  });
});

describe('H17: nothing is paid while an account is missing', () => {
  const h17 = judging([T.REDEGOERELSER_ER_KOMMET], 'H17', 'REDEGOERELSE_MANGLER');
  const paid = (dato: string, today = dato, ...redegoerelser: ReturnType<typeof account>[]) =>
    planCase({ dato, today }, planFacts({ redegoerelser }));

  it('holds on 30 June and breaks from 1 July, by either day', () => {
    expect(h17.of(paid('2015-06-30'))).toEqual(holds('', ''));
    expect(h17.of(paid('2015-07-01'))).toEqual(breaks(['2014', '2015-07-01']));
    expect(h17.of(paid('2015-06-30', '2015-07-01'))).toEqual(breaks(['2014', '2015-07-01']));
    expect(h17.of(paid('2015-07-01', '2015-08-01', account(2014, '2015-07-15')))).toEqual(breaks(['2014', '2015-07-01']));
  });

  it('tells each year once, in order', () => {
    expect(h17.of(paid('2016-06-30', '2016-07-01'))).toEqual(breaks(['2014', '2016-06-30'], ['2015', '2016-07-01']));
    expect(h17.says(paid('2016-06-30', '2016-07-01'))[1]).toEqual({
      da: 'Redegørelsen for 2015 skulle være indsendt senest den 30. juni 2016, men mangler',
      en: 'The account of 2015 was due by 30 June 2016, and is missing',
    });
  });

  it('stops for one that was not approved, from the day of the assessment', () => {
    const refused = refusedAccount(2014, '2015-03-01', '2015-05-01');
    expect(h17.of(paid('2015-04-30', '2015-04-30', refused))).toEqual(holds('', ''));
    expect(h17.of(paid('2015-05-01', '2015-05-01', refused))).toEqual(breaks(['2014', '2015-05-01']));
  });
});

describe('H92: a stop is not dated before what is paid', () => {
  const h92 = judging([T.STOP_EFTER_UDBETALINGER], 'H92', 'FOER_UDBETALINGER');
  const paidLate = planFacts({ haendelser: [event('udbetal', '2014-02-01', 5, '2014-03-01T11:00:00.000Z')] });

  it('holds from the day of the last payment on', () => {
    expect(h92.of(planCase({ dato: '2014-02-01' }))).toEqual(holds('2014-02-01', '2014-02-01'));
    expect(h92.of(planCase({ dato: '2014-01-31' }))).toEqual(breaks(['2014-01-31', '2014-02-01']));
    expect(h92.says(planCase({ dato: '2014-01-31' }))).toEqual([
      {
        da: 'Der er registreret en udbetaling den 1. februar 2014; udbetalingerne kan ikke standses fra den 31. januar 2014',
        en: 'A payment is recorded on 1 February 2014; the payments cannot be stopped from 31 January 2014',
      },
    ]);
  });

  it('counts the day on which a payment was recorded, and postings that no event knows', () => {
    expect(h92.of(planCase({ dato: '2014-02-28' }, paidLate))).toEqual(breaks(['2014-02-28', '2014-03-01']));
    expect(h92.of(planCase({ dato: '2014-03-01' }, paidLate)).status).toBe('OVERHOLDT');
    const posting = planFacts({ haendelser: [], disponeringer: [post('UDBETALT', '2014-05-01', 1)] });
    expect(h92.of(planCase({ dato: '2014-04-30' }, posting))).toEqual(breaks(['2014-04-30', '2014-05-01']));
  });

  it('takes the moment of a payment for the day that it was in Copenhagen', () => {
    const midnight = planFacts({ haendelser: [event('udbetal', '2014-07-01', 5, '2014-06-30T22:30:00.000Z')] });
    expect(h92.of(planCase({ dato: '2014-07-01' }, midnight))).toEqual(holds('2014-07-01', '2014-07-01'));
  });

  it('holds where nothing is paid', () => {
    const unpaid = planFacts({ haendelser: [], disponeringer: [post('FRIGIVET', '2014-05-01', 1)] });
    expect(h92.of(planCase({ dato: '2014-01-01' }, unpaid))).toEqual(holds('2014-01-01', ''));
  });
});

describe('H18: a year is accounted for when it is over', () => {
  const h18 = judging([T.AARET_KAN_REDEGOERES], 'H18', 'AARET_KAN_IKKE_REDEGOERES');
  const asked = (aar: number | null, dato: string, plan = planFacts({ redegoerelser: [] })) => planCase({ aar, dato }, plan);

  it('holds from the first day of the next year', () => {
    expect(h18.of(asked(2014, '2014-12-31'))).toEqual(breaks(['2014-12-31', '2014-12-31']));
    expect(h18.of(asked(2014, '2015-01-01'))).toEqual(holds('', ''));
    expect(h18.says(asked(2014, '2014-12-31'))).toEqual([
      { da: 'Året 2014 er ikke omme den 31. december 2014', en: 'The year 2014 is not over on 31 December 2014' },
    ]);
  });

  it('of the last year from the last day of the plan', () => {
    const short = planFacts({ slut: '2015-08-31', redegoerelser: [] });
    expect(h18.of(asked(2015, '2015-08-30', short))).toEqual(breaks(['2015-08-30', '2015-12-31']));
    expect(h18.of(asked(2015, '2015-08-31', short))).toEqual(holds('', ''));
  });

  it('is for the years of the plan', () => {
    expect(h18.of(asked(2013, '2015-01-01'))).toEqual(breaks(['2013', '2014-2017']));
    expect(h18.of(asked(2014, '2020-01-01')).status).toBe('OVERHOLDT');
    expect(h18.of(asked(2017, '2020-01-01')).status).toBe('OVERHOLDT');
    expect(h18.of(asked(2018, '2020-01-01'))).toEqual(breaks(['2018', '2014-2017']));
    expect(h18.says(asked(2018, '2020-01-01'))).toEqual([
      { da: 'Planen løber i 2014-2017, ikke i 2018', en: 'The plan runs in 2014-2017, not in 2018' },
    ]);
    const oneYear = planFacts({ slut: '2014-12-31', redegoerelser: [] });
    expect(h18.says(asked(2015, '2020-01-01', oneYear))[0]?.en).toBe('The plan runs in 2014, not in 2015');
  });

  it('is not done twice, but again when it was not approved', () => {
    expect(h18.of(asked(2014, '2015-06-01', planFacts()))).toEqual(breaks(['2014', '2014']));
    expect(h18.says(asked(2014, '2015-06-01', planFacts()))).toEqual([
      { da: 'Der er allerede redegjort for 2014', en: '2014 is already accounted for' },
    ]);
    const refused = planFacts({ redegoerelser: [refusedAccount(2014, '2015-03-01', '2015-05-01')] });
    expect(h18.of(asked(2014, '2015-05-01', refused))).toEqual(holds('', ''));
    expect(h18.of(asked(2014, '2015-04-30', refused))).toEqual(breaks(['2015-04-30', '2015-05-01']));
    expect(h18.says(asked(2014, '2015-04-30', refused))).toEqual([
      {
        da: 'Redegørelsen for 2014 blev vurderet den 1. maj 2015; en ny kan ikke være kommet den 30. april 2015',
        en: 'The account of 2014 was assessed on 1 May 2015; a new one cannot have come on 30 April 2015',
      },
    ]);
  });

  it('breaks when no year is left', () => {
    expect(h18.of(asked(null, '2020-01-01'))).toEqual(breaks(['0', '0']));
    expect(h18.says(asked(null, '2020-01-01'))).toEqual([
      { da: 'Der er redegjort for alle planens år', en: 'All the years of the plan are accounted for' },
    ]);
  });
});

describe('H97: an account comes on the day that it is recorded', () => {
  const h97 = judging([T.INDSENDES_I_DAG], 'H97', 'INDSENDES_I_DAG');
  const wish = (wished: string | null) => planCase({ dato: '2015-06-01', wished });

  it('holds without a wish and with that of the day, and breaks for another', () => {
    expect(h97.of(wish(null))).toEqual(holds('2015-06-01', '2015-06-01'));
    expect(h97.of(wish('2015-06-01'))).toEqual(holds('2015-06-01', '2015-06-01'));
    expect(h97.of(wish('2015-05-31'))).toEqual(breaks(['2015-05-31', '2015-06-01']));
    expect(h97.of(wish('2015-06-02'))).toEqual(breaks(['2015-06-02', '2015-06-01']));
    expect(h97.says(wish('2015-05-31'))).toEqual([
      {
        da: 'Redegørelsen regnes for indsendt den 1. juni 2015, hvor den registreres, og ikke den 31. maj 2015',
        en: 'The account counts as handed in on 1 June 2015, when it is recorded, and not on 31 May 2015',
      },
    ]);
    expect(h97.says(wish(null))[0]?.da).toBe('Redegørelsen regnes for indsendt den 1. juni 2015, hvor den registreres');
  });
});

describe('H99: a plan is not extended when its last year is accounted for too early', () => {
  const h99 = judging([T.SLUTAARET_ER_IKKE_OPGJORT], 'H99', 'SLUTAARET_ER_OPGJORT');
  const extended = (...redegoerelser: ReturnType<typeof account>[]) => planCase({}, planFacts({ slut: '2015-08-31', redegoerelser }));

  it('holds when the account came after the year, or not at all', () => {
    expect(h99.of(extended(account(2015, '2015-12-31')))).toEqual(breaks(['2015-12-31', '2015-12-31']));
    expect(h99.of(extended(account(2015, '2016-01-01')))).toEqual(holds('2016-01-01', '2015-12-31'));
    expect(h99.of(extended(account(2014, '2015-03-01')))).toEqual(holds('', '2015-12-31'));
    expect(h99.of(extended(account(2015, null)))).toEqual(holds('', '2015-12-31'));
  });

  it('holds when it was not approved', () => {
    expect(h99.of(extended(refusedAccount(2015, '2015-09-01', '2015-10-01')))).toEqual(holds('', '2015-12-31'));
  });

  it('says why', () => {
    expect(h99.says(extended(account(2015, '2015-09-01')))).toEqual([
      {
        da: 'Redegørelsen for 2015 blev indsendt den 1. september 2015, før året var omme',
        en: 'The account of 2015 was handed in on 1 September 2015, before the year was over',
      },
    ]);
    expect(h99.says(extended(account(2015, '2016-01-01')))[0]?.da).toBe('Redegørelsen for 2015 blev indsendt den 1. januar 2016');
    expect(h99.says(extended())).toEqual([{ da: 'Der er ikke redegjort for 2015', en: '2015 is not accounted for' }]);
  });
});
