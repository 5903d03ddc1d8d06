import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { printSdl } from '../../src/app/print';
import { dice, Operations } from '../support/random';
import { readAnswer, sent, startService, type TestService } from '../support/service';
import { type DemoServer, type PostgresService, servePostgres, startDemoServer } from './server';

/** The same question to both engines: the answers must be the same, in values, order, cursors, prices and refusals. */

const LIMITS = { MAX_COST: '1000000', MAX_DEPTH: '40' };
const COUNT = Number(process.env.COUNT ?? 400);
const seed = Number(process.env.SEED ?? 20140423);

let server: DemoServer;
let postgres: PostgresService;
let sqlite: TestService;
beforeAll(async () => {
  server = await startDemoServer();
  postgres = await servePostgres(await server.demo(), LIMITS);
  sqlite = await startService({ environment: LIMITS });
});
afterAll(async () => {
  await Promise.all([sqlite.close(), postgres.close()]);
  await server.stop();
});

async function both(query: string, variables?: Record<string, unknown>): Promise<unknown[]> {
  const ask = async (url: string): Promise<unknown> => {
    const { status, data, errors, extensions } = await readAnswer(await sent(url, { query, variables }));
    return { query, status, data, errors: errors.map((e) => [e.message, e.extensions]), extensions };
  };
  return Promise.all([ask(sqlite.url), ask(postgres.url)]);
}

const folder = join(process.cwd(), 'schema/examples');
const examples = readdirSync(folder).filter((name) => name.endsWith('.graphql'));

it.each(examples)('%s', async (name) => {
  const query = readFileSync(join(folder, name), 'utf8');
  if (/^\s*mutation/m.test(query)) return;
  const [a, b] = await both(query);
  expect(b).toEqual(a);
});

it(`${COUNT} random operations (seed ${seed})`, async () => {
  const operations = new Operations(buildSchema(printSdl()), dice(seed));
  for (let i = 0; i < COUNT; i += 1) {
    const [a, b] = await both(operations.operation());
    expect(b).toEqual(a);
  }
}, 120_000);
