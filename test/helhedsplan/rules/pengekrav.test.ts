import { PLAN_RULES } from '../../../src/helhedsplan/rules';
import * as P from '../../../src/helhedsplan/rules/penge/pengekrav';
import { decisionsWithout, planCase, planFacts } from '../../support/facts/plan';
import { contribution, planPulje, post } from '../../support/facts/plan-parts';
import { breaks, holds, judging, SILENT } from '../../support/facts/verdict';

const posted = (...disponeringer: ReturnType<typeof post>[]) => planFacts({ disponeringer });

describe('H11: an amount is above zero', () => {
  const h11 = judging([P.BELOEB_OVER_NUL], 'H11', 'INTET_BELOEB');

  it('holds from one øre on', () => {
    expect(h11.of(planCase({ beloeb: 1 }))).toEqual(holds('0.01', '0.01'));
    expect(h11.of(planCase({ beloeb: 0 }))).toEqual(breaks(['0', '0.01']));
    expect(h11.of(planCase({ beloeb: -1 }))).toEqual(breaks(['-0.01', '0.01']));
    expect(h11.says(planCase({ beloeb: 0 }))).toEqual([{ da: 'Beløbet er 0 kr.', en: 'The amount is DKK 0' }]);
  });
});

describe('H12: money is committed when the plan is approved', () => {
  const h12 = judging([P.GODKENDT_PAA_DAGEN], 'H12', 'PLANEN_ER_IKKE_GODKENDT');

  it('holds from the day of the approval', () => {
    expect(h12.of(planCase({ dato: '2013-08-28' }))).toEqual(breaks(['2013-08-28', '2013-08-29']));
    expect(h12.of(planCase({ dato: '2013-08-29' }))).toEqual(holds('2013-08-29', '2013-08-29'));
    expect(h12.of(planCase({ dato: '2013-08-30' }))).toEqual(holds('2013-08-30', '2013-08-29'));
    expect(h12.says(planCase({ dato: '2013-08-28' }))).toEqual([
      {
        da: 'Planen blev godkendt den 29. august 2013; posteringen er fra den 28. august 2013',
        en: 'The plan was approved on 29 August 2013; the posting is dated 28 August 2013',
      },
    ]);
  });

  it('breaks without an approval', () => {
    const facts = planCase({ dato: '2014-01-01' }, planFacts({ afgoerelsespunkter: decisionsWithout('GODKENDELSE') }));
    expect(h12.of(facts)).toEqual(breaks(['2014-01-01', 'GODKENDELSE']));
    expect(h12.says(facts)).toEqual([{ da: 'Planen er ikke godkendt', en: 'The plan is not approved' }]);
  });
});

describe('H13: no more is committed than the pool contributes', () => {
  const h13 = judging(PLAN_RULES, 'H13', 'OVER_PLANENS_BIDRAG');

  it('holds at the contribution and below, and breaks one øre above', () => {
    expect(h13.of(posted(post('DISPONERET', '2013-10-01', 12_499_999)))).toEqual(holds('', ''));
    expect(h13.of(posted(post('DISPONERET', '2013-10-01', 12_500_000)))).toEqual(holds('', ''));
    const over = posted(post('DISPONERET', '2013-10-01', 12_500_001));
    expect(h13.of(over)).toEqual(breaks(['125000.01', '125000']));
    expect(h13.says(over)).toEqual([
      {
        da: 'Der er disponeret 125.000,01 kr. af Puljen til planen; puljens bidrag er 125.000 kr.',
        en: 'DKK 125,000.01 of Puljen is committed to the plan; its contribution is DKK 125,000',
      },
    ]);
  });

  it('counts what is committed less what is returned, and not what is released or paid', () => {
    const back = post('TILBAGEFOERT', '2014-06-01', 1);
    expect(h13.of(posted(post('DISPONERET', '2013-10-01', 12_500_001), back)).status).toBe('OVERHOLDT');
    expect(
      h13.of(posted(post('DISPONERET', '2013-10-01', 12_500_000), post('FRIGIVET', '2014-01-01', 99), post('UDBETALT', '2014-01-01', 99)))
        .status,
    ).toBe('OVERHOLDT');
  });

  it('judges each pool by itself, also one that does not contribute', () => {
    const stranger = posted(post('DISPONERET', '2013-10-01', 100), post('DISPONERET', '2013-10-01', 200, 'anden'));
    expect(h13.of(stranger)).toEqual(breaks(['2', '0']));
    expect(h13.says(stranger)).toEqual([
      {
        da: 'Der er disponeret 2 kr. af en pulje uden for planens finansiering til planen; puljens bidrag er 0 kr.',
        en: 'DKK 2 of a pool outside the plan’s funding is committed to the plan; its contribution is DKK 0',
      },
    ]);
  });
});

