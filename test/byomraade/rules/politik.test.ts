import { POLITIKREGLER } from '../../../src/byomraade/rules/politikregler';
import { HVIDOVRE, KOEBENHAVN, VALBY } from '../../support/facts/places';
import { designation, politikFacts } from '../../support/facts/registers';
import { breaks, holds, judging, SILENT } from '../../support/facts/verdict';

// The policy holds from 2011-06-01 until 2016-01-01.
const POLITIK = '2011-06-01/2016-01-01';

it('the facts that the tests of rules of policies start from uphold every one of them', () => {
  expect(POLITIKREGLER.map((r) => r.judge(politikFacts(), '2015-06-01').status)).toEqual(POLITIKREGLER.map(() => 'OVERHOLDT'));
});

describe('H100: designations lie within the policy, and in its kommune', () => {
  const h100 = judging(POLITIKREGLER, 'H100', 'UDPEGNING_UDEN_FOR_POLITIKKEN');
  const of = (...udpegninger: ReturnType<typeof designation>[]) => politikFacts({ udpegninger });

  it('holds at both ends of the policy, and breaks one day beside them', () => {
    expect(h100.of(of(designation('2011-06-01', '2016-01-01')))).toEqual(holds('1', '1'));
    expect(h100.of(of(designation('2011-05-31', '2016-01-01')))).toEqual(breaks(['2011-05-31/2016-01-01', POLITIK]));
    expect(h100.of(of(designation('2011-06-01', '2016-01-02')))).toEqual(breaks(['2011-06-01/2016-01-02', POLITIK]));
    expect(h100.of(of(designation('2011-06-01', null)))).toEqual(breaks(['2011-06-01/', POLITIK]));
    expect(h100.says(of(designation('2011-06-01', null)))).toEqual([
      {
        da: 'Tingbjerg er udpeget fra den 1. juni 2011 og frem; Politikken gælder fra den 1. juni 2011 til og med den 31. december 2015',
        en: 'Tingbjerg is designated from 1 June 2011 on; Politikken holds from 1 June 2011 to 31 December 2015',
      },
    ]);
    expect(h100.of({ ...of(designation('2011-06-01', null)), til: null }).status).toBe('OVERHOLDT');
  });

  it('breaks for an area of another kommune', () => {
    const away = of(designation('2011-06-01', '2016-01-01', { kommune: HVIDOVRE }));
    expect(h100.of(away)).toEqual(breaks(['hvidovre', 'koebenhavn']));
    expect(h100.says(away)).toEqual([
      {
        da: 'Tingbjerg ligger i Hvidovre; Politikken er vedtaget i København',
        en: 'Tingbjerg lies in Hvidovre; Politikken was adopted in København',
      },
    ]);
  });

  it('counts none, one and several', () => {
    expect(h100.says(of())).toEqual([{ da: 'Politikken har ingen udpegninger', en: 'The policy has no designations' }]);
    expect(h100.says(of(designation()))).toEqual([{ da: 'Politikken har én udpegning', en: 'The policy has one designation' }]);
    expect(h100.says(of(designation(), designation()))).toEqual([
      { da: 'Politikken har 2 udpegninger', en: 'The policy has 2 designations' },
    ]);
  });
});

describe('H101: a kommune has one policy at a time', () => {
  const h101 = judging(POLITIKREGLER, 'H101', 'POLITIKKER_OVERLAPPER');
  const beside = (fra: string, til: string | null, id = 2) =>
    politikFacts({ kommune: { ...KOEBENHAVN, politikker: [{ id, noegle: 'anden', titel: 'Den anden', fra, til }] } });

  it('holds when one follows the other, and breaks when they share a day', () => {
    expect(h101.of(beside('2016-01-01', null))).toEqual(holds(POLITIK, 'koebenhavn'));
    expect(h101.of(beside('2015-12-31', null))).toEqual(breaks([POLITIK, '2015-12-31/']));
    expect(h101.of(beside('2005-01-01', '2011-06-01'))).toEqual(holds(POLITIK, 'koebenhavn'));
    expect(h101.of(beside('2005-01-01', '2011-06-02'))).toEqual(breaks([POLITIK, '2005-01-01/2011-06-02']));
    expect(h101.of(beside('2012-01-01', null, 1)).status).toBe('OVERHOLDT');
    expect(h101.says(beside('2015-12-31', null))).toEqual([
      {
        da: 'Politikken gælder fra den 1. juni 2011 til og med den 31. december 2015, men Den anden gælder fra den 31. december 2015 og frem',
        en: 'Politikken holds from 1 June 2011 to 31 December 2015, but Den anden holds from 31 December 2015 on',
      },
    ]);
  });
});

