import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { readAnswer, startService, type TestService } from '../support/service';

/** What knocks at the door without being a request gets 400 in our own form; pages of other origins come in when they are named. */

let t: TestService;
beforeAll(async () => {
  t = await startService();
});
afterAll(() => t.close());

/** Sends bytes as they are, and gives the whole answer. */
function raw(text: string, to = t.url): Promise<{ status: number; body: string; head: string }> {
  return new Promise((resolve, refuse) => {
    const connection = connect(Number(new URL(to).port), '127.0.0.1', () => connection.write(text));
    let out = '';
    connection.on('data', (d) => {
      out += d.toString('utf8');
    });
    connection.on('error', refuse);
    connection.on('close', () => {
      const [head = '', body = ''] = out.split('\r\n\r\n');
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]), body, head });
    });
  });
}

const BODY = '{"query":"{ __typename }"}';
const post = (host: string, version = '1.1'): string =>
  `POST /graphql HTTP/${version}\r\n${host}content-type: application/json\r\ncontent-length: ${BODY.length}\r\nconnection: close\r\n\r\n${BODY}`;
const codes = (body: string): unknown => JSON.parse(body).errors.map((f: { extensions: { code: string } }) => f.extensions.code);

describe('Host', () => {
  it.each([
    '[',
    'a b',
    '%zz',
    '@',
    '',
    'a/b',
    'a?b#c',
    'x:99999',
    'x:',
    'a@b',
    '[::1',
    '999.999.999.999',
    '1.2.3.4.5',
    '0xfffffffff',
    'xn--a',
    '[::::]',
  ])('%j is no host', async (host) => {
    for (const version of ['1.1', '1.0']) {
      const answer = await raw(post(`Host: ${host}\r\n`, version));
      expect([answer.status, codes(answer.body)]).toEqual([400, ['BAD_USER_INPUT']]);
      expect(answer.head).toMatch(/x-request-id: /i);
    }
  });

  it('the same goes for what a proxy says, when it is taken at its word', async () => {
    const behind = await startService({ environment: { TRUST_PROXY: '127.0.0.1' } });
    const extras = (head: string): Promise<{ status: number }> => raw(post(`Host: localhost\r\n${head}\r\n`), behind.url);
    for (const head of ['X-Forwarded-Host: [', 'X-Forwarded-Host: a b', 'X-Forwarded-Proto: ht tp'])
      expect((await extras(head)).status).toBe(400);
    expect((await extras('X-Forwarded-Host: helhed.kk.dk')).status).toBe(200);
    await behind.close();
  });

  it('is missing', async () => {
    for (const version of ['1.1', '1.0']) expect((await raw(post('', version))).status).toBe(400);
    expect((await raw('GET /healthz HTTP/1.0\r\n\r\n')).status).toBe(200);
  });

  it.each(['localhost', '127.0.0.1:4000', '[::1]:4000', 'helhed.kk.dk', 'HELHED_1.local:80'])('%s is a host', async (host) => {
    expect((await raw(post(`Host: ${host}\r\n`))).status).toBe(200);
  });
});

it('half a character code in the variables is refused in the address, too', async () => {
  const variables = encodeURIComponent('{"x":"\\ud800"}');
  const q = encodeURIComponent('query ($x: String) { kommuner(filter: { navn: { eq: $x } }) { totalCount } }');
  const answer = await readAnswer(
    await fetch(`${t.url}/graphql?query=${q}&variables=${variables}`, { headers: { 'apollo-require-preflight': 'true' } }),
  );
  expect([answer.status, answer.errors[0]?.extensions]).toEqual([400, { code: 'BAD_USER_INPUT', argument: 'variables' }]);
});

describe('what is not HTTP, after something that is', () => {
  it('an act under way is answered before the connection is closed', async () => {
    const { token } = await t.as('ADMINISTRATOR');
    const body = JSON.stringify({
      query: 'mutation { opretByomraade(input: { noegle: "EFTERSKRIFT", navn: "Efterskrift", kommune: "KOEBENHAVN" }) { udfoert } }',
    });
    const act = `POST /graphql HTTP/1.1\r\nHost: x\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
    const answer = await raw(`${act}FOO BAR\r\n\r\n`);
    expect([answer.status, answer.body]).toEqual([200, expect.stringContaining('"udfoert":')]);
  });
});

describe('addresses and headers that cannot be read', () => {
  it.each(['/%', '/graphql/%zz', '/graphiql/%', '/%c3'])('%s', async (path) => {
    const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nconnection: close\r\n\r\n`);
    expect([answer.status, codes(answer.body)]).toEqual([400, ['BAD_USER_INPUT']]);
    expect(answer.head).toMatch(/x-request-id: /i);
    expect(answer.body).not.toContain('FST_');
  });

  it.each([
    ['not HTTP', 'HEJ\r\n\r\n', 400],
    ['too many headers', `GET / HTTP/1.1\r\nHost: x\r\n${'a: b\r\n'.repeat(20_000)}\r\n`, 431],
    ['a header with a null', 'GET / HTTP/1.1\r\nHost: x\r\na: \0\r\n\r\n', 400],
  ])('%s', async (_name, bytes, status) => {
    const answer = await raw(bytes);
    expect([answer.status, codes(answer.body)]).toEqual([status, ['BAD_REQUEST']]);
    expect(answer.head).toMatch(/x-request-id: [0-9a-f-]{36}/);
  });
});

