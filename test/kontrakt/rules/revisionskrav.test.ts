import { REVISIONSKRAV } from '../../../src/kontrakt/rules/revisionskrav';
import {
  approvedOn,
  covering,
  forvaltningFor,
  kontraktFacts,
  organisationFor,
  revision,
  section,
  version,
  withVersions,
} from '../../support/facts/kontrakt';
import { AKB } from '../../support/facts/places';
import { breaks, holds, judging, SILENT } from '../../support/facts/verdict';

/** The contract with another plan besides. */
const adds = (plan: Parameters<typeof covering>[0] = {}, fra = '2015-03-01', til: string | null = '2018-01-01') =>
  kontraktFacts({ daekninger: [covering(), covering({ noegle: 'ny', titel: 'Den nye', ...plan }, fra, til, 2)] });
const OF_KOMMUNEN = { organ: 'KOMMUNALBESTYRELSE' } as const;

describe('H26 of a revision: it is not dated in the future', () => {
  const h26 = judging(REVISIONSKRAV, 'H26', 'I_FREMTIDEN');

  it('holds today and breaks tomorrow', () => {
    const dated = (dato: string) => h26.of(revision({ dato, today: '2015-03-01' }));
    expect(dated('2015-02-28')).toEqual(holds('2015-02-28', '2015-03-01'));
    expect(dated('2015-03-01')).toEqual(holds('2015-03-01', '2015-03-01'));
    expect(dated('2015-03-02')).toEqual(breaks(['2015-03-02', '2015-03-01']));
  });
});

describe('H38 of a revision: the contract runs', () => {
  const h38 = judging(REVISIONSKRAV, 'H38', 'UDEN_FOR_KONTRAKTENS_PERIODE');

  it('holds on the first and the last day, and breaks beside them', () => {
    const dated = (dato: string) => h38.of(revision({ dato }));
    expect(dated('2013-08-31')).toEqual(breaks(['2013-08-31', '2013-09-01/2018-01-01']));
    expect(dated('2013-09-01')).toEqual(holds('2013-09-01', '2013-09-01/2018-01-01'));
    expect(dated('2017-12-31')).toEqual(holds('2017-12-31', '2013-09-01/2018-01-01'));
    expect(dated('2018-01-01')).toEqual(breaks(['2018-01-01', '2013-09-01/2018-01-01']));
    expect(h38.says(revision({ dato: '2018-01-01' }))).toEqual([
      {
        da: 'Kontrakten løber fra den 1. september 2013 til og med den 31. december 2017; revisionen er fra den 1. januar 2018',
        en: 'The contract runs from 1 September 2013 to 31 December 2017; the revision is dated 1 January 2018',
      },
    ]);
  });
});

describe('H39 of a revision: it covers nothing before it holds', () => {
  const h39 = judging(REVISIONSKRAV, 'H39', 'VIRKER_BAGUD');

  it('holds from the day on which the version holds, and leaves older coverages alone', () => {
    expect(h39.of(revision({}, adds({}, '2015-03-01')))).toEqual(holds('', '2015-03-01'));
    expect(h39.of(revision())).toEqual(holds('', '2015-03-01'));
    expect(h39.of(revision({}, adds({}, '2015-02-28')))).toEqual(breaks(['2015-02-28', '2015-03-01']));
    expect(h39.says(revision({}, adds({}, '2015-02-28')))).toEqual([
      {
        da: 'Den nye dækkes fra den 28. februar 2015, før versionen gælder den 1. marts 2015',
        en: 'Den nye is covered from 28 February 2015, before the version holds on 1 March 2015',
      },
    ]);
  });
});

describe('H86 of a revision: new plans run while they are covered', () => {
  const h86 = judging(REVISIONSKRAV, 'H86', 'DAEKNING_UDEN_FOR_PLANENS_TID');

  it('holds on one common day and breaks beside, also of a plan that has ended', () => {
    expect(h86.of(revision({}, adds({ slut: '2015-03-01' })))).toEqual(holds('', ''));
    expect(h86.of(revision({}, adds({ slut: '2015-02-28', status: 'AFSLUTTET' })))).toEqual(
      breaks(['2015-03-01/2018-01-01', '2014-01-01/2015-03-01']),
    );
    expect(h86.of(revision({}, adds({ start: '2017-12-31', slut: '2019-12-31' })))).toEqual(holds('', ''));
    expect(h86.of(revision({}, adds({ start: '2018-01-01', slut: '2019-12-31' })))).toEqual(
      breaks(['2015-03-01/2018-01-01', '2018-01-01/2020-01-01']),
    );
  });
});

describe('H40: a revision is decided after the version before it', () => {
  const h40 = judging(REVISIONSKRAV, 'H40', 'FOER_FORRIGE_AFGOERELSE');

  it('holds on the day after the decision, and breaks on its day', () => {
    expect(h40.of(revision({ dato: '2014-06-11' }))).toEqual(holds('2014-06-11', '2014-06-10'));
    expect(h40.of(revision({ dato: '2014-06-10' }))).toEqual(breaks(['2014-06-10', '2014-06-10']));
    expect(h40.of(revision({ dato: '2014-06-09' }))).toEqual(breaks(['2014-06-09', '2014-06-10']));
    expect(h40.says(revision({ dato: '2014-06-10' }))).toEqual([
      {
        da: 'Revisionen er fra den 10. juni 2014; den foregående version er vedtaget den 10. juni 2014',
        en: 'The revision is dated 10 June 2014; the version before it was decided on 10 June 2014',
      },
    ]);
  });

  it('says nothing before a version is approved', () => {
    const draft = withVersions(version(1, '2013-09-01', [approvedOn('2013-08-29', { udfald: 'UDSAT' })]));
    expect(h40.of(revision({}, draft, draft))).toEqual(SILENT);
  });
});

