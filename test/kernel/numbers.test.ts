import fc from 'fast-check';
import { hoejstAndel } from '../../src/helhedsplan/rules/plan-figures';
import { fordel, loft } from '../../src/kernel/allocation';
import { kroner, kronertal, procenttal } from '../../src/kernel/format';
import { daekker, dagEfter, maanederMellem, overlapper } from '../../src/kernel/period';

/** Largest amount that a column holds. */
const STOERST = 999_999_999_999_999;
const oere = fc.integer({ min: 0, max: STOERST });

describe('fordeling', () => {
  it('delene går op til den sidste øre, og hver er højst én øre fra den nøjagtige', () => {
    fc.assert(
      fc.property(oere, fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 8 }), (beloeb, vaegte) => {
        const sum = vaegte.reduce((a, b) => a + b, 0);
        fc.pre(sum > 0);
        const dele = fordel(beloeb, vaegte);
        expect(dele.reduce((a, b) => a + BigInt(b), 0n)).toBe(BigInt(beloeb));
        dele.forEach((d, i) => {
          const afvigelse = BigInt(d) * BigInt(sum) - BigInt(beloeb) * BigInt(vaegte[i] ?? 0);
          expect(afvigelse > -BigInt(sum) && afvigelse < BigInt(sum)).toBe(true);
        });
      }),
    );
  });

  it('10,6 : 1,9 af en ramme på 12,5 %, og en øre, der ikke kan deles', () => {
    expect(fordel(100_000_000, [1060, 190])).toEqual([84_800_000, 15_200_000]);
    expect(fordel(1, [1, 1])).toEqual([1, 0]);
    expect(fordel(0, [1060, 190])).toEqual([0, 0]);
    expect(() => fordel(10, [0, 0])).toThrow('vægtene');
    expect(() => fordel(10, [-1, 2])).toThrow('vægtene');
  });
});

it('loftet er det største beløb, der holder andelen: én øre mere gør ikke', () => {
  fc.assert(
    fc.property(oere, fc.integer({ min: 0, max: 10_000 }), (ramme, basispunkter) => {
      const hoejst = loft(ramme, basispunkter);
      expect(hoejstAndel(hoejst, ramme, basispunkter)).toBe(true);
      expect(hoejstAndel(hoejst + 1, ramme, basispunkter)).toBe(false);
    }),
  );
});

describe('perioder', () => {
  it('en periode er halvåben, og to overlapper, når de deler en dag', () => {
    expect([
      daekker({ fra: '2014-01-01', til: '2014-02-01' }, '2014-01-31'),
      daekker({ fra: '2014-01-01', til: '2014-02-01' }, '2014-02-01'),
    ]).toEqual([true, false]);
    expect(overlapper({ fra: '2014-01-01', til: '2014-02-01' }, { fra: '2014-02-01', til: null })).toBe(false);
    expect(overlapper({ fra: '2014-01-01', til: '2014-02-02' }, { fra: '2014-02-01', til: null })).toBe(true);
  });

  it('måneder tælles hele, og dagen efter går over måned, år og skuddag', () => {
    expect(maanederMellem('2013-01-01', '2016-12-31')).toBe(48);
    expect(maanederMellem('2013-01-01', '2016-12-30')).toBe(47);
    expect(maanederMellem('2013-03-15', '2013-04-14')).toBe(1);
    expect([dagEfter('2016-02-28'), dagEfter('2015-12-31'), dagEfter('2016-03-01', -1)]).toEqual([
      '2016-02-29',
      '2016-01-01',
      '2016-02-29',
    ]);
  });
});

it('beløb og andele skrives, som folk og programmer læser dem', () => {
  expect([kronertal(186_475_013), kronertal(100), kronertal(-5), kronertal(0)]).toEqual(['1864750.13', '1', '-0.05', '0']);
  expect([kroner(186_475_013, 'da'), kroner(186_475_013, 'en'), kroner(99_900, 'da')]).toEqual([
    '1.864.750,13 kr.',
    'DKK 1,864,750.13',
    '999 kr.',
  ]);
  expect([procenttal(125, 1000), procenttal(1, 3), procenttal(1_250_000_001, 10_000_000_000), procenttal(1, 0)]).toEqual([
    '12.5',
    '>33.3333',
    '>12.5',
    '0',
  ]);
});
