import { PLAN_RULES } from '../../../src/helhedsplan/rules';
import { DECISIONS, decisionsWithout, planFacts } from '../../support/facts/plan';
import { contribution, decided, planPulje, post } from '../../support/facts/plan-parts';
import { breaks, holds, judging, SILENT } from '../../support/facts/verdict';

type Decision = ReturnType<typeof decided>;

/** The plan with these decisions on release; it was approved on 2013-08-29. */
const released = (frigivelser: readonly Decision[], rest: Parameters<typeof planFacts>[0] = {}) =>
  planFacts({ ...rest, afgoerelsespunkter: [...decisionsWithout('FRIGIVELSE'), ...frigivelser] });
const release = (dato: string, beloeb: number | null = null) => decided('FRIGIVELSE', dato, { beloeb });

describe('H14: money is released by a decision of its own', () => {
  const h14 = judging(PLAN_RULES, 'H14', 'FRIGIVELSE_IKKE_BESLUTTET');
  const on = (dato: string, beloeb: number) => ({ disponeringer: [post('FRIGIVET', dato, beloeb)] });

  it('holds from the day of the decision and at its amount', () => {
    expect(h14.of(released([release('2014-01-15', 500)], on('2014-01-15', 500)))).toEqual(holds('1', '1'));
    expect(h14.of(released([release('2014-01-15', 500)], on('2014-01-15', 499)))).toEqual(holds('1', '1'));
    expect(h14.of(released([release('2014-01-15', 500)], on('2014-01-15', 501)))).toEqual(breaks(['5.01', '5']));
    expect(h14.says(released([release('2014-01-15', 500)], on('2014-01-15', 501)))).toEqual([
      {
        da: 'Den 15. januar 2014 er der frigivet 5,01 kr.; kommunalbestyrelsen har besluttet at frigive 5 kr.',
        en: 'On 15 January 2014 DKK 5.01 is released; the kommunalbestyrelse has decided to release DKK 5',
      },
    ]);
    expect(h14.of(released([release('2014-01-16', 500)], on('2014-01-15', 500)))).toEqual(breaks(['0', '1']));
    expect(h14.says(released([release('2014-01-16', 500)], on('2014-01-15', 500)))).toEqual([
      {
        da: 'Kommunalbestyrelsen havde ikke besluttet at frigive penge til planen den 15. januar 2014',
        en: 'The kommunalbestyrelse had not decided to release money for the plan on 15 January 2014',
      },
    ]);
  });

  it('adds decisions up, and lets one without an amount release all', () => {
    expect(h14.of(released([release('2014-01-01', 300), release('2014-01-15', 200)], on('2014-01-15', 500)))).toEqual(holds('2', '1'));
    expect(h14.of(released([release('2014-01-01', 300), release('2014-01-16', 200)], on('2014-01-15', 500)))).toEqual(breaks(['5', '3']));
    expect(h14.of(released([release('2014-01-01')], on('2014-01-15', 99_999))).status).toBe('OVERHOLDT');
  });

  it('does not take the approval of the plan, a committee or a rejection for it', () => {
    expect(h14.of(released([], on('2014-01-15', 1)))).toEqual(breaks(['0', '1']));
    expect(h14.of(released([decided('FRIGIVELSE', '2014-01-01', { organ: 'FAGUDVALG' })], on('2014-01-15', 1)))).toEqual(
      breaks(['0', '1']),
    );
    expect(h14.of(released([decided('FRIGIVELSE', '2014-01-01', { udfald: 'AFVIST' })], on('2014-01-15', 1)))).toEqual(breaks(['0', '1']));
    expect(h14.of(released([release('2013-08-28')], on('2014-01-15', 1)))).toEqual(breaks(['0', '1']));
  });

  it('tells the first day only, and says nothing while nothing is released', () => {
    const twice = { disponeringer: [post('FRIGIVET', '2014-02-15', 1), post('FRIGIVET', '2014-01-15', 1)] };
    expect(h14.of(released([], twice))).toEqual(breaks(['0', '1']));
    expect(h14.says(released([], twice))[0]?.en).toContain('15 January 2014');
    expect(h14.of(planFacts({ disponeringer: [post('DISPONERET', '2013-10-01', 1)] }))).toEqual(SILENT);
  });
});

describe('H66: the kommunalbestyrelse releases', () => {
  const h66 = judging(PLAN_RULES, 'H66', 'ORGAN_KAN_IKKE_FRIGIVE');

  it('holds for it, and breaks for each decision of another body', () => {
    expect(h66.of(released([release('2014-01-01')]))).toEqual(holds('KOMMUNALBESTYRELSE', 'KOMMUNALBESTYRELSE'));
    const others = released([
      decided('FRIGIVELSE', '2014-01-01', { organ: 'FAGUDVALG' }),
      decided('FRIGIVELSE', '2021-01-01', { organ: 'OEKONOMIUDVALG' }),
    ]);
    expect(h66.of(others)).toEqual(breaks(['FAGUDVALG', 'KOMMUNALBESTYRELSE'], ['OEKONOMIUDVALG', 'KOMMUNALBESTYRELSE']));
    expect(h66.says(others)).toEqual([
      {
        da: 'Frigivelsen den 1. januar 2014 er besluttet af et fagudvalg',
        en: 'The release on 1 January 2014 was decided by a standing committee',
      },
      {
        da: 'Frigivelsen den 1. januar 2021 er besluttet af Økonomiudvalget',
        en: 'The release on 1 January 2021 was decided by the finance committee',
      },
    ]);
  });

  it('says nothing while no release is decided, or one was only refused', () => {
    expect(h66.of(released([]))).toEqual(SILENT);
    expect(h66.of(released([decided('FRIGIVELSE', '2014-01-01', { organ: 'FAGUDVALG', udfald: 'AFVIST' })]))).toEqual(SILENT);
  });
});

