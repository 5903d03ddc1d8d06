import { readFileSync } from 'node:fs';
import { contentHash } from '../support/kept-demo';

/** The seeded file that is kept between runs is known by what it was made of, so that no suite runs on an older one. */

const PARTS = ['src/seeding', 'ormconfig.ts'];
const changed = (file: string, content: string) => (path: string) => (path === file ? Buffer.from(content) : readFileSync(path));

it('the same content has the same name, and any change another', () => {
  const name = contentHash(PARTS);
  expect(contentHash(PARTS)).toBe(name);
  expect(contentHash(PARTS, changed('src/seeding/seed.ts', 'x'))).not.toBe(name);
  expect(contentHash(PARTS, changed('ormconfig.ts', `${readFileSync('ormconfig.ts', 'utf8')} `))).not.toBe(name);
  expect(contentHash(['src/seeding'])).not.toBe(name);
});

it('text that moves from one file to the next is a change', () => {
  const [first, next] = ['src/seeding/course.ts', 'src/seeding/seed.ts'];
  const moved = (a: string, b: string) => contentHash([first, next], (path) => Buffer.from(path === first ? a : b));
  expect(moved('ab', 'c')).not.toBe(moved('a', 'bc'));
});
