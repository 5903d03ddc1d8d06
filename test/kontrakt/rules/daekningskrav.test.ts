import { KONTRAKTREGLER } from '../../../src/kontrakt/rules';
import { NYE_DAEKNINGER } from '../../../src/kontrakt/rules/daekningskrav';
import { approvedOn, contractEvent, covering, kontraktFacts, revisedOn, version } from '../../support/facts/kontrakt';
import { TINGBJERG, VALBY } from '../../support/facts/places';
import { breaks, holds, judging, SILENT } from '../../support/facts/verdict';

const covers = (...daekninger: ReturnType<typeof covering>[]) => kontraktFacts({ daekninger });

describe('H34: only plans of the area are covered', () => {
  const h34 = judging(KONTRAKTREGLER, 'H34', 'PLAN_UDEN_FOR_BYOMRAADET');

  it('holds of none, one and two, where the area is one of the plan', () => {
    expect(h34.of(covers())).toEqual(holds('0', '0'));
    expect(h34.of(covers(covering({ byomraader: [VALBY, TINGBJERG] })))).toEqual(holds('1', '1'));
    expect(h34.says(covers())).toEqual([{ da: 'Kontrakten dækker ingen helhedsplaner', en: 'The contract covers no plans' }]);
    expect(h34.says(covers(covering()))).toEqual([{ da: 'Kontrakten dækker én helhedsplan', en: 'The contract covers one plan' }]);
    expect(h34.says(covers(covering(), covering({ noegle: 'anden' })))).toEqual([
      { da: 'Kontrakten dækker 2 helhedsplaner', en: 'The contract covers 2 plans' },
    ]);
  });

  it('breaks for each plan elsewhere', () => {
    expect(h34.of(covers(covering(), covering({ byomraader: [VALBY] }), covering({ byomraader: [] })))).toEqual(
      breaks(['planen', 'tingbjerg'], ['planen', 'tingbjerg']),
    );
    expect(h34.says(covers(covering({ byomraader: [VALBY] })))).toEqual([
      { da: 'Planen ligger ikke i Tingbjerg', en: 'Planen does not lie in Tingbjerg' },
    ]);
  });
});

describe('H35: a plan is covered within the contract, once at a time', () => {
  const h35 = judging(KONTRAKTREGLER, 'H35', 'DAEKNING_PASSER_IKKE');
  const within = (fra: string, til: string | null) => h35.of(covers(covering({}, fra, til)));

  it('holds at both ends of the contract, and breaks beside them', () => {
    expect(within('2013-09-01', '2018-01-01')).toEqual(holds('1', '1'));
    expect(within('2013-08-31', '2018-01-01')).toEqual(breaks(['2013-08-31/2018-01-01', '2013-09-01/2018-01-01']));
    expect(within('2013-09-01', '2018-01-02')).toEqual(breaks(['2013-09-01/2018-01-02', '2013-09-01/2018-01-01']));
    expect(within('2013-09-01', null)).toEqual(breaks(['2013-09-01/', '2013-09-01/2018-01-01']));
    expect(h35.says(covers(covering({}, '2013-09-01', null)))).toEqual([
      {
        da: 'Planen dækkes fra den 1. september 2013 og frem; kontrakten løber fra den 1. september 2013 til og med den 31. december 2017',
        en: 'Planen is covered from 1 September 2013 on; the contract runs from 1 September 2013 to 31 December 2017',
      },
    ]);
  });

  it('holds when two coverages of a plan meet, and breaks when they share a day', () => {
    const twice = (fra: string, noegle = 'planen') =>
      covers(covering({}, '2013-09-01', '2015-01-01'), covering({ noegle }, fra, '2018-01-01'));
    expect(h35.of(twice('2015-01-01'))).toEqual(holds('1', '1'));
    expect(h35.of(twice('2014-12-31'))).toEqual(breaks(['2014-12-31/2018-01-01', '2013-09-01/2015-01-01']));
    expect(h35.says(twice('2014-12-31'))).toEqual([
      {
        da: 'Planen dækkes allerede fra den 1. september 2013 til og med den 31. december 2014',
        en: 'Planen is covered already from 1 September 2013 to 31 December 2014',
      },
    ]);
    expect(h35.of(twice('2014-12-31', 'anden')).status).toBe('OVERHOLDT');
  });
});

