import { DAEKKES_I_SIN_TID, I_KONTRAKTENS_BYOMRAADE, INGEN_NYE_PARTER } from '../../../src/helhedsplan/rules/kontrakt/kontraktbinding';
import { TILSAGNET_RAEKKER } from '../../../src/helhedsplan/rules/penge/tilsagnet-raekker';
import { AKB, FSB, omraade, VALBY } from '../../support/facts/places';
import { decisionsWithout, funding, planFacts } from '../../support/facts/plan';
import { applicant, coverage } from '../../support/facts/plan-parts';
import { breaks, holds, judging, SILENT } from '../../support/facts/verdict';

describe('H56: a covered plan stays in the area of its contract', () => {
  const h56 = judging([I_KONTRAKTENS_BYOMRAADE], 'H56', 'UDEN_FOR_KONTRAKTENS_BYOMRAADE');

  it('holds while the area is one of the plan, or nothing covers it', () => {
    expect(h56.of(planFacts({ byomraader: [omraade(VALBY), omraade()] }))).toEqual(holds('', ''));
    expect(h56.of(planFacts({ byomraader: [], kontraktdaekninger: [] }))).toEqual(holds('', ''));
  });

  it('breaks when the plan moves away', () => {
    const moved = planFacts({ byomraader: [omraade(VALBY)] });
    expect(h56.of(moved)).toEqual(breaks(['valby', 'tingbjerg']));
    expect(h56.says(moved)).toEqual([
      {
        da: 'Kontrakt for Tingbjerg dækker planen, men planen ligger ikke i Tingbjerg',
        en: 'Kontrakt for Tingbjerg covers the plan, but the plan does not lie in Tingbjerg',
      },
    ]);
  });
});

describe('H86 of a plan: it runs on a day for which it is covered', () => {
  const h86 = judging([DAEKKES_I_SIN_TID], 'H86', 'PLAN_FLYTTES_FRA_KONTRAKTEN');
  const runs = (start: string, slut: string) => planFacts({ start, slut, kontraktdaekninger: [coverage({}, '2014-01-01', '2015-01-01')] });

  it('holds on one common day at either end, and breaks on the days beside', () => {
    expect(h86.of(runs('2014-12-31', '2018-12-31'))).toEqual(holds('', ''));
    expect(h86.of(runs('2015-01-01', '2018-12-31'))).toEqual(breaks(['2015-01-01/2018-12-31', '2014-01-01/2015-01-01']));
    expect(h86.of(runs('2010-01-01', '2014-01-01'))).toEqual(holds('', ''));
    expect(h86.of(runs('2010-01-01', '2013-12-31'))).toEqual(breaks(['2010-01-01/2013-12-31', '2014-01-01/2015-01-01']));
    expect(h86.says(runs('2010-01-01', '2013-12-31'))).toEqual([
      {
        da: 'Planen løber fra den 1. januar 2010 til og med den 31. december 2013, men Kontrakt for Tingbjerg dækker den fra den 1. januar 2014 til og med den 31. december 2014',
        en: 'The plan runs from 1 January 2010 to 31 December 2013, but Kontrakt for Tingbjerg covers it from 1 January 2014 to 31 December 2014',
      },
    ]);
  });
});

describe('H57: new applicants of a covered plan are new parties', () => {
  const h57 = judging([INGEN_NYE_PARTER], 'H57', 'KRAEVER_KOMMUNALBESTYRELSE');
  const after = planFacts({ ansoegere: [applicant(), applicant(AKB, 'DELTAGENDE')] });

  it('holds when none is new, some leave, or nothing covers the plan', () => {
    expect(h57.of({ foer: planFacts(), efter: planFacts() })).toEqual(holds('', ''));
    expect(h57.of({ foer: after, efter: planFacts() })).toEqual(holds('', ''));
    expect(h57.of({ foer: planFacts({ kontraktdaekninger: [] }), efter: after })).toEqual(holds('', ''));
  });

  it('breaks for each that is new', () => {
    expect(h57.of({ foer: planFacts(), efter: after })).toEqual(breaks(['akb', 'fsb']));
    expect(h57.says({ foer: planFacts(), efter: after })).toEqual([
      { da: 'AKB er ny ansøger i en plan, som en kontrakt dækker', en: 'AKB is a new applicant of a plan that a contract covers' },
    ]);
    const all = planFacts({ ansoegere: [applicant(AKB), applicant(FSB), applicant(VALBY)] });
    expect(h57.of({ foer: planFacts({ ansoegere: [] }), efter: all })).toEqual(breaks(['akb', ''], ['fsb', ''], ['valby', '']));
  });
});

describe('H73: the contribution that Landsbyggefonden has committed is not raised', () => {
  const h73 = judging([TILSAGNET_RAEKKER], 'H73', 'OVER_TILSAGNET');
  const to = (fond: number) => ({ foer: planFacts(), efter: planFacts({ finansiering: funding(fond) }) });

  it('holds at the same and one øre below, and breaks one above', () => {
    expect(h73.of(to(75_000_000))).toEqual(holds('750000', '750000'));
    expect(h73.of(to(74_999_999))).toEqual(holds('749999.99', '750000'));
    expect(h73.of(to(75_000_001))).toEqual(breaks(['750000.01', '750000']));
    expect(h73.says(to(75_000_001))).toEqual([
      {
        da: 'Landsbyggefondens bidrag er 750.000 kr.; efter ændringen ville det være 750.000,01 kr.',
        en: 'Landsbyggefonden’s contribution is DKK 750,000; after the change it would be DKK 750,000.01',
      },
    ]);
  });

  it('says nothing before there is a commitment', () => {
    const before = planFacts({ afgoerelsespunkter: decisionsWithout('TILSAGN') });
    expect(h73.of({ foer: before, efter: planFacts({ finansiering: funding(90_000_000) }) })).toEqual(SILENT);
  });
});
