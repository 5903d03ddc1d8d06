import { KONTRAKTREGLER } from '../../../src/kontrakt/rules';
import { GODKENDELSESKRAV } from '../../../src/kontrakt/rules/godkendelseskrav';
import { approvedOn, contractEvent, kontraktFacts, onVersion, revisedOn, version, withVersions } from '../../support/facts/kontrakt';
import { breaks, holds, judging, SILENT } from '../../support/facts/verdict';

// The contract was drafted on 2013-05-01 and runs from 2013-09-01 until 2018-01-01.

describe('H80: a version is decided when the contract is drafted', () => {
  const h80 = judging(KONTRAKTREGLER, 'H80', 'AFGOERELSE_FOER_UDKAST');
  const act = judging(GODKENDELSESKRAV, 'H80', 'AFGOERELSE_FOER_UDKAST');
  const on = (dato: string) => withVersions(version(1, '2013-09-01', [approvedOn(dato)]));

  it('holds on the day of the draft and breaks the day before', () => {
    expect(h80.of(on('2013-05-01'))).toEqual(holds('', ''));
    expect(h80.of(on('2013-04-30'))).toEqual(breaks(['2013-04-30', '2013-05-01']));
    expect(h80.says(on('2013-04-30'))).toEqual([
      {
        da: 'Version 1 afgøres den 30. april 2013, men kontrakten er først udarbejdet den 1. maj 2013',
        en: 'Version 1 is decided on 30 April 2013, but the contract was drafted only on 1 May 2013',
      },
    ]);
  });

  it('counts rejections and postponements too', () => {
    expect(h80.of(withVersions(version(1, '2013-09-01', [approvedOn('2013-04-30', { udfald: 'UDSAT' })]))).status).toBe('BRUDT');
  });

  it('says nothing where the day of the draft is not recorded', () => {
    expect(h80.of(kontraktFacts({ haendelser: [] }))).toEqual(SILENT);
  });

  it('asks the same of a decision that is about to be recorded', () => {
    const kontrakt = withVersions(version(1, '2013-09-01'));
    const decide = (dato: string) => act.of({ kontrakt, organ: 'KOMMUNALBESTYRELSE', dato });
    expect(decide('2013-05-01')).toEqual(holds('2013-05-01', '2013-05-01'));
    expect(decide('2013-04-30')).toEqual(breaks(['2013-04-30', '2013-05-01']));
  });
});

describe('H81: a first version is approved before it is to hold', () => {
  const h81 = judging(KONTRAKTREGLER, 'H81', 'GAELDER_FOERST_FRA_GODKENDELSEN');
  const approved = (dato: string) => withVersions(version(1, '2013-09-01', [approvedOn(dato)]));

  it('holds on the day and warns of a later approval', () => {
    expect(h81.of(approved('2013-09-01'))).toEqual(holds('', ''));
    expect(h81.of(approved('2013-09-02'))).toEqual(breaks(['2013-09-01', '2013-09-02']));
    expect(h81.says(approved('2013-09-02'))).toEqual([
      {
        da: 'Version 1 skulle gælde fra den 1. september 2013, men er først godkendt og i kraft fra den 2. september 2013',
        en: 'Version 1 was to hold from 1 September 2013, but is approved and in force only from 2 September 2013',
      },
    ]);
  });

  it('does not ask it of a draft or of a later version', () => {
    expect(h81.of(withVersions(version(1, '2013-09-01')))).toEqual(holds('', ''));
    const late = version(2, '2014-07-01', [revisedOn('2014-08-01')]);
    expect(h81.of(withVersions(version(1, '2013-09-01', [approvedOn('2013-08-29')]), late))).toEqual(holds('', ''));
  });
});

