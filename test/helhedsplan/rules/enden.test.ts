import { PLAN_RULES } from '../../../src/helhedsplan/rules';
import * as E from '../../../src/helhedsplan/rules/tid/enden';
import { freshPlan, planCase, planFacts } from '../../support/facts/plan';
import { account, decided, decidedByFonden, event, goal, post, putIn } from '../../support/facts/plan-parts';
import { breaks, holds, judging, SILENT } from '../../support/facts/verdict';

describe('H69: a plan never ends before what has happened with it', () => {
  const end = judging([E.IKKE_FOER_DET_DER_ER], 'H69', 'SLUT_FOER_DET_DER_ER');
  const cut = judging([E.AFKORTES_EFTER_DET_DER_ER], 'H69', 'SLUT_FOER_DET_DER_ER');

  const happened: readonly (readonly [string, Parameters<typeof freshPlan>[0], string, string])[] = [
    ['a posting', { disponeringer: [post('FRIGIVET', '2014-06-01', 100)] }, 'er der frigivet 1 kr.', 'DKK 1 was released'],
    [
      'an account',
      { redegoerelser: [account(2013, '2014-06-01')] },
      'er redegørelsen for 2013 indsendt',
      'the account of 2013 was handed in',
    ],
    [
      'an assessment',
      { redegoerelser: [account(2013, '2014-05-01', { vurdering: 'MED_BEMAERKNINGER', vurderet: '2014-06-01' })] },
      'er redegørelsen for 2013 vurderet',
      'the account of 2013 was assessed',
    ],
    [
      'a milestone',
      { maal: [goal({ milepaele: [{ id: 1, tekst: 'x', naaet: '2014-06-01' }] })] },
      'er der nået en milepæl',
      'a milestone was reached',
    ],
    [
      'a decision',
      { afgoerelsespunkter: [decided('GODKENDELSE', '2014-06-01')] },
      'er der truffet en afgørelse om planen',
      'a decision was made about the plan',
    ],
    [
      'supervision',
      { tilsyn: [{ art: 'BEMAERKNING', dato: '2014-06-01' }] },
      'har Landsbyggefonden ført tilsyn med planen',
      'Landsbyggefonden supervised the plan',
    ],
    [
      'a merger',
      {
        forgaengerled: [
          {
            art: 'SAMMENLAEGNING',
            forgaenger: { titel: 'Den gamle', afgoerelsespunkter: [decidedByFonden('SAMMENLAEGNING', '2014-06-01')] },
          },
        ],
      },
      'er der lagt en plan ind i planen: Den gamle',
      'a plan was merged into the plan: Den gamle',
    ],
    [
      'the account of surplus',
      { reguleringskonto: [putIn('2014-06-01', 1)] },
      'er der bogført på reguleringskontoen',
      'the reguleringskonto was posted to',
    ],
  ];

  it.each(happened)('ends on the day of %s or later', (_, facts, da, en) => {
    const on = (dato: string) => planCase({ dato }, freshPlan(facts));
    expect(end.of(on('2014-06-01'))).toEqual(holds('2014-06-01', '2014-06-01'));
    expect(end.of(on('2014-05-31'))).toEqual(breaks(['2014-05-31', '2014-06-01']));
    expect(end.says(on('2014-05-31'))).toEqual([
      {
        da: `Planen kan ikke slutte pr. 31. maj 2014: den 1. juni 2014 ${da}`,
        en: `The plan cannot end as of 31 May 2014: on 1 June 2014 ${en}`,
      },
    ]);
  });

  it('of an act that lets it end the day before, on the day after what has happened', () => {
    const on = (dato: string) => planCase({ dato }, freshPlan({ disponeringer: [post('FRIGIVET', '2014-06-01', 100)] }));
    expect(cut.of(on('2014-06-02'))).toEqual(holds('2014-06-02', '2014-06-02'));
    expect(cut.of(on('2014-06-01'))).toEqual(breaks(['2014-06-01', '2014-06-02']));
  });

  it('of one that does not shorten it, on the day itself', () => {
    const start = planCase({ dato: '2014-01-01' }, freshPlan({ disponeringer: [post('DISPONERET', '2014-01-01', 100)] }));
    expect(cut.of(start)).toEqual(holds('2014-01-01', '2014-01-01'));
    const over = (dato: string, day: string) => cut.of(planCase({ dato }, freshPlan({ disponeringer: [post('UDBETALT', day, 100)] })));
    expect(over('2018-01-01', '2018-01-01')).toEqual(holds('2018-01-01', '2018-01-01'));
    expect(over('2017-12-31', '2017-12-31')).toEqual(breaks(['2017-12-31', '2018-01-01']));
  });

  it('says nothing before anything has happened', () => {
    expect(end.of(planCase({}, freshPlan()))).toEqual(SILENT);
    expect(cut.of(planCase({}, freshPlan()))).toEqual(SILENT);
  });
});

