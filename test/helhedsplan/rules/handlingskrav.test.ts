import * as H from '../../../src/helhedsplan/rules/handlingskrav';
import { HVIDOVRE } from '../../support/facts/places';
import { DECISIONS, freshPlan, planCase, planFacts } from '../../support/facts/plan';
import { decided, decidedByFonden, estate, event } from '../../support/facts/plan-parts';
import { breaks, holds, judging, SILENT } from '../../support/facts/verdict';

describe('H2: an act fits the state of the plan', () => {
  const running = judging([H.stateDemand(['IGANGVAERENDE', 'FORLAENGET'])], 'H2', 'FORKERT_TILSTAND');

  it('holds in each of the states, and breaks in another', () => {
    expect(running.of(planCase({}, planFacts({ status: 'IGANGVAERENDE' })))).toEqual(holds('IGANGVAERENDE', 'IGANGVAERENDE FORLAENGET'));
    expect(running.of(planCase({}, planFacts({ status: 'FORLAENGET' })))).toEqual(holds('FORLAENGET', 'IGANGVAERENDE FORLAENGET'));
    expect(running.of(planCase({}, planFacts({ status: 'GODKENDT' })))).toEqual(breaks(['GODKENDT', 'IGANGVAERENDE FORLAENGET']));
  });

  it('says which state it is, which it must be, and who can take the plan on', () => {
    const facts = planCase({}, planFacts({ status: 'INDSENDT' }));
    expect(running.says(facts)).toEqual([
      {
        da: 'Planen er indsendt til kommunalbestyrelsen; handlingen kræver, at den er i gang eller forlænget',
        en: 'The plan is handed in to the kommunalbestyrelse; for the act it must be running or extended',
      },
    ]);
    expect(running.waysOut(facts)).toEqual([
      {
        da: 'Forvaltningen kan indstille planen til afgørelse, og ansøgeren kan trække ansøgningen tilbage',
        en: 'The forvaltning can recommend the plan for decision, and the applicant can withdraw the application',
      },
    ]);
  });

  const onDay = judging([H.stateDemandOnDay(['GODKENDT'])], 'H2', 'FORKERT_TILSTAND');
  // The plan was approved on 2013-08-29 and committed on 2013-11-01; it runs today.
  const dated = (dato: string) => planCase({ dato, today: '2015-06-01' });

  it('of an act that is dated back, goes by the state on its day', () => {
    expect(onDay.of(dated('2013-08-28'))).toEqual(breaks(['INDSTILLET', 'GODKENDT']));
    expect(onDay.of(dated('2013-08-29'))).toEqual(holds('GODKENDT', 'GODKENDT'));
    expect(onDay.of(dated('2013-10-31'))).toEqual(holds('GODKENDT', 'GODKENDT'));
    expect(onDay.of(dated('2013-11-01'))).toEqual(breaks(['TILSAGN', 'GODKENDT']));
    expect(onDay.says(dated('2013-11-01'))).toEqual([
      {
        da: 'Den 1. november 2013 var planen meddelt tilsagn; handlingen kræver, at den er godkendt',
        en: 'On 1 November 2013 the plan was committed by Landsbyggefonden; for the act it must be approved',
      },
    ]);
  });

  it('leaves an act of today to the state that the plan has', () => {
    expect(onDay.of(dated('2015-06-01')).status).toBe('OVERHOLDT');
    expect(onDay.of(dated('2015-05-31')).status).toBe('BRUDT');
  });
});

describe('H3: an act is not dated in the future', () => {
  const h3 = judging([H.IKKE_I_FREMTIDEN], 'H3', 'I_FREMTIDEN');
  const dated = (dato: string) => planCase({ dato, today: '2015-06-01' });

  it('holds today and before, and breaks tomorrow', () => {
    expect(h3.of(dated('2015-05-31'))).toEqual(holds('2015-05-31', '2015-06-01'));
    expect(h3.of(dated('2015-06-01'))).toEqual(holds('2015-06-01', '2015-06-01'));
    expect(h3.of(dated('2015-06-02'))).toEqual(breaks(['2015-06-02', '2015-06-01']));
    expect(h3.says(dated('2015-06-02'))).toEqual([
      { da: 'Datoen er den 2. juni 2015; i dag er det den 1. juni 2015', en: 'The date is 2 June 2015; today is 1 June 2015' },
    ]);
  });
});

