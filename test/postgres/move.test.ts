import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { writerDataSource } from '../../ormconfig';
import { compare, type MoveReport, moveRows, openMoveStore, tableNames } from '../../src/db/move/move';
import { openDatabase } from '../../src/db/open-database';
import { type DatabaseTarget, sqliteTarget } from '../../src/db/target';
import { demoFile } from '../support/demo-file';
import { postgresTarget } from '../support/fill-postgres';
import { testFolder } from '../support/service';
import { SqliteOutside } from '../support/sqlite-outside';
import { type DemoServer, startDemoServer } from './server';

/** Everything from one engine to the other and back: counted, summed, all or none. */

let server: DemoServer;
beforeAll(async () => {
  server = await startDemoServer();
});
afterAll(() => server.stop());

/** Makes the tables where there are none; gives their names. */
async function tablesOf(target: DatabaseTarget): Promise<string[]> {
  const database = await openDatabase(writerDataSource, { target, readers: 1, timeoutMs: 10_000, responseLimit: 1_000_000 });
  const tables = await tableNames(database);
  await database.close();
  return tables;
}

async function between(from: DatabaseTarget, to: DatabaseTarget, what: typeof compare): Promise<MoveReport> {
  const tables = await tablesOf(to);
  const [a, b] = [await openMoveStore(from), await openMoveStore(to)];
  try {
    return await what(a, b, tables);
  } finally {
    await Promise.all([a.close(), b.close()]);
  }
}

const move = (from: DatabaseTarget, to: DatabaseTarget): Promise<MoveReport> =>
  between(from, to, (a, b, tables) => moveRows(a, b, tables, () => undefined));

const demo = (): ReturnType<typeof sqliteTarget> => {
  const file = join(testFolder(), 'demo.sqlite');
  copyFileSync(demoFile(), file);
  return sqliteTarget(file);
};

async function emptyDatabase(name: string): Promise<DatabaseTarget> {
  await server.query(`CREATE DATABASE ${name}`);
  return postgresTarget(server.url(name));
}

const sums = ({ tables }: MoveReport): unknown[] => tables.map((t) => [t.table, t.rows, t.checksum]);

it('there and back again: the same rows, to the sum over every value', async () => {
  const [first, second, third] = [demo(), await emptyDatabase('there'), sqliteTarget(join(testFolder(), 'back.sqlite'))];
  const there = await move(first, second);
  const back = await move(second, third);
  expect([there.different, back.different]).toEqual([[], []]);
  expect(sums(back)).toEqual(sums(there));
  expect(there.tables.reduce((sum, t) => sum + t.rows, 0)).toBeGreaterThan(4000);
});

it('one value that is not the same is found', async () => {
  const [from, to] = [demo(), await emptyDatabase('changed')];
  await move(from, to);
  await server.query("UPDATE kommune SET navn = navn || ' '", 'changed');
  expect((await between(from, to, compare)).different).toEqual(['kommune']);
});

it('where a row is not taken, none is', async () => {
  const [from, to] = [demo(), await emptyDatabase('refused')];
  await tablesOf(to);
  await server.query('ALTER TABLE tilsyn ADD CONSTRAINT planted CHECK (id < 5)', 'refused');
  await expect(move(from, to)).rejects.toThrow('planted');
  expect(Number((await server.query('SELECT count(*) AS n FROM afdeling', 'refused'))[0]?.n)).toBe(0);
});

it('a row that points at nothing is told by its number, whichever engine it comes to, and none is moved', async () => {
  const from = demo();
  const source = await SqliteOutside.open(from.file);
  await source.run('PRAGMA foreign_keys = OFF; UPDATE afdeling SET boligorganisation_id = 99999 WHERE id = 3');
  await source.close();
  const [file, database] = [sqliteTarget(join(testFolder(), 'loose.sqlite')), await emptyDatabase('loose')];
  const refused = { message: 'row 3 of afdeling points at a row of boligorganisation that is not there' };
  await expect(move(from, file)).rejects.toMatchObject(refused);
  await expect(move(from, database)).rejects.toThrow(/afdeling.*boligorganisation|foreign key/);
  const copy = await SqliteOutside.open(file.file);
  expect(await copy.all('SELECT count(*) AS n FROM kommune')).toEqual([{ n: 0 }]);
  await copy.close();
});

it('new rows are numbered after those that were moved', async () => {
  const [from, to] = [demo(), await emptyDatabase('numbered')];
  await move(from, to);
  const [row] = await server.query(
    "SELECT nextval(pg_get_serial_sequence('haendelse', 'id')) AS next, (SELECT max(id) FROM haendelse) AS last",
    'numbered',
  );
  expect(Number(row?.next)).toBe(Number(row?.last) + 1);
});
