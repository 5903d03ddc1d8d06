import { systemClock } from '../../src/kernel/clock';
import { formatDay, isDay } from '../../src/kernel/day';
import { danishSortKey, fold, foldedColumn } from '../../src/kernel/fold';
import { MAX_HUNDREDTHS, toHundredths } from '../../src/kernel/hundredths';

describe('hundredths', () => {
  it.each([
    ['0', 0],
    ['-0', 0],
    ['12.5', 1250],
    ['12.50', 1250],
    ['12.500', 1250],
    ['0.01', 1],
    ['-3.07', -307],
    ['31700000', 3_170_000_000],
    ['9999999999999.99', MAX_HUNDREDTHS],
  ])('%s is %i', (text, count) => expect(toHundredths(text)).toBe(count));

  it.each(['', 'x', '1,5', '1.005', '1e3', '.5', '1.', '10000000000000', 'NaN', '0x10', ' 1'])('%j is not an amount', (text) =>
    expect(toHundredths(text)).toBeNull(),
  );

  it('are exact both ways', () => {
    for (let i = 0; i < 20_000; i += 1) {
      const count = Math.floor(Math.random() * MAX_HUNDREDTHS);
      expect(toHundredths(String(count / 100))).toBe(count);
    }
  });
});

describe('days', () => {
  it.each(['2014-01-01', '2012-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is there', (d) => expect(isDay(d)).toBe(true));
  it.each([
    '2013-02-29',
    '1900-02-29',
    '2014-04-31',
    '2014-13-01',
    '2014-00-10',
    '2014-1-1',
    '0000-01-01',
    '2014-01-01T00:00:00Z',
    '',
    ' 2014-01-01',
  ])('%j is not there', (d) => expect(isDay(d)).toBe(false));
  it('are written in Danish and English', () => {
    expect(formatDay('2014-01-01', 'da')).toBe('1. januar 2014');
    expect(formatDay('2013-12-12', 'en')).toBe('12 December 2013');
  });
  it('the clock shows a day', () => expect(isDay(systemClock.today())).toBe(true));
});

describe('folding', () => {
  it.each([
    ['Nørrebro', 'noerrebro'],
    ['  ÅGÅRDEN ', 'aagaarden'],
    ['Café  Sjælør', 'cafe sjaeloer'],
    ['Æ\u0301', 'ae'],
    ['a\nb', 'a b'],
  ])('%j → %j', (from, to) => expect(fold(from)).toBe(to));

  it('two spellings of one letter are alike', () => expect(fold('A\u030A')).toBe(fold('Å')));
  it('names and aliases stand on a line each', () => expect(foldedColumn('Nørrebro', ['N-bro'])).toBe('\nnoerrebro\nn-bro\n'));

  it('sorts by the Danish alphabet', () => {
    const names = ['Aaskov', 'AAB', 'Østerbro', 'Zoo', 'Ågården', 'Ærø', 'amager', 'Valby'];
    expect(names.sort((a, b) => (danishSortKey(a) < danishSortKey(b) ? -1 : 1))).toEqual([
      'AAB',
      'amager',
      'Valby',
      'Zoo',
      'Ærø',
      'Østerbro',
      'Ågården',
      'Aaskov',
    ]);
  });
});
