import { request } from 'node:http';
import { decodeJwt } from 'jose';
import { type Answer, readAnswer, sent, startService, type TestService } from '../support/service';

/** Tokens for the playground's role switch: who gets them, who does not, and that they work. */
let t: TestService;
let port: number;
beforeAll(async () => {
  t = await startService({ environment: { PLAYGROUND: 'true' } });
  port = Number(new URL(t.url).port);
});
afterAll(() => t?.close());

interface Raw {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly tekst: string;
}

/** Sent by hand, since `fetch` decides itself which Host and Origin it sends. */
function fetchToken(path: string, method: string, body: string, headers: Record<string, string>): Promise<Raw> {
  return new Promise((ja, no) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => ja({ status: answer.statusCode ?? 0, headers: answer.headers, tekst: Buffer.concat(parts).toString() }));
    });
    sent.on('error', no);
    sent.end(body);
  });
}

interface Asked extends Raw {
  readonly body: Record<string, unknown>;
  readonly error: Answer['errors'];
}

async function askFor(body: unknown, headers: Record<string, string> = {}): Promise<Asked> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await fetchToken('/demo/token', 'POST', text, { 'content-type': 'application/json', ...headers });
  const parsed = JSON.parse(answer.tekst);
  return { ...answer, body: parsed, error: parsed.errors ?? [] };
}

const codes = (answer: Asked): unknown => [answer.status, answer.error.map((f) => f.extensions.code)];

/** What keeps one from an act that depends on who asks. */
async function obstacles(token?: string): Promise<string[]> {
  const query = '{ helhedsplan(noegle: "SYN-AMAGER-OEST") { kan(handling: INDSTIL) { hindringer { kode } } } }';
  const answer = await t.ask(query, undefined, token === undefined ? {} : { authorization: `Bearer ${token}` });
  expect([answer.status, answer.errors]).toEqual([200, []]);
  const { helhedsplan } = answer.data as { helhedsplan: { kan: { hindringer: { kode: string }[] } } };
  return helhedsplan.kan.hindringer.map((h) => h.kode);
}

describe('a demo token', () => {
  it('lets one act in the role at /graphql', async () => {
    const answer = await askFor({ rolle: 'FORVALTNING', for: 'TMF' });
    expect([answer.status, Object.keys(answer.body)]).toEqual([200, ['token', 'udloeber']]);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(await obstacles()).toContain('ADGANG');
    expect(await obstacles(String(answer.body.token))).not.toContain('ADGANG');
  });

  it('lives for 8 hours and says itself until when', async () => {
    const { body } = await askFor({ rolle: 'FORVALTNING', for: 'TMF' });
    const { iat = 0, exp = 0, rolle: role, for: who } = decodeJwt(String(body.token));
    expect([exp - iat, role, who]).toEqual([8 * 3600, 'FORVALTNING', 'TMF']);
    const expires = Date.parse(String(body.udloeber)) / 1000;
    // Said before it is signed: never later than the token itself.
    expect(expires).toBeLessThanOrEqual(exp);
    expect(expires).toBeGreaterThan(iat + 7 * 3600);
  });

  it.each([
    ['ANALYTIKER', undefined],
    ['BOLIGORGANISATION', 'FSB'],
    ['FORVALTNING', 'TMF'],
    ['FORUM', 'FORUM-NOERREBRO'],
    ['KOMMUNALBESTYRELSE', 'KOEBENHAVN'],
    ['LANDSBYGGEFOND', undefined],
    ['ADMINISTRATOR', null],
  ])('is given to %s for %s', async (role, who) => {
    const { status, body } = await askFor({ rolle: role, for: who });
    expect(status).toBe(200);
    const answer = await t.ask('{ __typename }', undefined, { authorization: `Bearer ${String(body.token)}` });
    expect([answer.status, answer.data]).toEqual([200, { __typename: 'Query' }]);
  });
});

