import { PLAN_RULES } from '../../../src/helhedsplan/rules';
import { AKB, FSB, HVIDOVRE, omraade, TRYGHED, VALBY } from '../../support/facts/places';
import { planFacts } from '../../support/facts/plan';
import { applicant, contribution, estate, event, goal, post } from '../../support/facts/plan-parts';
import { breaks, holds, judging, SILENT } from '../../support/facts/verdict';

const i = (fra: string, til: string | null) => omraade({ udpegninger: [{ fra, til }] });

describe('R3: money of the pool goes to udsatte byområder', () => {
  const r3 = judging(PLAN_RULES, 'R3', 'UDEN_FOR_UDSAT_BYOMRAADE');
  const udpeget = (fra: string, til: string | null) => planFacts({ byomraader: [i(fra, til)] });

  it('asks of the first day of the plan and of each day on which money was committed', () => {
    expect(r3.of(udpeget('2013-10-01', '2014-01-02'))).toEqual(holds('tingbjerg', 'UDSAT_BYOMRAADE'));
    expect(r3.of(udpeget('2013-10-02', null))).toEqual(breaks(['tingbjerg', 'UDSAT_BYOMRAADE']));
    expect(r3.of(udpeget('2013-10-01', '2014-01-01'))).toEqual(breaks(['tingbjerg', 'UDSAT_BYOMRAADE']));
  });

  it('tells the earliest day, and names one area, several, or that there is none', () => {
    expect(r3.says(udpeget('2015-01-01', null))).toEqual([
      {
        da: 'Tingbjerg er ikke udpeget som udsat byområde den 1. oktober 2013',
        en: 'Tingbjerg is not designated as udsat byområde on 1 October 2013',
      },
    ]);
    const two = planFacts({ byomraader: [i('2015-01-01', null), omraade({ ...VALBY, udpegninger: [] })] });
    expect(r3.of(two)).toEqual(breaks(['tingbjerg, valby', 'UDSAT_BYOMRAADE']));
    expect(r3.says(two)).toEqual([
      {
        da: 'Tingbjerg og Valby er ikke udpeget som udsat byområde den 1. oktober 2013',
        en: 'Tingbjerg and Valby are not designated as udsat byområde on 1 October 2013',
      },
    ]);
    expect(r3.of(planFacts({ byomraader: [] }))).toEqual(breaks(['–', 'UDSAT_BYOMRAADE']));
    expect(r3.says(planFacts({ byomraader: [] }))).toEqual([
      { da: 'Planen ligger ikke i noget byområde', en: 'The plan lies in no byområde' },
    ]);
  });

  it('is content with one of several areas, but not with one of another kommune', () => {
    expect(r3.of(planFacts({ byomraader: [omraade(), omraade({ ...VALBY, udpegninger: [] })] }))).toEqual(
      holds('tingbjerg, valby', 'UDSAT_BYOMRAADE'),
    );
    expect(r3.of(planFacts({ byomraader: [omraade({ kommune: HVIDOVRE })] })).status).toBe('BRUDT');
  });

  it('says nothing while the plan neither gets money of a pool nor has any committed', () => {
    const none = { byomraader: [], finansiering: [contribution('KOMMUNE', 100)] };
    expect(r3.of(planFacts({ ...none, disponeringer: [post('TILBAGEFOERT', '2014-01-01', 1)] }))).toEqual(SILENT);
    expect(r3.of(planFacts({ ...none, disponeringer: [post('DISPONERET', '2014-01-01', 1)] })).status).toBe('BRUDT');
  });
});

