import { AFDELINGSREGLER } from '../../../src/boligorganisation/rules/afdelingsregler';
import { ORGANISATIONSREGLER } from '../../../src/boligorganisation/rules/organisationsregler';
import { AKB, FSB, HVIDOVRE, TINGBJERG } from '../../support/facts/places';
import { afdelingFacts, organisationFacts, ownership } from '../../support/facts/registers';
import { breaks, holds, judging, SILENT } from '../../support/facts/verdict';

it('the facts that the tests of these rules start from uphold every one of them', () => {
  expect(AFDELINGSREGLER.map((r) => r.judge(afdelingFacts(), '2015-06-01').status)).toEqual(['OVERHOLDT', 'OVERHOLDT', 'IKKE_RELEVANT']);
  expect(ORGANISATIONSREGLER.map((r) => r.judge(organisationFacts(), '2015-06-01').status)).toEqual(['OVERHOLDT']);
});

describe('H109: an organisation has one administrator at a time', () => {
  const h109 = judging(ORGANISATIONSREGLER, 'H109', 'ADMINISTRATIONER_PASSER_IKKE');
  const by = (fra: string, til: string | null, own: readonly { readonly fra: string; readonly til: string | null }[] = []) => ({
    id: 1,
    fra,
    til,
    administrator: { ...AKB, administrationer: own.map((p) => ({ ...p, administrator: FSB })) },
  });

  it('holds when one follows the other, and breaks when they share a day', () => {
    expect(h109.of(organisationFacts())).toEqual(holds('0', '1'));
    expect(h109.of(organisationFacts([by('2010-01-01', '2014-01-01'), by('2014-01-01', null)]))).toEqual(holds('2', '1'));
    const both = organisationFacts([by('2010-01-01', '2014-01-01'), by('2013-12-31', null)]);
    expect(h109.of(both)).toEqual(breaks(['2013-12-31/', '2010-01-01/2014-01-01']));
    expect(h109.says(both)).toEqual([
      {
        da: 'fsb administreres af AKB fra den 1. januar 2010 til og med den 31. december 2013 og af AKB fra den 31. december 2013 og frem',
        en: 'fsb is administered by AKB from 1 January 2010 to 31 December 2013 and by AKB from 31 December 2013 on',
      },
    ]);
  });

  it('breaks when two administer each other on a day', () => {
    const mutual = (fra: string) => organisationFacts([by('2010-01-01', '2014-01-01', [{ fra, til: null }])]);
    expect(h109.of(mutual('2014-01-01')).status).toBe('OVERHOLDT');
    expect(h109.of(mutual('2013-12-31'))).toEqual(breaks(['2010-01-01/2014-01-01', '2013-12-31/']));
    expect(h109.says(mutual('2013-12-31'))).toEqual([
      {
        da: 'AKB administrerer fsb fra den 1. januar 2010 til og med den 31. december 2013 og administreres selv af den fra den 31. december 2013 og frem',
        en: 'AKB administers fsb from 1 January 2010 to 31 December 2013 and is itself administered by it from 31 December 2013 on',
      },
    ]);
  });
});

