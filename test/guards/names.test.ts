import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a thing is about is Danish, the role that it plays is English, and no two exported names are alike. */

type Files = ReadonlyMap<string, string>;

const tracked = (...folders: string[]): Files =>
  new Map(
    execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...folders], { encoding: 'utf8' })
      .split('\n')
      .filter((path) => /\.tsx?$/.test(path) && !/migrations\/\d|__generated__/.test(path))
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );

const EXPORTED = /^export (?:abstract |async )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm;
const DECLARED = /\b(?:const|let|function|class|interface|type) (\w+)/g;

/** Names that two files export. A value and a type of one name in one file are one thing, as enums are. */
function homonyms(files: Files): string[] {
  const where = new Map<string, Set<string>>();
  for (const [path, text] of files)
    for (const [, name = ''] of text.matchAll(EXPORTED)) where.set(name, (where.get(name) ?? new Set()).add(path));
  return [...where].flatMap(([name, paths]) => (paths.size > 1 ? [`${name}: ${[...paths].join(', ')}`] : []));
}

/** Words that machinery was called by before it had English names. */
const RENAMED = new Set(readFileSync('test/guards/renamed-words.txt', 'utf8').split('\n').filter(Boolean));

/** Names that are declared by one of those words. */
function danishMachinery(files: Files): string[] {
  const found: string[] = [];
  for (const [path, text] of files)
    for (const [, name = ''] of text.matchAll(DECLARED)) if (RENAMED.has(name)) found.push(`${path}: ${name}`);
  return found;
}

const program = tracked('src', 'scripts', 'seeds');
// The contender's schema is Danish by nature, and this file holds the words that its own guard is tried with.
const trials = new Map([...tracked('test', 'bench')].filter(([path]) => !/mercurius\/sdl|guards\/names/.test(path)));
/** Words of machinery in the program that in tests name what a thing is about: sections of a kontrakt, items of a decision. */
const NOUNS_OF_TRIALS = ['Afsnit', 'Bevillinger', 'ORGANER', 'Punkter', 'oere'];

it('no two exported names are alike', () => {
  expect(program.size).toBeGreaterThan(400);
  expect(homonyms(program)).toEqual([]);
});

it('the guard bites: a name that is exported twice', () => {
  const files = new Map([
    ['src/a.ts', 'export const page = 1;\nexport type Udfald = string;\nexport const Udfald = {};\n'],
    ['src/b.ts', 'export function page() {}\n'],
  ]);
  expect(homonyms(files)).toEqual(['page: src/a.ts, src/b.ts']);
});

it('machinery has English names', () => {
  expect(RENAMED.size).toBeGreaterThan(1000);
  expect(danishMachinery(program)).toEqual([]);
  expect(danishMachinery(trials).filter((found) => !NOUNS_OF_TRIALS.some((noun) => found.endsWith(`: ${noun}`)))).toEqual([]);
});

it('the guard bites: a Danish word for a role in the program', () => {
  expect(danishMachinery(new Map([['src/a.ts', 'const udtryk = 1;\nfunction laesInput() {}\nconst helhedsplan = 2;\n']]))).toEqual([
    'src/a.ts: udtryk',
    'src/a.ts: laesInput',
  ]);
});