describe('H67: money is released when the plan is approved', () => {
  const h67 = judging(PLAN_RULES, 'H67', 'FRIGIVELSE_FOER_GODKENDELSE');

  it('holds on the day of the approval and breaks the day before', () => {
    expect(h67.of(released([release('2013-08-29')]))).toEqual(holds('2013-08-29', '2013-08-29'));
    expect(h67.of(released([release('2013-08-30')]))).toEqual(holds('2013-08-29', '2013-08-29'));
    expect(h67.of(released([release('2013-08-28')]))).toEqual(breaks(['2013-08-28', '2013-08-29']));
    expect(h67.says(released([release('2013-08-28')]))).toEqual([
      {
        da: 'Frigivelsen er besluttet den 28. august 2013, men planen blev først godkendt den 29. august 2013',
        en: 'The release was decided on 28 August 2013, but the plan was approved only on 29 August 2013',
      },
    ]);
  });

  it('breaks without an approval, and says nothing without a release', () => {
    const without = planFacts({ afgoerelsespunkter: [release('2014-01-01')] });
    expect(h67.of(without)).toEqual(breaks(['2014-01-01', 'GODKENDELSE']));
    expect(h67.says(without)).toEqual([
      {
        da: 'Frigivelsen er besluttet den 1. januar 2014, men planen er ikke godkendt',
        en: 'The release was decided on 1 January 2014, but the plan is not approved',
      },
    ]);
    expect(h67.of(released([]))).toEqual(SILENT);
  });
});

describe('H68: no more is released than is committed on the day', () => {
  const h68 = judging(PLAN_RULES, 'H68', 'FRIGIVELSE_OVER_DISPONERET');
  // there is DKK 10 to release on 2013-10-01.
  const decidedOn = (...frigivelser: Decision[]) => released(frigivelser, { disponeringer: [post('DISPONERET', '2013-10-01', 1000)] });

  it('holds at what is committed and below, and breaks one øre above', () => {
    expect(h68.of(decidedOn(release('2013-10-01', 999)))).toEqual(holds('', ''));
    expect(h68.of(decidedOn(release('2013-10-01', 1000)))).toEqual(holds('', ''));
    expect(h68.of(decidedOn(release('2013-10-01', 1001)))).toEqual(breaks(['10.01', '10']));
    expect(h68.says(decidedOn(release('2013-10-01', 1001)))).toEqual([
      {
        da: 'Den 1. oktober 2013 er det besluttet at frigive 10,01 kr.; der er 10 kr. at frigive',
        en: 'On 1 October 2013 it is decided to release DKK 10.01; there is DKK 10 to release',
      },
    ]);
    expect(h68.of(decidedOn(release('2013-09-30', 1)))).toEqual(breaks(['0.01', '0']));
  });

  it('adds decisions up and takes away what is returned', () => {
    expect(h68.of(decidedOn(release('2013-11-01', 600), release('2013-12-01', 400))).status).toBe('OVERHOLDT');
    expect(h68.of(decidedOn(release('2013-11-01', 600), release('2013-12-01', 401)))).toEqual(breaks(['10.01', '10']));
    const returned = { disponeringer: [post('DISPONERET', '2013-10-01', 1000), post('TILBAGEFOERT', '2013-11-15', 1)] };
    expect(h68.of(released([release('2013-11-14', 1000)], returned)).status).toBe('OVERHOLDT');
    expect(h68.of(released([release('2013-11-15', 1000)], returned))).toEqual(breaks(['10', '9.99']));
  });

  it('counts municipal money outside the pools as there from the start', () => {
    const finansiering = [contribution('KOMMUNE', 5000, planPulje()), contribution('KOMMUNE', 300)];
    const facts = (beloeb: number) => released([release('2013-10-01', beloeb)], { finansiering, disponeringer: [] });
    expect(h68.of(facts(300)).status).toBe('OVERHOLDT');
    expect(h68.of(facts(301))).toEqual(breaks(['3.01', '3']));
  });

  it('says nothing of releases that name no amount', () => {
    expect(h68.of(released([release('2013-09-01')]))).toEqual(SILENT);
    expect(h68.of(planFacts({ afgoerelsespunkter: DECISIONS.filter((p) => p.beloeb === null) }))).toEqual(SILENT);
  });
});