describe('H110: an estate has one owner at a time, as long as it exists', () => {
  const h110 = judging(AFDELINGSREGLER, 'H110', 'EJERSKABER_HAENGER_IKKE_SAMMEN');
  const owned = (...ejerskaber: ReturnType<typeof ownership>[]) => afdelingFacts({ ejerskaber });

  it('holds without gaps or overlaps, in whatever order the rows come', () => {
    expect(h110.of(afdelingFacts())).toEqual(holds('1', '1'));
    expect(h110.says(afdelingFacts())).toEqual([{ da: 'Tingbjerg I har haft én ejer', en: 'Tingbjerg I has had one owner' }]);
    const two = owned(ownership('2014-01-01', null), ownership(null, '2014-01-01', AKB));
    expect(h110.of(two)).toEqual(holds('2', '1'));
    expect(h110.says(two)[0]?.da).toBe('Tingbjerg I har haft 2 ejere efter hinanden');
  });

  it('breaks for a gap or an overlap of one day', () => {
    const next = (fra: string) => owned(ownership(null, '2014-01-01', AKB), ownership(fra, null));
    expect(h110.of(next('2014-01-02'))).toEqual(breaks(['2014-01-02/', '/2014-01-01']));
    expect(h110.of(next('2013-12-31'))).toEqual(breaks(['2013-12-31/', '/2014-01-01']));
    expect(h110.says(next('2014-01-02'))).toEqual([
      {
        da: 'AKB ejer Tingbjerg I til og med den 31. december 2013, fsb fra den 2. januar 2014 og frem',
        en: 'AKB owns Tingbjerg I up to 31 December 2013, fsb from 2 January 2014 on',
      },
    ]);
  });

  it('breaks when nobody owned it from the day on which it was founded', () => {
    const late = afdelingFacts({ oprettet: '2010-01-01', ejerskaber: [ownership('2010-01-02', null)] });
    expect(h110.of(late)).toEqual(breaks(['2010-01-02', '2010-01-01']));
    expect(h110.says(late)).toEqual([
      {
        da: 'Tingbjerg I er oprettet den 1. januar 2010, men den første ejer, fsb, ejer den først fra den 2. januar 2010',
        en: 'Tingbjerg I was founded on 1 January 2010, but its first owner, fsb, owns it only from 2 January 2010',
      },
    ]);
    expect(h110.of(afdelingFacts({ oprettet: '2010-01-01', ejerskaber: [ownership(null, null)] })).status).toBe('OVERHOLDT');
  });

  it('breaks when somebody owned it before it was founded', () => {
    const since = (fra: string) => afdelingFacts({ oprettet: '2010-01-01', ejerskaber: [ownership(fra, null)] });
    expect(h110.of(since('2010-01-01')).status).toBe('OVERHOLDT');
    expect(h110.of(since('2009-12-31'))).toEqual(breaks(['2009-12-31', '2010-01-01']));
    expect(h110.says(since('2009-12-31'))).toEqual([
      {
        da: 'fsb ejer Tingbjerg I fra den 31. december 2009, men afdelingen er oprettet den 1. januar 2010',
        en: 'fsb owns Tingbjerg I from 31 December 2009, but the estate was founded on 1 January 2010',
      },
    ]);
  });

  it('breaks when the last owner is not its organisation', () => {
    expect(h110.of(owned(ownership(null, null, AKB)))).toEqual(breaks(['akb', 'fsb']));
    expect(h110.says(owned(ownership(null, null, AKB)))).toEqual([
      {
        da: 'Tingbjerg I ejes nu af AKB, men er registreret under fsb',
        en: 'Tingbjerg I is now owned by AKB, but is registered under fsb',
      },
    ]);
  });

  it('ends with the estate, and not before or after', () => {
    const ended = (til: string | null, nedlagt: string | null) => afdelingFacts({ nedlagt, ejerskaber: [ownership(null, til)] });
    expect(h110.of(ended('2015-01-01', '2015-01-01')).status).toBe('OVERHOLDT');
    expect(h110.of(ended('2014-12-31', '2015-01-01'))).toEqual(breaks(['2014-12-31', '2015-01-01']));
    expect(h110.of(ended(null, '2015-01-01'))).toEqual(breaks(['', '2015-01-01']));
    expect(h110.of(ended('2015-01-01', null))).toEqual(breaks(['2015-01-01', '']));
    expect(h110.says(ended(null, '2015-01-01'))).toEqual([
      {
        da: 'Tingbjerg I ejes hele tiden, men afdelingen er nedlagt den 1. januar 2015',
        en: 'Tingbjerg I is owned all along, but the estate was closed on 1 January 2015',
      },
    ]);
    expect(h110.says(ended('2015-01-01', null))[0]?.en).toBe('Tingbjerg I is owned up to 31 December 2014, but the estate is not closed');
  });

  it('says nothing where no owner is recorded', () => {
    expect(h110.of(owned())).toEqual(SILENT);
  });
});