describe('H39: a revision holds from its decision or later, and not before the version that it replaces', () => {
  const h39 = judging(KONTRAKTREGLER, 'H39', 'VIRKER_BAGUD');
  const second = (gyldigFra: string, dato: string) =>
    withVersions(version(1, '2013-09-01', [approvedOn('2013-08-29')]), version(2, gyldigFra, [revisedOn(dato)]));

  it('holds on the day of the decision and breaks the day before', () => {
    expect(h39.of(second('2014-06-10', '2014-06-10'))).toEqual(holds('', ''));
    expect(h39.of(second('2014-06-09', '2014-06-10'))).toEqual(breaks(['2014-06-09', '2014-06-10']));
    expect(h39.says(second('2014-06-09', '2014-06-10'))).toEqual([
      {
        da: 'Version 2 gælder fra den 9. juni 2014, før den er vedtaget den 10. juni 2014',
        en: 'Version 2 holds from 9 June 2014, before it was decided on 10 June 2014',
      },
    ]);
  });

  it('holds on the first day of the version before it and breaks the day before that', () => {
    expect(h39.of(second('2013-09-01', '2013-08-30'))).toEqual(holds('', ''));
    expect(h39.of(second('2013-08-31', '2013-08-30'))).toEqual(breaks(['2013-08-31', '2013-09-01']));
    expect(h39.says(second('2013-08-31', '2013-08-30'))).toEqual([
      {
        da: 'Version 2 gælder fra den 31. august 2013, før version 1, som den afløser, begynder at gælde den 1. september 2013',
        en: 'Version 2 holds from 31 August 2013, before version 1, which it replaces, begins to hold on 1 September 2013',
      },
    ]);
    expect(h39.of(second('2013-08-29', '2013-08-30'))).toEqual(breaks(['2013-08-29', '2013-08-30'], ['2013-08-29', '2013-09-01']));
  });

  it('does not ask it of a first version or a draft, nor by one', () => {
    expect(h39.of(withVersions(version(1, '2013-01-01', [approvedOn('2013-08-29')])))).toEqual(holds('', ''));
    expect(h39.of(withVersions(version(1, '2013-09-01', [approvedOn('2013-08-29')]), version(2, '2013-01-01')))).toEqual(holds('', ''));
    expect(h39.of(withVersions(version(1, '2015-01-01'), version(2, '2014-07-01', [approvedOn('2014-06-10')])))).toEqual(holds('', ''));
  });
});

describe('H82: a version is decided anew on a later day, and not when it is approved', () => {
  const h82 = judging(KONTRAKTREGLER, 'H82', 'VERSIONEN_ER_AFGJORT');
  const act = judging(GODKENDELSESKRAV, 'H82', 'VERSIONEN_ER_AFGJORT');
  const decisions = (...punkter: ReturnType<typeof approvedOn>[]) => withVersions(version(1, '2013-09-01', punkter));
  const postponed = approvedOn('2013-08-01', { udfald: 'UDSAT' });

  it('holds on the day after a postponement and breaks on its day', () => {
    expect(h82.of(decisions(postponed, approvedOn('2013-08-02')))).toEqual(holds('', ''));
    expect(h82.of(decisions(postponed, approvedOn('2013-08-01')))).toEqual(breaks(['2013-08-01', '2013-08-01']));
    expect(h82.says(decisions(postponed, approvedOn('2013-08-01')))).toEqual([
      {
        da: 'Version 1 er udsat af kommunalbestyrelsen den 1. august 2013 og kan ikke også afgøres den 1. august 2013',
        en: 'Version 1 was postponed by the kommunalbestyrelse on 1 August 2013 and cannot be decided on 1 August 2013 as well',
      },
    ]);
    expect(h82.of(decisions(approvedOn('2013-08-01', { udfald: 'AFVIST' }), approvedOn('2013-08-02'))).status).toBe('OVERHOLDT');
  });

  it('breaks when an approved one is decided again, on whatever day', () => {
    expect(h82.of(decisions(approvedOn('2013-08-29'), approvedOn('2013-10-01')))).toEqual(breaks(['2013-10-01', '2013-08-29']));
    expect(h82.says(decisions(approvedOn('2013-08-29'), approvedOn('2013-10-01', { udfald: 'AFVIST' })))[0]?.en).toBe(
      'Version 1 was approved by the kommunalbestyrelse on 29 August 2013 and cannot be decided on 1 October 2013 as well',
    );
  });

  it('does not count what a committee says', () => {
    expect(h82.of(decisions(onVersion('INDSTILLING', '2013-08-29', { organ: 'FAGUDVALG' }), approvedOn('2013-08-29'))).status).toBe(
      'OVERHOLDT',
    );
  });

  it('asks the same of a decision that is about to be recorded', () => {
    const decide = (dato: string, kontrakt = decisions(postponed)) => act.of({ kontrakt, organ: 'KOMMUNALBESTYRELSE', dato });
    expect(decide('2013-08-02')).toEqual(holds('2013-08-02', '2013-08-02'));
    expect(decide('2013-08-01')).toEqual(breaks(['2013-08-01', '2013-08-01']));
    expect(decide('2013-08-01', decisions())).toEqual(holds('2013-08-01', '2013-08-01'));
  });
});

