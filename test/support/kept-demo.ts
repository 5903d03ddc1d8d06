import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The seeded file is kept between runs, under a name that says what it was made of: it takes ten seconds to make, and is the same
 * until the code, the packages or the seed files change.
 */

/** Folders and files that decide what the seeded file holds. */
const MADE_OF = ['src', 'seeds', 'ormconfig.ts', 'package-lock.json', 'test/support/make-demo.ts'];
/** How many files are kept: those of the branches that somebody changes between. */
const KEPT = 4;

const folder = (): string => join(tmpdir(), `helhed-demo-${process.getuid?.() ?? 'user'}`);

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((name) => !name.startsWith(join('src', 'playground')) && statSync(name).isFile())
    .sort();
}

/** What the content of files comes to, names and all. */
export function contentHash(parts: readonly string[], read: (file: string) => Buffer = (file) => readFileSync(file)): string {
  const hash = createHash('sha256');
  for (const file of parts.flatMap(filesIn)) {
    const content = read(file);
    hash.update(`${file}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex').slice(0, 32);
}

/** Where the seeded file of this code is, when it has been made before. */
export const keptDemo = (): string => join(folder(), `${contentHash(MADE_OF)}.sqlite`);

/** Keeps a file that was made; those that were made longest ago are dropped. */
export function keepDemo(file: string): void {
  mkdirSync(folder(), { recursive: true, mode: 0o700 });
  // Put in place at once: another run may look for it.
  const draft = join(folder(), `${process.pid}.draft`);
  copyFileSync(file, draft);
  renameSync(draft, keptDemo());
  const age = (name: string): number => statSync(join(folder(), name)).mtimeMs;
  const all = readdirSync(folder()).sort((a, b) => age(b) - age(a));
  for (const name of all.slice(KEPT)) rmSync(join(folder(), name), { force: true });
}