describe('H86 of a contract: a plan is covered on a day of its life', () => {
  const stored = judging(KONTRAKTREGLER, 'H86', 'DAEKNING_UDEN_FOR_PLANENS_TID');
  const fresh = judging([NYE_DAEKNINGER], 'H86', 'DAEKNING_UDEN_FOR_PLANENS_TID');
  const LIFE = '2014-01-01/2018-01-01';

  it.each([
    ['stored', stored],
    ['new', fresh],
  ])('holds of a %s coverage on the first or the last day alone, and breaks beside them', (_, rule) => {
    const of = (fra: string, til: string | null) => rule.of(covers(covering({}, fra, til)));
    expect(of('2013-09-01', '2014-01-02')).toEqual(holds('1', '1'));
    expect(of('2013-09-01', '2014-01-01')).toEqual(breaks(['2013-09-01/2014-01-01', LIFE]));
    expect(of('2017-12-31', null)).toEqual(holds('1', '1'));
    expect(of('2018-01-01', null)).toEqual(breaks(['2018-01-01/', LIFE]));
    expect(rule.says(covers(covering({}, '2013-09-01', '2014-01-01')))).toEqual([
      {
        da: 'Planen dækkes fra den 1. september 2013 til og med den 31. december 2013, men planen løber fra den 1. januar 2014 til og med den 31. december 2017',
        en: 'Planen is covered from 1 September 2013 to 31 December 2013, but the plan runs from 1 January 2014 to 31 December 2017',
      },
    ]);
  });

  it.each(['AFSLAG', 'AFSLUTTET', 'SAMMENLAGT', 'STANDSET', 'TRUKKET'] as const)(
    'a stored coverage may come to lie after a plan in %s, but no new one is made so',
    (status) => {
      expect(stored.of(covers(covering({ status }, '2018-01-01', null)))).toEqual(holds('1', '1'));
      expect(fresh.of(covers(covering({ status }, '2018-01-01', null))).status).toBe('BRUDT');
      expect(stored.of(covers(covering({ status }, '2013-09-01', '2014-01-01'))).status).toBe('BRUDT');
    },
  );
});

describe('H36: an area has one contract at a time', () => {
  const h36 = judging(KONTRAKTREGLER, 'H36', 'KONTRAKTER_OVERLAPPER');
  const rejected = { nummer: 1, afgoerelsespunkter: [approvedOn('2013-08-29', { udfald: 'AFVIST' })] };
  const beside = (fra: string, til: string | null, overrides: { id?: number; versioner?: (typeof rejected)[] } = {}) =>
    kontraktFacts({ byomraade: { kontrakter: [{ id: 2, noegle: 'anden', titel: 'Den anden', fra, til, versioner: [], ...overrides }] } });

  it('holds when they meet, and breaks when they share a day', () => {
    expect(h36.of(beside('2018-01-01', null))).toEqual(holds('2013-09-01/2018-01-01', 'tingbjerg'));
    expect(h36.of(beside('2017-12-31', null))).toEqual(breaks(['2013-09-01/2018-01-01', '2017-12-31/']));
    expect(h36.of(beside('2010-01-01', '2013-09-01')).status).toBe('OVERHOLDT');
    expect(h36.of(beside('2010-01-01', '2013-09-02'))).toEqual(breaks(['2013-09-01/2018-01-01', '2010-01-01/2013-09-02']));
    expect(h36.says(beside('2017-12-31', null))).toEqual([
      {
        da: 'Kontrakt for Tingbjerg løber fra den 1. september 2013 til og med den 31. december 2017, men Den anden løber fra den 31. december 2017 og frem',
        en: 'Kontrakt for Tingbjerg runs from 1 September 2013 to 31 December 2017, but Den anden runs from 31 December 2017 on',
      },
    ]);
  });

  it('does not count itself, nor one that was rejected', () => {
    expect(h36.of(beside('2014-01-01', null, { id: 1 })).status).toBe('OVERHOLDT');
    expect(h36.of(beside('2014-01-01', null, { versioner: [rejected] })).status).toBe('OVERHOLDT');
    const approvedBefore = { nummer: 1, afgoerelsespunkter: [approvedOn('2013-08-29')] };
    expect(h36.of(beside('2014-01-01', null, { versioner: [approvedBefore, { ...rejected, nummer: 2 }] })).status).toBe('BRUDT');
    expect(h36.of(kontraktFacts({ versioner: [version(1, '2013-09-01', rejected.afgoerelsespunkter)] }))).toEqual(SILENT);
  });
});

