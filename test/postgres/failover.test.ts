import { join } from 'node:path';
import { type PostgresServer, startReplica } from '../../scripts/postgres-server';
import { demoKey } from '../../src/access/demo-key';
import { signDemoToken } from '../../src/access/tokens';
import { document } from '../support/document';
import { newPlan } from '../support/plans';
import { readAnswer, sent, testFolder } from '../support/service';
import { kill, type ServiceProcess, startProcess } from '../support/service-process';
import { type DemoServer, startDemoServer } from './server';

/**
 * The primary dies under load, its replica takes over, and the services are pointed at it: nothing that was acknowledged is
 * lost, nothing is done twice. Services are processes of their own, two of them.
 */

const CLIENTS = 6;
/** Commits wait for the disk here, and for the replica: that is what is promised. */
const DURABLE = ['synchronous_commit=on'];

const keyFile = join(testFolder(), 'demo-noegle');
let primary: DemoServer;
let replica: PostgresServer;
let database: string;
let token: string;
const running: ServiceProcess[] = [];

beforeAll(async () => {
  primary = await startDemoServer([...DURABLE]);
  database = new URL(await primary.demo()).pathname.slice(1);
  replica = await startReplica(primary, DURABLE);
  await primary.query("ALTER SYSTEM SET synchronous_standby_names = 'replica'");
  await primary.query('SELECT pg_reload_conf()');
  token = await signDemoToken(
    { issuer: 'helhed-demo', audience: 'helhed' },
    demoKey(keyFile),
    { rolle: 'BOLIGORGANISATION', for: 'FSB' },
    1,
  );
});
afterAll(async () => {
  await Promise.all(running.map(kill));
  await replica.stop();
  await primary.stop();
});

async function startApi(url: string): Promise<string> {
  const api = await startProcess(url, { IDAG: '2014-04-23', COST_PER_MINUTE: '0', DEMO_KEY_FILE: keyFile });
  running.push(api);
  return api.url;
}

type Ending = 'done' | 'refused' | 'unknown';

async function make(url: string, key: string): Promise<Ending> {
  const body = { query: document('opretHelhedsplan'), variables: { input: newPlan(key, { idempotencyKey: key }) } };
  try {
    const answer = await readAnswer(await sent(url, body, { authorization: `Bearer ${token}` }));
    if (answer.errors.length === 0) return 'done';
    expect(answer.errors[0]?.extensions.code).toBe('SERVICE_UNAVAILABLE');
    return 'refused';
  } catch {
    return 'unknown';
  }
}

const planKeys = async (server: PostgresServer): Promise<Set<unknown>> =>
  new Set((await server.query("SELECT noegle FROM helhedsplan WHERE noegle LIKE 'FAILOVER-%'", database)).map((row) => row.noegle));

it('the primary dies under load and a replica takes over: no acknowledged act is lost, and each is done once', async () => {
  const urls = await Promise.all([startApi(primary.url(database)), startApi(primary.url(database))]);
  const endings = new Map<string, Ending>();
  let dead = false;
  let attempts = 0;
  const client = async (url: string): Promise<void> => {
    for (let late = 0; late < 5; ) {
      attempts += 1;
      const key = `FAILOVER-${attempts}`;
      endings.set(key, await make(url, key));
      if (dead) late += 1;
    }
  };
  const clients = Array.from({ length: CLIENTS }, (_, i) => client(urls[i % urls.length] ?? ''));
  const acknowledged = (): number => [...endings.values()].filter((e) => e === 'done').length;
  while (acknowledged() < 40) await new Promise((resolve) => setTimeout(resolve, 20));
  await primary.stopServer('SIGKILL');
  dead = true;
  const killed = performance.now();
  await Promise.all(clients);
  await replica.query("ALTER SYSTEM SET synchronous_standby_names = ''");
  await replica.query('SELECT pg_promote()');
  const [url = ''] = await Promise.all([startApi(replica.url(database)), startApi(replica.url(database))]);
  const back = performance.now() - killed;

  const of = (ending: Ending): string[] => [...endings].flatMap(([key, e]) => (e === ending ? [key] : []));
  const stored = await planKeys(replica);
  expect(of('done').length).toBeGreaterThanOrEqual(40);
  expect(of('done').filter((key) => !stored.has(key))).toEqual([]);
  // What was not answered, or said to be unknown, comes to one end when it is sent again under its key.
  for (const key of [...of('refused'), ...of('unknown')]) expect(await make(url, key)).toBe('done');
  const [twice] = await replica.query(
    "SELECT count(*) AS n FROM (SELECT helhedsplan_id FROM haendelse WHERE handling = 'opretHelhedsplan' AND helhedsplan_id IS NOT NULL GROUP BY 1 HAVING count(*) > 1) d",
    database,
  );
  expect(Number(twice?.n)).toBe(0);
  expect((await planKeys(replica)).size).toBe(endings.size);
  process.stdout.write(
    `failover: ${of('done').length} acts acknowledged, 0 lost; ${of('refused').length} refused and ${of('unknown').length} unknown, all settled by their keys; services answered again ${Math.round(back)} ms after the primary was killed\n`,
  );
}, 120_000);