describe('H60: at most what is committed and not yet released is released', () => {
  const h60 = judging([P.HOEJST_DET_DISPONEREDE], 'H60', 'IKKE_DISPONERET');
  const plan = posted(post('DISPONERET', '2013-10-01', 1000), post('FRIGIVET', '2014-01-01', 400));
  const asked = (beloeb: number, facts = plan, dato = '2014-06-01') => planCase({ beloeb, dato }, facts);

  it('holds at the rest and below, and breaks one øre above', () => {
    expect(h60.of(asked(599))).toEqual(holds('5.99', '6'));
    expect(h60.of(asked(600))).toEqual(holds('6', '6'));
    expect(h60.of(asked(601))).toEqual(breaks(['6.01', '6']));
    expect(h60.says(asked(601))).toEqual([
      { da: 'Der skal frigives 6,01 kr.; der er 6 kr. at frigive', en: 'DKK 6.01 is to be released; DKK 6 is there to release' },
    ]);
  });

  it('counts what is returned later too, and what comes first only from its day', () => {
    const later = posted(post('DISPONERET', '2013-10-01', 1000), post('TILBAGEFOERT', '2015-01-01', 300));
    expect(h60.of(asked(700, later))).toEqual(holds('7', '7'));
    expect(h60.of(asked(701, later))).toEqual(breaks(['7.01', '7']));
    const future = posted(post('DISPONERET', '2014-06-02', 1000));
    expect(h60.of(asked(1, future))).toEqual(breaks(['0.01', '0']));
    expect(h60.of(asked(1, future, '2014-06-02')).status).toBe('OVERHOLDT');
    expect(h60.says(asked(1, future))).toEqual([
      { da: 'Der skal frigives 0,01 kr.; der er intet at frigive', en: 'DKK 0.01 is to be released; nothing is there to release' },
    ]);
  });

  it('does not look at other pools', () => {
    expect(h60.of(asked(100, posted(post('DISPONERET', '2013-10-01', 1000, 'anden'))))).toEqual(breaks(['1', '0']));
  });
});

describe('H15: postings add up on every day', () => {
  const h15 = judging(PLAN_RULES, 'H15', 'POSTERINGSORDEN');
  const base = [post('DISPONERET', '2014-01-01', 1000), post('FRIGIVET', '2014-02-01', 500)];

  it('no more is paid than is released', () => {
    expect(h15.of(posted(...base, post('UDBETALT', '2014-02-01', 500)))).toEqual(holds('', ''));
    const over = posted(...base, post('UDBETALT', '2014-02-01', 501));
    expect(h15.of(over)).toEqual(breaks(['5.01', '5']));
    expect(h15.says(over)).toEqual([
      {
        da: 'Den 1. februar 2014 er der udbetalt 5,01 kr., men kun frigivet 5 kr.',
        en: 'On 1 February 2014 DKK 5.01 was paid, but only DKK 5 was released',
      },
    ]);
    const early = posted(...base, post('UDBETALT', '2014-01-31', 1));
    expect(h15.of(early)).toEqual(breaks(['0.01', '0']));
    expect(h15.says(early)).toEqual([
      {
        da: 'Den 31. januar 2014 er der udbetalt 0,01 kr., men intet frigivet',
        en: 'On 31 January 2014 DKK 0.01 was paid, but nothing was released',
      },
    ]);
  });

  it('no more is released than is committed', () => {
    expect(h15.of(posted(post('DISPONERET', '2014-01-01', 1000), post('FRIGIVET', '2014-01-01', 1000))).status).toBe('OVERHOLDT');
    const over = posted(post('DISPONERET', '2014-01-01', 1000), post('FRIGIVET', '2014-01-01', 1001));
    expect(h15.of(over)).toEqual(breaks(['10.01', '10']));
    expect(h15.says(over)[0]?.en).toBe('On 1 January 2014 DKK 10.01 was released, but only DKK 10 was committed');
    expect(h15.of(posted(post('FRIGIVET', '2013-12-31', 1), post('DISPONERET', '2014-01-01', 1000)))).toEqual(breaks(['0.01', '0']));
  });

  it('no more is returned than is committed, and what is paid stays committed', () => {
    expect(h15.of(posted(post('DISPONERET', '2014-01-01', 1000), post('TILBAGEFOERT', '2014-02-01', 1000))).status).toBe('OVERHOLDT');
    const over = posted(post('DISPONERET', '2014-01-01', 1000), post('TILBAGEFOERT', '2014-02-01', 1001));
    expect(h15.of(over)).toEqual(breaks(['0', '-0.01']));
    expect(h15.says(over)).toEqual([
      {
        da: 'Den 1. februar 2014 er der ført tilbage 10,01 kr., men kun disponeret 10 kr.',
        en: 'On 1 February 2014 DKK 10.01 was returned, but only DKK 10 was committed',
      },
    ]);
    const paid = [...base, post('UDBETALT', '2014-02-01', 400)];
    expect(h15.of(posted(...paid, post('TILBAGEFOERT', '2014-03-01', 600))).status).toBe('OVERHOLDT');
    const below = posted(...paid, post('TILBAGEFOERT', '2014-03-01', 601));
    expect(h15.of(below)).toEqual(breaks(['4', '3.99']));
    expect(h15.says(below)).toEqual([
      {
        da: 'Den 1. marts 2014 er der udbetalt 4 kr., men der er kun 3,99 kr. tilbage af det disponerede',
        en: 'On 1 March 2014 DKK 4 was paid, but only DKK 3.99 is left of what was committed',
      },
    ]);
    expect(h15.says(posted(...paid, post('TILBAGEFOERT', '2014-03-01', 1000)))[0]?.da).toBe(
      'Den 1. marts 2014 er der udbetalt 4 kr., men der er intet tilbage af det disponerede',
    );
  });

  it('tells the first day of each pool', () => {
    const facts = posted(
      post('FRIGIVET', '2014-01-01', 100),
      post('FRIGIVET', '2014-02-01', 100),
      post('FRIGIVET', '2014-01-01', 300, 'anden'),
    );
    expect(h15.of(facts)).toEqual(breaks(['1', '0'], ['3', '0']));
  });
});