describe('R8: a plan lasts four years as a rule', () => {
  const r8 = judging(PLAN_RULES, 'R8', 'IKKE_FIREAARIG');

  it('holds at 48 months and breaks at 47 and 49', () => {
    expect(r8.of(planFacts({ varighedMaaneder: 48 }))).toEqual(holds('48', '48'));
    expect(r8.of(planFacts({ varighedMaaneder: 47 }))).toEqual(breaks(['47', '48']));
    expect(r8.of(planFacts({ varighedMaaneder: 49 }))).toEqual(breaks(['49', '48']));
  });

  it('counts no month, one month and several', () => {
    const says = (varighedMaaneder: number) => r8.says(planFacts({ start: '2014-01-01', slut: '2014-01-31', varighedMaaneder }))[0];
    const period = { da: 'fra den 1. januar 2014 til og med den 31. januar 2014', en: 'from 1 January 2014 to 31 January 2014' };
    const expected = (da: string, en: string) => ({
      da: `Planen varer ${da}, ${period.da}; som regel varer en plan 48 måneder`,
      en: `The plan lasts ${en}, ${period.en}; as a rule a plan lasts 48 months`,
    });
    expect(says(0)).toEqual(expected('ingen måneder', 'no months'));
    expect(says(1)).toEqual(expected('én måned', 'one month'));
    expect(says(2)).toEqual(expected('2 måneder', '2 months'));
  });
});

describe('R9: all estates lie in the kommune that is applied through', () => {
  const r9 = judging(PLAN_RULES, 'R9', 'AFDELING_I_ANDEN_KOMMUNE');
  const away = estate({ noegle: 'hv-1', navn: 'Bredalsparken', kommune: HVIDOVRE });

  it('holds with none, one and two at home', () => {
    const says = (count: number) => r9.says(planFacts({ afdelingstilknytninger: Array.from({ length: count }, () => estate()) }))[0];
    expect(r9.of(planFacts())).toEqual(holds('koebenhavn', 'koebenhavn'));
    expect(says(0)).toEqual({
      da: 'Planen har ingen afdelinger i København og ingen andre steder',
      en: 'The plan has no estates in København and none elsewhere',
    });
    expect(says(1)?.da).toBe('Planen har én afdeling i København og ingen andre steder');
    expect(says(2)?.en).toBe('The plan has 2 estates in København and none elsewhere');
  });

  it('breaks for each estate elsewhere', () => {
    expect(r9.of(planFacts({ afdelingstilknytninger: [estate(), away, away] }))).toEqual(
      breaks(['hvidovre', 'koebenhavn'], ['hvidovre', 'koebenhavn']),
    );
    expect(r9.says(planFacts({ afdelingstilknytninger: [away] }))).toEqual([
      { da: 'Bredalsparken ligger i Hvidovre, ikke i København', en: 'Bredalsparken lies in Hvidovre, not in København' },
    ]);
  });
});