describe('what cannot be used', () => {
  it.each([
    ['unknown role', { rolle: 'KONGE' }, ['rolle']],
    ['no role', {}, ['rolle']],
    ['OFFENTLIG, which has no token', { rolle: 'OFFENTLIG' }, ['rolle']],
    ['a name from the prototype', { rolle: 'constructor' }, ['rolle']],
    ['for is missing', { rolle: 'FORVALTNING' }, ['for']],
    ['for is null', { rolle: 'KOMMUNALBESTYRELSE', for: null }, ['for']],
    ['for is empty', { rolle: 'FORUM', for: '' }, ['for']],
    ['for is not text', { rolle: 'FORUM', for: 7 }, ['for']],
    ['for is without end', { rolle: 'FORUM', for: 'x'.repeat(201) }, ['for']],
    ['for to one who acts for nobody', { rolle: 'ADMINISTRATOR', for: 'TMF' }, ['for']],
    ['unknown field', { rolle: 'ANALYTIKER', timer: 1000 }, ['timer']],
    ['several faults at once', { rolle: 1, for: 2 }, ['rolle', 'for']],
    ['a list', [], ['body']],
    ['null', null, ['body']],
  ])('%s → 400 with the name of the argument', async (_name, body, args) => {
    const answer = await askFor(body);
    expect(answer.status).toBe(400);
    expect(answer.error.map((f) => f.extensions)).toEqual(args.map((argument) => ({ code: 'BAD_USER_INPUT', argument })));
    expect(answer.body.token).toBeUndefined();
  });

  it('is explained in Danish and English', async () => {
    const da = await askFor({ rolle: 'FORVALTNING' });
    expect(da.error[0]?.message).toBe('for: mangler; angiv nøglen på den, rollen handler for.');
    const one = await askFor({ rolle: 'FORVALTNING' }, { 'accept-language': 'en' });
    expect(one.error[0]?.message).toBe('for: is missing; give the key of the one that the role acts for.');
  });

  it.each([
    ['text/plain', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['application/x-www-form-urlencoded', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['application/json; charset=utf-8', 200, undefined],
  ])('the content type %s → %i', async (type, status, code) => {
    const answer = await askFor({ rolle: 'ANALYTIKER' }, { 'content-type': type });
    expect([answer.status, answer.error[0]?.extensions.code]).toEqual([status, code]);
  });

  it('not JSON → 400', async () => expect(codes(await askFor('{'))).toEqual([400, ['BAD_REQUEST']]));
});

describe('who gets them', () => {
  const GIVES = { rolle: 'ANALYTIKER' };

  it.each(['127.0.0.1', '127.0.0.1:PORT', 'localhost', 'LOCALHOST:PORT', '[::1]:PORT', '127.8.9.10:1'])('the host %s', async (host) => {
    expect((await askFor(GIVES, { host: host.replace('PORT', String(port)) })).status).toBe(200);
  });

  it.each([
    'angriber.example',
    'angriber.example:PORT',
    '127.0.0.1.angriber.example',
    'localhost.angriber.example',
    'xlocalhost',
    '10.0.0.1:PORT',
    '0.0.0.0:PORT',
    '[::2]:PORT',
  ])('not the host %s (DNS rebinding)', async (host) => {
    const fullHost = host.replace('PORT', String(port));
    expect(codes(await askFor(GIVES, { host: fullHost, origin: `http://${fullHost}` }))).toEqual([403, ['FORBIDDEN']]);
    expect(codes(await askFor(GIVES, { host: fullHost }))).toEqual([403, ['FORBIDDEN']]);
  });

  it.each(['angriber.example:127.0.0.1', '127.0.0.1@angriber.example'])('not %s, which is no host', async (host) => {
    expect(codes(await askFor(GIVES, { host }))).toEqual([400, ['BAD_USER_INPUT']]);
  });

  it('the page itself', async () => {
    expect((await askFor(GIVES, { host: `localhost:${port}`, origin: `http://localhost:${port}` })).status).toBe(200);
  });

  it.each([
    'https://angriber.example',
    'null',
    'http://localhost:PORT',
    'http://127.0.0.1:1',
    'https://127.0.0.1:PORT',
    'http://127.0.0.1:PORT.angriber.example',
  ])('not the page %s', async (origin) => {
    const answer = await askFor(GIVES, { host: `127.0.0.1:${port}`, origin: origin.replace('PORT', String(port)) });
    expect(codes(answer)).toEqual([403, ['FORBIDDEN']]);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('the role switch is on the page for just those hosts that get them', async () => {
    const page = async (host: string): Promise<string> => (await fetchToken('/graphiql', 'GET', '', { host })).tekst;
    expect(await page(`localhost:${port}`)).toContain('data-rolleskift="ja"');
    expect(await page('helhed.example')).toContain('data-rolleskift="nej"');
  });
});

describe('is not there', () => {
  it.each([
    ['when demo tokens are switched off', { PLAYGROUND: 'true', DEMO_TOKENS: 'false' }],
    ['without the playground', { PLAYGROUND: 'false' }],
    ['when it listens to the outside', { PLAYGROUND: 'true', HOST: '0.0.0.0' }],
    ['when an issuer signs', { PLAYGROUND: 'true', JWKS_URL: 'https://login.example/jwks', JWT_ISSUER: 'https://login.example' }],
  ])('%s', async (_name, environment) => {
    const closed = await startService({ environment });
    const headers = { 'content-type': 'application/json' };
    const answer = await readAnswer(await fetch(`${closed.url}/demo/token`, { method: 'POST', headers, body: '{"rolle":"ANALYTIKER"}' }));
    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([404, 'NOT_FOUND']);
    expect(await (await fetch(`${closed.url}/graphiql`)).text()).not.toContain('data-rolleskift="ja"');
    // The service as such is there.
    expect((await sent(closed.url, { query: '{ __typename }' })).status).toBe(200);
    await closed.close();
  });

  it('as GET', async () => expect((await fetch(`${t.url}/demo/token`)).status).toBe(404));
});
