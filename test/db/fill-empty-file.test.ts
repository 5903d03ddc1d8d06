import { join } from 'node:path';
import { OPEN_CREATE, OPEN_READWRITE } from 'sqlite3';
import { SqliteMoveStore } from '../../src/db/move/sqlite-store';
import { testFolder } from '../support/service';
import { SqliteOutside } from '../support/sqlite-outside';

/** An empty file is filled without its indexes, which are made when the rows are there; whatever happens, the file has them all afterwards. */

const SCHEMA = `CREATE TABLE area (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
  CREATE UNIQUE INDEX area_name ON area (name);
  CREATE TABLE estate (id INTEGER PRIMARY KEY, area_id INTEGER NOT NULL REFERENCES area (id), homes INTEGER);
  CREATE INDEX estate_homes ON estate (homes) WHERE homes > 10;`;
const INDEXES = ['area_name', 'estate_homes'];

interface Trial {
  readonly outside: SqliteOutside;
  readonly store: SqliteMoveStore;
  indexes(): Promise<string[]>;
}

let open: Trial[] = [];
afterEach(async () => {
  for (const { outside, store } of open) await Promise.all([outside.close(), store.close()]);
  open = [];
});

async function trial(rows = ''): Promise<Trial> {
  const file = join(testFolder(), 'empty.sqlite');
  const outside = await SqliteOutside.open(file, OPEN_READWRITE | OPEN_CREATE);
  await outside.run(`PRAGMA journal_mode = WAL; ${SCHEMA} ${rows}`);
  const store = await SqliteMoveStore.open(file);
  const indexes = async (): Promise<string[]> =>
    (await outside.all<{ name: string }>(`SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY name`)).map(({ name }) => name);
  const one = { outside, store, indexes };
  open.push(one);
  return one;
}

const definitions = ({ outside }: Trial): Promise<unknown[]> =>
  outside.all('SELECT type, name, sql FROM sqlite_master ORDER BY type, name');

it('the indexes are as they were, and hold the rows', async () => {
  const t = await trial();
  const before = await definitions(t);
  await t.store.begin();
  await t.store.insert('area', [{ id: 1, name: 'Tingbjerg' }]);
  await t.store.insert('estate', [
    { id: 1, area_id: 1, homes: 40 },
    { id: 2, area_id: 1, homes: 4 },
  ]);
  expect(await t.indexes()).toEqual(INDEXES);
  await t.store.commit();
  expect(await definitions(t)).toEqual(before);
  expect(await t.outside.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(await t.outside.all('SELECT id FROM estate INDEXED BY estate_homes WHERE homes > 10')).toEqual([{ id: 1 }]);
});

it('rows that an index forbids are refused as a whole, and the indexes stay', async () => {
  const t = await trial();
  await t.store.begin();
  await t.store.insert('area', [
    { id: 1, name: 'Tingbjerg' },
    { id: 2, name: 'Tingbjerg' },
  ]);
  await expect(t.store.commit()).rejects.toThrow(/UNIQUE constraint failed: area.name/);
  await t.store.rollback();
  expect([await t.indexes(), await t.outside.all('SELECT * FROM area')]).toEqual([INDEXES, []]);
});

it('what is broken off leaves the indexes', async () => {
  const t = await trial();
  await t.store.begin();
  await t.store.insert('area', [{ id: 1, name: 'Tingbjerg' }]);
  await t.store.rollback();
  expect([await t.indexes(), await t.outside.all('SELECT * FROM area')]).toEqual([INDEXES, []]);
});

it('a file that has rows keeps its indexes while more come', async () => {
  const t = await trial(`INSERT INTO area VALUES (1, 'Tingbjerg');`);
  await t.store.begin();
  await expect(t.store.insert('area', [{ id: 2, name: 'Tingbjerg' }])).rejects.toThrow(/UNIQUE constraint failed: area.name/);
  await t.store.rollback();
  expect(await t.indexes()).toEqual(INDEXES);
});

it('rows may point at rows that come later, and those that point at nothing are refused when all are there', async () => {
  const t = await trial();
  await t.store.begin();
  await t.store.insert('estate', [{ id: 1, area_id: 7, homes: 40 }]);
  await expect(t.store.commit()).rejects.toThrow('row 1 of estate points at a row of area that is not there');
  await t.store.rollback();
  expect([await t.indexes(), await t.outside.all('SELECT * FROM estate')]).toEqual([INDEXES, []]);
  await t.store.begin();
  await t.store.insert('estate', [{ id: 1, area_id: 7, homes: 40 }]);
  await t.store.insert('area', [{ id: 7, name: 'Tingbjerg' }]);
  await t.store.commit();
  expect(await t.outside.all('SELECT area_id FROM estate')).toEqual([{ area_id: 7 }]);
});
