import type { ImportReport } from '../../../src/register/import/rows';
import { RAEKKERNE_SKAL_HOLDE } from '../../../src/register/rules/raekkerne-skal-holde';
import {
  AFDELINGEN_ER_DER,
  AFGJORT,
  AFGOERELSEN,
  type AfdelingChange,
  ANDEN_EJER,
  IKKE_FOER_GRUNDLAGET,
  IKKE_FREM,
  NEDLAEGGELSEN,
  OPHAEVELSEN,
  OPRETTELSEN,
  POLITIKKEN,
  REGISTERKRAV,
  SLUTTER_I_SIN_TID,
  UDPEGNINGEN,
} from '../../../src/register/rules/registerkrav';
import { AKB, FSB } from '../../support/facts/places';
import { breaks, holds, judging, SILENT } from '../../support/facts/verdict';

it('the rule book has the demands that are tested here', () => {
  expect(REGISTERKRAV).toEqual([IKKE_FOER_GRUNDLAGET, SLUTTER_I_SIN_TID, ANDEN_EJER, AFDELINGEN_ER_DER]);
});

describe('H120: nothing is dated before what it rests on', () => {
  const h120 = judging([IKKE_FOER_GRUNDLAGET], 'H120', 'FOER_GRUNDLAGET');
  const begun = (dag: string, ground: string | null = '2011-05-05') => ({ ...POLITIKKEN, dag, grundlag: { ...AFGOERELSEN, dag: ground } });

  it('holds on the day of it and later, and breaks the day before', () => {
    expect(h120.of(begun('2011-05-04'))).toEqual(breaks(['2011-05-04', '2011-05-05']));
    expect(h120.of(begun('2011-05-05'))).toEqual(holds('2011-05-05', '2011-05-05'));
    expect(h120.of(begun('2011-05-06'))).toEqual(holds('2011-05-06', '2011-05-05'));
    expect(h120.says(begun('2011-05-04'))).toEqual([
      {
        da: 'Politikken er dateret den 4. maj 2011, men afgørelsen er fra den 5. maj 2011',
        en: 'The policy is dated 4 May 2011, but the decision is dated 5 May 2011',
      },
    ]);
  });

  it('says nothing where that day is not known', () => {
    expect(h120.of(begun('2011-05-04', null))).toEqual(SILENT);
    expect(h120.says(begun('2011-05-04', null))).toEqual([
      { da: 'Dagen for afgørelsen er ikke kendt', en: 'The day of the decision is not known' },
    ]);
  });

  it.each([
    [UDPEGNINGEN, 'Udpegningen', 'The designation'],
    [OPHAEVELSEN, 'Ophævelsen', 'The repeal'],
    [NEDLAEGGELSEN, 'Nedlæggelsen', 'The closing'],
    [OPRETTELSEN, 'Oprettelsen', 'The founding'],
  ])('begins a sentence with %j', (name, da, en) => {
    const [says] = h120.says({ ...name, dag: '2011-05-04', grundlag: { ...AFGOERELSEN, dag: '2011-05-05' } });
    expect(says).toEqual({
      da: `${da} er dateret den 4. maj 2011, men afgørelsen er fra den 5. maj 2011`,
      en: `${en} is dated 4 May 2011, but the decision is dated 5 May 2011`,
    });
  });
});

describe('H121: what ends does so within its time', () => {
  const h121 = judging([SLUTTER_I_SIN_TID], 'H121', 'SLUTTER_UDEN_FOR_SIN_TID');
  const ends = (til: string, period: { fra: string | null; til: string | null } = { fra: '2011-06-01', til: '2016-01-01' }) => ({
    navn: 'Politikken',
    period,
    til,
  });

  it('after its first day, and before the day on which it ends anyhow', () => {
    const PERIOD = '2011-06-01/2016-01-01';
    expect(h121.of(ends('2011-06-01'))).toEqual(breaks(['2011-06-01', PERIOD]));
    expect(h121.of(ends('2011-06-02'))).toEqual(holds('2011-06-02', PERIOD));
    expect(h121.of(ends('2015-12-31'))).toEqual(holds('2015-12-31', PERIOD));
    expect(h121.of(ends('2016-01-01'))).toEqual(breaks(['2016-01-01', PERIOD]));
    expect(h121.says(ends('2016-01-01'))).toEqual([
      {
        da: 'Politikken gælder fra den 1. juni 2011 til og med den 31. december 2015; den nye slutdag er den 1. januar 2016',
        en: 'Politikken holds from 1 June 2011 to 31 December 2015; the new end is 1 January 2016',
      },
    ]);
  });

  it('on whatever day where the period is open', () => {
    expect(h121.of(ends('1990-01-01', { fra: null, til: '2016-01-01' }))).toEqual(holds('1990-01-01', '/2016-01-01'));
    expect(h121.of(ends('2090-01-01', { fra: '2011-06-01', til: null }))).toEqual(holds('2090-01-01', '2011-06-01/'));
  });
});

describe('changes and decisions are not dated in the future', () => {
  const change = judging([IKKE_FREM], 'H3', 'I_FREMTIDEN');
  const decision = judging([AFGJORT], 'H26', 'I_FREMTIDEN');

  it.each([
    ['a change', change],
    ['a decision', decision],
  ])('%s of today or before holds, one of tomorrow breaks', (_, rule) => {
    const dated = (dato: string) => rule.of({ dato, today: '2015-06-01' });
    expect(dated('2015-05-31')).toEqual(holds('2015-05-31', '2015-06-01'));
    expect(dated('2015-06-01')).toEqual(holds('2015-06-01', '2015-06-01'));
    expect(dated('2015-06-02')).toEqual(breaks(['2015-06-02', '2015-06-01']));
  });
});

