import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { Database } from 'sqlite3';
import type { ReaderConnection } from '../../src/db/reader-connection';
import { ReaderPool } from '../../src/db/reader-pool';
import { SqliteReaderConnection } from '../../src/db/sqlite/reader-connection';
import { testFolder } from '../support/service';

/** Statements that wait and ask the same are run once, and nobody is answered from what was read before it asked. */

const COUNT = "SELECT CAST(json_object('n', (SELECT count(*) FROM t WHERE a >= ?)) AS BLOB) AS svar";
// About a second of counting, so that the connections are at work meanwhile.
const LONG =
  'WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 3000000) SELECT CAST(max(i) AS BLOB) AS svar FROM n WHERE i > ?';

const exec = (file: string, sql: string): Promise<void> =>
  new Promise((resolve, refuse) => {
    const db = new Database(file, (opened) => {
      if (opened) return refuse(opened);
      db.exec(sql, (error) => (error ? refuse(error) : db.close(() => resolve())));
    });
  });

interface Trial {
  readonly pool: ReaderPool;
  readonly file: string;
  /** The values of each statement that a connection was given, in that order. */
  readonly ran: (readonly unknown[])[];
}

/** Two real connections to a real file, which tell what they run; the first `bent` statements end as `end` says instead of being run. */
async function trial(bent = 0, end: 'lost' | 'interrupted' = 'lost'): Promise<Trial> {
  const file = join(testFolder(), 'same.sqlite');
  await exec(file, 'PRAGMA journal_mode = WAL; CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1), (2), (3);');
  const ran: (readonly unknown[])[] = [];
  const open = async (): Promise<ReaderConnection> => {
    const inner = await SqliteReaderConnection.open(file, 1_000_000);
    return {
      run: (sql, params, timeoutMs, done) => {
        ran.push(params);
        if (ran.length <= bent) setImmediate(() => done(end, null));
        else inner.run(sql, params, timeoutMs, done);
      },
      interrupt: () => inner.interrupt(),
      close: () => inner.close(),
    };
  };
  return { pool: await ReaderPool.open({ readers: 2, timeoutMs: 20_000, responseLimit: 1_000_000 }, open), file, ran };
}

const asked = (pool: ReaderPool, from: number, client = '', sql = COUNT): Promise<string | undefined> =>
  pool.read(sql, [from], { client }).then((answer) => answer?.toString('utf8'));

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

it('twenty who ask the same at once are answered by three statements: two find a connection, the others wait for one', async () => {
  const { pool, ran } = await trial();
  const answers = await Promise.all(times(20, (i) => asked(pool, 2, `client ${i % 4}`)));
  expect(answers).toEqual(times(20, () => '{"n":2}'));
  expect(ran).toHaveLength(3);
  expect(pool.load).toMatchObject({ all: 2, idle: 2, light: 0, heavy: 0 });
  await pool.close();
});

it('another value is another question', async () => {
  const { pool, ran } = await trial();
  const answers = await Promise.all(times(12, (i) => asked(pool, i % 3)));
  expect(answers).toEqual(times(12, (i) => `{"n":${[3, 3, 2][i % 3]}}`));
  expect(new Set(ran.map(([from]) => from))).toEqual(new Set([0, 1, 2]));
  await pool.close();
});

it('whoever waits has its turn: those who are answered along with others do not make the rest wait longer', async () => {
  const { pool, ran } = await trial();
  const all = [asked(pool, 0), asked(pool, 0), asked(pool, 1, 'a'), asked(pool, 2, 'b'), asked(pool, 1, 'c'), asked(pool, 3, 'c')];
  await Promise.all(all);
  expect(ran).toEqual([[0], [0], [1], [2], [3]]);
  await pool.close();
});

it('a question that was asked after something was stored sees it, though the same was asked before', async () => {
  const { pool, file } = await trial();
  const long = times(2, () => asked(pool, 0, '', LONG));
  const before = asked(pool, 3);
  await exec(file, 'INSERT INTO t VALUES (4)');
  const after = asked(pool, 3);
  expect(await after).toBe('{"n":2}');
  // It waited too, and may know what was stored meanwhile; never less than there was.
  expect(['{"n":1}', '{"n":2}']).toContain(await before);
  expect(await Promise.all(long)).toEqual(['3000000', '3000000']);
  await pool.close();
});

it('what was taken for light and is broken off goes on in the lane of heavy ones, each by itself', async () => {
  // Two by themselves and three at once are broken off; then five are run.
  const { pool, ran } = await trial(3, 'interrupted');
  expect(await Promise.all(times(5, () => asked(pool, 1)))).toEqual(times(5, () => '{"n":3}'));
  expect(ran).toHaveLength(8);
  expect(pool.load).toMatchObject({ idle: 2, light: 0, heavy: 0 });
  await pool.close();
});

it('a connection that breaks under a question of many is made anew, and all of them are answered', async () => {
  // Among the first three is the one that eight had waited for.
  const { pool, ran } = await trial(3);
  expect(await Promise.all(times(10, () => asked(pool, 1)))).toEqual(times(10, () => '{"n":3}'));
  expect(ran.length).toBeGreaterThan(3);
  await pool.close();
});

it('a fault is told to all who asked for it', async () => {
  const { pool, ran } = await trial();
  const bad = times(8, () => pool.read('SELECT json(?) AS svar', ['{'], {}).then(String, (error: Error) => error.message));
  expect(new Set(await Promise.all(bad))).toEqual(new Set(['SQLITE_ERROR: malformed JSON']));
  expect(ran).toHaveLength(3);
  await pool.close();
});

it('one that can be broken off is run by itself, and taken out alone', async () => {
  const { pool, ran } = await trial();
  const stop = new AbortController();
  const busy = times(2, () => asked(pool, 0));
  const own = pool.read(COUNT, [1], { abandoned: stop.signal }).then(String, (error: Error) => error.message);
  const others = times(3, () => asked(pool, 1));
  stop.abort();
  await turn();
  expect(await own).toContain('longer');
  expect(await Promise.all([...busy, ...others])).toEqual(times(5, () => '{"n":3}'));
  expect(ran).toEqual([[0], [0], [1]]);
  await pool.close();
});
