import { durationText, whatAPlanIs } from '../../src/faktaark/afsnit/helhedsplaner';
import { amount, enumeration, genitive, numberWord, share } from '../../src/faktaark/words';

/** The sentences as values: none, one and many, in both languages. */

describe('numbers and names', () => {
  it.each([
    [0, 'ingen', 'ingen', 'none'],
    [1, 'én', 'ét', 'one'],
    [2, 'to', 'to', 'two'],
    [12, 'tolv', 'tolv', 'twelve'],
    [13, '13', '13', '13'],
    [18, '18', '18', '18'],
  ])('%i', (count, one, et, english) => {
    expect([numberWord(count).da, numberWord(count, 'et').da, numberWord(count).en]).toEqual([one, et, english]);
  });

  it.each([
    [3_000_000_000, '30 mio. kr.', 'DKK 30 million'],
    [170_000_000, '1,7 mio. kr.', 'DKK 1.7 million'],
    [3_170_000_000, '31,7 mio. kr.', 'DKK 31.7 million'],
    [179_818_756, 'ca. 1,8 mio. kr.', 'about DKK 1.8 million'],
    [2_991_880_012, 'ca. 29,92 mio. kr.', 'about DKK 29.92 million'],
    [10_000_000, '0,1 mio. kr.', 'DKK 0.1 million'],
    [9_999_999, '99.999,99 kr.', 'DKK 99,999.99'],
    [1, '0,01 kr.', 'DKK 0.01'],
  ])('%i øre', (amountInOere, danish, english) => {
    expect(amount(amountInOere)).toEqual({ da: danish, en: english });
  });

  it('shares, genitives and enumerations', () => {
    expect(share(1250)).toEqual({ da: '12,5 %', en: '12.5 %' });
    expect(['København', 'Aarhus', 'Borgerrepræsentationen', 'Byrådet'].map((n) => genitive(n).da)).toEqual([
      'Københavns',
      'Aarhus’',
      'Borgerrepræsentationens',
      'Byrådets',
    ]);
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((n) => enumeration(n).da)).toEqual(['', 'a', 'a og b', 'a, b og c']);
    expect(enumeration(['a', 'b', 'c'], { da: 'eller', en: 'or' })).toEqual({ da: 'a, b eller c', en: 'a, b or c' });
  });

  it('the duration is that of the rule', () => {
    expect(whatAPlanIs({ pr: '2014-01-01' }).tekst[0]?.[0]?.da).toContain('en midlertidig (som regel 4-årig) indsats');
    expect([12, 48, 42, null].map((m) => durationText(m))).toEqual([
      { da: ' (som regel 1-årig)', en: ' (as a rule one year)' },
      { da: ' (som regel 4-årig)', en: ' (as a rule four years)' },
      { da: ' (som regel på 42 måneder)', en: ' (as a rule 42 months)' },
      { da: '', en: '' },
    ]);
  });
});
