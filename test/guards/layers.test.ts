import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

/** The law of the house (`.dependency-cruiser.cjs`), held against the tree, and against small trees that break it. */

const ROOT = resolve(__dirname, '../..');
const run = promisify(execFile);

const Report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
    totalCruised: z.number(),
  }),
});

async function breaches(folder: string): Promise<{ cruised: number; found: string[] }> {
  const bin = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  // With breaches, the program ends with how many there are.
  const { stdout } = await run(process.execPath, [bin, 'src', '--config', join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json'], {
    cwd: folder,
    maxBuffer: 100_000_000,
  }).catch((error: { stdout: string }) => error);
  const { violations, totalCruised } = Report.parse(JSON.parse(stdout)).summary;
  return { cruised: totalCruised, found: violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`) };
}

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

/** A tree of a few files, each with its imports. */
function tree(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'helhed-tree-'));
  made.push(folder);
  for (const [path, text] of Object.entries({ 'src/kernel/day.ts': 'export const day = 1;\n', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

const use = (path: string): string => `import * as x from '${path}';\nexport const y = x;\n`;

it('the tree keeps the law', async () => {
  const { cruised, found } = await breaches(ROOT);
  expect(found).toEqual([]);
  expect(cruised).toBeGreaterThan(400);
});

it.each([
  [
    'a lower layer that uses a higher one',
    { 'src/kernel/a.ts': use('../db/b'), 'src/db/b.ts': use('../kernel/day') },
    'kernel-uses-only-its-own-layers: src/kernel/a.ts → src/db/b.ts',
  ],
  [
    'a rule that looks up',
    { 'src/helhedsplan/rules/a.ts': use('../../kontrakt/rules/b'), 'src/kontrakt/rules/b.ts': use('../../kernel/day') },
    'acts-and-rules-of-helhedsplan-look-down: src/helhedsplan/rules/a.ts → src/kontrakt/rules/b.ts',
  ],
  [
    'a rule that knows an entity',
    { 'src/pulje/rules/a.ts': use('../pulje.entity'), 'src/pulje/pulje.entity.ts': use('../kernel/day') },
    'rules-know-no-entity: src/pulje/rules/a.ts → src/pulje/pulje.entity.ts',
  ],
  [
    'a circle without entities',
    { 'src/planner/a.ts': use('./b'), 'src/planner/b.ts': use('./a') },
    'only-entities-in-circles: src/planner/a.ts → src/planner/b.ts',
  ],
  [
    'a package outside its rooms',
    { 'src/planner/a.ts': use('typeorm') },
    'only-model-and-db-and-act-and-seeding-know-typeorm: src/planner/a.ts',
  ],
  [
    'a view that reads past the API',
    { 'src/pages/a.tsx': `${use('../planner/b')}export const view = <p>{y.x}</p>;\n`, 'src/planner/b.ts': use('../kernel/day') },
    'pages-uses-only-its-own-layers: src/pages/a.tsx → src/planner/b.ts',
  ],
  ['a room without a law', { 'src/attic/a.ts': use('../kernel/day') }, 'every-room-is-in-the-law: src/attic/a.ts'],
  [
    'the program using what is beside it',
    { 'src/main.ts': use('../seeds/a'), 'seeds/a.ts': '' },
    'main-uses-src-alone: src/main.ts → seeds/a.ts',
  ],
] as const)('the guard bites: %s', async (_name, files, breach) => {
  const { found } = await breaches(tree(files));
  expect(found.filter((b) => b.startsWith(breach))).not.toEqual([]);
});

it('circles of entities are let be', async () => {
  const { found } = await breaches(tree({ 'src/pulje/a.entity.ts': use('./b.entity'), 'src/pulje/b.entity.ts': use('./a.entity') }));
  expect(found).toEqual([]);
});