describe('H19: a plan that comes to nothing holds no money', () => {
  const act = judging([P.INTET_DISPONERET], 'H19', 'PENGE_ER_DISPONERET');
  const stop = judging([P.INTET_BEHOLDES_UDEN_START], 'H19', 'PENGE_ER_DISPONERET');
  const stored = judging(PLAN_RULES, 'H19', 'PENGE_ER_DISPONERET');
  const money = post('DISPONERET', '2013-10-01', 100);
  const back = (beloeb: number) => post('TILBAGEFOERT', '2013-11-01', beloeb);

  it('an act wants all of it returned', () => {
    expect(act.of(planCase({}, posted()))).toEqual(holds('0', '0'));
    expect(act.of(planCase({}, posted(money, back(100))))).toEqual(holds('0', '0'));
    expect(act.of(planCase({}, posted(money, back(99))))).toEqual(breaks(['0.01', '0']));
    expect(act.says(planCase({}, posted(money)))).toEqual([
      { da: 'Der er disponeret 1 kr. til planen', en: 'DKK 1 is committed to the plan' },
    ]);
  });

  it('adds up what pools have committed', () => {
    expect(act.of(planCase({}, posted(money, post('DISPONERET', '2013-10-01', 200, 'anden'))))).toEqual(breaks(['3', '0']));
  });

  it('the stored plan is asked when it was withdrawn or refused', () => {
    expect(stored.of(planFacts({ status: 'TRUKKET', disponeringer: [money] }))).toEqual(breaks(['1', '0']));
    expect(stored.of(planFacts({ status: 'AFSLAG', disponeringer: [money] }))).toEqual(breaks(['1', '0']));
    expect(stored.of(planFacts({ status: 'TRUKKET', disponeringer: [money, back(100)] }))).toEqual(holds('0', '0'));
    expect(stored.of(planFacts({ status: 'STANDSET', disponeringer: [money] }))).toEqual(SILENT);
  });

  it('a stop keeps money only of a plan that has begun', () => {
    const stopped = (dato: string, keep: boolean) => stop.of(planCase({ dato, keep }, posted(money)));
    expect(stopped('2014-01-01', true)).toEqual(breaks(['1', '0']));
    expect(stopped('2014-01-02', true)).toEqual(SILENT);
    expect(stopped('2014-01-01', false)).toEqual(SILENT);
    expect(stop.of(planCase({ dato: '2014-01-01', keep: true }, posted()))).toEqual(holds('0', '0'));
  });
});

describe('H20: postings are made on pools that contribute', () => {
  const h20 = judging([P.PULJEN_BIDRAGER], 'H20', 'PULJEN_BIDRAGER_IKKE');
  const none = planFacts({ finansiering: [contribution('KOMMUNE', 100)], disponeringer: [] });
  const two = planFacts({
    finansiering: [
      contribution('KOMMUNE', 1, planPulje()),
      contribution('KOMMUNE', 1, planPulje({ noegle: 'anden', navn: 'Anden pulje' })),
    ],
  });

  it('holds for each that does, and breaks for another or for none', () => {
    expect(h20.of(planCase({ pulje: 'puljen' }))).toEqual(holds('puljen', 'puljen'));
    expect(h20.of(planCase({ pulje: 'anden' }, two))).toEqual(holds('anden', 'puljen anden'));
    expect(h20.of(planCase({ pulje: 'anden' }))).toEqual(breaks(['anden', 'puljen']));
    expect(h20.of(planCase({ pulje: null }))).toEqual(breaks(['', 'puljen']));
  });

  it('names none, one and several', () => {
    expect(h20.says(planCase({ pulje: 'x' }, none))).toEqual([
      { da: 'Ingen pulje bidrager til planen', en: 'No pool contributes to the plan' },
    ]);
    expect(h20.says(planCase({ pulje: 'x' }))).toEqual([
      { da: 'Planen får kun penge fra Puljen', en: 'The plan gets money only from Puljen' },
    ]);
    expect(h20.says(planCase({ pulje: 'x' }, two))).toEqual([
      { da: 'Planen får kun penge fra Puljen og Anden pulje', en: 'The plan gets money only from Puljen and Anden pulje' },
    ]);
  });
});
