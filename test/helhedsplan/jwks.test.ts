import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, type GenerateKeyPairResult, generateKeyPair, type KeyLike, SignJWT } from 'jose';
import { type Svar, startTjeneste, type Testtjeneste } from '../support/service';

/** Tokens of an OIDC issuer: its keys are fetched, and only they count. */

const UDSTEDER = 'https://login.example.dk';

let vaert: Server;
let adresse: string;
let aegte: GenerateKeyPairResult;
let fremmed: GenerateKeyPairResult;
let svarer: RequestListener;
let t: Testtjeneste;

beforeAll(async () => {
  [aegte, fremmed] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
  const noegler = JSON.stringify({ keys: [{ ...(await exportJWK(aegte.publicKey)), kid: 'k1', use: 'sig', alg: 'RS256' }] });
  svarer = (_q, r) => r.setHeader('content-type', 'application/json').end(noegler);
  vaert = createServer((q, r) => svarer(q, r));
  await new Promise<void>((loes) => vaert.listen(0, '127.0.0.1', loes));
  adresse = `http://127.0.0.1:${(vaert.address() as AddressInfo).port}/jwks.json`;
  t = await medUdsteder(adresse);
});
afterAll(async () => {
  await t.luk();
  vaert.closeAllConnections();
  await new Promise((loes) => vaert.close(loes));
});

const medUdsteder = (jwks: string): Promise<Testtjeneste> =>
  startTjeneste({ miljoe: { JWKS_URL: jwks, JWT_ISSUER: UDSTEDER, JWT_AUDIENCE: 'helhed-api' } });

const token = (noegle: KeyLike | Uint8Array, hoved = { alg: 'RS256', kid: 'k1' }, iss = UDSTEDER, aud = 'helhed-api'): Promise<string> =>
  new SignJWT({ rolle: 'FORVALTNING', for: 'TMF' })
    .setProtectedHeader(hoved)
    .setSubject('u1')
    .setIssuer(iss)
    .setAudience(aud)
    .setExpirationTime('10m')
    .sign(noegle);

const HANDLING = 'mutation { anbefalHelhedsplan(input: { helhedsplan: "DET-GODE-NABOSKAB", dryRun: true }) { proeve } }';
const med = async (noget: Promise<string> | string, hos = t): Promise<Svar> =>
  hos.spoerg(HANDLING, undefined, { authorization: `Bearer ${await noget}` });

it('udstederens RS256-token virker', async () => {
  expect(await med(token(aegte.privateKey))).toMatchObject({ status: 200, fejl: [], data: { anbefalHelhedsplan: { proeve: true } } });
});

describe('andre tokens er 401', () => {
  it('HS256 signeret med den offentlige nøgle', async () => {
    const pem = await exportSPKI(aegte.publicKey);
    const jwk = JSON.stringify(await exportJWK(aegte.publicKey));
    for (const hemmelighed of [pem, pem.trim(), jwk]) {
      const falsk = token(new TextEncoder().encode(hemmelighed), { alg: 'HS256', kid: 'k1' });
      expect(await med(falsk)).toMatchObject({ status: 401, fejl: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    }
  });

  it.each<[string, () => Promise<string>]>([
    ['en anden nøgle under samme navn', () => token(fremmed.privateKey)],
    ['en nøgle, udstederen ikke har', () => token(aegte.privateKey, { alg: 'RS256', kid: 'k2' })],
    ['forkert udsteder', () => token(aegte.privateKey, undefined, 'helhed-demo')],
    ['forkert publikum', () => token(aegte.privateKey, undefined, undefined, 'helhed')],
    ['demonøglen', () => t.som('FORVALTNING', 'TMF').then((b) => b.token)],
  ])('%s', async (_navn, lav) => {
    expect(await med(lav())).toMatchObject({ status: 401, fejl: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('en anden algoritme end den aftalte', async () => {
    const ps = await generateKeyPair('PS256', { extractable: true });
    expect(await med(token(ps.privateKey, { alg: 'PS256', kid: 'k1' }))).toMatchObject({ status: 401 });
  });
});

describe('når nøglerne ikke kan hentes, er det 503 og ikke tokenets skyld', () => {
  const utilgaengelig = async (hos: Testtjeneste): Promise<void> => {
    const svar = await med(token(aegte.privateKey), hos);
    expect([svar.status, svar.fejl[0]?.extensions.code, svar.hoveder.get('retry-after')]).toEqual([503, 'SERVICE_UNAVAILABLE', '1']);
    await hos.data('{ kommuner { totalCount } }');
  };

  it.each<[string, RequestListener]>([
    ['500', (_q, r) => r.writeHead(500).end()],
    ['en side, der ikke er JSON', (_q, r) => r.end('<html>')],
  ])('udstederen svarer %s', async (_navn, daarlig) => {
    const foer = svarer;
    const hos = await medUdsteder(adresse);
    svarer = daarlig;
    await utilgaengelig(hos).finally(() => {
      svarer = foer;
    });
    expect(await med(token(aegte.privateKey), hos)).toMatchObject({ status: 200, fejl: [] });
    await hos.luk();
  });

  it('ingen lytter på adressen', async () => {
    const tom = createServer();
    await new Promise<void>((loes) => tom.listen(0, '127.0.0.1', loes));
    const { port } = tom.address() as AddressInfo;
    await new Promise((loes) => tom.close(loes));
    const hos = await medUdsteder(`http://127.0.0.1:${port}/jwks.json`);
    await utilgaengelig(hos).finally(() => hos.luk());
  });

  it('JSON, der ikke er nøgler', async () => {
    const foer = svarer;
    const hos = await medUdsteder(adresse);
    svarer = (_q, r) => r.end('{}');
    await utilgaengelig(hos).finally(() => {
      svarer = foer;
      return hos.luk();
    });
  });
});
