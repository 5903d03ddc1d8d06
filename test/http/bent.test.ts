import { Agent, type Agent as HttpAgent, request } from 'node:http';
import { buildSchema } from 'graphql';
import { printSdl } from '../../src/app/print';
import { type RawRequest, RequestBender } from '../support/bender';
import { startService, type TestService } from '../support/service';

/** Random requests, right and wrong: never a fault of ours, never an error longer than 10 kB. `FUZZ` says how many, `SEED_NUMBER` which. */

const COUNT = Number(process.env.FUZZ ?? 1500);
const seed = Number(process.env.SEED ?? 7);

let t: TestService;
beforeAll(async () => {
  t = await startService();
});
afterAll(() => t.close());

function sent(agent: HttpAgent, { method, path, headers: givenHeaders, body }: RawRequest): Promise<{ status: number; tekst: string }> {
  const { hostname, port } = new URL(t.url);
  const headers = body ? { ...givenHeaders, 'content-length': body.length } : givenHeaders;
  return new Promise((resolve, refuse) => {
    const r = request({ agent, hostname, port, path, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer
        .on('data', (d: Buffer) => parts.push(d))
        .once('end', () => resolve({ status: answer.statusCode ?? 0, tekst: Buffer.concat(parts).toString() }));
    });
    r.once('error', refuse);
    r.end(body);
  });
}

it(`${COUNT} bent requests (seed ${seed}) get an answer or a short refusal with a code`, async () => {
  const bender = new RequestBender(buildSchema(printSdl()), seed);
  const agent = new Agent({ keepAlive: true });
  const count = new Map<string, number>();
  for (let i = 0; i < COUNT; i += 1) {
    const f = bender.next();
    const { status, tekst: text } = await sent(agent, f);
    const shown = [f.method, f.path.slice(0, 500), f.body?.toString('utf8').slice(0, 2000)];
    const { errors } = text.startsWith('{') ? JSON.parse(text) : { errors: undefined };
    const code: unknown = errors?.[0]?.extensions?.code ?? 'OK';
    count.set(String(code), (count.get(String(code)) ?? 0) + 1);
    expect([...shown, status >= 500 && code !== 'TIMEOUT', code]).toEqual([...shown, false, expect.not.stringMatching(/INTERNAL/)]);
    expect([...shown, code !== 'OK' && text.length >= 10_000, (errors?.length ?? 0) > 20]).toEqual([...shown, false, false]);
  }
  agent.destroy();
  // Most of it is wrong in one way or another, and some of it is not.
  expect(count.get('OK')).toBeGreaterThan(COUNT / 20);
  expect(count.get('GRAPHQL_VALIDATION_FAILED')).toBeGreaterThan(COUNT / 20);
  expect(count.get('GRAPHQL_PARSE_FAILED')).toBeGreaterThan(COUNT / 20);
}, 3_000_000);