describe('H4: a step is not dated before those that it builds on', () => {
  const h4 = judging([H.I_RAEKKEFOELGE], 'H4', 'FOER_TIDLIGERE_SKRIDT');
  const dated = (dato: string, plan = planFacts()) => planCase({ dato }, plan);

  it('goes by the latest step, whether an event tells it or a decision', () => {
    expect(h4.of(dated('2014-01-01'))).toEqual(holds('2014-01-01', '2014-01-01'));
    expect(h4.of(dated('2013-12-31'))).toEqual(breaks(['2013-12-31', '2014-01-01']));
    expect(h4.says(dated('2013-12-31'))).toEqual([
      {
        da: 'Datoen er den 31. december 2013; igangsættelsen er fra den 1. januar 2014',
        en: 'The date is 31 December 2013; the start is dated 1 January 2014',
      },
    ]);
    const extended = planFacts({ afgoerelsespunkter: [...DECISIONS, decidedByFonden('FORLAENGELSE', '2015-05-01')] });
    expect(h4.of(dated('2015-04-30', extended))).toEqual(breaks(['2015-04-30', '2015-05-01']));
    expect(h4.says(dated('2015-04-30', extended))[0]?.en).toBe('The date is 30 April 2015; the extension is dated 1 May 2015');
  });

  it.each(['ANBEFALING', 'PRAEKVALIFIKATION', 'GODKENDELSE', 'TILSAGN', 'FORLAENGELSE', 'AENDRING'] as const)(
    'counts %s as a step',
    (art) => {
      expect(h4.of(dated('2013-12-31', freshPlan({ afgoerelsespunkter: [decided(art, '2014-01-01')] })))).toEqual(
        breaks(['2013-12-31', '2014-01-01']),
      );
    },
  );

  it.each(['ansoegPraekvalifikation', 'indsendHelhedsplan', 'indstilHelhedsplan', 'igangsaetHelhedsplan'])('counts %s as a step', (act) => {
    expect(h4.of(dated('2013-12-31', freshPlan({ haendelser: [event(act, '2014-01-01')] })))).toEqual(breaks(['2013-12-31', '2014-01-01']));
  });

  it('says nothing before there is a step; postings, releases and rejections are none', () => {
    const none = freshPlan({
      afgoerelsespunkter: [decided('FRIGIVELSE', '2014-01-01'), decided('GODKENDELSE', '2014-01-01', { udfald: 'AFVIST' })],
      haendelser: [event('udbetal', '2014-01-01')],
    });
    expect(h4.of(dated('2013-12-31', none))).toEqual(SILENT);
  });

  it('a postponement is one: what settles the question comes on the day or after', () => {
    const postponed = freshPlan({ afgoerelsespunkter: [decided('GODKENDELSE', '2014-01-01', { udfald: 'UDSAT' })] });
    expect(h4.of(dated('2013-12-31', postponed))).toEqual(breaks(['2013-12-31', '2014-01-01']));
    expect(h4.of(dated('2014-01-01', postponed))).toEqual(holds('2014-01-01', '2014-01-01'));
    expect(h4.says(dated('2013-12-31', postponed))).toEqual([
      {
        da: 'Datoen er den 31. december 2013; udsættelsen af afgørelsen er fra den 1. januar 2014',
        en: 'The date is 31 December 2013; the postponement of the decision is dated 1 January 2014',
      },
    ]);
  });
});

