import { PLAN_RULES } from '../../../src/helhedsplan/rules';
import { planFacts } from '../../support/facts/plan';
import { account, refusedAccount } from '../../support/facts/plan-parts';
import { breaks, holds, judging, SILENT } from '../../support/facts/verdict';

const r14 = judging(PLAN_RULES, 'R14', 'REDEGOERELSE_MANGLER');
const accounts = (...redegoerelser: ReturnType<typeof account>[]) => planFacts({ redegoerelser });

describe('R14: each year is accounted for by 30 June of the year after', () => {
  it('holds on 30 June and breaks on 1 July', () => {
    expect(r14.of(accounts(), '2015-06-29')).toEqual(holds('0', '0'));
    expect(r14.of(accounts(), '2015-06-30')).toEqual(holds('0', '0'));
    expect(r14.of(accounts(), '2015-07-01')).toEqual(breaks(['2015-07-01', '2015-06-30']));
    expect(r14.says(accounts(), '2015-07-01')).toEqual([
      {
        da: 'Redegørelsen for 2014 skulle være indsendt senest den 30. juni 2015, men mangler',
        en: 'The account of 2014 was due by 30 June 2015, and is missing',
      },
    ]);
  });

  it('tells each year that is missing, also the last one of the plan', () => {
    expect(r14.of(accounts(account(2015, '2016-03-01')), '2018-07-01')).toEqual(
      breaks(['2018-07-01', '2015-06-30'], ['2018-07-01', '2017-06-30'], ['2018-07-01', '2018-06-30']),
    );
    expect(r14.of(accounts(), '2030-01-01').figures).toHaveLength(4);
  });

  it('counts an account from the day on which it came', () => {
    const late = accounts(account(2014, '2015-08-01'));
    expect(r14.of(late, '2015-07-31').status).toBe('BRUDT');
    expect(r14.of(late, '2015-08-01')).toEqual(holds('1', '1'));
    expect(r14.of(accounts(account(2014, null)), '2015-07-01').status).toBe('BRUDT');
  });

  it('says how many were due: none, one, several', () => {
    const all = accounts(account(2014, '2015-03-01'), account(2015, '2016-03-01'));
    expect(r14.says(all, '2015-06-30')).toEqual([{ da: 'Ingen redegørelse er forfalden endnu', en: 'No account is due yet' }]);
    expect(r14.says(all, '2015-07-01')).toEqual([
      { da: 'Den ene redegørelse, der er forfalden, er kommet', en: 'The one account that was due has come' },
    ]);
    expect(r14.says(all, '2016-07-01')).toEqual([
      { da: 'Alle 2 redegørelser, der er forfaldne, er kommet', en: 'All 2 accounts that were due have come' },
    ]);
  });

  it('takes one that was not approved to be missing from the day of the assessment, until a new one comes', () => {
    const refused = refusedAccount(2014, '2015-03-01', '2015-05-01');
    expect(r14.of(accounts(refused), '2015-04-30').status).toBe('OVERHOLDT');
    expect(r14.of(accounts(refused), '2015-05-01')).toEqual(breaks(['2015-05-01', '2015-05-01']));
    expect(r14.says(accounts(refused), '2015-05-01')).toEqual([
      {
        da: 'Redegørelsen for 2014 blev ikke godkendt den 1. maj 2015, og der er ikke kommet en ny',
        en: 'The account of 2014 was not approved on 1 May 2015, and no new one has come',
      },
    ]);
    const second = account(2014, '2015-05-20', { udgave: 2 });
    expect(r14.of(accounts(refused, second), '2015-05-19').status).toBe('BRUDT');
    expect(r14.of(accounts(refused, second), '2015-05-20').status).toBe('OVERHOLDT');
  });

  it('takes one with remarks to have come', () => {
    const remarked = account(2014, '2015-03-01', { vurdering: 'MED_BEMAERKNINGER', vurderet: '2015-04-01' });
    expect(r14.of(accounts(remarked), '2015-07-01')).toEqual(holds('1', '1'));
  });

  it('is for programme periods from 2011 on', () => {
    const from = (fra: string) => r14.of(planFacts({ redegoerelser: [], bevillingsperiode: { fra } }), '2015-07-01');
    expect(from('2010-12-31')).toEqual(SILENT);
    expect(from('2011-01-01').status).toBe('BRUDT');
    expect(from('2011-01-02').status).toBe('BRUDT');
  });

  it.each(['FORBEREDELSE', 'GODKENDT', 'AFSLAG', 'TRUKKET'] as const)('says nothing of a plan in %s, which has no commitment', (status) => {
    expect(r14.of(planFacts({ status, redegoerelser: [] }), '2015-07-01')).toEqual(SILENT);
  });
});
