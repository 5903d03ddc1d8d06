import fc from 'fast-check';
import { atMostShare } from '../../src/helhedsplan/helhedsplan.figures';
import { allocate, cappedShare } from '../../src/kernel/allocation';
import { formatKroner, plainKroner, plainPercent } from '../../src/kernel/format';
import { covers, dayAfter, monthsBetween, overlaps } from '../../src/kernel/period';

/** Largest amount that a column holds. */
const GREATEST = 999_999_999_999_999;
const amountInOere = fc.integer({ min: 0, max: GREATEST });

describe('division', () => {
  it('the parts add up to the last øre, and each is at most one øre from the exact one', () => {
    fc.assert(
      fc.property(amountInOere, fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 8 }), (amount, weights) => {
        const sum = weights.reduce((a, b) => a + b, 0);
        fc.pre(sum > 0);
        const parts = allocate(amount, weights);
        expect(parts.reduce((a, b) => a + BigInt(b), 0n)).toBe(BigInt(amount));
        parts.forEach((d, i) => {
          const deviation = BigInt(d) * BigInt(sum) - BigInt(amount) * BigInt(weights[i] ?? 0);
          expect(deviation > -BigInt(sum) && deviation < BigInt(sum)).toBe(true);
        });
      }),
    );
  });

  it('10.6 : 1.9 of a total at 12.5%, and an øre that cannot be divided', () => {
    expect(allocate(100_000_000, [1060, 190])).toEqual([84_800_000, 15_200_000]);
    expect(allocate(1, [1, 1])).toEqual([1, 0]);
    expect(allocate(0, [1060, 190])).toEqual([0, 0]);
    expect(() => allocate(10, [0, 0])).toThrow('weights');
    expect(() => allocate(10, [-1, 2])).toThrow('weights');
  });
});

it('the cap is the largest amount that keeps the share: one øre more does not', () => {
  fc.assert(
    fc.property(amountInOere, fc.integer({ min: 0, max: 10_000 }), (ramme, basisPoints) => {
      const max = cappedShare(ramme, basisPoints);
      expect(atMostShare(max, ramme, basisPoints)).toBe(true);
      expect(atMostShare(max + 1, ramme, basisPoints)).toBe(false);
    }),
  );
});

describe('periods', () => {
  it('a period is half-open, and two overlap when they share a day', () => {
    expect([
      covers({ fra: '2014-01-01', til: '2014-02-01' }, '2014-01-31'),
      covers({ fra: '2014-01-01', til: '2014-02-01' }, '2014-02-01'),
    ]).toEqual([true, false]);
    expect(overlaps({ fra: '2014-01-01', til: '2014-02-01' }, { fra: '2014-02-01', til: null })).toBe(false);
    expect(overlaps({ fra: '2014-01-01', til: '2014-02-02' }, { fra: '2014-02-01', til: null })).toBe(true);
  });

  it('months are counted whole, and the day after goes past month, year and leap day', () => {
    expect(monthsBetween('2013-01-01', '2016-12-31')).toBe(48);
    expect(monthsBetween('2013-01-01', '2016-12-30')).toBe(47);
    expect(monthsBetween('2013-03-15', '2013-04-14')).toBe(1);
    expect([dayAfter('2016-02-28'), dayAfter('2015-12-31'), dayAfter('2016-03-01', -1)]).toEqual([
      '2016-02-29',
      '2016-01-01',
      '2016-02-29',
    ]);
  });
});

it('amounts and shares are written as people and programs read them', () => {
  expect([plainKroner(186_475_013), plainKroner(100), plainKroner(-5), plainKroner(0)]).toEqual(['1864750.13', '1', '-0.05', '0']);
  expect([formatKroner(186_475_013, 'da'), formatKroner(186_475_013, 'en'), formatKroner(99_900, 'da')]).toEqual([
    '1.864.750,13 kr.',
    'DKK 1,864,750.13',
    '999 kr.',
  ]);
  expect([plainPercent(125, 1000), plainPercent(1, 3), plainPercent(1_250_000_001, 10_000_000_000), plainPercent(1, 0)]).toEqual([
    '12.5',
    '>33.3333',
    '>12.5',
    '0',
  ]);
});
