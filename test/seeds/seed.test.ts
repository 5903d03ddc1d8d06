import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writerDataSource } from '../../ormconfig';
import { createActExecutor } from '../../src/app/composition';
import { Byomraade } from '../../src/byomraade/byomraade.entity';
import type { Database } from '../../src/db/database';
import { openDatabase } from '../../src/db/open-database';
import { sqliteTarget } from '../../src/db/target';
import { systemClock } from '../../src/kernel/clock';
import { danishSortKey, fold, foldedColumn } from '../../src/kernel/fold';
import type { Sources } from '../../src/seeding/course';
import { readSeedFiles, SeedError } from '../../src/seeding/read-files';
import { seedDatabase, unreadFiles } from '../../src/seeding/seed';
import { demoFile } from '../support/demo-file';
import { testFolder } from '../support/service';

const SEED = join(process.cwd(), 'seeds/faktaark-2014');

const open = (file: string): Promise<Database> =>
  openDatabase(writerDataSource, { target: sqliteTarget(file), readers: 1, timeoutMs: 5000, responseLimit: 1_000_000 });

/** A file with the tables and nothing in them, which takes its time to make. */
const EMPTY = join(testFolder(), 'empty.sqlite');
beforeAll(async () => {
  await (await open(EMPTY)).close();
});

/** A database of its own: empty, or with the seeded file that all suites copy. */
function copyOf(from: string): Promise<Database> {
  const file = join(testFolder(), 'd.sqlite');
  copyFileSync(from, file);
  return open(file);
}
const newDatabase = (): Promise<Database> => copyOf(EMPTY);
const withDemo = (): Promise<Database> => copyOf(demoFile());

/** Loads a copy of the seed after a change in one file, or with one more; gives the faults, and demands that nothing was kept. */
async function errorAfter(file: string, change: (text: string) => string | null): Promise<readonly string[]> {
  const folder = join(testFolder(), 'seed');
  cpSync(SEED, folder, { recursive: true });
  const before = existsSync(join(SEED, file)) ? readFileSync(join(SEED, file), 'utf8') : '';
  const after = change(before);
  expect(after).not.toBe(before);
  if (after === null) rmSync(join(folder, file));
  else writeFileSync(join(folder, file), after);
  const db = await newDatabase();
  try {
    await seedDatabase(db.writer, createActExecutor(db.writer, systemClock), folder);
  } catch (error) {
    expect(await db.isEmpty()).toBe(true);
    if (error instanceof SeedError) return error.error;
    throw error;
  } finally {
    await db.close();
  }
  throw new Error('the seed was taken');
}

const first = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

describe('bad seed data are refused whole, with file, row and fault', () => {
  it.each<[string, string, (t: string) => string | null, RegExp]>([
    [
      'an unknown reference',
      'byomraade.yaml',
      first('kommune: KOEBENHAVN', 'kommune: AARHUS'),
      /^byomraade\.yaml, row 1 \(NOERREBRO\): kommune: there is no Kommune "AARHUS"/,
    ],
    [
      'a day that is not there',
      'udpegning.yaml',
      first(/fra: '2011-01-01'/, "fra: '2011-02-30'"),
      /^udpegning\.yaml, row 1.*fra: is not a day/,
    ],
    ['three decimals', 'bevilling.yaml', first(/30000000/, '30000000.005'), /^bevilling\.yaml, row 1.*beloeb: .*two decimals/],
    [
      'an unknown field',
      'kommune.yaml',
      first('noegle: KOEBENHAVN', 'noegle: KOEBENHAVN, borgmester: x'),
      /^kommune\.yaml, row 1 \(KOEBENHAVN\): .*borgmester/,
    ],
    [
      'an invented field that the row does not have',
      'pulje.yaml',
      first('opdigtedeFelter: [navn]', 'opdigtedeFelter: [navnet]'),
      /^pulje\.yaml, row 1 \(BOLIGSOCIAL-PULJE\): opdigtedeFelter\.0: "navnet" is not a field that the row has/,
    ],
    [
      'the source of the row itself as invented',
      'pulje.yaml',
      first('opdigtedeFelter: [navn]', 'opdigtedeFelter: [herkomst]'),
      /^pulje\.yaml, row 1 .*opdigtedeFelter\.0: "herkomst" is not a field/,
    ],
    [
      'a sagsnummer of no known form',
      'afgoerelse.yaml',
      first("sagsnr: '2017-0236733'", 'sagsnr: abc'),
      /^afgoerelse\.yaml, row \d+ \(TMU-2017-08-21\): .*sagsnr: a case number of a known form/,
    ],
    ['a missing field', 'kommune.yaml', first(/navn: København,/, ''), /^kommune\.yaml, row 1 \(KOEBENHAVN\): navn: /],
    ['an unknown enum value', 'deltagelse.yaml', first('rolle: LEDENDE', 'rolle: CHEF'), /^deltagelse\.yaml, row 1.*rolle: /],
    [
      'the same key twice',
      'byomraade.yaml',
      first(/noegle: TINGBJERG_HUSUM/, 'noegle: NOERREBRO'),
      /^byomraade\.yaml, row 2 \(NOERREBRO\): the key stands/,
    ],
    [
      'a broken CHECK',
      'forum.yaml',
      first(/til: '2016-10-01'/, "til: '2001-01-01'"),
      /^forum\.yaml, row 1 \(FORUM-NOERREBRO\): .*ck_forum_periode/,
    ],
    ['YAML that cannot be read', 'pulje.yaml', (t) => `${t}\n  - { navn: `, /^pulje\.yaml: /],
    ['a missing file', 'pulje.yaml', () => null, /^pulje\.yaml: the file is missing/],
    ['a file of no noun', 'skole.yaml', () => 'raekker: []\n', /^skole\.yaml: there is no noun of that name/],
  ])('%s', async (_name, file, change, message) => {
    const error = await errorAfter(file, change);
    expect(error[0]).toMatch(message);
  });

  it('all faults in all files are named at once', async () => {
    const error = await errorAfter('kommune.yaml', (t) => t.replace(/navn: København,/, '').replace(/kode: '0101'/, 'kode: 101'));
    expect(error).toHaveLength(2);
  });
});

