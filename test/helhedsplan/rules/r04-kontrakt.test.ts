import { PLAN_RULES } from '../../../src/helhedsplan/rules';
import { KONTRAKTEN_ER_SLUT_PAA_DAGEN } from '../../../src/helhedsplan/rules/kontrakt/kontrakten-er-slut';
import { omraade, VALBY } from '../../support/facts/places';
import { planCase, planFacts } from '../../support/facts/plan';
import { coverage, decided, estate, post } from '../../support/facts/plan-parts';
import { breaks, holds, judging, SILENT } from '../../support/facts/verdict';

// The default contract is approved on 2013-08-29, holds from 2013-09-01 and runs until 2018-01-01.

const approved = (gyldigFra: string, ...punkter: ReturnType<typeof decided>[]) =>
  coverage({ versioner: [{ nummer: 1, gyldigFra, afgoerelsespunkter: punkter }] });

describe('R4: pool money takes a contract in force', () => {
  const r4 = judging(PLAN_RULES, 'R4', 'INGEN_KONTRAKT_I_KRAFT');
  const on = (dato: string, kontraktdaekninger = [coverage()]) =>
    planFacts({ kontraktdaekninger, disponeringer: [post('DISPONERET', dato, 100)] });

  it('holds from the first day of the contract until its last', () => {
    expect(r4.of(on('2013-09-01'))).toEqual(holds('kontrakt-tingbjerg', 'KONTRAKT_I_KRAFT'));
    expect(r4.of(on('2013-08-31'))).toEqual(breaks(['2013-08-31', 'KONTRAKT_I_KRAFT']));
    expect(r4.of(on('2017-12-31'))).toEqual(holds('kontrakt-tingbjerg', 'KONTRAKT_I_KRAFT'));
    expect(r4.of(on('2018-01-01'))).toEqual(breaks(['2018-01-01', 'KONTRAKT_I_KRAFT']));
    expect(r4.says(on('2018-01-01'))).toEqual([
      {
        da: 'Den 1. januar 2018 er planen ikke dækket af en kontrakt i kraft for Tingbjerg',
        en: 'On 1 January 2018 the plan is not covered by a contract in force for Tingbjerg',
      },
    ]);
  });

  it('counts the coverage of the plan, which may be shorter', () => {
    const covered = [coverage({}, '2013-10-01', '2016-01-01')];
    expect(r4.of(on('2013-09-30', covered)).status).toBe('BRUDT');
    expect(r4.of(on('2013-10-01', covered)).status).toBe('OVERHOLDT');
    expect(r4.of(on('2015-12-31', covered)).status).toBe('OVERHOLDT');
    expect(r4.of(on('2016-01-01', covered)).status).toBe('BRUDT');
  });

  it('counts from the approval of the kommunalbestyrelse, and from the day that the wording holds', () => {
    const lateApproval = [approved('2013-09-01', decided('GODKENDELSE', '2013-10-01'))];
    expect(r4.of(on('2013-09-30', lateApproval)).status).toBe('BRUDT');
    expect(r4.of(on('2013-10-01', lateApproval)).status).toBe('OVERHOLDT');
    const lateWording = [approved('2013-11-01', decided('GODKENDELSE', '2013-08-29'))];
    expect(r4.of(on('2013-10-31', lateWording)).status).toBe('BRUDT');
    expect(r4.of(on('2013-11-01', lateWording)).status).toBe('OVERHOLDT');
  });

  it.each([
    ['rejected', decided('GODKENDELSE', '2013-08-29', { udfald: 'AFVIST' })],
    ['approved by a committee', decided('GODKENDELSE', '2013-08-29', { organ: 'FAGUDVALG' })],
    ['only revised', decided('REVISION', '2013-08-29')],
  ])('does not count a contract that is %s', (_, punkt) => {
    expect(r4.of(on('2014-06-01', [approved('2013-09-01', punkt)])).status).toBe('BRUDT');
  });

  it('demands one for each udsat area of the plan and of its estates', () => {
    const second = { byomraader: [omraade(), omraade(VALBY)], disponeringer: [post('DISPONERET', '2014-06-01', 100)] };
    const valby = coverage({ noegle: 'kontrakt-valby', titel: 'Kontrakt for Valby', byomraade: VALBY });
    expect(r4.of(planFacts(second))).toEqual(breaks(['2014-06-01', 'KONTRAKT_I_KRAFT']));
    expect(r4.of(planFacts({ ...second, kontraktdaekninger: [coverage(), valby] }))).toEqual(
      holds('kontrakt-tingbjerg kontrakt-valby', 'KONTRAKT_I_KRAFT'),
    );
    expect(r4.says(planFacts({ ...second, kontraktdaekninger: [coverage(), valby] }))).toEqual([
      {
        da: 'Planen var dækket, hver gang der blev disponeret, af Kontrakt for Tingbjerg og Kontrakt for Valby',
        en: 'The plan was covered each time that money was committed, by Kontrakt for Tingbjerg and Kontrakt for Valby',
      },
    ]);
    const byEstate = planFacts({ afdelingstilknytninger: [estate(), estate({ id: 2, byomraade: omraade(VALBY) })] });
    expect(r4.of(byEstate)).toEqual(breaks(['2013-10-01', 'KONTRAKT_I_KRAFT']));
    const notUdsat = omraade({ ...VALBY, udpegninger: [] });
    expect(r4.of(planFacts({ afdelingstilknytninger: [estate(), estate({ id: 2, byomraade: notUdsat })] })).status).toBe('OVERHOLDT');
  });

  it('asks that the coverage shares a day with the life of the plan', () => {
    const until = (til: string) => r4.of(on('2013-10-01', [coverage({}, '2013-09-01', til)])).status;
    expect(until('2014-01-02')).toBe('OVERHOLDT');
    expect(until('2014-01-01')).toBe('BRUDT');
  });

  it('tells that a plan outside the areas has no contract at all', () => {
    const outside = planFacts({
      byomraader: [],
      afdelingstilknytninger: [estate({ byomraade: null })],
      kontraktdaekninger: [],
      disponeringer: [post('DISPONERET', '2014-06-01', 100)],
    });
    expect(r4.of(outside)).toEqual(breaks(['2014-06-01', 'KONTRAKT_I_KRAFT']));
    expect(r4.says(outside)[0]).toEqual({
      da: 'Den 1. juni 2014 er planen ikke dækket af en kontrakt i kraft',
      en: 'On 1 June 2014 the plan is not covered by a contract in force',
    });
  });

  it('tells each day once, and says nothing while nothing is committed', () => {
    const twice = [post('DISPONERET', '2012-01-01', 1), post('DISPONERET', '2012-01-01', 2), post('DISPONERET', '2012-02-01', 2)];
    expect(r4.of(planFacts({ disponeringer: twice }))).toEqual(
      breaks(['2012-01-01', 'KONTRAKT_I_KRAFT'], ['2012-02-01', 'KONTRAKT_I_KRAFT']),
    );
    expect(r4.of(planFacts({ disponeringer: [post('FRIGIVET', '2012-01-01', 1)] }))).toEqual(SILENT);
  });
});

