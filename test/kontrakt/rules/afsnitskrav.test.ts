import { KONTRAKTREGLER } from '../../../src/kontrakt/rules';
import {
  approvedOn,
  contractEvent,
  covering,
  forvaltningFor,
  group,
  kontraktFacts,
  organisationFor,
  revisedOn,
  section,
  version,
  withVersions,
} from '../../support/facts/kontrakt';
import { AKB, FSB, KOEBENHAVN, SOF, SUNDHED, TMF } from '../../support/facts/places';
import { breaks, holds, judging, SILENT } from '../../support/facts/verdict';

type Section = ReturnType<typeof section>;

/** A contract of one version, approved by the kommunalbestyrelse, with these sections. */
const sections = (...afsnit: Section[]) => withVersions(version(1, '2013-09-01', [approvedOn('2013-08-29')], afsnit));

describe('what all demands of sections share', () => {
  const h32 = judging(KONTRAKTREGLER, 'H32', 'ANSVAR_ER_IKKE_FORDELT');

  it('they judge the newest version, and count its sections: none, one, several', () => {
    const leaderless = version(1, '2013-09-01', [], [section({ ansvar: [] })]);
    expect(h32.of(withVersions(leaderless, version(2, '2014-07-01')))).toEqual(holds('1', '1'));
    expect(h32.says(sections())).toEqual([{ da: 'Version 1 har ingen afsnit', en: 'Version 1 has no sections' }]);
    expect(h32.says(sections(section()))).toEqual([{ da: 'Version 1 har ét afsnit', en: 'Version 1 has one section' }]);
    expect(h32.says(sections(section(), section()))).toEqual([{ da: 'Version 1 har 2 afsnit', en: 'Version 1 has 2 sections' }]);
  });

  it.each([
    ['H30', 'ARBEJDSGRUPPE_PASSER_IKKE'],
    ['H31', 'FORVALTNING_GAELDER_IKKE'],
    ['H32', 'ANSVAR_ER_IKKE_FORDELT'],
    ['H33', 'ANSVARLIG_UDEN_PLAN'],
    ['H84', 'ANSVARLIG_ER_IKKE_PART'],
    ['H85', 'AFSNIT_UDEN_BEGGE_SIDER'],
  ])('%s says nothing of a contract without versions', (code, refusal) => {
    expect(judging(KONTRAKTREGLER, code, refusal).of(withVersions())).toEqual(SILENT);
  });
});

describe('H32: each section has one leader', () => {
  const h32 = judging(KONTRAKTREGLER, 'H32', 'ANSVAR_ER_IKKE_FORDELT');
  const led = (leaders: number) =>
    sections(section({ ansvar: [organisationFor(), ...Array.from({ length: leaders }, () => forvaltningFor())] }));

  it('holds with one, and breaks with none and with two', () => {
    expect(h32.of(led(1))).toEqual(holds('1', '1'));
    expect(h32.of(led(0))).toEqual(breaks(['0', '1']));
    expect(h32.of(led(2))).toEqual(breaks(['2', '1']));
    expect(h32.says(led(0))).toEqual([
      { da: 'Afsnittet om “Børn og unge” har ingen ledere', en: 'The section on “Børn og unge” has no leaders' },
    ]);
    expect(h32.says(led(2))).toEqual([
      { da: 'Afsnittet om “Børn og unge” har 2 ledere', en: 'The section on “Børn og unge” has 2 leaders' },
    ]);
  });

  it('lets an organisation lead', () => {
    expect(h32.of(sections(section({ ansvar: [organisationFor(FSB, 'LEDER'), forvaltningFor(TMF, 'INFORMERES')] }))).status).toBe(
      'OVERHOLDT',
    );
  });
});

describe('H85: each section names both sides', () => {
  const h85 = judging(KONTRAKTREGLER, 'H85', 'AFSNIT_UDEN_BEGGE_SIDER');

  it('holds with both, and breaks for each that is missing', () => {
    expect(h85.of(sections(section()))).toEqual(holds('1', '1'));
    expect(h85.of(sections(section({ ansvar: [organisationFor()] })))).toEqual(breaks(['boern_unge', 'FORVALTNING']));
    expect(h85.of(sections(section({ ansvar: [forvaltningFor()] })))).toEqual(breaks(['boern_unge', 'BOLIGORGANISATION']));
    expect(h85.of(sections(section({ ansvar: [] })))).toEqual(breaks(['boern_unge', 'FORVALTNING'], ['boern_unge', 'BOLIGORGANISATION']));
    expect(h85.says(sections(section({ ansvar: [] })))).toEqual([
      { da: 'Afsnittet om “Børn og unge” nævner ingen forvaltning', en: 'The section on “Børn og unge” names no forvaltning' },
      { da: 'Afsnittet om “Børn og unge” nævner ingen boligorganisation', en: 'The section on “Børn og unge” names no boligorganisation' },
    ]);
  });
});

