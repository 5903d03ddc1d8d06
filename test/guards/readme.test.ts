import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deadLinks, differencesBetween, PARTS, unexplained } from '../support/twins';

/** The first line leads to the other language and is nobody's content. */
const read = (file: string): { first: string; text: string } => {
  const whole = readFileSync(file, 'utf8');
  const end = whole.indexOf('\n');
  return { first: whole.slice(0, end), text: whole.slice(end + 1) };
};
const english = read('README.md');
const danish = read('README.da.md');

/** One change to the English README alone, for each part that is compared. */
const FAULTS: Record<(typeof PARTS)[number], [from: string, to: string]> = {
  headings: ['### Another day', '## Another day'],
  'code blocks': ['antalMedfinansierede antalUdsatteByomraader puljeBevilget }', 'antalUdsatteByomraader puljeBevilget }'],
  'code in text': ['`npm run audit` (and', '`npm run check` (and'],
  links: ['(docs/acting.md)', '(docs/reading.md)'],
  tables: ['| name | default | meaning |', '| name | default |'],
  variables: ['| `READERS` |', '| READERS |'],
  lists: ['- **Time.**', '**Time.**'],
  numbers: ['DKK 30.0 million', 'DKK 31.0 million'],
};

const PAGES = [
  'README.md',
  'README.da.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  ...readdirSync('docs').map((f) => `docs/${f}`),
];

/** The words of the field that the English README lets stand in Danish, as they first stand there. */
const WORDS = [
  'byområder',
  'helhedsplaner',
  'boligorganisationer',
  'Landsbyggefonden',
  'kommune',
  'pulje',
  'Borgerrepræsentationen',
  'fora',
  'kontrakter om boligsocialt samarbejde',
  'faktaark',
  'bevilling',
  'redegørelser',
  'forvaltninger',
  'afdelinger',
  'bevillingsperioder',
  'indsatsområder',
  'kommunalbestyrelse',
];

describe('the README in two languages', () => {
  it('each opens with a line that leads to the other', () => {
    expect(english.first).toBe('[På dansk](README.da.md)');
    expect(danish.first).toBe('[In English](README.md)');
  });

  it('says the same in both', () => {
    expect(english.text.length).toBeGreaterThan(10_000);
    expect(differencesBetween(english.text, danish.text)).toEqual([]);
  });

  it.each(PARTS)('the guard bites: a change to the %s of one alone is seen', (party) => {
    const [from, two] = FAULTS[party];
    expect(english.text.split(from).length).toBe(2);
    const found = differencesBetween(english.text.replace(from, two), danish.text);
    expect(found.filter((line) => line.startsWith(`${party}:`)).length).toBeGreaterThan(0);
  });

  it('the guard bites: a section that one lacks, and a translated comment is no difference', () => {
    expect(differencesBetween(`${english.text}\n## More\n`, danish.text)[0]).toMatch(/^headings: \d+ in the first/);
    expect(differencesBetween('```sh\nnpm test # all\n```', '```sh\nnpm test # det hele\n```')).toEqual([]);
    expect(differencesBetween('```sh\nnpm test # all\n```', '```sh\nnpm start # all\n```')).toHaveLength(1);
    expect(differencesBetween('```sh\nnpm test # all\n```', '```sh\nnpm test\n```')).toHaveLength(1);
  });

  it('a link to a heading is the same link in both, whatever the heading is called', () => {
    expect(differencesBetween('[s](#settings)\n# Settings', '[i](#indstillinger)\n# Indstillinger')).toEqual([]);
    expect(differencesBetween('[s](#setting)\n# Settings', '[i](#indstillinger)\n# Indstillinger')[0]).toMatch(
      /^links: .*no heading #setting/,
    );
  });

  it('explains each Danish word where it first stands', () => {
    expect(unexplained(english.text, WORDS)).toEqual([]);
    expect(unexplained(english.text.replace('pulje (pool of money)', 'pulje'), WORDS)).toEqual(['pulje']);
    expect(unexplained(english.text, ['embedsmænd'])).toEqual(['embedsmænd']);
  });
});

describe('links between the pages', () => {
  it.each(PAGES)('those of %s lead somewhere', (page) => {
    expect(deadLinks(readFileSync(page, 'utf8'), (path) => existsSync(join(dirname(page), path)))).toEqual([]);
  });

  it('the guard bites: a file and a heading that are not there', () => {
    expect(deadLinks('[a](docs/none.md#x) [b](#none) [c](README.md)', existsSync)).toEqual(['docs/none.md#x', 'no heading #none']);
  });
});
