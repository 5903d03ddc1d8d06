import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readExamples } from '../../src/http/examples';
import { startService, type TestService } from '../support/service';

/**
 * Every example operation is run over HTTP and held against its golden answer in `test/golden/`. An answer that changes
 * is read before it is kept: `UPDATE_GOLDEN=1 npx jest guards/examples` writes them anew.
 */
const GOLDEN = 'test/golden';
const all = readExamples('schema/examples');
const examples = all.filter((e) => !e.role);
const acts = all.filter((e) => e.role);
let service: TestService;
/** Acts are tried on plans that are under way, so on a day when they are. */
let now: TestService;

beforeAll(async () => {
  service = await startService();
  now = await startService({ dag: '2026-11-26' });
});
afterAll(async () => {
  await service.close();
  await now.close();
});

function holdUp(name: string, data: unknown): void {
  const file = join(GOLDEN, `${name}.json`);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(file, `${JSON.stringify(data, null, 1)}\n`);
  }
  expect(existsSync(file)).toBe(true);
  expect(data).toEqual(JSON.parse(readFileSync(file, 'utf8')));
}

/** Examples that a text names and that are not there. */
const strangers = (text: string, names: ReadonlySet<string>): string[] =>
  [...text.matchAll(/`(\d\d-\w+)`/g)].flatMap(([, name = '']) => (names.has(name) ? [] : [name]));

it('docs/questions.md names examples that are there, and most of them', () => {
  const names = new Set(readdirSync('schema/examples').map((file) => file.replace('.graphql', '')));
  const text = readFileSync('docs/questions.md', 'utf8');
  expect(strangers(text, names)).toEqual([]);
  expect([...names].filter((name) => text.includes(name)).length).toBeGreaterThan(40);
  // The guard bites.
  expect(strangers('`01-Faktaark`, `99-Nothing`', names)).toEqual(['99-Nothing']);
});

it('there are at least 24 examples and 8 acts in several roles, each with a description', () => {
  expect(examples.length).toBeGreaterThanOrEqual(24);
  expect(acts.length).toBeGreaterThanOrEqual(8);
  expect(new Set(acts.map((e) => e.role?.rolle)).size).toBeGreaterThanOrEqual(5);
  expect(all.filter((e) => e.description.length < 20)).toEqual([]);
});

it.each(examples.map((e) => [e.name, e] as const))('%s', async (name, { document }) => {
  const before = service.database.readers.statementCount;
  const data = await service.data(document);
  expect(service.database.readers.statementCount - before).toBe(1);
  holdUp(name, data);
});

it.each(acts.map((e) => [e.name, e] as const))('%s is a dry run that stores nothing', async (name, { document, role }) => {
  if (!role) throw new Error(`${name} has no role`);
  const saved = (): Promise<unknown> => now.data('{ haendelser { totalCount } helhedsplaner { aggregate { count sum { version } } } }');
  const before = await saved();
  expect((await now.ask(document)).errors.map((f) => f.extensions.code)).toEqual(['FORBIDDEN']);
  holdUp(name, await (await now.as(role.rolle, role.for ?? undefined)).data(document));
  expect(await saved()).toEqual(before);
});