describe('H70: nothing is committed or released after the end', () => {
  const h70 = judging(PLAN_RULES, 'H70', 'POSTERET_EFTER_ENDEN');
  const ended = (art: 'DISPONERET' | 'FRIGIVET' | 'UDBETALT' | 'TILBAGEFOERT', dato: string, act = 'afslutHelhedsplan') =>
    planFacts({ status: 'AFSLUTTET', disponeringer: [post(art, dato, 100)], haendelser: [event(act, '2015-01-01')] });

  it('holds on the day of the end and breaks on the day after', () => {
    expect(h70.of(ended('FRIGIVET', '2015-01-01'))).toEqual(holds('2015-01-01', '2015-01-01'));
    expect(h70.of(ended('FRIGIVET', '2015-01-02'))).toEqual(breaks(['2015-01-02', '2015-01-01']));
    expect(h70.of(ended('DISPONERET', '2015-01-02'))).toEqual(breaks(['2015-01-02', '2015-01-01']));
  });

  it('lets what there was be paid and returned', () => {
    expect(h70.of(ended('UDBETALT', '2015-01-02')).status).toBe('OVERHOLDT');
    expect(h70.of(ended('TILBAGEFOERT', '2015-01-02')).status).toBe('OVERHOLDT');
  });

  it.each([
    ['afslutHelhedsplan', 'afsluttet', 'ended'],
    ['sammenlaegHelhedsplaner', 'lagt sammen med en anden plan', 'merged into another plan'],
    ['traekHelhedsplan', 'trukket tilbage', 'withdrawn'],
    ['givAfslag', 'afslået', 'refused'],
    ['standsHelhedsplan', 'standset', 'stopped'],
  ])('says how %s ended it', (act, da, en) => {
    expect(h70.says(ended('FRIGIVET', '2015-01-02', act))).toEqual([
      {
        da: `Den 2. januar 2015 er der frigivet 1 kr., men planen blev ${da} den 1. januar 2015`,
        en: `On 2 January 2015 DKK 1 was released, but the plan was ${en} on 1 January 2015`,
      },
    ]);
  });

  it('says nothing of a plan that has not ended, or of which no act says when', () => {
    expect(h70.of(planFacts({ haendelser: [event('afslutHelhedsplan', '2015-01-01')] }))).toEqual(SILENT);
    expect(h70.of(planFacts({ status: 'AFSLUTTET', haendelser: [] }))).toEqual(SILENT);
  });
});

describe('H71: an extension is decided while the plan runs', () => {
  const act = judging([E.FORLAENGES_FOER_SLUT], 'H71', 'FORLAENGET_EFTER_SLUT');
  const stored = judging(PLAN_RULES, 'H71', 'FORLAENGET_EFTER_SLUT');
  const extended = (dato: string, slutFoer: string | null, udfald: 'GODKENDT' | 'AFVIST' = 'GODKENDT') =>
    planFacts({ afgoerelsespunkter: [decidedByFonden('FORLAENGELSE', dato, { slutFoer, udfald })] });

  it('at the latest on its last day', () => {
    expect(act.of(planCase({ dato: '2017-12-30' }))).toEqual(holds('2017-12-30', '2017-12-31'));
    expect(act.of(planCase({ dato: '2017-12-31' }))).toEqual(holds('2017-12-31', '2017-12-31'));
    expect(act.of(planCase({ dato: '2018-01-01' }))).toEqual(breaks(['2018-01-01', '2017-12-31']));
    expect(act.says(planCase({ dato: '2018-01-01' }))).toEqual([
      {
        da: 'Forlængelsen er besluttet den 1. januar 2018; planens sidste dag er den 31. december 2017',
        en: 'The extension is decided on 1 January 2018; the last day of the plan is 31 December 2017',
      },
    ]);
  });

  it('the same of a stored decision, by the last day that the plan had then', () => {
    expect(stored.of(extended('2016-12-31', '2016-12-31'))).toEqual(holds('', ''));
    expect(stored.of(extended('2017-01-01', '2016-12-31'))).toEqual(breaks(['2017-01-01', '2016-12-31']));
    expect(stored.of(extended('2017-01-01', null))).toEqual(SILENT);
    expect(stored.of(extended('2017-01-01', '2016-12-31', 'AFVIST'))).toEqual(SILENT);
  });
});

