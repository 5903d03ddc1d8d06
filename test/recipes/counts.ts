import { readFileSync } from 'node:fs';

/** How many the README says that there are: `73 acts take` → 73. A guard holds the number against the code. */
export function countInReadme(words: string): number {
  const found = [...readFileSync('README.md', 'utf8').matchAll(new RegExp(`(\\d+) ${words}`, 'g'))];
  if (found.length !== 1) throw new Error(`README.md has ${found.length} places with “${words}”`);
  return Number(found[0]?.[1]);
}
