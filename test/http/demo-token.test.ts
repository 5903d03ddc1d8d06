import { request } from 'node:http';
import { decodeJwt } from 'jose';
import { laesSvar, type Svar, sendt, startTjeneste, type Testtjeneste } from '../support/service';

/** Tokens for the playground's role switch: who gets them, who does not, and that they work. */
let t: Testtjeneste;
let port: number;
beforeAll(async () => {
  t = await startTjeneste({ miljoe: { PLAYGROUND: 'true' } });
  port = Number(new URL(t.url).port);
});
afterAll(() => t?.luk());

interface Raat {
  readonly status: number;
  readonly hoveder: Readonly<Record<string, unknown>>;
  readonly tekst: string;
}

/** Sent by hand, since `fetch` decides itself which Host and Origin it sends. */
function hent(path: string, method: string, krop: string, headers: Record<string, string>): Promise<Raat> {
  return new Promise((ja, nej) => {
    const afsendt = request({ host: '127.0.0.1', port, path, method, headers }, (svar) => {
      const dele: Buffer[] = [];
      svar.on('data', (del: Buffer) => dele.push(del));
      svar.on('end', () => ja({ status: svar.statusCode ?? 0, hoveder: svar.headers, tekst: Buffer.concat(dele).toString() }));
    });
    afsendt.on('error', nej);
    afsendt.end(krop);
  });
}

interface Bedt extends Raat {
  readonly krop: Record<string, unknown>;
  readonly fejl: Svar['fejl'];
}

async function bed(krop: unknown, hoveder: Record<string, string> = {}): Promise<Bedt> {
  const tekst = typeof krop === 'string' ? krop : JSON.stringify(krop);
  const svar = await hent('/demo/token', 'POST', tekst, { 'content-type': 'application/json', ...hoveder });
  const laest = JSON.parse(svar.tekst);
  return { ...svar, krop: laest, fejl: laest.errors ?? [] };
}

const koder = (svar: Bedt): unknown => [svar.status, svar.fejl.map((f) => f.extensions.code)];

/** What keeps one from an act that depends on who asks. */
async function hindringer(token?: string): Promise<string[]> {
  const query = '{ helhedsplan(noegle: "SYN-AMAGER-OEST") { kan(handling: INDSTIL) { hindringer { kode } } } }';
  const svar = await t.spoerg(query, undefined, token === undefined ? {} : { authorization: `Bearer ${token}` });
  expect([svar.status, svar.fejl]).toEqual([200, []]);
  const { helhedsplan } = svar.data as { helhedsplan: { kan: { hindringer: { kode: string }[] } } };
  return helhedsplan.kan.hindringer.map((h) => h.kode);
}

describe('et demotoken', () => {
  it('gør, at man handler i rollen på /graphql', async () => {
    const svar = await bed({ rolle: 'FORVALTNING', for: 'TMF' });
    expect([svar.status, Object.keys(svar.krop)]).toEqual([200, ['token', 'udloeber']]);
    expect(svar.hoveder['cache-control']).toBe('no-store');
    expect(await hindringer()).toContain('ADGANG');
    expect(await hindringer(String(svar.krop.token))).not.toContain('ADGANG');
  });

  it('lever i 8 timer og siger selv hvornår', async () => {
    const { krop } = await bed({ rolle: 'FORVALTNING', for: 'TMF' });
    const { iat = 0, exp = 0, rolle, for: hvem } = decodeJwt(String(krop.token));
    expect([exp - iat, rolle, hvem]).toEqual([8 * 3600, 'FORVALTNING', 'TMF']);
    const udloeber = Date.parse(String(krop.udloeber)) / 1000;
    // Said before it is signed: never later than the token itself.
    expect(udloeber).toBeLessThanOrEqual(exp);
    expect(udloeber).toBeGreaterThan(iat + 7 * 3600);
  });

  it.each([
    ['ANALYTIKER', undefined],
    ['BOLIGORGANISATION', 'FSB'],
    ['FORVALTNING', 'TMF'],
    ['FORUM', 'FORUM-NOERREBRO'],
    ['KOMMUNALBESTYRELSE', 'KOEBENHAVN'],
    ['LANDSBYGGEFOND', undefined],
    ['ADMINISTRATOR', null],
  ])('gives til %s for %s', async (rolle, hvem) => {
    const { status, krop } = await bed({ rolle, for: hvem });
    expect(status).toBe(200);
    const svar = await t.spoerg('{ __typename }', undefined, { authorization: `Bearer ${String(krop.token)}` });
    expect([svar.status, svar.data]).toEqual([200, { __typename: 'Query' }]);
  });
});

