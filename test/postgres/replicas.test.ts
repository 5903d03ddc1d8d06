import { type PostgresServer, QUICK, startReplica } from '../../scripts/postgres-server';
import { document } from '../support/document';
import { newPlan } from '../support/plans';
import { type Answer, readAnswer, sent } from '../support/service';
import { type DemoServer, type PostgresService, servePostgres, startDemoServer, tokenFor } from './server';

/** A service with a primary and a replica that follows it. */
let primary: DemoServer;
let replica: PostgresServer;
let database: string;
let service: PostgresService;
let token: string;

beforeAll(async () => {
  primary = await startDemoServer();
  database = new URL(await primary.demo()).pathname.slice(1);
  replica = await startReplica(primary, [...QUICK, 'max_standby_streaming_delay=1s']);
  service = await servePostgres(primary.url(database), { DATABASE_REPLICA_URLS: replica.url(database) });
  token = await tokenFor(service, 'BOLIGORGANISATION', 'FSB');
});
afterAll(async () => {
  await service.close();
  await replica.stop();
  await primary.stop();
});

let count = 0;
/** Makes a plan; gives the whole answer and its key. */
async function make(): Promise<{ key: string; answer: Answer }> {
  count += 1;
  const key = `REPLIK-${count}`;
  const body = { query: document('opretHelhedsplan'), variables: { input: newPlan(key) } };
  return { key, answer: await readAnswer(await sent(service.url, body, { authorization: `Bearer ${token}` })) };
}

/** Whether a plan is there, as one is told who sends a position along, or none. */
async function sees(key: string, position?: string | null): Promise<boolean> {
  const body = { query: 'query ($k: String) { helhedsplan(noegle: $k) { id } }', variables: { k: key } };
  const answer = await readAnswer(await sent(service.url, body, position ? { 'x-helhed-position': position } : {}));
  expect([answer.status, answer.errors]).toEqual([200, []]);
  return answer.data?.helhedsplan !== null;
}

const until = async (what: () => Promise<boolean> | boolean, ms = 15_000): Promise<void> => {
  for (const deadline = performance.now() + ms; performance.now() < deadline; ) {
    if (await what()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it never came to that');
};

it('the answer of an act says how far the log has come, and who sends that along reads what was written', async () => {
  for (let i = 0; i < 10; i += 1) {
    const { key, answer } = await make();
    expect(answer.errors).toEqual([]);
    const position = answer.headers.get('x-helhed-position');
    expect(position).toMatch(/^[0-9A-F]+\/[0-9A-F]+$/);
    expect(await sees(key, position)).toBe(true);
  }
});

it('reads go to the replica: what it has not got yet is not seen, except by the one who wrote it', async () => {
  await replica.query('SELECT pg_wal_replay_pause()', database);
  try {
    const { key, answer } = await make();
    expect(await sees(key)).toBe(false);
    expect(await sees(key, answer.headers.get('x-helhed-position'))).toBe(true);
    // One that is too far behind is left out.
    await until(() => sees(key), 12_000);
  } finally {
    await replica.query('SELECT pg_wal_replay_resume()', database);
  }
  // It has caught up, and is read again: what it cannot have yet is not seen.
  await until(async () => (await readsFromReplica()) === true);
});

async function readsFromReplica(): Promise<boolean> {
  await replica.query('SELECT pg_wal_replay_pause()', database);
  try {
    const { key } = await make();
    return !(await sees(key));
  } finally {
    await replica.query('SELECT pg_wal_replay_resume()', database);
  }
}

it('a position that is none is refused, and names the header', async () => {
  const answer = await readAnswer(await sent(service.url, { query: '{ helhedsplaner { totalCount } }' }, { 'x-helhed-position': 'now' }));
  expect([answer.status, answer.errors[0]?.extensions]).toMatchObject([400, { code: 'BAD_USER_INPUT', argument: 'x-helhed-position' }]);
});

it('a replica that dies is left out, no read fails, and it comes back', async () => {
  await replica.stopServer('SIGKILL');
  const { key } = await make();
  for (let i = 0; i < 20; i += 1) expect(await sees(key)).toBe(true);
  await replica.startServer();
  await until(async () => (await readsFromReplica()) === true);
});

it('while the primary is away reads go on and acts are refused in words; after it they go on, and nothing is half done', async () => {
  const { key: before } = await make();
  await until(() => sees(before));
  await primary.stopServer('SIGKILL');
  expect(await sees(before)).toBe(true);
  expect((await fetch(`${service.url}/readyz`)).status).toBe(503);
  const { key: refused, answer } = await make();
  expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
  await primary.startServer();
  await until(async () => (await make()).answer.errors.length === 0);
  await until(async () => (await fetch(`${service.url}/readyz`)).status === 200);
  expect(await sees(refused)).toBe(false);
});