describe('R10: one leads, and every applicant has an estate in the plan', () => {
  const r10 = judging(PLAN_RULES, 'R10', 'ANSOEGERE');
  const akbEstate = estate({ id: 2, noegle: 'akb-1', boligorganisation: { noegle: AKB.noegle } });

  it('holds with one leading applicant, and with one that takes part besides', () => {
    expect(r10.of(planFacts())).toEqual(holds('1', '1'));
    const two = planFacts({ ansoegere: [applicant(), applicant(AKB, 'DELTAGENDE')], afdelingstilknytninger: [estate(), akbEstate] });
    expect(r10.of(two)).toEqual(holds('2', '1'));
    expect(r10.says(two)).toEqual([
      {
        da: 'Planen har 2 ansøgere, én af dem ledende, og alle har afdelinger i planen',
        en: 'The plan has 2 applicants, one of them leading, and all have estates in the plan',
      },
    ]);
  });

  it('breaks with no leader and with two', () => {
    expect(r10.of(planFacts({ ansoegere: [] }))).toEqual(breaks(['0', '1']));
    expect(r10.says(planFacts({ ansoegere: [] }))).toEqual([
      {
        da: 'Planen har ingen ledende ansøgere; der skal være præcis én',
        en: 'The plan has no leading applicants; there must be exactly one',
      },
    ]);
    expect(r10.of(planFacts({ ansoegere: [applicant(FSB, 'DELTAGENDE')] }))).toEqual(breaks(['0', '1']));
    const two = planFacts({ ansoegere: [applicant(), applicant()] });
    expect(r10.of(two)).toEqual(breaks(['2', '1']));
    expect(r10.says(two)[0]?.en).toBe('The plan has 2 leading applicants; there must be exactly one');
  });

  it('breaks for an applicant without an estate', () => {
    const facts = planFacts({ ansoegere: [applicant(), applicant(AKB, 'DELTAGENDE')] });
    expect(r10.of(facts)).toEqual(breaks(['akb', 'AFDELING_I_PLANEN']));
    expect(r10.says(facts)).toEqual([
      {
        da: 'AKB er ansøger, men har ingen afdeling, der deltager i planens løbetid',
        en: 'AKB is an applicant but has no estate that takes part within the life of the plan',
      },
    ]);
  });

  it('counts an estate that takes part on the last day, and not from the day after', () => {
    const from = (fra: string, til: string | null = null) => r10.of(planFacts({ afdelingstilknytninger: [estate({}, fra, til)] })).status;
    expect(from('2017-12-31')).toBe('OVERHOLDT');
    expect(from('2018-01-01')).toBe('BRUDT');
    expect(from('2013-01-01', '2014-01-02')).toBe('OVERHOLDT');
    expect(from('2013-01-01', '2014-01-01')).toBe('BRUDT');
  });

  it('asks who owned it while it took part', () => {
    const owned = (fra: string | null, til: string | null) => {
      const others = [
        { fra, til, boligorganisation: { noegle: FSB.noegle } },
        { fra: til, til: null, boligorganisation: { noegle: AKB.noegle } },
      ];
      return r10.of(planFacts({ afdelingstilknytninger: [estate({ ejerskaber: others })] })).status;
    };
    expect(owned(null, '2014-01-02')).toBe('OVERHOLDT');
    expect(owned(null, '2014-01-01')).toBe('BRUDT');
    expect(owned('2017-12-31', null)).toBe('OVERHOLDT');
    expect(owned('2018-01-01', null)).toBe('BRUDT');
  });
});

describe('R18: the goals lie in the fields of the programme period', () => {
  const r18 = judging(PLAN_RULES, 'R18', 'INDSATSOMRAADE_UDEN_FOR_PERIODEN');

  it('holds with no goal, one and two', () => {
    const says = (count: number) => r18.says(planFacts({ maal: Array.from({ length: count }, () => goal()) }))[0];
    expect(r18.of(planFacts())).toEqual(holds('1', '1'));
    expect(says(0)).toEqual({
      da: 'Planen har ingen mål i periodens indsatsområder og ingen andre',
      en: 'The plan has no goals in the indsatsområder of the period and no others',
    });
    expect(says(1)?.da).toBe('Planen har ét mål i periodens indsatsområder og ingen andre');
    expect(says(2)?.en).toBe('The plan has 2 goals in the indsatsområder of the period and no others');
  });

  it('breaks for a goal in another field', () => {
    const facts = planFacts({ maal: [goal(), goal({ nummer: 2, indsatsomraade: TRYGHED })] });
    expect(r18.of(facts)).toEqual(breaks(['tryghed', 'boern_unge sundhed']));
    expect(r18.says(facts)).toEqual([
      {
        da: 'Mål 2 ligger i “Tryghed”, som ikke er et indsatsområde under 2011-14-midlerne',
        en: 'Goal 2 lies in “Tryghed”, which is not an indsatsområde of 2011-14-midlerne',
      },
    ]);
  });

  it('says nothing of a period whose fields nobody has recorded', () => {
    expect(r18.of(planFacts({ bevillingsperiode: { indsatsomraader: [] } }))).toEqual(SILENT);
  });
});

