import { networkSchema } from '../../src/app/composition';
import { changeText, rowChanges } from '../../src/pages/faktaark/difference';
import { figuresIn } from '../../src/pages/faktaark/linked-text';
import { SHEET_ANSWER, type SheetAnswer } from '../../src/pages/faktaark/shape';
import { readPageOperations } from '../../src/pages/operations';
import { startService, type TestService } from '../support/service';

/** The figures within the sentences of the sheet, and what is different between two days. */

const { text: OPERATION } = readPageOperations('schema/pages', networkSchema()).Faktaarkside;
let t: TestService;

beforeAll(async () => {
  t = await startService();
});
afterAll(() => t.close());

async function sheets(pr: string, language: 'da' | 'en', mod = pr): Promise<SheetAnswer> {
  const variables = { pr, mod, medForskel: mod !== pr, sprog: language === 'da' ? 'DA' : 'EN' };
  return SHEET_ANSWER.parse(await t.data(OPERATION, variables));
}

/** Every figure of the text with its table, as `18 → planer`. */
function linked({ faktaark: sheet }: SheetAnswer, language: 'da' | 'en'): string[] {
  return sheet.afsnit.flatMap(({ tekst }) =>
    tekst.flatMap((text) => {
      const pieces = figuresIn(text, sheet, language);
      expect(pieces.map((p) => p.text).join('')).toBe(text);
      return pieces.flatMap((p) => (p.anchor === null ? [] : [`${p.text} → ${p.anchor}`]));
    }),
  );
}

describe('the figures in the text', () => {
  it('lead to the rows behind them', async () => {
    expect(linked(await sheets('2014-01-01', 'da'), 'da')).toEqual([
      '12,5 % → regel',
      '30 mio. kr. → bevillinger',
      '1,7 mio. kr. → bevillinger',
      '31,7 mio. kr. → bevillinger',
      'ca. 31,4 mio. kr. → disponeringer',
      'ca. 0,3 mio. kr. → disponeringer',
      '18 → planer',
      '17 → planer',
      'seks → byomraader',
      'syv → forvaltninger',
      'seks → kontrakter',
      'fem → indsatsomraader',
    ]);
    expect(linked(await sheets('2014-01-01', 'en'), 'en')).toEqual([
      '12.5 % → regel',
      'DKK 30 million → bevillinger',
      'DKK 1.7 million → bevillinger',
      'DKK 31.7 million → bevillinger',
      'about DKK 31.4 million → disponeringer',
      'about DKK 0.3 million → disponeringer',
      '18 → planer',
      '17 → planer',
      'six → byomraader',
      'seven → forvaltninger',
      'six → kontrakter',
      'five → indsatsomraader',
    ]);
  });

  it.each(['1999-01-01', '2008-01-01', '2012-06-01', '2017-01-01', '2020-01-01', '2022-06-01'])(
    'the text of %s is whole, in both languages, and so are its figures',
    async (day) => {
      const [da, en] = [linked(await sheets(day, 'da'), 'da'), linked(await sheets(day, 'en'), 'en')];
      const anchors = (all: readonly string[]): string[] => all.map((l) => l.split(' → ')[1] ?? '');
      expect(anchors(da)).toEqual(anchors(en));
    },
  );
});

describe('the difference between two days', () => {
  it('is told from the earlier to the later, with the rows that came and went', async () => {
    const { faktaark: later, andet: earlier } = await sheets('2014-01-01', 'da', '2012-06-01');
    if (!earlier) throw new Error('there is no other day');
    const changes = rowChanges(earlier, later);
    expect(changes.map((c) => [c.name.da, c.came.length, c.went.length])).toEqual([
      ['Helhedsplaner', 17, 3],
      ['Kontrakter', 3, 0],
      ['Bevillinger', 1, 0],
      ['Disponeringer og tilbageførsler', 12, 0],
    ]);
    // The rows account for the figures.
    const [plans] = changes;
    expect(earlier.antalHelhedsplaner + (plans?.came.length ?? 0) - (plans?.went.length ?? 0)).toBe(later.antalHelhedsplaner);
    expect(changes[2]?.came.map((r) => r.name)).toEqual([
      {
        da: 'Forøgelse godkendt 12. december 2013: 1.700.000 kr.',
        en: 'Forøgelse godkendt 12. december 2013: DKK 1,700,000',
      },
    ]);
    expect(rowChanges(later, later)).toEqual([]);
  });

  it('says so when not all rows were fetched', async () => {
    const { faktaark: sheet } = await sheets('2014-01-01', 'da');
    const more = { ...sheet, grundlag: { ...sheet.grundlag, fora: { ...sheet.grundlag.fora, totalCount: 60 } } };
    expect(rowChanges(sheet, more).map((c) => [c.name.en, c.incomplete])).toEqual([['Boligsociale fora', true]]);
  });

  it.each([
    ['COUNT', 4, 18, '14 flere', '14 more'],
    ['COUNT', 18, 17, '1 færre', '1 fewer'],
    ['COUNT', 6, 6, 'uændret', 'unchanged'],
    ['KRONER', 30_000_000, 31_700_000, '1.700.000 kr. mere', 'DKK 1,700,000 more'],
    ['KRONER', 299_199.88, 0.1, '299.199,78 kr. mindre', 'DKK 299,199.78 less'],
    ['PERCENT', 12.5, 13.5, '1 procentpoint højere', '1 percentage point higher'],
    ['PERCENT', 12.5, 10.25, '2,25 procentpoint lavere', '2.25 percentage points lower'],
  ] as const)('%s from %s to %s', (unit, before, after, da, en) => {
    expect([changeText(unit, before, after, 'da'), changeText(unit, before, after, 'en')]).toEqual([da, en]);
  });
});
