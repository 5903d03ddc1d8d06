import { BOLIGOMRAADEREGLER, LISTEREGLER } from '../../../src/statsliste/rules/listeregler';
import type { BoligomraadeFacts, ListepladsFacts, StatslisteFacts } from '../../../src/statsliste/statsliste.facts';
import { HVIDOVRE, KOEBENHAVN } from '../../support/facts/places';
import { breaks, holds, judging, SILENT } from '../../support/facts/verdict';

/** What holds of lists and areas, on values on either side of it. */

const [FIRST, SECOND, THIRD] = ['2014-02-01', '2016-12-01', '2017-12-01'];

const area = (overrides: Partial<BoligomraadeFacts> = {}): BoligomraadeFacts => ({
  id: 1,
  noegle: 'bispeparken',
  navn: 'Bispeparken',
  aliaser: [],
  kommune: KOEBENHAVN,
  afdelinger: [],
  listepladser: [],
  ...overrides,
});

const estate = (kommune = KOEBENHAVN) => ({ id: 1, noegle: 'fsb-44', navn: 'Bispeparken 1', kommune });

const place = (
  status: ListepladsFacts['status'],
  dato: string,
  forrigeListe: string | null,
  kategori: ListepladsFacts['statsliste']['kategori'] = 'GHETTOOMRAADE',
): ListepladsFacts => ({ status, statsliste: { noegle: dato, titel: 'Listen', kategori, dato, forrigeListe } });

const list = (overrides: Partial<StatslisteFacts> = {}): StatslisteFacts => ({
  id: 1,
  noegle: 'liste',
  titel: 'Listen',
  kategori: 'GHETTOOMRAADE',
  dato: FIRST,
  antalOmraader: 2,
  antalKendteOmraader: 2,
  pladser: [],
  ...overrides,
});

it('the facts that these tests start from uphold every rule, or are not asked', () => {
  expect(BOLIGOMRAADEREGLER.map((r) => r.judge(area(), FIRST).status)).toEqual([SILENT.status, SILENT.status]);
  expect(LISTEREGLER.map((r) => r.judge(list(), FIRST).status)).toEqual(['OVERHOLDT']);
});

describe('H130: the estates of an area lie in its kommune', () => {
  const h130 = judging(BOLIGOMRAADEREGLER, 'H130', 'AFDELING_I_ANDEN_KOMMUNE');

  it('holds of one and of several, and breaks for each that lies elsewhere', () => {
    expect(h130.of(area({ afdelinger: [estate()] }))).toEqual(holds('koebenhavn', 'koebenhavn'));
    expect(h130.says(area({ afdelinger: [estate()] }))[0]?.en).toBe('The one estate of the area lies in København');
    expect(h130.says(area({ afdelinger: [estate(), estate()] }))[0]?.da).toBe('Områdets 2 afdelinger ligger i København');
    const abroad = area({ afdelinger: [estate(), estate(HVIDOVRE)] });
    expect(h130.of(abroad)).toEqual(breaks(['hvidovre', 'koebenhavn']));
    expect(h130.says(abroad)[0]?.da).toBe('Bispeparken ligger i København; afdelingen Bispeparken 1 ligger i Hvidovre');
  });
});

describe('H131: lists follow from each other', () => {
  const h131 = judging(BOLIGOMRAADEREGLER, 'H131', 'LISTERNE_PASSER_IKKE');

  it.each([
    ['PAA_LISTEN', 'PAA_LISTEN', true],
    ['PAA_LISTEN', 'NY', false],
    ['PAA_LISTEN', 'UDGAAET', true],
    ['NY', 'PAA_LISTEN', true],
    ['NY', 'NY', false],
    ['NY', 'UDGAAET', true],
    ['UDGAAET', 'PAA_LISTEN', true],
    ['UDGAAET', 'NY', true],
    ['UDGAAET', 'UDGAAET', false],
  ] as const)('%s, and on the next list %s: %s', (before, now, fits) => {
    const next = area({ listepladser: [place(now, SECOND, FIRST), place(before, FIRST, null)] });
    expect(h131.of(next)).toEqual(fits ? holds('2', '2') : breaks([now, before]));
    // Of a list between that says nothing of the area, nothing is known; and lists of another kind are other lists.
    expect(h131.of(area({ listepladser: [place(now, THIRD, SECOND), place(before, FIRST, null)] }))).toEqual(holds('2', '2'));
    const other = place(before, FIRST, null, 'UDSAT_BOLIGOMRAADE');
    expect(h131.of(area({ listepladser: [place(now, SECOND, FIRST), other] }))).toEqual(holds('2', '2'));
  });

  it('says what the two lists say', () => {
    expect(h131.says(area({ listepladser: [place('NY', FIRST, null)] }))).toEqual([
      {
        da: 'Én liste siger noget om Bispeparken, og de passer sammen',
        en: 'One list says something of Bispeparken, without contradiction',
      },
    ]);
    expect(h131.says(area({ listepladser: [place('PAA_LISTEN', FIRST, null), place('NY', SECOND, FIRST)] }))).toEqual([
      {
        da: 'Bispeparken står på listen fra den 1. februar 2014 og er ny på listen fra den 1. december 2016, som er den næste',
        en: 'Bispeparken is on the list of 1 February 2014 and is new on the list of 1 December 2016, which is the next',
      },
    ]);
  });
});

describe('H132: no more areas are on record than a list has', () => {
  const h132 = judging(LISTEREGLER, 'H132', 'FLERE_END_LISTEN_HAR');

  it('holds to the last one, breaks for one more, and asks nothing where the number is not known', () => {
    expect(h132.of(list())).toEqual(holds('2', '2'));
    expect(h132.of(list({ antalKendteOmraader: 3 }))).toEqual(breaks(['3', '2']));
    expect(h132.of(list({ antalOmraader: null, antalKendteOmraader: 3 })).status).toBe(SILENT.status);
    expect(h132.says(list({ antalOmraader: 1, antalKendteOmraader: 1 }))).toEqual([
      { da: 'Listen har ét område; 1 er registreret', en: 'Listen has one area; 1 is on record' },
    ]);
  });
});