describe('H41: a forum revises what the kommunalbestyrelse has approved', () => {
  const h41 = judging(REVISIONSKRAV, 'H41', 'UDKASTET_ER_IKKE_GODKENDT');
  const draft = withVersions(version(1, '2013-09-01'));
  const once = withVersions(version(1, '2013-09-01', [approvedOn('2013-08-29')]));

  it('holds from one approved version on, and breaks without', () => {
    expect(h41.of(revision({}, once, once))).toEqual(holds('1', '1'));
    expect(h41.of(revision())).toEqual(holds('2', '1'));
    expect(h41.of(revision({}, draft, draft))).toEqual(breaks(['0', '1']));
    expect(h41.says(revision({}, draft, draft))).toEqual([
      { da: 'Kontrakt for Tingbjerg har ingen vedtagne versioner', en: 'Kontrakt for Tingbjerg has no approved versions' },
    ]);
    expect(h41.says(revision({}, once, once))[0]?.da).toBe('Kontrakt for Tingbjerg har én vedtaget version');
    expect(h41.says(revision())[0]?.en).toBe('Kontrakt for Tingbjerg has 2 approved versions');
  });

  it('says nothing of the kommunalbestyrelse', () => {
    expect(h41.of(revision(OF_KOMMUNEN, draft, draft))).toEqual(SILENT);
  });
});

describe('H42: the forum changes neither the period nor the parties', () => {
  const h42 = judging(REVISIONSKRAV, 'H42', 'KRAEVER_KOMMUNALBESTYRELSE');
  const withAkb = { ansoegere: [{ boligorganisation: AKB }] };

  it('holds when both stay, also with a new plan of the same applicants', () => {
    expect(h42.of(revision())).toEqual(holds('2018-01-01', '2018-01-01'));
    expect(h42.of(revision({}, adds()))).toEqual(holds('2018-01-01', '2018-01-01'));
  });

  it('breaks when the last day moves, to either side or away', () => {
    const to = (til: string | null) => revision({}, kontraktFacts({ til }));
    expect(h42.of(to('2018-01-02'))).toEqual(breaks(['2018-01-02', '2018-01-01']));
    expect(h42.of(to('2017-12-31'))).toEqual(breaks(['2017-12-31', '2018-01-01']));
    expect(h42.of(to(null))).toEqual(breaks(['', '2018-01-01']));
    expect(h42.says(to('2018-01-02'))).toEqual([
      {
        da: 'Kontraktens sidste dag flyttes fra den 31. december 2017 til den 1. januar 2018',
        en: 'The last day of the contract is moved from 31 December 2017 to 1 January 2018',
      },
    ]);
    expect(h42.says(to(null))[0]).toEqual({
      da: 'Kontraktens sidste dag flyttes fra den 31. december 2017 til ingen slutdag',
      en: 'The last day of the contract is moved from 31 December 2017 to no last day',
    });
  });

  it('breaks for the applicant of a new plan that is no party', () => {
    expect(h42.of(revision({}, adds(withAkb)))).toEqual(breaks(['akb', 'PART_I_KONTRAKTEN']));
    expect(h42.says(revision({}, adds(withAkb)))).toEqual([
      {
        da: 'Den nye har AKB som ansøger, og AKB er ikke part i kontrakten',
        en: 'Den nye has AKB as an applicant, and AKB is not a party to the contract',
      },
    ]);
    const named = section({ ansvar: [forvaltningFor(), organisationFor(AKB)] });
    const party = withVersions(version(1, '2013-09-01', [approvedOn('2013-08-29')], [named]));
    expect(h42.of(revision({}, adds(withAkb), party)).status).toBe('OVERHOLDT');
  });

  it('says nothing of the kommunalbestyrelse', () => {
    expect(h42.of(revision(OF_KOMMUNEN, kontraktFacts({ til: null })))).toEqual(SILENT);
  });
});

describe('H43: a plan that the forum adds is told', () => {
  const added = judging(REVISIONSKRAV, 'H43', 'PLAN_TILFOEJET_AF_FORUM');
  const backwards = judging(REVISIONSKRAV, 'H43', 'PLAN_DAEKKET_BAGUD');

  it('holds when none is added, and warns of one by a party; H42 tells of others', () => {
    expect(added.of(revision())).toEqual(holds('0', '0'));
    expect(added.of(revision({}, adds()))).toEqual(breaks(['ny', 'KOMMUNALBESTYRELSE']));
    expect(added.says(revision({}, adds()))).toEqual([
      { da: 'Forummet føjer Den nye til kontrakten', en: 'The forum adds Den nye to the contract' },
    ]);
    expect(added.of(revision({}, adds({ ansoegere: [{ boligorganisation: AKB }] })))).toEqual(holds('0', '0'));
    expect(added.of(revision(OF_KOMMUNEN, adds()))).toEqual(SILENT);
  });

  it('warns when the coverage begins before the day on which the revision is recorded', () => {
    const recorded = (today: string) => revision({ today }, adds({}, '2015-03-01'));
    expect(backwards.of(recorded('2015-03-01'))).toEqual(holds('0', '0'));
    expect(backwards.of(recorded('2015-03-02'))).toEqual(breaks(['2015-03-01', '2015-03-02']));
    expect(backwards.says(recorded('2015-03-02'))).toEqual([
      {
        da: 'Den nye dækkes fra den 1. marts 2015, men revisionen registreres først den 2. marts 2015',
        en: 'Den nye is covered from 1 March 2015, but the revision is recorded only on 2 March 2015',
      },
    ]);
    expect(backwards.of(revision({ ...OF_KOMMUNEN, today: '2015-03-02' }, adds()))).toEqual(SILENT);
  });
});
