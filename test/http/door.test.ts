import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Browser } from 'playwright-core';
import { aabnBrowser } from '../support/browser';
import { laesSvar, startTjeneste, type Testtjeneste } from '../support/service';

/** What knocks at the door without being a request gets 400 in our own form; pages of other origins come in when they are named. */

let t: Testtjeneste;
beforeAll(async () => {
  t = await startTjeneste();
});
afterAll(() => t.luk());

/** Sends bytes as they are, and gives the whole answer. */
function raa(tekst: string, til = t.url): Promise<{ status: number; krop: string; hoved: string }> {
  return new Promise((loes, afvis) => {
    const forbindelse = connect(Number(new URL(til).port), '127.0.0.1', () => forbindelse.write(tekst));
    let ud = '';
    forbindelse.on('data', (d) => {
      ud += d.toString('utf8');
    });
    forbindelse.on('error', afvis);
    forbindelse.on('close', () => {
      const [hoved = '', krop = ''] = ud.split('\r\n\r\n');
      loes({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(hoved)?.[1]), krop, hoved });
    });
  });
}

const KROP = '{"query":"{ __typename }"}';
const post = (vaert: string, version = '1.1'): string =>
  `POST /graphql HTTP/${version}\r\n${vaert}content-type: application/json\r\ncontent-length: ${KROP.length}\r\nconnection: close\r\n\r\n${KROP}`;
const koder = (krop: string): unknown => JSON.parse(krop).errors.map((f: { extensions: { code: string } }) => f.extensions.code);

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
  ])('%j er ingen vært', async (vaert) => {
    for (const version of ['1.1', '1.0']) {
      const svar = await raa(post(`Host: ${vaert}\r\n`, version));
      expect([svar.status, koder(svar.krop)]).toEqual([400, ['BAD_USER_INPUT']]);
      expect(svar.hoved).toMatch(/x-request-id: /i);
    }
  });

  it('det samme gælder, hvad et mellemled siger, når det tages på ordet', async () => {
    const bag = await startTjeneste({ miljoe: { TRUST_PROXY: '127.0.0.1' } });
    const med = (hoved: string): Promise<{ status: number }> => raa(post(`Host: localhost\r\n${hoved}\r\n`), bag.url);
    for (const hoved of ['X-Forwarded-Host: [', 'X-Forwarded-Host: a b', 'X-Forwarded-Proto: ht tp'])
      expect((await med(hoved)).status).toBe(400);
    expect((await med('X-Forwarded-Host: helhed.kk.dk')).status).toBe(200);
    await bag.luk();
  });

  it('mangler', async () => {
    for (const version of ['1.1', '1.0']) expect((await raa(post('', version))).status).toBe(400);
    expect((await raa('GET /healthz HTTP/1.0\r\n\r\n')).status).toBe(200);
  });

  it.each(['localhost', '127.0.0.1:4000', '[::1]:4000', 'helhed.kk.dk', 'HELHED_1.local:80'])('%s er en vært', async (vaert) => {
    expect((await raa(post(`Host: ${vaert}\r\n`))).status).toBe(200);
  });
});

it('en halv tegnkode i variablerne afvises også, når de står i adressen', async () => {
  const variabler = encodeURIComponent('{"x":"\\ud800"}');
  const q = encodeURIComponent('query ($x: String) { kommuner(filter: { navn: { eq: $x } }) { totalCount } }');
  const svar = await laesSvar(
    await fetch(`${t.url}/graphql?query=${q}&variables=${variabler}`, { headers: { 'apollo-require-preflight': 'true' } }),
  );
  expect([svar.status, svar.fejl[0]?.extensions]).toEqual([400, { code: 'BAD_USER_INPUT', argument: 'variables' }]);
});

describe('det, der ikke er HTTP, efter noget, der er', () => {
  it('en handling, der er i gang, besvares, før forbindelsen lukkes', async () => {
    const { token } = await t.som('ADMINISTRATOR');
    const krop = JSON.stringify({
      query: 'mutation { opretByomraade(input: { noegle: "EFTERSKRIFT", navn: "Efterskrift", kommune: "KOEBENHAVN" }) { udfoert } }',
    });
    const handling = `POST /graphql HTTP/1.1\r\nHost: x\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\ncontent-length: ${krop.length}\r\n\r\n${krop}`;
    const svar = await raa(`${handling}FOO BAR\r\n\r\n`);
    expect([svar.status, svar.krop]).toEqual([200, expect.stringContaining('"udfoert":')]);
  });
});

describe('adresser og hoveder, der ikke kan læses', () => {
  it.each(['/%', '/graphql/%zz', '/graphiql/%', '/%c3'])('%s', async (sti) => {
    const svar = await raa(`GET ${sti} HTTP/1.1\r\nHost: x\r\nconnection: close\r\n\r\n`);
    expect([svar.status, koder(svar.krop)]).toEqual([400, ['BAD_USER_INPUT']]);
    expect(svar.hoved).toMatch(/x-request-id: /i);
    expect(svar.krop).not.toContain('FST_');
  });

  it.each([
    ['ikke HTTP', 'HEJ\r\n\r\n', 400],
    ['for mange hoveder', `GET / HTTP/1.1\r\nHost: x\r\n${'a: b\r\n'.repeat(20_000)}\r\n`, 431],
    ['et hoved med nul', 'GET / HTTP/1.1\r\nHost: x\r\na: \0\r\n\r\n', 400],
  ])('%s', async (_navn, bytes, status) => {
    const svar = await raa(bytes);
    expect([svar.status, koder(svar.krop)]).toEqual([status, ['BAD_REQUEST']]);
    expect(svar.hoved).toMatch(/x-request-id: [0-9a-f-]{36}/);
  });
});