describe('H72: steps are taken before the plan is over', () => {
  const act = judging([E.ER_IKKE_SLUT], 'H72', 'EFTER_SLUT');
  const stored = judging(PLAN_RULES, 'H72', 'EFTER_SLUT');

  it('at the latest on its last day', () => {
    expect(act.of(planCase({ dato: '2017-12-30' }))).toEqual(holds('2017-12-30', '2017-12-31'));
    expect(act.of(planCase({ dato: '2017-12-31' }))).toEqual(holds('2017-12-31', '2017-12-31'));
    expect(act.of(planCase({ dato: '2018-01-01' }))).toEqual(breaks(['2018-01-01', '2017-12-31']));
    expect(act.says(planCase({ dato: '2018-01-01' }))).toEqual([
      {
        da: 'Datoen er den 1. januar 2018; planens sidste dag er den 31. december 2017',
        en: 'The date is 1 January 2018; the last day of the plan is 31 December 2017',
      },
    ]);
  });

  const steps: readonly (readonly [string, (dato: string) => ReturnType<typeof planFacts>, string, string])[] = [
    [
      'the recommendation by the kommune',
      (dato) => freshPlan({ afgoerelsespunkter: [decided('ANBEFALING', dato)] }),
      'anbefalet',
      'recommended for prequalification',
    ],
    [
      'the application',
      (dato) => freshPlan({ haendelser: [event('ansoegPraekvalifikation', dato)] }),
      'søgt prækvalificeret',
      'put forward for prequalification',
    ],
    [
      'the prequalification',
      (dato) => freshPlan({ afgoerelsespunkter: [decidedByFonden('PRAEKVALIFIKATION', dato)] }),
      'prækvalificeret',
      'prequalified',
    ],
    ['the handing in', (dato) => freshPlan({ haendelser: [event('indsendHelhedsplan', dato)] }), 'indsendt', 'handed in'],
    ['the recommendation', (dato) => freshPlan({ haendelser: [event('indstilHelhedsplan', dato)] }), 'indstillet', 'recommended'],
    ['the start', (dato) => freshPlan({ haendelser: [event('igangsaetHelhedsplan', dato)] }), 'sat i gang', 'set going'],
    ['the approval', (dato) => freshPlan({ afgoerelsespunkter: [decided('GODKENDELSE', dato)] }), 'godkendt', 'approved'],
    [
      'the commitment',
      (dato) => freshPlan({ afgoerelsespunkter: [decidedByFonden('TILSAGN', dato)] }),
      'givet tilsagn',
      'given its commitment',
    ],
    ['a change', (dato) => freshPlan({ afgoerelsespunkter: [decided('AENDRING', dato)] }), 'ændret', 'changed'],
    ['pool money', (dato) => freshPlan({ disponeringer: [post('DISPONERET', dato, 1)] }), 'givet puljepenge', 'given money of a pool'],
  ];

  it.each(steps)('the same of %s as it is stored', (_, facts, da, en) => {
    expect(stored.of(facts('2017-12-31'))).toEqual(holds('', '2017-12-31'));
    expect(stored.of(facts('2018-01-01'))).toEqual(breaks(['2018-01-01', '2017-12-31']));
    expect(stored.says(facts('2018-01-01'))).toEqual([
      {
        da: `Planen er ${da} den 1. januar 2018, efter sin sidste dag den 31. december 2017`,
        en: `The plan was ${en} on 1 January 2018, after its last day on 31 December 2017`,
      },
    ]);
  });

  it('leaves what settles the plan alone', () => {
    const later = freshPlan({
      haendelser: [event('afslutHelhedsplan', '2018-01-01'), event('udbetal', '2018-01-01')],
      afgoerelsespunkter: [decided('REGULERINGSKONTO', '2018-01-01'), decided('GODKENDELSE', '2018-01-01', { udfald: 'AFVIST' })],
      disponeringer: [post('UDBETALT', '2018-01-01', 1)],
    });
    expect(stored.of(later)).toEqual(holds('', '2017-12-31'));
  });
});

describe('H4: what is decided about the approval lies before what settles it', () => {
  const stored = judging(PLAN_RULES, 'H4', 'FOER_TIDLIGERE_SKRIDT');
  const approval = (dato: string, udfald: 'GODKENDT' | 'AFVIST' | 'UDSAT') => decided('GODKENDELSE', dato, { udfald });
  const plan = (...afgoerelsespunkter: ReturnType<typeof decided>[]) => freshPlan({ afgoerelsespunkter });

  it('a postponement before or on the day, and none after', () => {
    for (const udfald of ['GODKENDT', 'AFVIST'] as const) {
      expect(stored.of(plan(approval('2013-10-01', 'UDSAT'), approval('2013-10-01', udfald)))).toEqual(holds('', ''));
      expect(stored.of(plan(approval('2013-10-02', 'UDSAT'), approval('2013-10-01', udfald)))).toEqual(
        breaks(['2013-10-01', '2013-10-02']),
      );
    }
    expect(stored.says(plan(approval('2013-10-02', 'UDSAT'), approval('2013-10-01', 'GODKENDT')))).toEqual([
      {
        da: 'Planen blev godkendt den 1. oktober 2013, men en afgørelse om den er fra den 2. oktober 2013',
        en: 'The plan was approved on 1 October 2013, but a decision about it is dated 2 October 2013',
      },
    ]);
  });

  it('after a rejection nothing is decided any longer; after an approval much is', () => {
    const later = decided('INDSTILLING', '2013-11-01');
    expect(stored.of(plan(approval('2013-10-01', 'AFVIST'), later))).toEqual(breaks(['2013-10-01', '2013-11-01']));
    expect(stored.of(plan(approval('2013-10-01', 'GODKENDT'), later))).toEqual(holds('', ''));
  });
});
