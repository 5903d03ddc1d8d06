import { KONTRAKTREGLER } from '../../../src/kontrakt/rules';
import { approvedOn, kontraktFacts, onVersion, revisedOn, section, version, withVersions } from '../../support/facts/kontrakt';
import { HVIDOVRE, TRYGHED } from '../../support/facts/places';
import { breaks, holds, judging, SILENT } from '../../support/facts/verdict';

const FIRST = 'GODKENDELSE KOMMUNALBESTYRELSE';
const LATER = 'REVISION BOLIGSOCIALT_FORUM / REVISION BYDELSBESTYRELSE / GODKENDELSE KOMMUNALBESTYRELSE';

it('the facts that the tests of rules of contracts start from uphold every one of them', () => {
  expect(KONTRAKTREGLER.map((r) => `${r.kode} ${r.judge(kontraktFacts(), '2015-06-01').status}`)).toEqual(
    KONTRAKTREGLER.map((r) => `${r.kode} OVERHOLDT`),
  );
});

describe('R12: each version has its decision', () => {
  const r12 = judging(KONTRAKTREGLER, 'R12', 'VERSION_UDEN_RETTE_AFGOERELSE');
  const first = version(1, '2013-09-01', [approvedOn('2013-08-29')]);
  const second = (...punkter: ReturnType<typeof revisedOn>[]) => withVersions(first, version(2, '2014-07-01', punkter));

  it('holds when the kommunalbestyrelse approved the first and the forum a later one', () => {
    expect(r12.of(withVersions(first))).toEqual(holds('1', '1'));
    expect(r12.of(kontraktFacts())).toEqual(holds('2', '2'));
    expect(r12.says(withVersions(first))).toEqual([
      {
        da: '1 af én version er vedtaget af rette organ og i rækkefølge',
        en: '1 of one version approved by the right body and in order',
      },
    ]);
    expect(r12.says(kontraktFacts())).toEqual([
      {
        da: '2 af 2 versioner er vedtaget af rette organ og i rækkefølge',
        en: '2 of 2 versions approved by the right body and in order',
      },
    ]);
  });

  it('lets a bydelsbestyrelse or the kommunalbestyrelse itself decide a later one', () => {
    expect(r12.of(second(revisedOn('2014-06-10', { organ: 'BYDELSBESTYRELSE' }))).status).toBe('OVERHOLDT');
    expect(r12.of(second(approvedOn('2014-06-10'))).status).toBe('OVERHOLDT');
  });

  it('breaks when the forum, or a committee, approved the first', () => {
    expect(r12.of(withVersions(version(1, '2013-09-01', [revisedOn('2013-08-29')])))).toEqual(
      breaks(['REVISION BOLIGSOCIALT_FORUM', FIRST]),
    );
    expect(r12.of(withVersions(version(1, '2013-09-01', [approvedOn('2013-08-29', { organ: 'FAGUDVALG' })])))).toEqual(
      breaks(['GODKENDELSE FAGUDVALG', FIRST]),
    );
    expect(r12.says(withVersions(version(1, '2013-09-01', [revisedOn('2013-08-29')])))).toEqual([
      {
        da: 'Version 1 blev vedtaget af det boligsociale forum den 29. august 2013; en første version godkendes af kommunalbestyrelsen',
        en: 'Version 1 was decided by the boligsocialt forum on 29 August 2013; a first version is approved by the kommunalbestyrelse',
      },
    ]);
  });

  it('breaks when a committee decided a later one', () => {
    const facts = second(revisedOn('2014-06-10', { organ: 'FAGUDVALG' }));
    expect(r12.of(facts)).toEqual(breaks(['REVISION FAGUDVALG', LATER]));
    expect(r12.says(facts)[0]?.en).toBe(
      'Version 2 was decided by a standing committee on 10 June 2014; a later version is decided by the forum or the bydelsbestyrelse, or approved by the kommunalbestyrelse',
    );
    expect(r12.of(second(onVersion('INDSTILLING', '2014-06-10')))).toEqual(breaks(['INDSTILLING KOMMUNALBESTYRELSE', LATER]));
  });

  it('wants a later version on a later day', () => {
    expect(r12.of(second(revisedOn('2013-08-30')))).toEqual(holds('2', '2'));
    expect(r12.of(second(revisedOn('2013-08-29')))).toEqual(breaks(['2013-08-29', '2013-08-29']));
    expect(r12.of(second(revisedOn('2013-08-28')))).toEqual(breaks(['2013-08-28', '2013-08-29']));
    expect(r12.says(second(revisedOn('2013-08-29')))).toEqual([
      {
        da: 'Version 2 er vedtaget den 29. august 2013, samme dag som den foregående; en version vedtages på en senere dag end den, den afløser',
        en: 'Version 2 was decided on 29 August 2013, the same day as the one before it; a version is decided on a later day than the one that it replaces',
      },
    ]);
    expect(r12.says(second(revisedOn('2013-08-28')))).toEqual([
      {
        da: 'Version 2 er vedtaget den 28. august 2013, før den foregående, som er fra den 29. august 2013',
        en: 'Version 2 was decided on 28 August 2013, before the one before it, which is dated 29 August 2013',
      },
    ]);
  });

  it('breaks when another kommune decided, and takes a row that does not say at its word', () => {
    const by = (kommune: typeof HVIDOVRE | null) => withVersions(version(1, '2013-09-01', [approvedOn('2013-08-29', { kommune })]));
    expect(r12.of(by(HVIDOVRE))).toEqual(breaks(['hvidovre', 'koebenhavn']));
    expect(r12.says(by(HVIDOVRE))).toEqual([
      {
        da: 'Version 1 er vedtaget i Hvidovre, men kontrakten hører til København',
        en: 'Version 1 was decided in Hvidovre, but the contract belongs to København',
      },
    ]);
    expect(r12.of(by(null)).status).toBe('OVERHOLDT');
  });

  it('lets the kommunalbestyrelse overtake a draft, and not the forum', () => {
    const draft = version(1, '2013-09-01');
    expect(r12.of(withVersions(draft, version(2, '2014-07-01', [approvedOn('2014-06-10')])))).toEqual(holds('1', '2'));
    const byForum = withVersions(draft, version(2, '2014-07-01', [revisedOn('2014-06-10')]));
    expect(r12.of(byForum)).toEqual(breaks(['VERSION_1', FIRST], ['REVISION BOLIGSOCIALT_FORUM', FIRST]));
    expect(r12.says(byForum)[0]).toEqual({
      da: 'Version 1 er ikke afgjort, men forummet har revideret den med version 2',
      en: 'Version 1 is not decided, but the forum has revised it by version 2',
    });
  });

  it('says nothing of a draft, nor of one that was rejected or postponed', () => {
    expect(r12.of(withVersions(version(1, '2013-09-01')))).toEqual(SILENT);
    expect(r12.of(withVersions(version(1, '2013-09-01', [approvedOn('2013-08-29', { udfald: 'AFVIST' })])))).toEqual(SILENT);
    expect(r12.of(withVersions(version(1, '2013-09-01', [approvedOn('2013-08-29', { udfald: 'UDSAT' })])))).toEqual(SILENT);
  });
});