it('et id, der følger med en anmodning, følger med svaret; et, der ikke kan være et, gør ikke', async () => {
  const id = async (givet: string): Promise<string | null> =>
    (await t.spoerg('{ __typename }', undefined, { 'x-request-id': givet })).hoveder.get('x-request-id');
  expect(await id('00-4bf92f35-01')).toBe('00-4bf92f35-01');
  for (const skidt of ['a b', 'x'.repeat(101), '<script>']) expect(await id(skidt)).toMatch(/^[0-9a-f-]{36}$/);
});

it('en afvisning kommer i den form, der bedes om', async () => {
  for (const form of ['application/json', 'application/graphql-response+json']) {
    const svar = await t.spoerg('{ __typename }', undefined, { accept: form, authorization: 'Bearer x.y.z' });
    expect([svar.status, svar.hoveder.get('content-type')]).toEqual([401, `${form}; charset=utf-8`]);
  }
});

it('handlinger siger også, hvad de kostede', async () => {
  const tmf = await t.som('FORVALTNING', 'TMF');
  const svar = await tmf.spoerg(
    'mutation { a: indstilHelhedsplan(input: { helhedsplan: "HUSUM-NORD", dryRun: true }) { udfoert helhedsplan { id afdelinger(first: 5) { nodes { id } } } } }',
  );
  expect(svar.udvidelser.cost).toBeGreaterThan(5);
});

it('uden introspektion gættes der ikke på navne', async () => {
  const lukket = await startTjeneste({ miljoe: { INTROSPECTION: 'false' } });
  const beskeder = async (s: Testtjeneste): Promise<string> => (await s.spoerg('{ helhedsplane { totalCount } }')).tekst;
  expect(await beskeder(t)).toContain('Did you mean');
  expect(await beskeder(lukket)).not.toContain('Did you mean');
  await lukket.luk();
});

describe('andre sider', () => {
  let browser: Browser;
  let side: { url: string; luk(): void };
  beforeAll(async () => {
    browser = await aabnBrowser();
    const server = createServer((_a, svar) =>
      svar.setHeader('content-type', 'text/html').end('<!doctype html><title>En anden side</title>'),
    );
    await new Promise<void>((r) => server.listen(0, '127.0.0.1', r));
    const { port } = server.address() as AddressInfo;
    side = { url: `http://127.0.0.1:${port}`, luk: () => server.close() };
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    side.luk();
  });

  /** What a page of the other origin gets when it asks: status, data and the id of the answer; or that the browser refused it. */
  async function spoergFra(til: string, hoveder: Record<string, string> = {}): Promise<unknown> {
    const fane = await browser.newPage();
    await fane.goto(side.url);
    const svar = await fane.evaluate(
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
      [til, hoveder] as const,
    );
    await fane.close();
    return svar;
  }
  const OK = [200, { data: { kommuner: { totalCount: 1 } }, extensions: { cost: 1 } }, true];

  it('kommer ikke ind af sig selv', async () => {
    expect(await spoergFra(t.url)).toBe('AFVIST');
  });

  it('den, der er nævnt, læser og handler; en anden gør ikke', async () => {
    const aaben = await startTjeneste({ miljoe: { CORS_ORIGINS: `https://eksempel.dk, ${side.url}` } });
    const { token } = await aaben.som('FORVALTNING', 'TMF');
    expect(await spoergFra(aaben.url)).toEqual(OK);
    expect(await spoergFra(aaben.url, { authorization: `Bearer ${token}` })).toEqual(OK);
    await aaben.luk();
    const anden = await startTjeneste({ miljoe: { CORS_ORIGINS: 'https://eksempel.dk' } });
    expect(await spoergFra(anden.url)).toBe('AFVIST');
    await anden.luk();
  });

  it('alle læser med *, og ingen handler', async () => {
    const aaben = await startTjeneste({ miljoe: { CORS_ORIGINS: '*' } });
    expect(await spoergFra(aaben.url)).toEqual(OK);
    expect(await spoergFra(aaben.url, { authorization: 'Bearer x' })).toBe('AFVIST');
    // What needs no preflight is still refused: a form or an image of another page asks nothing.
    const svar = await laesSvar(await fetch(`${aaben.url}/graphql?query={__typename}`, { headers: { origin: side.url } }));
    expect(svar.status).toBe(400);
    await aaben.luk();
  });

  it.each(['eksempel.dk', 'https://eksempel.dk/sti', 'https://a.dk,', 'null'])('CORS_ORIGINS=%s kan ikke bruges', async (vaerdi) => {
    await expect(startTjeneste({ miljoe: { CORS_ORIGINS: vaerdi } })).rejects.toThrow(/CORS_ORIGINS: must be \* or origins/);
  });
});