describe('H5: an application for prequalification has the recommendation of the kommune', () => {
  const h5 = judging([H.KOMMUNAL_ANBEFALING], 'H5', 'INGEN_KOMMUNAL_ANBEFALING');
  const asked = (dato: string, fra = '2011-01-01', udfald: 'GODKENDT' | 'AFVIST' = 'GODKENDT') =>
    planCase({ dato }, freshPlan({ bevillingsperiode: { fra }, afgoerelsespunkter: [decided('ANBEFALING', '2013-01-10', { udfald })] }));

  it('holds from the day of the recommendation', () => {
    expect(h5.of(asked('2013-01-09'))).toEqual(breaks(['0', '1']));
    expect(h5.of(asked('2013-01-10'))).toEqual(holds('1', '1'));
    expect(h5.of(asked('2013-01-11'))).toEqual(holds('1', '1'));
    expect(h5.says(asked('2013-01-10'))).toEqual([{ da: 'Kommunen har anbefalet planen', en: 'The kommune has recommended the plan' }]);
    expect(h5.says(asked('2013-01-09'))).toEqual([
      {
        da: 'Kommunen har ikke anbefalet planen den 9. januar 2013 eller før',
        en: 'The kommune has not recommended the plan on or before 9 January 2013',
      },
    ]);
  });

  it('does not count one that was refused', () => {
    expect(h5.of(asked('2013-02-01', '2011-01-01', 'AFVIST'))).toEqual(breaks(['0', '1']));
  });

  it('is for programme periods from 2011 on', () => {
    expect(h5.of(asked('2010-06-01', '2010-12-31'))).toEqual(SILENT);
    expect(h5.of(asked('2010-06-01', '2011-01-01')).status).toBe('BRUDT');
    expect(h5.of(asked('2010-06-01', '2011-01-02')).status).toBe('BRUDT');
  });
});

describe('H6: one applies where the estates lie', () => {
  const h6 = judging([H.RETTE_KOMMUNE], 'H6', 'FORKERT_KOMMUNE');

  it('holds in the kommune of the plan and its estates', () => {
    expect(h6.of(planCase())).toEqual(holds('koebenhavn', 'koebenhavn'));
  });

  it('breaks elsewhere, whether or not the plan knows the other kommune', () => {
    expect(h6.of(planCase({ kommune: 'hvidovre' }))).toEqual(breaks(['hvidovre', 'koebenhavn']));
    expect(h6.says(planCase({ kommune: 'hvidovre' }))).toEqual([
      {
        da: 'Planen indsendes til kommunalbestyrelsen i en anden kommune; dens afdelinger ligger i København',
        en: 'The plan is handed in to the kommunalbestyrelse of another kommune; its estates lie in København',
      },
    ]);
    const both = planFacts({ afdelingstilknytninger: [estate(), estate({ id: 2, kommune: HVIDOVRE })] });
    expect(h6.of(planCase({}, both))).toEqual(breaks(['koebenhavn', 'koebenhavn hvidovre']));
    expect(h6.says(planCase({}, both))[0]?.da).toBe(
      'Planen indsendes til kommunalbestyrelsen i København; dens afdelinger ligger i København og Hvidovre',
    );
    const away = planFacts({ afdelingstilknytninger: [estate({ kommune: HVIDOVRE })] });
    expect(h6.of(planCase({ kommune: 'hvidovre' }, away))).toEqual(breaks(['hvidovre', 'koebenhavn hvidovre']));
    expect(h6.says(planCase({ kommune: 'hvidovre' }, away))).toEqual([
      {
        da: 'Planen indsendes til kommunalbestyrelsen i Hvidovre; planen hører til København',
        en: 'The plan is handed in to the kommunalbestyrelse of Hvidovre; the plan belongs to København',
      },
    ]);
  });
});

describe('H7: the kommunalbestyrelse approves', () => {
  const h7 = judging([H.RETTE_ORGAN], 'H7', 'ORGAN_KAN_IKKE_GODKENDE');
  const by = (organ: string, dato: string) => planCase({ organ, dato });

  it('and from 2021 a committee too', () => {
    expect(h7.of(by('KOMMUNALBESTYRELSE', '2014-01-01'))).toEqual(holds('KOMMUNALBESTYRELSE', 'KOMMUNALBESTYRELSE'));
    expect(h7.of(by('KOMMUNALBESTYRELSE', '2021-01-01')).status).toBe('OVERHOLDT');
    expect(h7.of(by('FAGUDVALG', '2020-12-31'))).toEqual(breaks(['FAGUDVALG', 'KOMMUNALBESTYRELSE']));
    expect(h7.of(by('FAGUDVALG', '2021-01-01')).status).toBe('OVERHOLDT');
    expect(h7.of(by('FAGUDVALG', '2021-01-02')).status).toBe('OVERHOLDT');
    expect(h7.of(by('OEKONOMIUDVALG', '2021-01-02')).status).toBe('BRUDT');
    expect(h7.says(by('FAGUDVALG', '2020-12-31'))).toEqual([
      {
        da: 'Planen er den 31. december 2020 afgjort af et fagudvalg',
        en: 'The plan was decided on 31 December 2020 by a standing committee',
      },
    ]);
  });
});