describe('H65: money is released and paid while a contract covers the plan', () => {
  const h65 = judging(PLAN_RULES, 'H65', 'KONTRAKTEN_ER_SLUT');
  const [ended] = [coverage({ til: '2015-01-01' }, '2013-09-01', '2015-01-01')];
  const with65 = (art: 'FRIGIVET' | 'UDBETALT' | 'DISPONERET', dato: string) =>
    planFacts({ kontraktdaekninger: [ended], disponeringer: [post(art, dato, 100)] });

  it('holds on the last day of the contract and breaks on the day after', () => {
    expect(h65.of(with65('FRIGIVET', '2014-12-31'))).toEqual(holds('', 'KONTRAKT_I_KRAFT'));
    expect(h65.of(with65('FRIGIVET', '2015-01-01'))).toEqual(breaks(['2015-01-01', 'KONTRAKT_I_KRAFT']));
    expect(h65.of(with65('UDBETALT', '2015-01-01'))).toEqual(breaks(['2015-01-01', 'KONTRAKT_I_KRAFT']));
    expect(h65.says(with65('UDBETALT', '2015-01-01'))).toEqual([
      {
        da: 'Den 1. januar 2015 er der frigivet eller udbetalt penge, uden at planen var dækket af en kontrakt i kraft for Tingbjerg',
        en: 'On 1 January 2015 money was released or paid although no contract in force for Tingbjerg covered the plan',
      },
    ]);
  });

  it('asks only of days within the life of the plan', () => {
    expect(h65.of(with65('UDBETALT', '2017-12-31')).status).toBe('BRUDT');
    expect(h65.of(with65('UDBETALT', '2018-01-01')).status).toBe('OVERHOLDT');
    const uncovered = (dato: string) => h65.of(planFacts({ kontraktdaekninger: [], disponeringer: [post('FRIGIVET', dato, 1)] })).status;
    expect(uncovered('2013-12-31')).toBe('OVERHOLDT');
    expect(uncovered('2014-01-01')).toBe('BRUDT');
  });

  it('says nothing while nothing is released or paid', () => {
    expect(h65.of(with65('DISPONERET', '2015-06-01'))).toEqual(SILENT);
  });

  const onDay = judging([KONTRAKTEN_ER_SLUT_PAA_DAGEN], 'H65', 'KONTRAKTEN_ER_SLUT');
  const plan = planFacts({ kontraktdaekninger: [ended] });

  it('asks the same of a posting that is about to be made', () => {
    expect(onDay.of(planCase({ dato: '2014-12-31' }, plan))).toEqual(holds('2014-12-31', 'KONTRAKT_I_KRAFT'));
    expect(onDay.of(planCase({ dato: '2015-01-01' }, plan))).toEqual(breaks(['2015-01-01', 'KONTRAKT_I_KRAFT']));
    expect(onDay.of(planCase({ dato: '2017-12-31' }, plan))).toEqual(breaks(['2017-12-31', 'KONTRAKT_I_KRAFT']));
    expect(onDay.of(planCase({ dato: '2018-01-01' }, plan))).toEqual(SILENT);
    expect(onDay.of(planCase({ dato: '2013-12-31' }, plan))).toEqual(SILENT);
    expect(onDay.of(planCase({ dato: '2014-01-01' }, planFacts({ kontraktdaekninger: [] })))).toEqual(
      breaks(['2014-01-01', 'KONTRAKT_I_KRAFT']),
    );
  });
});