describe('H111: the area of an estate lies in its kommune', () => {
  const h111 = judging(AFDELINGSREGLER, 'H111', 'BYOMRAADE_I_ANDEN_KOMMUNE');

  it('holds within it, breaks across, and says nothing outside the areas', () => {
    expect(h111.of(afdelingFacts())).toEqual(holds('koebenhavn', 'koebenhavn'));
    const away = afdelingFacts({ byomraade: { ...TINGBJERG, kommune: HVIDOVRE } });
    expect(h111.of(away)).toEqual(breaks(['hvidovre', 'koebenhavn']));
    expect(h111.says(away)).toEqual([
      {
        da: 'Tingbjerg I ligger i København; byområdet Tingbjerg ligger i Hvidovre',
        en: 'Tingbjerg I lies in København; the area Tingbjerg lies in Hvidovre',
      },
    ]);
    expect(h111.of(afdelingFacts({ byomraade: null }))).toEqual(SILENT);
  });
});

describe('H113: an estate is merged into one that exists, of the same owner', () => {
  const h113 = judging(AFDELINGSREGLER, 'H113', 'EFTERFOELGER_PASSER_IKKE');
  type Successor = NonNullable<ReturnType<typeof afdelingFacts>['efterfoelger']>;
  const into = (overrides: Partial<Successor> = {}, nedlagt: string | null = '2015-01-01') =>
    afdelingFacts({
      nedlagt,
      efterfoelger: { id: 2, noegle: 'fsb-2', navn: 'Tingbjerg II', oprettet: null, nedlagt: null, ejerskaber: [], ...overrides },
    });

  it('holds of another estate of the organisation', () => {
    expect(h113.of(into())).toEqual(holds('', ''));
    expect(h113.of(afdelingFacts({ nedlagt: '2015-01-01' }))).toEqual(SILENT);
  });

  it('is closed that day, and not merged into itself', () => {
    expect(h113.of(into({}, null))).toEqual(breaks(['', 'NEDLAGT']));
    expect(h113.says(into({}, null))).toEqual([
      { da: 'Tingbjerg I er lagt ind i Tingbjerg II, men ikke nedlagt', en: 'Tingbjerg I is merged into Tingbjerg II, but not closed' },
    ]);
    expect(h113.of(into({ id: 1, noegle: 'fsb-1', nedlagt: '2015-01-01' }))).toEqual(breaks(['fsb-1', 'fsb-1']));
    expect(h113.says(into({ id: 1 }))[0]?.da).toBe('Tingbjerg I kan ikke lægges ind i sig selv');
  });

  it('the other is founded by then, and not closed', () => {
    expect(h113.of(into({ oprettet: '2015-01-01' })).status).toBe('OVERHOLDT');
    expect(h113.of(into({ oprettet: '2015-01-02' }))).toEqual(breaks(['2015-01-01', '2015-01-02']));
    expect(h113.of(into({ nedlagt: '2015-01-02' })).status).toBe('OVERHOLDT');
    expect(h113.of(into({ nedlagt: '2015-01-01' }))).toEqual(breaks(['2015-01-01', '2015-01-01']));
    expect(h113.says(into({ oprettet: '2015-01-02' }))).toEqual([
      {
        da: 'Tingbjerg II er først oprettet den 2. januar 2015; sammenlægningen er fra den 1. januar 2015',
        en: 'Tingbjerg II was not founded until 2 January 2015; the merger is dated 1 January 2015',
      },
    ]);
    expect(h113.says(into({ nedlagt: '2014-06-01' }))[0]?.en).toBe('Tingbjerg II was itself closed on 1 June 2014');
  });

  it('the other has the same owner on the day', () => {
    const sold = (day: string) => into({ ejerskaber: [ownership(null, day, AKB), ownership(day, null)] });
    expect(h113.of(sold('2015-01-01')).status).toBe('OVERHOLDT');
    expect(h113.of(sold('2015-01-02'))).toEqual(breaks(['akb', 'fsb']));
    expect(h113.says(sold('2015-01-02'))).toEqual([
      {
        da: 'Tingbjerg I og Tingbjerg II har ikke samme ejer den 1. januar 2015',
        en: 'Tingbjerg I and Tingbjerg II do not have the same owner on 1 January 2015',
      },
    ]);
  });
});