describe('H8: nothing begins before the first day', () => {
  const start = judging([H.ER_BEGYNDT], 'H8', 'FOER_START');
  const merge = judging([H.EFTER_FOERSTE_DAG], 'H8', 'FOER_START');

  it('a plan is set going on its first day or later', () => {
    expect(start.of(planCase({ dato: '2013-12-31' }))).toEqual(breaks(['2013-12-31', '2014-01-01']));
    expect(start.of(planCase({ dato: '2014-01-01' }))).toEqual(holds('2014-01-01', '2014-01-01'));
    expect(start.of(planCase({ dato: '2014-01-02' }))).toEqual(holds('2014-01-02', '2014-01-01'));
    expect(start.says(planCase({ dato: '2013-12-31' }))).toEqual([
      {
        da: 'Datoen er den 31. december 2013; planens første dag er den 1. januar 2014',
        en: 'The date is 31 December 2013; the first day of the plan is 1 January 2014',
      },
    ]);
  });

  it('a plan is merged into another on the day after its first or later', () => {
    expect(merge.of(planCase({ dato: '2013-12-31' })).status).toBe('BRUDT');
    expect(merge.of(planCase({ dato: '2014-01-01' }))).toEqual(breaks(['2014-01-01', '2014-01-01']));
    expect(merge.of(planCase({ dato: '2014-01-02' }))).toEqual(holds('2014-01-02', '2014-01-01'));
    expect(merge.says(planCase({ dato: '2014-01-01' }))[0]?.da).toBe(
      'Datoen er den 1. januar 2014; planens første dag er den 1. januar 2014',
    );
  });
});

describe('H9: an extension moves the last day to a later one', () => {
  const h9 = judging([H.NY_SLUT_ER_SENERE], 'H9', 'SLUT_ER_IKKE_SENERE');

  it('holds from the day after the last, and not on it or before', () => {
    expect(h9.of(planCase({ slut: '2018-01-01' }))).toEqual(holds('2018-01-01', '2017-12-31'));
    expect(h9.of(planCase({ slut: '2017-12-31' }))).toEqual(breaks(['2017-12-31', '2017-12-31']));
    expect(h9.of(planCase({ slut: '2017-12-30' }))).toEqual(breaks(['2017-12-30', '2017-12-31']));
    expect(h9.says(planCase({ slut: '2017-12-30' }))).toEqual([
      {
        da: 'Den nye sidste dag er den 30. december 2017; planens sidste dag er den 31. december 2017',
        en: 'The new last day is 30 December 2017; the last day of the plan is 31 December 2017',
      },
    ]);
  });

  it('takes days from 2200 on for slips of the pen, and wants a day at all', () => {
    expect(h9.of(planCase({ slut: '2199-12-31' })).status).toBe('OVERHOLDT');
    expect(h9.of(planCase({ slut: '2200-01-01' })).status).toBe('BRUDT');
    expect(h9.of(planCase({ slut: null }))).toEqual(breaks(['', '2017-12-31']));
    expect(h9.says(planCase({ slut: null }))).toEqual([{ da: 'Den nye sidste dag mangler', en: 'The new last day is missing' }]);
  });
});

describe('H10: a plan is ended on its last day or later', () => {
  const h10 = judging([H.ER_SLUT], 'H10', 'FOER_SLUT');

  it('holds on the last day, and not the day before', () => {
    expect(h10.of(planCase({ dato: '2017-12-30' }))).toEqual(breaks(['2017-12-30', '2017-12-31']));
    expect(h10.of(planCase({ dato: '2017-12-31' }))).toEqual(holds('2017-12-31', '2017-12-31'));
    expect(h10.of(planCase({ dato: '2018-01-01' }))).toEqual(holds('2018-01-01', '2017-12-31'));
    expect(h10.says(planCase({ dato: '2017-12-30' }))).toEqual([
      {
        da: 'Datoen er den 30. december 2017; planens sidste dag er den 31. december 2017',
        en: 'The date is 30 December 2017; the last day of the plan is 31 December 2017',
      },
    ]);
  });
});