describe('H31 of a section: its forvaltninger exist when the version begins to hold', () => {
  const h31 = judging(KONTRAKTREGLER, 'H31', 'FORVALTNING_GAELDER_IKKE');
  const valid = (fra: string, til: string | null) =>
    kontraktFacts({
      byomraade: {
        kommune: {
          ...KOEBENHAVN,
          forvaltninger: [
            { ...TMF, fra, til },
            { ...SOF, fra: '2000-01-01', til: null },
          ],
        },
      },
      versioner: [version(1, '2013-09-01', [], [section()])],
    });

  it('holds on the first and the last day, and breaks beside them', () => {
    expect(h31.of(valid('2013-09-01', '2013-09-02'))).toEqual(holds('1', '1'));
    expect(h31.of(valid('2013-09-02', null))).toEqual(breaks(['tmf', 'sof']));
    expect(h31.of(valid('2000-01-01', '2013-09-01'))).toEqual(breaks(['tmf', 'sof']));
    expect(h31.says(valid('2013-09-02', null))).toEqual([
      {
        da: 'Afsnittet om “Børn og unge”: Teknik- og Miljøforvaltningen er ikke en forvaltning i København den 1. september 2013, hvor versionen begynder at gælde',
        en: 'The section on “Børn og unge”: Teknik- og Miljøforvaltningen is not a forvaltning of København on 1 September 2013, when the version begins to hold',
      },
    ]);
  });
});

describe('H30: each section is worked out by a group of the forum on its field', () => {
  const h30 = judging(KONTRAKTREGLER, 'H30', 'ARBEJDSGRUPPE_PASSER_IKKE');
  const by = (arbejdsgruppe: ReturnType<typeof group> | null) => sections(section({ arbejdsgruppe }));
  const LIMIT = 'tingbjerg-forum boern_unge';

  it('holds of one, and breaks without, or with that of another forum or field', () => {
    expect(h30.of(by(group()))).toEqual(holds('1', '1'));
    expect(h30.of(by(null))).toEqual(breaks(['', LIMIT]));
    expect(h30.of(by(group({ forum: { noegle: 'valby-forum', navn: 'Boligsocialt Forum Valby' } })))).toEqual(
      breaks(['valby-forum boern_unge', LIMIT]),
    );
    expect(h30.of(by(group({ indsatsomraade: SUNDHED })))).toEqual(breaks(['tingbjerg-forum sundhed', LIMIT]));
    expect(h30.says(by(null))).toEqual([
      {
        da: 'Afsnittet om “Børn og unge” er ikke udarbejdet af en arbejdsgruppe under Boligsocialt Forum Tingbjerg',
        en: 'The section on “Børn og unge” is not worked out by a group under Boligsocialt Forum Tingbjerg',
      },
    ]);
    expect(h30.says(by(group({ indsatsomraade: SUNDHED })))).toEqual([
      {
        da: 'Afsnittet om “Børn og unge”: Gruppen om børn hører under Boligsocialt Forum Tingbjerg og arbejder med “Sundhed”',
        en: 'The section on “Børn og unge”: Gruppen om børn belongs to Boligsocialt Forum Tingbjerg and works on “Sundhed”',
      },
    ]);
  });

  it('a first version was written when the contract was drafted, on 2013-05-01', () => {
    expect(h30.of(by(group({ fra: '2013-05-01', til: '2013-05-02' }))).status).toBe('OVERHOLDT');
    expect(h30.of(by(group({ fra: '2013-05-02' })))).toEqual(breaks(['2013-05-01', '2013-05-02/']));
    expect(h30.of(by(group({ til: '2013-05-01' })))).toEqual(breaks(['2013-05-01', '2013-01-01/2013-05-01']));
    expect(h30.says(by(group({ fra: '2013-05-02' })))).toEqual([
      {
        da: 'Afsnittet om “Børn og unge” er skrevet den 1. maj 2013; Gruppen om børn virker fra den 2. maj 2013 og frem',
        en: 'The section on “Børn og unge” was written on 1 May 2013; Gruppen om børn works from 2 May 2013 on',
      },
    ]);
  });

  it('a later one was written when it was decided, unless it stands unchanged since before', () => {
    const versions = (snitflade: string) => {
      const written = group({ fra: '2014-06-10' });
      return withVersions(
        version(1, '2013-09-01', [approvedOn('2013-08-29')], [section({ arbejdsgruppe: written })]),
        version(2, '2014-07-01', [revisedOn('2014-06-10')], [section({ arbejdsgruppe: written, snitflade })]),
      );
    };
    expect(h30.of(versions('Ny snitflade')).status).toBe('OVERHOLDT');
    expect(h30.of(versions('Skolen og klubben'))).toEqual(breaks(['2013-05-01', '2014-06-10/']));
  });

  it('does not ask when, where nobody knows when the contract was drafted', () => {
    const undated = kontraktFacts({
      haendelser: [],
      versioner: [version(1, '2013-09-01', [], [section({ arbejdsgruppe: group({ fra: '2030-01-01' }) })])],
    });
    expect(h30.of(undated).status).toBe('OVERHOLDT');
  });
});