describe('R18 of a contract: its sections lie in the five fields', () => {
  const r18 = judging(KONTRAKTREGLER, 'R18', 'INDSATSOMRAADE_UDEN_FOR_KONTRAKTEN');
  const other = section({ indsatsomraade: { ...TRYGHED, kontraktomraade: false } });
  const sections = (...afsnit: ReturnType<typeof section>[]) => withVersions(version(1, '2013-09-01', [], afsnit));

  it('holds with no section, one and several', () => {
    expect(r18.of(sections())).toEqual(holds('0', '0'));
    expect(r18.says(sections())).toEqual([
      {
        da: 'Kontrakten har ingen afsnit i alt, uden for kontrakternes indsatsområder ingen',
        en: 'The contract has no sections in all, none outside the fields of the contracts',
      },
    ]);
    expect(r18.says(sections(section()))[0]?.da).toBe('Kontrakten har ét afsnit i alt, uden for kontrakternes indsatsområder ingen');
    expect(r18.says(kontraktFacts())[0]?.en).toBe('The contract has 2 sections in all, none outside the fields of the contracts');
  });

  it('breaks for each that lies elsewhere, also in an older version', () => {
    expect(r18.of(withVersions(version(1, '2013-09-01', [], [other]), version(2, '2014-07-01')))).toEqual(
      breaks(['tryghed', 'KONTRAKTOMRAADE']),
    );
    expect(r18.says(sections(section(), other))).toEqual([
      {
        da: 'Version 1 har et afsnit om “Tryghed”, som ikke er et af kontrakternes indsatsområder',
        en: 'Version 1 has a section on “Tryghed”, which is not one of the fields of the contracts',
      },
    ]);
  });
});