describe('H38: a version begins to hold while the contract runs', () => {
  const h38 = judging(KONTRAKTREGLER, 'H38', 'UDEN_FOR_KONTRAKTENS_PERIODE');
  const from = (gyldigFra: string) => kontraktFacts({ versioner: [version(1, gyldigFra), version(2, '2014-01-01')] });

  it('holds on the first and the last day, and breaks beside them, for the newest version and for one before it', () => {
    expect(h38.of(from('2013-09-01'))).toEqual(holds('2014-01-01', '2013-09-01/2018-01-01'));
    expect(h38.of(from('2013-08-31'))).toEqual(breaks(['2013-08-31', '2013-09-01/2018-01-01']));
    expect(h38.of(from('2017-12-31'))).toEqual(holds('2014-01-01', '2013-09-01/2018-01-01'));
    const newest = kontraktFacts({ versioner: [version(1, '2013-09-01'), version(2, '2018-01-01')] });
    expect(h38.of(newest)).toEqual(breaks(['2018-01-01', '2013-09-01/2018-01-01']));
    expect(h38.of(from('2018-01-01'))).toEqual(breaks(['2018-01-01', '2013-09-01/2018-01-01']));
    expect(h38.says(from('2018-01-01'))).toEqual([
      {
        da: 'Version 1 gælder fra den 1. januar 2018; kontrakten løber fra den 1. september 2013 til og med den 31. december 2017',
        en: 'Version 1 holds from 1 January 2018; the contract runs from 1 September 2013 to 31 December 2017',
      },
    ]);
  });

  it('says nothing of a contract without versions', () => {
    expect(h38.of(kontraktFacts({ versioner: [] }))).toEqual(SILENT);
  });
});

describe('H37 of a contract: its forum serves the area', () => {
  const h37 = judging(KONTRAKTREGLER, 'H37', 'FORUM_I_ANDET_BYOMRAADE');
  const served = (...byomraader: (typeof VALBY)[]) => kontraktFacts({ forum: { byomraader } });

  it('holds where the area is one of its areas, and names others, several or none', () => {
    expect(h37.of(served(TINGBJERG))).toEqual(holds('tingbjerg', 'tingbjerg'));
    expect(h37.of(served(VALBY, TINGBJERG))).toEqual(holds('valby tingbjerg', 'tingbjerg'));
    expect(h37.of(served(VALBY))).toEqual(breaks(['valby', 'tingbjerg']));
    expect(h37.of(served())).toEqual(breaks(['', 'tingbjerg']));
    expect(h37.says(served(VALBY))).toEqual([
      {
        da: 'Kontrakten gælder Tingbjerg; Boligsocialt Forum Tingbjerg dækker Valby',
        en: 'The contract is about Tingbjerg; Boligsocialt Forum Tingbjerg serves Valby',
      },
    ]);
    expect(h37.says(served())[0]?.da).toBe('Kontrakten gælder Tingbjerg; Boligsocialt Forum Tingbjerg dækker intet byområde');
  });
});

describe('H37 of a contract: its forum has acted while it was in force', () => {
  const h37 = judging(KONTRAKTREGLER, 'H37', 'FORUM_IKKE_I_KRAFT');
  // The forum is in force from 2011-06-01 until 2016-10-01.
  const drafted = (dato: string) => kontraktFacts({ versioner: [], haendelser: [contractEvent('opretKontrakt', dato)] });
  const revised = (dato: string, organ: 'BOLIGSOCIALT_FORUM' | 'KOMMUNALBESTYRELSE' = 'BOLIGSOCIALT_FORUM') =>
    kontraktFacts({ versioner: [version(2, '2014-07-01', [revisedOn(dato, { organ })])] });

  it('drafts and revisions lie within its period', () => {
    expect(h37.of(drafted('2011-06-01'))).toEqual(holds('tingbjerg-forum', 'tingbjerg-forum'));
    expect(h37.of(drafted('2011-05-31'))).toEqual(breaks(['2011-05-31', '2011-06-01/2016-10-01']));
    expect(h37.of(revised('2016-09-30')).status).toBe('OVERHOLDT');
    expect(h37.of(revised('2016-10-01'))).toEqual(breaks(['2016-10-01', '2011-06-01/2016-10-01']));
    expect(h37.says(drafted('2011-05-31'))).toEqual([
      {
        da: 'Kontrakten er udarbejdet den 31. maj 2011; Boligsocialt Forum Tingbjerg er i kraft fra den 1. juni 2011 til og med den 30. september 2016',
        en: 'The contract was drafted on 31 May 2011; Boligsocialt Forum Tingbjerg is in force from 1 June 2011 to 30 September 2016',
      },
    ]);
    expect(h37.says(revised('2016-10-01'))[0]?.en).toBe(
      'The forum has decided version 2 on 1 October 2016; Boligsocialt Forum Tingbjerg is in force from 1 June 2011 to 30 September 2016',
    );
  });

  it('does not ask it of the kommunalbestyrelse', () => {
    expect(h37.of(revised('2016-10-01', 'KOMMUNALBESTYRELSE')).status).toBe('OVERHOLDT');
  });
});