describe('H102: a policy rests on an approved decision of its kommunalbestyrelse', () => {
  const h102 = judging(POLITIKREGLER, 'H102', 'AFGOERELSEN_BAERER_DET_IKKE');
  const decided = (overrides: Partial<NonNullable<ReturnType<typeof politikFacts>['afgoerelse']>>) => {
    const { afgoerelse } = politikFacts();
    return politikFacts({ afgoerelse: afgoerelse && { ...afgoerelse, ...overrides } });
  };

  it('holds from the day of the decision', () => {
    expect(h102.of(decided({ dato: '2011-05-31' }))).toEqual(holds('2011-06-01', '2011-05-31'));
    expect(h102.of(decided({ dato: '2011-06-01' }))).toEqual(holds('2011-06-01', '2011-06-01'));
    expect(h102.of(decided({ dato: '2011-06-02' }))).toEqual(breaks(['2011-06-01', '2011-06-02']));
    expect(h102.says(decided({ dato: '2011-06-02' }))).toEqual([
      {
        da: 'Politikken gælder fra den 1. juni 2011, men er først besluttet den 2. juni 2011',
        en: 'Politikken holds from 1 June 2011, but was not decided until 2 June 2011',
      },
    ]);
  });

  it('breaks for a rejection, a committee, another kommune, and for both at once', () => {
    const LIMIT = 'KOMMUNALBESTYRELSE';
    expect(h102.of(decided({ udfald: 'UDSAT' }))).toEqual(breaks(['KOMMUNALBESTYRELSE UDSAT', LIMIT]));
    expect(h102.of(decided({ organ: 'OEKONOMIUDVALG' }))).toEqual(breaks(['OEKONOMIUDVALG GODKENDT', LIMIT]));
    expect(h102.of(decided({ kommune: HVIDOVRE }))).toEqual(breaks(['KOMMUNALBESTYRELSE GODKENDT', LIMIT]));
    expect(h102.of(decided({ kommune: null })).status).toBe('OVERHOLDT');
    expect(h102.of(decided({ udfald: 'AFVIST', dato: '2011-06-02' }))).toEqual(
      breaks(['KOMMUNALBESTYRELSE AFVIST', LIMIT], ['2011-06-01', '2011-06-02']),
    );
    expect(h102.says(decided({ udfald: 'UDSAT' }))).toEqual([
      {
        da: 'Politikken hviler på en afgørelse, som ikke er en godkendelse i kommunalbestyrelsen i København',
        en: 'Politikken rests on a decision that is not an approval by the kommunalbestyrelse of København',
      },
    ]);
  });

  it('says nothing where the decision is not known', () => {
    expect(h102.of(politikFacts({ afgoerelse: null }))).toEqual(SILENT);
  });
});

describe('H103: an area is designated once at a time', () => {
  const h103 = judging(POLITIKREGLER, 'H103', 'UDPEGNINGER_OVERLAPPER');
  const twice = (fra: string, byomraade: Parameters<typeof designation>[2] = {}) =>
    politikFacts({ udpegninger: [designation('2011-06-01', '2013-01-01'), designation(fra, '2016-01-01', byomraade)] });

  it('holds when one follows the other, and breaks when they share a day', () => {
    expect(h103.of(twice('2013-01-01'))).toEqual(holds('2', '2'));
    expect(h103.of(twice('2012-12-31'))).toEqual(breaks(['2012-12-31/2016-01-01', '2011-06-01/2013-01-01']));
    expect(h103.of(twice('2012-12-31', { id: 2, ...VALBY })).status).toBe('OVERHOLDT');
    expect(h103.says(twice('2012-12-31'))).toEqual([
      {
        da: 'Tingbjerg er udpeget både fra den 31. december 2012 til og med den 31. december 2015 og fra den 1. juni 2011 til og med den 31. december 2012',
        en: 'Tingbjerg is designated both from 31 December 2012 to 31 December 2015 and from 1 June 2011 to 31 December 2012',
      },
    ]);
  });
});