it('an id that comes with a request goes with the answer; one that cannot be an id does not', async () => {
  const id = async (given: string): Promise<string | null> =>
    (await t.ask('{ __typename }', undefined, { 'x-request-id': given })).headers.get('x-request-id');
  expect(await id('00-4bf92f35-01')).toBe('00-4bf92f35-01');
  for (const bad of ['a b', 'x'.repeat(101), '<script>']) expect(await id(bad)).toMatch(/^[0-9a-f-]{36}$/);
});

it('a refusal comes in the form that is asked for', async () => {
  for (const shape of ['application/json', 'application/graphql-response+json']) {
    const answer = await t.ask('{ __typename }', undefined, { accept: shape, authorization: 'Bearer x.y.z' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([401, `${shape}; charset=utf-8`]);
  }
});

it('acts tell what they cost, too', async () => {
  const tmf = await t.as('FORVALTNING', 'TMF');
  const answer = await tmf.ask(
    'mutation { a: indstilHelhedsplan(input: { helhedsplan: "HUSUM-NORD", dryRun: true }) { udfoert helhedsplan { id afdelinger(first: 5) { nodes { id } } } } }',
  );
  expect(answer.extensions.cost).toBeGreaterThan(5);
});

it('without introspection no names are guessed', async () => {
  const closed = await startService({ environment: { INTROSPECTION: 'false' } });
  const messages = async (s: TestService): Promise<string> => (await s.ask('{ helhedsplane { totalCount } }')).text;
  expect(await messages(t)).toContain('Did you mean');
  expect(await messages(closed)).not.toContain('Did you mean');
  await closed.close();
});

describe('other pages', () => {
  let browser: Browser;
  let page: { url: string; close(): void };
  beforeAll(async () => {
    browser = await openBrowser();
    const server = createServer((_a, answer) =>
      answer.setHeader('content-type', 'text/html').end('<!doctype html><title>En anden side</title>'),
    );
    await new Promise<void>((r) => server.listen(0, '127.0.0.1', r));
    const { port } = server.address() as AddressInfo;
    page = { url: `http://127.0.0.1:${port}`, close: () => server.close() };
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    page.close();
  });

  /** What a page of the other origin gets when it asks: status, data and the id of the answer; or that the browser refused it. */
  async function askFrom(to: string, headers: Record<string, string> = {}): Promise<unknown> {
    const tab = await browser.newPage();
    await tab.goto(page.url);
    const answer = await tab.evaluate(
      async ([url, h]) => {
        try {
          const s = await fetch(`${url}/graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', ...h },
            body: '{"query":"{ kommuner { totalCount } }"}',
          });
          return [s.status, await s.json(), s.headers.get('x-request-id') !== null];
        } catch {
          return 'AFVIST';
        }
      },
      [to, headers] as const,
    );
    await tab.close();
    return answer;
  }
  const OK = [200, { data: { kommuner: { totalCount: 1 } }, extensions: { cost: 1 } }, true];

  it('do not get in by themselves', async () => {
    expect(await askFrom(t.url)).toBe('AFVIST');
  });

  it('the one that is named reads and acts; another does not', async () => {
    const open = await startService({ environment: { CORS_ORIGINS: `https://eksempel.dk, ${page.url}` } });
    const { token } = await open.as('FORVALTNING', 'TMF');
    expect(await askFrom(open.url)).toEqual(OK);
    expect(await askFrom(open.url, { authorization: `Bearer ${token}` })).toEqual(OK);
    await open.close();
    const other = await startService({ environment: { CORS_ORIGINS: 'https://eksempel.dk' } });
    expect(await askFrom(other.url)).toBe('AFVIST');
    await other.close();
  });

  it('all read with *, and none acts', async () => {
    const open = await startService({ environment: { CORS_ORIGINS: '*' } });
    expect(await askFrom(open.url)).toEqual(OK);
    expect(await askFrom(open.url, { authorization: 'Bearer x' })).toBe('AFVIST');
    // What needs no preflight is still refused: a form or an image of another page asks nothing.
    const answer = await readAnswer(await fetch(`${open.url}/graphql?query={__typename}`, { headers: { origin: page.url } }));
    expect(answer.status).toBe(400);
    await open.close();
  });

  it.each(['eksempel.dk', 'https://eksempel.dk/sti', 'https://a.dk,', 'null'])('CORS_ORIGINS=%s cannot be used', async (value) => {
    await expect(startService({ environment: { CORS_ORIGINS: value } })).rejects.toThrow(/CORS_ORIGINS: must be \* or origins/);
  });
});
