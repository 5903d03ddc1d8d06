import { PLAN_RULES } from '../../../src/helhedsplan/rules';
import { decisionsWithout, planFacts } from '../../support/facts/plan';
import { decided, decidedByFonden } from '../../support/facts/plan-parts';
import { breaks, holds, judging, SILENT } from '../../support/facts/verdict';

const r11 = judging(PLAN_RULES, 'R11', 'MANGLER_GODKENDELSE_ELLER_TILSAGN');
const decisions = (...afgoerelsespunkter: ReturnType<typeof decided>[]) => planFacts({ afgoerelsespunkter });

describe('R11: the kommunalbestyrelse approves, and then Landsbyggefonden commits', () => {
  it('holds when both came in order, also on one day', () => {
    expect(r11.of(planFacts())).toEqual(holds('2013-11-01', '2013-08-29'));
    expect(r11.says(planFacts())).toEqual([
      {
        da: 'Planen blev godkendt den 29. august 2013 og fik tilsagn den 1. november 2013',
        en: 'The plan was approved on 29 August 2013 and committed on 1 November 2013',
      },
    ]);
    expect(r11.of(decisions(decided('GODKENDELSE', '2013-11-01'), decidedByFonden('TILSAGN', '2013-11-01'))).status).toBe('OVERHOLDT');
  });

  it('breaks when the commitment came the day before the approval', () => {
    const facts = decisions(decided('GODKENDELSE', '2013-11-02'), decidedByFonden('TILSAGN', '2013-11-01'));
    expect(r11.of(facts)).toEqual(breaks(['2013-11-01', '2013-11-02']));
    expect(r11.says(facts)).toEqual([
      {
        da: 'Tilsagnet er fra den 1. november 2013; planen blev først godkendt den 2. november 2013',
        en: 'The commitment is dated 1 November 2013; the plan was approved only on 2 November 2013',
      },
    ]);
  });

  it('breaks for what is missing', () => {
    expect(r11.of(planFacts({ afgoerelsespunkter: decisionsWithout('GODKENDELSE') }))).toEqual(breaks(['IGANGVAERENDE', 'GODKENDELSE']));
    expect(r11.of(planFacts({ afgoerelsespunkter: decisionsWithout('TILSAGN') }))).toEqual(breaks(['IGANGVAERENDE', 'TILSAGN']));
    expect(r11.of(decisions())).toEqual(breaks(['IGANGVAERENDE', 'GODKENDELSE'], ['IGANGVAERENDE', 'TILSAGN']));
    expect(r11.says(decisions())).toEqual([
      {
        da: 'Planen er ikke godkendt af det organ, der skal godkende den',
        en: 'The plan is not approved by the body that must approve it',
      },
      { da: 'Landsbyggefonden har ikke givet tilsagn', en: 'Landsbyggefonden has not committed its share' },
    ]);
  });

  it('counts only what was approved, and by the right body', () => {
    const godkendelse = decided('GODKENDELSE', '2013-08-29');
    const tilsagn = decidedByFonden('TILSAGN', '2013-11-01');
    expect(r11.of(decisions(decided('GODKENDELSE', '2013-08-29', { udfald: 'AFVIST' }), tilsagn)).status).toBe('BRUDT');
    expect(r11.of(decisions(decided('INDSTILLING', '2013-08-29'), tilsagn)).status).toBe('BRUDT');
    expect(r11.of(decisions(godkendelse, decided('TILSAGN', '2013-11-01'))).status).toBe('BRUDT');
    expect(r11.of(decisions(godkendelse, decidedByFonden('TILSAGN', '2013-11-01', { udfald: 'UDSAT' }))).status).toBe('BRUDT');
  });

  it('lets a committee approve from 2021 on, and not before', () => {
    const by = (dato: string) =>
      r11.of(decisions(decided('GODKENDELSE', dato, { organ: 'FAGUDVALG' }), decidedByFonden('TILSAGN', '2021-03-01')));
    expect(by('2020-12-31')).toEqual(breaks(['IGANGVAERENDE', 'GODKENDELSE']));
    expect(by('2021-01-01')).toEqual(holds('2021-03-01', '2021-01-01'));
    expect(by('2021-01-02')).toEqual(holds('2021-03-01', '2021-01-02'));
    const finance = decided('GODKENDELSE', '2021-01-02', { organ: 'OEKONOMIUDVALG' });
    expect(r11.of(decisions(finance, decidedByFonden('TILSAGN', '2021-03-01'))).status).toBe('BRUDT');
  });

  it.each(['TILSAGN', 'IGANGVAERENDE', 'FORLAENGET', 'AFSLUTTET', 'SAMMENLAGT', 'STANDSET'] as const)(
    'asks it of a plan in %s',
    (status) => {
      expect(r11.of(planFacts({ status, afgoerelsespunkter: [] }))).toEqual(breaks([status, 'GODKENDELSE'], [status, 'TILSAGN']));
    },
  );

  it.each([
    'FORBEREDELSE',
    'PRAEKVALIFIKATION_ANSOEGT',
    'PRAEKVALIFICERET',
    'INDSENDT',
    'INDSTILLET',
    'GODKENDT',
    'AFSLAG',
    'TRUKKET',
  ] as const)('says nothing of a plan in %s', (status) => {
    expect(r11.of(planFacts({ status, afgoerelsespunkter: [] }))).toEqual(SILENT);
  });
});