describe('H33: a responsible organisation applies for a covered plan', () => {
  const h33 = judging(KONTRAKTREGLER, 'H33', 'ANSVARLIG_UDEN_PLAN');
  const withAkb = section({ ansvar: [forvaltningFor(), organisationFor(AKB)] });

  it('holds for an applicant, and warns of another that the kommunalbestyrelse named', () => {
    expect(h33.of(sections(section()))).toEqual(holds('1', '1'));
    expect(h33.of(sections(withAkb))).toEqual(breaks(['akb', 'ANSOEGER']));
    expect(h33.says(sections(withAkb))).toEqual([
      {
        da: 'Afsnittet om “Børn og unge” giver AKB ansvar, men AKB er ikke ansøger i en plan, som kontrakten dækker',
        en: 'The section on “Børn og unge” makes AKB responsible, but AKB applies for no plan that the contract covers',
      },
    ]);
  });

  it('counts plans that are covered on the first day of the contract or later', () => {
    const until = (til: string) =>
      h33.of(
        kontraktFacts({ daekninger: [covering({}, '2013-01-01', til)], versioner: [version(1, '2013-09-01', [approvedOn('2013-08-29')])] }),
      ).status;
    expect(until('2013-09-02')).toBe('OVERHOLDT');
    expect(until('2013-09-01')).toBe('BRUDT');
  });

  it('leaves to H84 whom the forum let in', () => {
    expect(
      h33.of(
        withVersions(version(1, '2013-09-01', [approvedOn('2013-08-29')]), version(2, '2014-07-01', [revisedOn('2014-06-10')], [withAkb])),
      ),
    ).toEqual(holds('1', '1'));
  });
});

describe('H84: a version of the forum names only parties', () => {
  const h84 = judging(KONTRAKTREGLER, 'H84', 'ANSVARLIG_ER_IKKE_PART');
  const withAkb = section({ ansvar: [forvaltningFor(), organisationFor(), organisationFor(AKB)] });
  const byForum = (first: Section, second: Section, rest: Parameters<typeof kontraktFacts>[0] = {}) =>
    kontraktFacts({
      ...rest,
      versioner: [
        version(1, '2013-09-01', [approvedOn('2013-08-29')], [first]),
        version(2, '2014-07-01', [revisedOn('2014-06-10')], [second]),
      ],
    });

  it('holds for applicants, and for whom the kommunalbestyrelse named before', () => {
    expect(h84.of(byForum(section(), section()))).toEqual(holds('1', '1'));
    expect(h84.of(byForum(withAkb, withAkb))).toEqual(holds('1', '1'));
  });

  it('breaks for a stranger', () => {
    expect(h84.of(byForum(section(), withAkb))).toEqual(breaks(['akb', 'PART_I_KONTRAKTEN']));
    expect(h84.says(byForum(section(), withAkb))).toEqual([
      {
        da: 'Afsnittet om “Børn og unge” giver AKB ansvar, men AKB var ikke part i kontrakten, da forummet vedtog version 2 den 10. juni 2014',
        en: 'The section on “Børn og unge” makes AKB responsible, but AKB was no party to the contract when the forum decided version 2 on 10 June 2014',
      },
    ]);
  });

  it('asks it of no version of the kommunalbestyrelse, and of no draft', () => {
    const first = version(1, '2013-09-01', [approvedOn('2013-08-29')]);
    expect(h84.of(withVersions(first, version(2, '2014-07-01', [approvedOn('2014-06-10')], [withAkb]))).status).toBe('OVERHOLDT');
    expect(h84.of(withVersions(first, version(2, '2014-07-01', [], [withAkb]))).status).toBe('OVERHOLDT');
  });

  it('counts the applicants of plans that are still covered on the day of the decision', () => {
    const until = (til: string) =>
      h84.of(byForum(section(), withAkb, { daekninger: [covering({ ansoegere: [{ boligorganisation: AKB }] }, '2013-09-01', til)] }))
        .status;
    expect(until('2014-06-11')).toBe('OVERHOLDT');
    expect(until('2014-06-10')).toBe('BRUDT');
  });

  it('does not ask when a covered plan was changed after the revision was recorded', () => {
    const changed = (tidspunkt: string) =>
      h84.of(
        byForum(section(), withAkb, {
          daekninger: [covering({ haendelser: [{ handling: 'aendrGodkendtPlan', tidspunkt }] })],
          haendelser: [contractEvent('opretKontrakt', '2013-05-01'), contractEvent('reviderKontrakt', '2014-06-10')],
        }),
      ).status;
    expect(changed('2014-06-10T10:59:59.999Z')).toBe('BRUDT');
    expect(changed('2014-06-10T11:00:00.000Z')).toBe('OVERHOLDT');
  });
});
