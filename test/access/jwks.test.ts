import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, type GenerateKeyPairResult, generateKeyPair, type KeyLike, SignJWT } from 'jose';
import { type Answer, startService, type TestService } from '../support/service';

/** Tokens of an OIDC issuer: its keys are fetched, and only they count. */

const ISSUER = 'https://login.example.dk';

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
  startService({ environment: { JWKS_URL: jwks, JWT_ISSUER: ISSUER, JWT_AUDIENCE: 'helhed-api' } });

const token = (key: KeyLike | Uint8Array, head = { alg: 'RS256', kid: 'k1' }, iss = ISSUER, aud = 'helhed-api'): Promise<string> =>
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

it("the issuer's RS256 token works", async () => {
  expect(await extras(token(genuine.privateKey))).toMatchObject({
    status: 200,
    errors: [],
    data: { anbefalHelhedsplan: { proeve: true } },
  });
});

describe('other tokens are 401', () => {
  it('HS256 signed with the public key', async () => {
    const pem = await exportSPKI(genuine.publicKey);
    const jwk = JSON.stringify(await exportJWK(genuine.publicKey));
    for (const secret of [pem, pem.trim(), jwk]) {
      const forged = token(new TextEncoder().encode(secret), { alg: 'HS256', kid: 'k1' });
      expect(await extras(forged)).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    }
  });

  it.each<[string, () => Promise<string>]>([
    ['another key under the same name', () => token(foreign.privateKey)],
    ['a key that the issuer does not have', () => token(genuine.privateKey, { alg: 'RS256', kid: 'k2' })],
    ['a wrong issuer', () => token(genuine.privateKey, undefined, 'helhed-demo')],
    ['a wrong audience', () => token(genuine.privateKey, undefined, undefined, 'helhed')],
    ['the demo key', () => t.as('FORVALTNING', 'TMF').then((b) => b.token)],
  ])('%s', async (_name, make) => {
    expect(await extras(make())).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('another algorithm than the one agreed', async () => {
    const ps = await generateKeyPair('PS256', { extractable: true });
    expect(await extras(token(ps.privateKey, { alg: 'PS256', kid: 'k1' }))).toMatchObject({ status: 401 });
  });
});

describe('when the keys cannot be fetched, it is 503 and not the fault of the token', () => {
  const unavailable = async (hos: TestService): Promise<void> => {
    const answer = await extras(token(genuine.privateKey), hos);
    expect([answer.status, answer.errors[0]?.extensions.code, answer.headers.get('retry-after')]).toEqual([
      503,
      'SERVICE_UNAVAILABLE',
      '1',
    ]);
    await hos.data('{ kommuner { totalCount } }');
  };

  it.each<[string, RequestListener]>([
    ['500', (_q, r) => r.writeHead(500).end()],
    ['a page that is not JSON', (_q, r) => r.end('<html>')],
  ])('the issuer answers %s', async (_name, bad) => {
    const before = answers;
    const hos = await withIssuer(address);
    answers = bad;
    await unavailable(hos).finally(() => {
      answers = before;
    });
    expect(await extras(token(genuine.privateKey), hos)).toMatchObject({ status: 200, errors: [] });
    await hos.close();
  });

  it('nobody listens at the address', async () => {
    const empty = createServer();
    await new Promise<void>((resolve) => empty.listen(0, '127.0.0.1', resolve));
    const { port } = empty.address() as AddressInfo;
    await new Promise((resolve) => empty.close(resolve));
    const hos = await withIssuer(`http://127.0.0.1:${port}/jwks.json`);
    await unavailable(hos).finally(() => hos.close());
  });

  it('JSON that is not keys', async () => {
    const before = answers;
    const hos = await withIssuer(address);
    answers = (_q, r) => r.end('{}');
    await unavailable(hos).finally(() => {
      answers = before;
      return hos.close();
    });
  });
});