describe('H83: a contract is drafted and approved before its period is over', () => {
  const h83 = judging(KONTRAKTREGLER, 'H83', 'KONTRAKTENS_TID_ER_GAAET');
  const at = (drafted: string, approved: string) =>
    kontraktFacts({ haendelser: [contractEvent('opretKontrakt', drafted)], versioner: [version(1, '2013-09-01', [approvedOn(approved)])] });

  it('holds on the last day and breaks on the day after', () => {
    expect(h83.of(at('2017-12-31', '2017-12-31'))).toEqual(holds('', '2018-01-01'));
    expect(h83.of(at('2013-05-01', '2018-01-01'))).toEqual(breaks(['2018-01-01', '2018-01-01']));
    expect(h83.of(at('2018-01-01', '2018-01-01'))).toEqual(breaks(['2018-01-01', '2018-01-01'], ['2018-01-01', '2018-01-01']));
    expect(h83.says(at('2018-01-01', '2018-01-01'))).toEqual([
      {
        da: 'Kontrakten er udarbejdet den 1. januar 2018, efter at kontrakten er løbet ud den 31. december 2017',
        en: 'The contract was drafted on 1 January 2018, after the contract had run out on 31 December 2017',
      },
      {
        da: 'Version 1 er godkendt den 1. januar 2018, efter at kontrakten er løbet ud den 31. december 2017',
        en: 'Version 1 was approved on 1 January 2018, after the contract had run out on 31 December 2017',
      },
    ]);
  });

  it('says nothing of a contract without a last day', () => {
    expect(h83.of(kontraktFacts({ til: null }))).toEqual(SILENT);
  });
});

describe('H44: the newest version waits for approval', () => {
  const h44 = judging(GODKENDELSESKRAV, 'H44', 'INGEN_VERSION_VENTER');
  const decide = (...versioner: ReturnType<typeof version>[]) => ({
    kontrakt: withVersions(...versioner),
    organ: 'KOMMUNALBESTYRELSE',
    dato: '2015-01-01',
  });

  it('holds of a draft, also of one that was rejected, and breaks of an approved one or none', () => {
    expect(h44.of(decide(version(1, '2013-09-01')))).toEqual(holds('UDKAST', 'UDKAST'));
    expect(h44.of(decide(version(1, '2013-09-01', [approvedOn('2013-08-01', { udfald: 'AFVIST' })])))).toEqual(holds('UDKAST', 'UDKAST'));
    const approved = decide(version(1, '2013-09-01', [approvedOn('2013-08-29')]));
    expect(h44.of(approved)).toEqual(breaks(['VEDTAGET', 'UDKAST']));
    expect(h44.says(approved)).toEqual([
      { da: 'Version 1 af Kontrakt for Tingbjerg er allerede vedtaget', en: 'Version 1 of Kontrakt for Tingbjerg is approved already' },
    ]);
    expect(h44.of(decide())).toEqual(breaks(['INGEN_VERSION', 'UDKAST']));
    expect(h44.says(decide())).toEqual([
      { da: 'Kontrakt for Tingbjerg har ingen version endnu', en: 'Kontrakt for Tingbjerg has no version yet' },
    ]);
  });
});

describe('H45: the kommunalbestyrelse approves a contract', () => {
  const h45 = judging(GODKENDELSESKRAV, 'H45', 'ORGAN_KAN_IKKE_GODKENDE');
  const by = (organ: string) => ({ kontrakt: withVersions(version(1, '2013-09-01')), organ, dato: '2015-01-01' });

  it('holds for it, and breaks for a committee and for the forum', () => {
    expect(h45.of(by('KOMMUNALBESTYRELSE'))).toEqual(holds('KOMMUNALBESTYRELSE', 'KOMMUNALBESTYRELSE'));
    expect(h45.of(by('FAGUDVALG'))).toEqual(breaks(['FAGUDVALG', 'KOMMUNALBESTYRELSE']));
    expect(h45.of(by('BOLIGSOCIALT_FORUM'))).toEqual(breaks(['BOLIGSOCIALT_FORUM', 'KOMMUNALBESTYRELSE']));
    expect(h45.says(by('OEKONOMIUDVALG'))).toEqual([
      { da: 'Kontrakten afgøres af Økonomiudvalget', en: 'The contract is decided by the finance committee' },
    ]);
  });
});