describe('R19: prequalification is applied for within the programme period', () => {
  const r19 = judging(PLAN_RULES, 'R19', 'UDEN_FOR_BEVILLINGSPERIODEN');
  const applied = (...days: readonly string[]) => planFacts({ haendelser: days.map((d) => event('ansoegPraekvalifikation', d)) });

  it('holds on the first and the last day of the period, and breaks on the days beside', () => {
    expect(r19.of(applied('2011-01-01'))).toEqual(holds('2011-01-01', '2011-01-01/2015-01-01'));
    expect(r19.of(applied('2014-12-31'))).toEqual(holds('2014-12-31', '2011-01-01/2015-01-01'));
    expect(r19.of(applied('2010-12-31'))).toEqual(breaks(['2010-12-31', '2011-01-01/2015-01-01']));
    expect(r19.of(applied('2015-01-01'))).toEqual(breaks(['2015-01-01', '2011-01-01/2015-01-01']));
    expect(r19.says(applied('2015-01-01'))).toEqual([
      {
        da: 'Der er ansøgt om prækvalifikation den 1. januar 2015; 2011-14-midlerne løber fra den 1. januar 2011 til og med den 31. december 2014',
        en: 'Prequalification was applied for on 1 January 2015; the period of 2011-14-midlerne runs from 1 January 2011 to 31 December 2014',
      },
    ]);
  });

  it('goes by the first application, and says nothing before there is one', () => {
    expect(r19.of(applied('2015-02-01', '2014-12-31')).status).toBe('OVERHOLDT');
    expect(r19.of(planFacts({ haendelser: [event('indsendHelhedsplan', '2016-01-01')] }))).toEqual(SILENT);
    const open = planFacts({ bevillingsperiode: { til: null }, haendelser: [event('ansoegPraekvalifikation', '2030-01-01')] });
    expect(r19.of(open)).toEqual(holds('2030-01-01', '2011-01-01/'));
  });
});

describe('H64: each area of the plan has an estate in it', () => {
  const h64 = judging(PLAN_RULES, 'H64', 'BYOMRAADE_UDEN_AFDELING');

  it('holds when each has one, and breaks for the one that has none', () => {
    expect(h64.of(planFacts())).toEqual(holds('tingbjerg', 'AFDELING_I_BYOMRAADET'));
    const facts = planFacts({ byomraader: [omraade(), omraade(VALBY)] });
    expect(h64.of(facts)).toEqual(breaks(['valby', 'AFDELING_I_BYOMRAADET']));
    expect(h64.says(facts)).toEqual([
      {
        da: 'Planen er knyttet til Valby, men ingen af dens afdelinger ligger der',
        en: 'The plan is tied to Valby, but none of its estates lies there',
      },
    ]);
  });

  it('does not count an estate that takes part only before or after the plan', () => {
    const tied = (fra: string) => h64.of(planFacts({ afdelingstilknytninger: [estate({}, fra)] })).status;
    expect(tied('2017-12-31')).toBe('OVERHOLDT');
    expect(tied('2018-01-01')).toBe('BRUDT');
  });

  it('says nothing of a plan outside the areas', () => {
    expect(h64.of(planFacts({ byomraader: [] }))).toEqual(SILENT);
  });
});

describe('H112: an estate takes part only while it exists', () => {
  const h112 = judging(PLAN_RULES, 'H112', 'AFDELINGEN_FINDES_IKKE');
  const tied = (oprettet: string | null, nedlagt: string | null, til: string | null) =>
    planFacts({ afdelingstilknytninger: [estate({ oprettet, nedlagt }, '2014-01-01', til)] });

  it('may begin on the day of the founding, and not the day before', () => {
    expect(h112.of(tied('2014-01-01', null, null))).toEqual(holds('1', '1'));
    expect(h112.of(tied('2014-01-02', null, null))).toEqual(breaks(['2014-01-01/', '2014-01-02/']));
  });

  it('may end on the day of the closing, and not later or never', () => {
    expect(h112.of(tied(null, '2016-01-01', '2016-01-01'))).toEqual(holds('1', '1'));
    expect(h112.of(tied(null, '2016-01-01', '2016-01-02'))).toEqual(breaks(['2014-01-01/2016-01-02', '/2016-01-01']));
    expect(h112.of(tied(null, '2016-01-01', null))).toEqual(breaks(['2014-01-01/', '/2016-01-01']));
    expect(h112.says(tied(null, '2016-01-01', null))).toEqual([
      {
        da: 'Tingbjerg I er med i planen fra den 1. januar 2014 og frem, men findes til og med den 31. december 2015',
        en: 'Tingbjerg I takes part in the plan from 1 January 2014 on, but exists up to 31 December 2015',
      },
    ]);
  });
});