it('a file that nothing reads is refused, whatever it holds', async () => {
  const files = await readSeedFiles(SEED);
  expect(unreadFiles(files)).toEqual([]);
  const allBut = ['milepael', 'kommune'];
  const course = (k: Sources) => files.filter((f) => !allBut.includes(f.type.table)).map((f) => k(f.type.table));
  expect(unreadFiles(files, course)).toEqual(['milepael.yaml: nothing reads it; put milepael on the list GROUND in src/seeding/seed.ts']);
});

it('every row of every file is in the database, where rows are counted', async () => {
  const db = await withDemo();
  const counts = await db.writer.transaction(async (em) => {
    const counted = async ({ type, rows }: Awaited<ReturnType<typeof readSeedFiles>>[number]): Promise<[string, number, number]> => {
      const [row]: { n: number }[] = await em.query(`SELECT COUNT(*) AS n FROM "${type.table}"`);
      return [type.table, rows.length, row?.n ?? 0];
    };
    return Promise.all((await readSeedFiles(SEED)).map(counted));
  });
  // Acts make decisions and events of their own, and say what the kommune's share is for.
  const more = ['afgoerelse', 'afgoerelsespunkt', 'anvendelse', 'haendelse'];
  expect(counts.filter(([, rows, found]) => rows !== found).map(([table]) => table)).toEqual(more);
  expect(counts.filter(([, rows, found]) => found < rows)).toEqual([]);
  await db.close();
});

it('folded columns are what the code folds', async () => {
  const db = await withDemo();
  const rows: { navn: string; aliaser: string; navn_foldet: string; navn_sort: string }[] = await db.writer.transaction((em) =>
    em.query('SELECT navn, aliaser, navn_foldet, navn_sort FROM afdeling'),
  );
  expect(rows.length).toBeGreaterThan(50);
  for (const r of rows) expect([r.navn_foldet, r.navn_sort]).toEqual([foldedColumn(r.navn, JSON.parse(r.aliaser)), danishSortKey(r.navn)]);
  expect(rows.some((r) => r.navn_foldet.includes(fold('Blågården')))).toBe(true);
  await db.close();
});

it('the folding follows when a row is changed, and half a change is refused', async () => {
  const db = await withDemo();
  const folded = async (): Promise<string> =>
    String(await db.readers.read("SELECT CAST(navn_foldet AS BLOB) AS svar FROM byomraade WHERE noegle = 'NOERREBRO'", []));
  await db.writer.transaction(async (em) => {
    const row = await em.findOneByOrFail(Byomraade, { noegle: 'NOERREBRO' });
    await em.save(Byomraade, { id: row.id, aliaser: ['Ydre Nørrebro'] }, { transaction: false });
  });
  expect(await folded()).toBe(foldedColumn('Nørrebro', ['Ydre Nørrebro']));
  await db.writer.transaction(async (em) => {
    const row = await em.findOneByOrFail(Byomraade, { noegle: 'NOERREBRO' });
    row.navn = 'Nordbro';
    await em.save(row, { transaction: false });
  });
  expect(await folded()).toBe(foldedColumn('Nordbro', ['Ydre Nørrebro']));
  await expect(db.writer.transaction((em) => em.update(Byomraade, { noegle: 'NOERREBRO' }, { navn: 'Andet' }))).rejects.toThrow(
    'save the whole row',
  );
  expect(await folded()).toBe(foldedColumn('Nordbro', ['Ydre Nørrebro']));
  await db.close();
});

it('npm run seed can be run twice without touching the rows', async () => {
  const file = join(testFolder(), 'to.sqlite');
  const run = (): string => execFileSync(process.execPath, ['dist/seed.js', '--database', file], { encoding: 'utf8' });
  const [, told] = /^(\d{4}) rows put into/.exec(run()) ?? [];
  const db = await open(file);
  const tables: { name: string }[] = await db.writer.transaction((em) =>
    em.query(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('migrations', 'idempotency_key')",
    ),
  );
  const sum = tables.map(({ name }) => `(SELECT COUNT(*) FROM "${name}")`).join(' + ');
  const [all]: { n: number }[] = await db.writer.transaction((em) => em.query(`SELECT ${sum} AS n`));
  expect(Number(told)).toBe(all?.n);
  await db.writer.transaction((em) => em.query("UPDATE kommune SET kommunalbestyrelse = 'BR'"));
  await db.close();
  expect(run()).toContain('has rows already; nothing is changed');
  const again = await open(file);
  expect(await again.readers.read('SELECT CAST(kommunalbestyrelse AS BLOB) AS svar FROM kommune', [])).toEqual(Buffer.from('BR'));
  await again.close();
});
