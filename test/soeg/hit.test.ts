import { excerptOf, scoreOf, searchTerm } from '../../src/soeg/hit';
import { searchForm, wordsOf } from '../../src/soeg/words';

describe('words are alike however a keyboard writes them', () => {
  it.each([
    ['Nørrebro', 'norrebro'],
    ['NØRREBRO', 'noerrebro'],
    ['No\u0308rrebro', 'nørrebro'],
    ['Århus', 'aarhus'],
    ['Aarhus', 'arhus'],
    ['Sjælør', 'sjaeloer'],
    ['Ærø', 'aro'],
  ])('%s and %s', (a, b) => {
    expect(searchForm(a)).toBe(searchForm(b));
  });

  it('a text is taken apart at all that is neither letter nor digit', () => {
    expect(wordsOf('FSB/1-85, “Blågården”')).toEqual(['fsb', '1', '85', 'blagarden']);
    expect(wordsOf(' "*%_\\ 🏠')).toEqual([]);
  });
});

describe('how well a text answers', () => {
  const order = (term: string, ...texts: string[]): string[] =>
    texts
      .map((text) => [scoreOf(text, searchTerm(term)), text] as const)
      .sort(([a], [b]) => b - a)
      .map(([, text]) => text);

  it('the very text, its beginning, words in a row, beginnings of words, parts of words', () => {
    const best = ['Aka Luk', 'AkaLuk', 'Aka Luk Vest', 'Ved Aka Luk', 'Lukkede Akacier', 'Parakader og slukkere'];
    expect(order('aka luk', ...[...best].reverse())).toEqual(best);
  });

  it('marks the words that together are what was written as one', () => {
    expect(excerptOf('Planen Rum for Liv ved Aka Luk', searchTerm('rumforliv'))).toBe('Planen «Rum» «for» «Liv» ved Aka Luk');
    expect(excerptOf('Ved Aka-Luk', searchTerm('kaluk'))).toBe('Ved «Aka»-«Luk»');
    expect(excerptOf('Ved Aka Luk', { ...searchTerm('akaluk'), words: [] })).toBe('Ved Aka Luk');
  });

  it('nothing when a word is missing', () => {
    expect(scoreOf('Akacieparken', searchTerm('aka luk'))).toBe(0);
    expect(scoreOf('', searchTerm('a'))).toBe(0);
  });
});

describe('an excerpt', () => {
  it('marks the words that were hit, as they are written', () => {
    expect(excerptOf('Unge i Nørrebro er ikke på kant med loven.', searchTerm('norrebro loven'))).toBe(
      'Unge i «Nørrebro» er ikke på kant med «loven».',
    );
  });

  it('is the part around the first hit of a long text', () => {
    const long = `${'ord '.repeat(200)}Tingbjerg${' mere'.repeat(200)}`;
    const shown = excerptOf(long, searchTerm('tingbjerg'));
    expect(shown).toMatch(/^… .*«Tingbjerg».* …$/);
    expect(shown.length).toBeLessThan(180);
  });
});
