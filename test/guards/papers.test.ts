import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { unknownCommands, unknownFiles } from '../support/papers';

const read = (file: string): string => readFileSync(file, 'utf8');
const pack = z
  .object({ license: z.string(), engines: z.object({ node: z.string() }), scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));

const PAPERS = [
  'README.md',
  'README.da.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  ...readdirSync('docs').map((f) => `docs/${f}`),
];
const SCRIPTS = new Set(Object.keys(pack.scripts));
const FOLDERS = ['src', 'schema', 'seeds', 'test', 'scripts', 'bench', 'docs'];
const FILES = [
  ...readdirSync('.'),
  ...FOLDERS.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`)),
  // Made by running the service, and so not there before.
  'data/helhed.sqlite',
];
const SUITES = FILES.filter((file) => file.endsWith('.test.ts'));

describe('the papers', () => {
  it.each(PAPERS)('%s names commands and files that are there', (paper) => {
    expect(unknownCommands(read(paper), SCRIPTS, SUITES)).toEqual([]);
    expect(unknownFiles(read(paper), FILES)).toEqual([]);
  });

  it('the guard bites: commands, suites and files that are not there', () => {
    const text =
      'Run `npm run chek` or `npm run --silent tokens -- --for X`, then `npx jest test/config test/nothing`; see `src/maain.ts`, `nowhere/`.';
    expect(unknownCommands(text, SCRIPTS, SUITES)).toEqual(['npm run chek', 'npm run --silent tokens', 'test/nothing']);
    expect(unknownFiles(text, FILES)).toEqual(['src/maain.ts', 'nowhere/']);
    expect(unknownCommands('`npx jest test/config` says what is missing', SCRIPTS, SUITES)).toEqual([]);
    expect(unknownFiles('`src/main.ts`, `planner/query-executor.ts`, `query-executor.ts`, `planner/`, `Forum.navn`', FILES)).toEqual([]);
  });

  it('the licence of the packages is the licence that lies there', () => {
    const lock = z
      .object({ packages: z.record(z.string(), z.object({ license: z.unknown() })) })
      .parse(JSON.parse(read('package-lock.json')));
    expect([pack.license, lock.packages['']?.license]).toEqual(['EUPL-1.2', 'EUPL-1.2']);
    const licence = read('LICENSE');
    expect(licence).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\n/);
    expect([...licence.matchAll(/^(\d+)\. ?[A-Z]/gm)].map((m) => Number(m[1]))).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
  });

  it('the changelog begins with what is not released yet', () => {
    expect(/^## .*$/m.exec(read('CHANGELOG.md'))?.[0]).toBe('## [Unreleased]');
  });
});

describe('the build server', () => {
  const job = z.object({
    strategy: z.object({ matrix: z.object({ node: z.array(z.string()) }) }),
    steps: z.array(z.object({ uses: z.string().optional(), run: z.string().optional() })),
  });
  const { jobs } = z.object({ jobs: z.object({ test: job }) }).parse(parse(read('.github/workflows/ci.yml')));

  it('runs .ci/run, on the oldest Node that is supported and on a newer one', () => {
    const oldest = read('.nvmrc').trim();
    expect(pack.engines.node).toBe(`>=${oldest}`);
    expect(jobs.test.strategy.matrix.node).toContain(oldest);
    expect(jobs.test.strategy.matrix.node.length).toBeGreaterThan(1);
    expect(jobs.test.steps.map((step) => step.run)).toContain('.ci/run');
  });

  it.each(['fault.yml', 'wish.yml'])('the form %s asks each thing once', (file) => {
    const shape = z
      .object({ name: z.string(), description: z.string(), body: z.array(z.object({ type: z.string(), id: z.string().optional() })) })
      .parse(parse(read(`.github/ISSUE_TEMPLATE/${file}`)));
    const asked = shape.body.filter(({ type }) => type !== 'markdown').map(({ id }) => id);
    expect(asked.length).toBeGreaterThan(2);
    expect(asked).not.toContain(undefined);
    expect(new Set(asked).size).toBe(asked.length);
  });
});