describe('det, der ikke kan bruges', () => {
  it.each([
    ['ukendt rolle', { rolle: 'KONGE' }, ['rolle']],
    ['ingen rolle', {}, ['rolle']],
    ['OFFENTLIG, som intet token har', { rolle: 'OFFENTLIG' }, ['rolle']],
    ['et navn fra prototypen', { rolle: 'constructor' }, ['rolle']],
    ['for mangler', { rolle: 'FORVALTNING' }, ['for']],
    ['for er null', { rolle: 'KOMMUNALBESTYRELSE', for: null }, ['for']],
    ['for er tom', { rolle: 'FORUM', for: '' }, ['for']],
    ['for er ikke tekst', { rolle: 'FORUM', for: 7 }, ['for']],
    ['for er uden ende', { rolle: 'FORUM', for: 'x'.repeat(201) }, ['for']],
    ['for til en, der ikke handler for nogen', { rolle: 'ADMINISTRATOR', for: 'TMF' }, ['for']],
    ['ukendt felt', { rolle: 'ANALYTIKER', timer: 1000 }, ['timer']],
    ['flere fejl på én gang', { rolle: 1, for: 2 }, ['rolle', 'for']],
    ['en liste', [], ['body']],
    ['null', null, ['body']],
  ])('%s → 400 med argumentets navn', async (_navn, krop, argumenter) => {
    const svar = await bed(krop);
    expect(svar.status).toBe(400);
    expect(svar.fejl.map((f) => f.extensions)).toEqual(argumenter.map((argument) => ({ code: 'BAD_USER_INPUT', argument })));
    expect(svar.krop.token).toBeUndefined();
  });

  it('forklares på dansk og engelsk', async () => {
    const da = await bed({ rolle: 'FORVALTNING' });
    expect(da.fejl[0]?.message).toBe('for: mangler; angiv nøglen på den, rollen handler for.');
    const en = await bed({ rolle: 'FORVALTNING' }, { 'accept-language': 'en' });
    expect(en.fejl[0]?.message).toBe('for: is missing; give the key of the one that the role acts for.');
  });

  it.each([
    ['text/plain', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['application/x-www-form-urlencoded', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['application/json; charset=utf-8', 200, undefined],
  ])('indholdstypen %s → %i', async (type, status, kode) => {
    const svar = await bed({ rolle: 'ANALYTIKER' }, { 'content-type': type });
    expect([svar.status, svar.fejl[0]?.extensions.code]).toEqual([status, kode]);
  });

  it('ikke JSON → 400', async () => expect(koder(await bed('{'))).toEqual([400, ['BAD_REQUEST']]));
});

describe('hvem der får dem', () => {
  const GIVES = { rolle: 'ANALYTIKER' };

  it.each(['127.0.0.1', '127.0.0.1:PORT', 'localhost', 'LOCALHOST:PORT', '[::1]:PORT', '127.8.9.10:1'])('værten %s', async (host) => {
    expect((await bed(GIVES, { host: host.replace('PORT', String(port)) })).status).toBe(200);
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
  ])('ikke værten %s (DNS rebinding)', async (host) => {
    const vaert = host.replace('PORT', String(port));
    expect(koder(await bed(GIVES, { host: vaert, origin: `http://${vaert}` }))).toEqual([403, ['FORBIDDEN']]);
    expect(koder(await bed(GIVES, { host: vaert }))).toEqual([403, ['FORBIDDEN']]);
  });

  it.each(['angriber.example:127.0.0.1', '127.0.0.1@angriber.example'])('ikke %s, som ingen vært er', async (host) => {
    expect(koder(await bed(GIVES, { host }))).toEqual([400, ['BAD_USER_INPUT']]);
  });

  it('siden selv', async () => {
    expect((await bed(GIVES, { host: `localhost:${port}`, origin: `http://localhost:${port}` })).status).toBe(200);
  });

  it.each([
    'https://angriber.example',
    'null',
    'http://localhost:PORT',
    'http://127.0.0.1:1',
    'https://127.0.0.1:PORT',
    'http://127.0.0.1:PORT.angriber.example',
  ])('ikke siden %s', async (origin) => {
    const svar = await bed(GIVES, { host: `127.0.0.1:${port}`, origin: origin.replace('PORT', String(port)) });
    expect(koder(svar)).toEqual([403, ['FORBIDDEN']]);
    expect(svar.hoveder['access-control-allow-origin']).toBeUndefined();
  });

  it('rollevælgeren er på siden netop for de værter, der får dem', async () => {
    const side = async (host: string): Promise<string> => (await hent('/graphiql', 'GET', '', { host })).tekst;
    expect(await side(`localhost:${port}`)).toContain('data-rolleskift="ja"');
    expect(await side('helhed.example')).toContain('data-rolleskift="nej"');
  });
});

describe('er der ikke', () => {
  it.each([
    ['når demotokens er slået fra', { PLAYGROUND: 'true', DEMO_TOKENS: 'false' }],
    ['uden playground', { PLAYGROUND: 'false' }],
    ['når der lyttes udadtil', { PLAYGROUND: 'true', HOST: '0.0.0.0' }],
    ['når en udsteder underskriver', { PLAYGROUND: 'true', JWKS_URL: 'https://login.example/jwks', JWT_ISSUER: 'https://login.example' }],
  ])('%s', async (_navn, miljoe) => {
    const lukket = await startTjeneste({ miljoe });
    const headers = { 'content-type': 'application/json' };
    const svar = await laesSvar(await fetch(`${lukket.url}/demo/token`, { method: 'POST', headers, body: '{"rolle":"ANALYTIKER"}' }));
    expect([svar.status, svar.fejl[0]?.extensions.code]).toEqual([404, 'NOT_FOUND']);
    expect(await (await fetch(`${lukket.url}/graphiql`)).text()).not.toContain('data-rolleskift="ja"');
    // The service as such is there.
    expect((await sendt(lukket.url, { query: '{ __typename }' })).status).toBe(200);
    await lukket.luk();
  });

  it('som GET', async () => expect((await fetch(`${t.url}/demo/token`)).status).toBe(404));
});
