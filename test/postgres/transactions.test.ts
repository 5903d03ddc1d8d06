import { setTimeout as pause } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { writerDataSource } from '../../ormconfig';
import type { Database } from '../../src/db/database';
import { openDatabase } from '../../src/db/open-database';
import { postgresTarget } from '../support/fill-postgres';
import { type DemoServer, startDemoServer } from './server';

let server: DemoServer;
let url: string;
const open = (): Promise<Database> =>
  openDatabase(writerDataSource, { target: postgresTarget(url), readers: 1, timeoutMs: 2000, responseLimit: 1_000_000 });

beforeAll(async () => {
  server = await startDemoServer();
  url = await server.demo();
});
afterAll(() => server.stop());

let databases: Database[];
beforeEach(async () => {
  databases = [await open(), await open()];
});
afterEach(() => Promise.all(databases.map((d) => d.close())));

const first = (): Database => databases[0] ?? fail();
const second = (): Database => databases[1] ?? fail();
const fail = (): never => {
  throw new Error('not open');
};
const name = async (em: EntityManager): Promise<string> => (await em.query("SELECT navn FROM kommune WHERE noegle = 'KOEBENHAVN'"))[0].navn;
const rename = (em: EntityManager, to: string): Promise<unknown> => em.query('UPDATE kommune SET navn = $1', [to]);
const stored = (): Promise<string> => first().writer.transaction(name);

it('what a unit throws rolls everything back', async () => {
  const before = await stored();
  const attempt = first().writer.transaction(async (em) => {
    await rename(em, 'X');
    throw new Error('no');
  });
  await expect(attempt).rejects.toThrow('no');
  expect(await stored()).toBe(before);
});

it('a fault that was swallowed inside of a unit is not answered as stored', async () => {
  const before = await stored();
  const attempt = first().writer.transaction(async (em) => {
    await rename(em, 'Y');
    await em.query('SELECT 1/0').catch(() => undefined);
    return 'done';
  });
  await expect(attempt).rejects.toThrow('COMMIT was answered with ROLLBACK');
  expect(await stored()).toBe(before);
});

it('units of two services take turns: each sees what the one before it has stored', async () => {
  const add = (d: Database, who: string): Promise<void> =>
    d.writer.transaction(async (em) => {
      const seen = await name(em);
      await new Promise((resolve) => setTimeout(resolve, 5));
      await rename(em, seen + who);
    });
  await first().writer.transaction((em) => rename(em, ''));
  await Promise.all(Array.from({ length: 20 }, (_, i) => add(i % 2 ? first() : second(), i % 2 ? 'a' : 'b')));
  expect([...(await stored())].sort().join('')).toBe('a'.repeat(10) + 'b'.repeat(10));
});

it('a unit that another program stands in the way of is done again, on what that one has stored', async () => {
  let attempts = 0;
  await first().writer.transaction((em) => rename(em, 'start'));
  await first().writer.transaction(async (em) => {
    attempts += 1;
    const seen = await name(em);
    if (attempts === 1) await server.query("UPDATE kommune SET navn = 'other'", new URL(url).pathname.slice(1));
    await rename(em, `${seen} and ours`);
  });
  expect([attempts, await stored()]).toEqual([2, 'other and ours']);
});

it('a unit that is in the way each time is told that it is busy, and nothing is stored', async () => {
  const attempt = first().writer.transaction(async (em) => {
    await name(em);
    await server.query("UPDATE kommune SET navn = navn || '.'", new URL(url).pathname.slice(1));
    await rename(em, 'never');
  });
  await expect(attempt).rejects.toMatchObject({ kode: 'SERVICE_UNAVAILABLE' });
  expect(await stored()).not.toBe('never');
});

it('a dry run keeps nothing, and what it throws away is not seen after', async () => {
  const before = await stored();
  const seen = await first().writer.attempt(async ({ em, discard }) => {
    await rename(em, 'Z');
    await discard();
    return { save: false, result: await name(em) };
  });
  expect([seen, await stored()]).toEqual([before, before]);
});

it('a statement that takes too long is broken off, and the next unit goes on', async () => {
  const attempt = first().writer.attempt(async ({ read }) => ({
    save: true,
    result: await read('SELECT pg_sleep(20)::text AS svar', [], 100),
  }));
  await expect(attempt).rejects.toMatchObject({ kode: 'TIMEOUT' });
  expect(typeof (await stored())).toBe('string');
});

it('rows that are only added to refuse to be changed, removed or emptied', async () => {
  for (const sql of ['UPDATE haendelse SET dato = dato', 'DELETE FROM haendelse', 'TRUNCATE haendelse CASCADE'])
    await expect(server.query(sql, new URL(url).pathname.slice(1))).rejects.toThrow('aendres ikke');
});

it('a unit whose connection breaks keeps nothing, and the next one has a new connection', async () => {
  const before = await stored();
  const attempt = first().writer.transaction(async (em) => {
    await rename(em, 'W');
    await server.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction'");
    await name(em);
  });
  await expect(attempt).rejects.toMatchObject({ kode: 'SERVICE_UNAVAILABLE' });
  expect(await stored()).toBe(before);
});

it('a commit that waits for a replica that is away is answered as not known, and the service goes on once it may', async () => {
  const wait = (names: string): Promise<unknown> =>
    server.query(`ALTER SYSTEM SET synchronous_standby_names = '${names}'`).then(() => server.query('SELECT pg_reload_conf()'));
  await wait('nobody');
  try {
    const attempt = (): Promise<unknown> =>
      first()
        .writer.transaction(async (em) => {
          await em.query('SET LOCAL synchronous_commit = on');
          await rename(em, 'V');
        })
        .then(
          () => null,
          (fault: unknown) => fault,
        );
    // The setting is taken up by a process of the server that is told of it, and nobody is told when it has.
    let fault = await attempt();
    for (let i = 0; fault === null && i < 200; i += 1) {
      await pause(50);
      fault = await attempt();
    }
    expect(fault).toMatchObject({ kode: 'SERVICE_UNAVAILABLE', details: { aarsag: 'COMMIT_TIMEOUT' } });
  } finally {
    await wait('');
  }
  // It was stored after all: what is told as not known may be either.
  expect(await second().writer.transaction(name)).toBe('V');
});

it('a connection that breaks while it commits is answered as not known', async () => {
  const attempt = first().writer.transaction(async (em) => {
    await rename(em, 'U');
    const [{ pid }] = await em.query('SELECT pg_backend_pid() AS pid');
    // Ended a moment later, when the unit is at its COMMIT, which waits for it.
    await em.query(
      'CREATE OR REPLACE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(1); RETURN NULL; END $$',
    );
    await em.query(
      'CREATE CONSTRAINT TRIGGER dawdle AFTER UPDATE ON kommune DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION dawdle()',
    );
    await rename(em, 'T');
    setTimeout(() => void server.query(`SELECT pg_terminate_backend(${pid})`), 300);
  });
  await expect(attempt).rejects.toMatchObject({ kode: 'SERVICE_UNAVAILABLE', message: expect.stringContaining('not known whether') });
  expect(await stored()).not.toBe('T');
});
