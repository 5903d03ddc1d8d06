import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, type GenerateKeyPairResult, generateKeyPair, type KeyLike, SignJWT } from 'jose';
import { type Answer, startService, type TestService } from '../support/service';

/** Tokens of an OIDC issuer: its keys are fetched, and only they count. */

const UDSTEDER = 'https://login.example.dk';

let host: Server;
let address: string;
let genuine: GenerateKeyPairResult;
let foreign: GenerateKeyPairResult;
let answers: RequestListener;
let t: TestService;

beforeAll(async () => {
  [genuine, foreign] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(genuine.publicKey)), kid: 'k1', use: 'sig', alg: 'RS256' }] });
  answers = (_q, r) => r.setHeader('content-type', 'application/json').end(keys);
  host = createServer((q, r) => answers(q, r));
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(host.address() as AddressInfo).port}/jwks.json`;
  t = await withIssuer(address);
});
afterAll(async () => {
  await t.close();
  host.closeAllConnections();
  await new Promise((resolve) => host.close(resolve));
});

const withIssuer = (jwks: string): Promise<TestService> =>
  startService({ environment: { JWKS_URL: jwks, JWT_ISSUER: UDSTEDER, JWT_AUDIENCE: 'helhed-api' } });

const token = (key: KeyLike | Uint8Array, head = { alg: 'RS256', kid: 'k1' }, iss = UDSTEDER, aud = 'helhed-api'): Promise<string> =>
  new SignJWT({ rolle: 'FORVALTNING', for: 'TMF' })
    .setProtectedHeader(head)
    .setSubject('u1')
    .setIssuer(iss)
    .setAudience(aud)
    .setExpirationTime('10m')
    .sign(key);

const HANDLING = 'mutation { anbefalHelhedsplan(input: { helhedsplan: "DET-GODE-NABOSKAB", dryRun: true }) { proeve } }';
const extras = async (something: Promise<string> | string, hos = t): Promise<Answer> =>
  hos.ask(HANDLING, undefined, { authorization: `Bearer ${await something}` });

it('udstederens RS256-token virker', async () => {
  expect(await extras(token(genuine.privateKey))).toMatchObject({ status: 200, error: [], data: { anbefalHelhedsplan: { proeve: true } } });
});

describe('andre tokens er 401', () => {
  it('HS256 signeret med den offentlige nøgle', async () => {
    const pem = await exportSPKI(genuine.publicKey);
    const jwk = JSON.stringify(await exportJWK(genuine.publicKey));
    for (const secret of [pem, pem.trim(), jwk]) {
      const forged = token(new TextEncoder().encode(secret), { alg: 'HS256', kid: 'k1' });
      expect(await extras(forged)).toMatchObject({ status: 401, error: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    }
  });

  it.each<[string, () => Promise<string>]>([
    ['en anden nøgle under samme navn', () => token(foreign.privateKey)],
    ['en nøgle, udstederen ikke har', () => token(genuine.privateKey, { alg: 'RS256', kid: 'k2' })],
    ['forkert udsteder', () => token(genuine.privateKey, undefined, 'helhed-demo')],
    ['forkert publikum', () => token(genuine.privateKey, undefined, undefined, 'helhed')],
    ['demonøglen', () => t.like('FORVALTNING', 'TMF').then((b) => b.token)],
  ])('%s', async (_name, make) => {
    expect(await extras(make())).toMatchObject({ status: 401, error: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('en anden algoritme end den aftalte', async () => {
    const ps = await generateKeyPair('PS256', { extractable: true });
    expect(await extras(token(ps.privateKey, { alg: 'PS256', kid: 'k1' }))).toMatchObject({ status: 401 });
  });
});

describe('når nøglerne ikke kan hentes, er det 503 og ikke tokenets skyld', () => {
  const unavailable = async (hos: TestService): Promise<void> => {
    const answer = await extras(token(genuine.privateKey), hos);
    expect([answer.status, answer.error[0]?.extensions.code, answer.headers.get('retry-after')]).toEqual([503, 'SERVICE_UNAVAILABLE', '1']);
    await hos.data('{ kommuner { totalCount } }');
  };

  it.each<[string, RequestListener]>([
    ['500', (_q, r) => r.writeHead(500).end()],
    ['en side, der ikke er JSON', (_q, r) => r.end('<html>')],
  ])('udstederen svarer %s', async (_name, bad) => {
    const before = answers;
    const hos = await withIssuer(address);
    answers = bad;
    await unavailable(hos).finally(() => {
      answers = before;
    });
    expect(await extras(token(genuine.privateKey), hos)).toMatchObject({ status: 200, error: [] });
    await hos.close();
  });

  it('ingen lytter på adressen', async () => {
    const empty = createServer();
    await new Promise<void>((resolve) => empty.listen(0, '127.0.0.1', resolve));
    const { port } = empty.address() as AddressInfo;
    await new Promise((resolve) => empty.close(resolve));
    const hos = await withIssuer(`http://127.0.0.1:${port}/jwks.json`);
    await unavailable(hos).finally(() => hos.close());
  });

  it('JSON, der ikke er nøgler', async () => {
    const before = answers;
    const hos = await withIssuer(address);
    answers = (_q, r) => r.end('{}');
    await unavailable(hos).finally(() => {
      answers = before;
      return hos.close();
    });
  });
});