const moved = (overrides: Partial<AfdelingChange> = {}): AfdelingChange => ({
  navn: 'Tingbjerg I',
  dato: '2015-01-01',
  oprettet: null,
  nedlagt: null,
  ejerskab: { fra: null, boligorganisation: FSB },
  fresh: AKB.noegle,
  ...overrides,
});

describe('H122: an estate moves to another owner', () => {
  const h122 = judging([ANDEN_EJER], 'H122', 'SAMME_EJER');

  it('holds for another and for none, and breaks for the same', () => {
    expect(h122.of(moved())).toEqual(holds('akb', 'fsb'));
    expect(h122.of(moved({ fresh: null }))).toEqual(holds('', 'fsb'));
    expect(h122.of(moved({ fresh: FSB.noegle }))).toEqual(breaks(['fsb', 'fsb']));
    expect(h122.says(moved({ fresh: FSB.noegle }))).toEqual([
      { da: 'Tingbjerg I ejes allerede af fsb', en: 'Tingbjerg I is owned by fsb already' },
    ]);
  });
});

describe('H124: an estate changes while it exists', () => {
  const h124 = judging([AFDELINGEN_ER_DER], 'H124', 'AFDELINGEN_ER_DER_IKKE');
  const owned = (fra: string) => ({ ejerskab: { fra, boligorganisation: FSB } });

  it('on the day after its founding, or after its owner got it, whichever is later', () => {
    expect(h124.of(moved({ oprettet: '2014-12-31' }))).toEqual(holds('2015-01-01', '2014-12-31/'));
    expect(h124.of(moved({ oprettet: '2015-01-01' }))).toEqual(breaks(['2015-01-01', '2015-01-01/']));
    expect(h124.of(moved(owned('2014-12-31')))).toEqual(holds('2015-01-01', '2014-12-31/'));
    expect(h124.of(moved(owned('2015-01-01')))).toEqual(breaks(['2015-01-01', '2015-01-01/']));
    expect(h124.of(moved({ oprettet: '2010-01-01', ...owned('2015-01-01') }))).toEqual(breaks(['2015-01-01', '2015-01-01/']));
    expect(h124.of(moved({ oprettet: '2015-01-01', ...owned('2010-01-01') }))).toEqual(breaks(['2015-01-01', '2015-01-01/']));
    expect(h124.of(moved())).toEqual(holds('2015-01-01', '/'));
    expect(h124.says(moved({ oprettet: '2015-01-01' }))).toEqual([
      {
        da: 'Dagen er den 1. januar 2015; Tingbjerg I har sin ejer fra den 1. januar 2015 og frem',
        en: 'The day is 1 January 2015; Tingbjerg I has its owner from 1 January 2015 on',
      },
    ]);
  });

  it('never when it is closed', () => {
    expect(h124.of(moved({ nedlagt: '2016-01-01' }))).toEqual(breaks(['2015-01-01', '/2016-01-01']));
    expect(h124.says(moved({ nedlagt: '2014-01-01' }))[0]?.en).toBe(
      'The day is 1 January 2015; Tingbjerg I has its owner up to 31 December 2013',
    );
  });
});

describe('H126: all rows of an import are in order', () => {
  const h126 = judging([RAEKKERNE_SKAL_HOLDE], 'H126', 'RAEKKE_AFVIST');
  const row = (rowNumber: number, overrides: Partial<ImportReport> = {}): ImportReport => ({
    fil: 'afdelinger.csv',
    raekke: rowNumber,
    navneord: 'Afdeling',
    noegle: 'fsb-1',
    udfald: 'FEJL',
    felt: 'navn',
    tekst: { da: 'mangler', en: 'is missing' },
    ...overrides,
  });

  it('holds when none is wrong, whatever came of them', () => {
    expect(h126.of([])).toEqual(holds('0', '0'));
    const fine = (['OPRETTET', 'RETTET', 'UAENDRET'] as const).map((udfald, i) => row(i + 1, { udfald }));
    expect(h126.of(fine)).toEqual(holds('3', '3'));
  });

  it('breaks for each that is wrong', () => {
    expect(h126.of([row(1, { udfald: 'OPRETTET' }), row(2), row(3, { felt: null })])).toEqual(
      breaks(['afdelinger.csv 2', 'navn'], ['afdelinger.csv 3', '']),
    );
  });

  it('says where: file, row, key and column, as far as they are known', () => {
    expect(h126.says([row(2)])).toEqual([
      { da: 'afdelinger.csv, række 2 (fsb-1): navn: mangler', en: 'afdelinger.csv, row 2 (fsb-1): navn: is missing' },
    ]);
    expect(h126.says([row(0, { noegle: '', felt: null })])).toEqual([{ da: 'afdelinger.csv: mangler', en: 'afdelinger.csv: is missing' }]);
    expect(h126.says([row(2, { tekst: null })])[0]?.da).toBe('afdelinger.csv, række 2 (fsb-1): navn: ');
  });

  it('tells the first hundred', () => {
    const wrong = (count: number) => h126.of(Array.from({ length: count }, (_, i) => row(i + 1))).figures;
    expect(wrong(99)).toHaveLength(99);
    expect(wrong(100)).toHaveLength(100);
    expect(wrong(101)).toHaveLength(100);
    expect(wrong(101).at(-1)).toEqual(['afdelinger.csv 100', 'navn']);
  });
});
