import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { base64url, SignJWT } from 'jose';
import { intetGemt, lavScene, type Scene } from '../support/planer';

/** A token that cannot be used is refused, and never taken for none. */

let s: Scene;
let noegle: Uint8Array;
beforeAll(async () => {
  s = await lavScene('2014-04-23');
  noegle = new TextEncoder().encode(readFileSync(join(dirname(s.t.fil), 'demo-noegle'), 'utf8').trim());
});
afterAll(() => s.luk());

type Krav = Record<string, unknown>;

const nu = (): number => Math.floor(Date.now() / 1000);
const GODT: Krav = { rolle: 'FORVALTNING', for: 'TMF', iss: 'helhed-demo', aud: 'helhed', sub: 'prøve' };

/** A token as good as any, but for what is changed; undefined takes a claim away. */
const token = (aendringer: Krav = {}, hoved: { alg: string } = { alg: 'HS256' }, med = noegle): Promise<string> => {
  const krav = Object.entries({ ...GODT, exp: nu() + 600, ...aendringer }).filter(([, v]) => v !== undefined);
  return new SignJWT(Object.fromEntries(krav)).setProtectedHeader(hoved).sign(med);
};

const del = (o: unknown): string => base64url.encode(JSON.stringify(o));
const usigneret = (alg: string, signatur: string): string => `${del({ alg })}.${del({ ...GODT, exp: nu() + 600 })}.${signatur}`;
const bearer = async (t: Promise<string> | string): Promise<string> => `Bearer ${await t}`;

const FORESPOERGSEL = '{ kommuner { totalCount } }';
const HANDLING = 'mutation { anbefalHelhedsplan(input: { helhedsplan: "DET-GODE-NABOSKAB", dryRun: true }) { udfoert } }';

it('det gode token virker, så det er ændringen, der gør de andre dårlige', async () => {
  const svar = await s.t.spoerg(HANDLING, undefined, { authorization: await bearer(token()) });
  expect([svar.status, svar.fejl]).toEqual([200, []]);
  const udenStore = await s.t.spoerg(HANDLING, undefined, { authorization: `bearer ${await token()}` });
  expect([udenStore.status, udenStore.fejl]).toEqual([200, []]);
});

it('ure, der går lidt forskelligt, tilgives', async () => {
  const svar = await s.t.spoerg(HANDLING, undefined, { authorization: await bearer(token({ exp: nu() - 1 })) });
  expect([svar.status, svar.fejl]).toEqual([200, []]);
});

const DAARLIGE: readonly (readonly [string, () => Promise<string> | string])[] = [
  ['udløbet', () => bearer(token({ exp: nu() - 120 }))],
  ['uden udløb', () => bearer(token({ exp: undefined }))],
  ['endnu ikke gyldigt', () => bearer(token({ nbf: nu() + 600 }))],
  ['forkert publikum', () => bearer(token({ aud: 'andre' }))],
  ['uden publikum', () => bearer(token({ aud: undefined }))],
  ['forkert udsteder', () => bearer(token({ iss: 'andre' }))],
  ['uden udsteder', () => bearer(token({ iss: undefined }))],
  ['uden subjekt', () => bearer(token({ sub: undefined }))],
  ['tomt subjekt', () => bearer(token({ sub: '' }))],
  ['signeret med en anden nøgle', () => bearer(token({}, { alg: 'HS256' }, new Uint8Array(32).fill(7)))],
  ['en anden algoritme med samme nøgle', () => bearer(token({}, { alg: 'HS512' }))],
  [
    'ændret efter signering',
    async () => bearer((await token()).replace(/\.[^.]+\./, `.${del({ ...GODT, rolle: 'ADMINISTRATOR', for: null, exp: nu() + 600 })}.`)),
  ],
  ['alg none', () => bearer(usigneret('none', ''))],
  ['alg none med en signatur', () => bearer(usigneret('none', 'abc'))],
  ['alg None', () => bearer(usigneret('None', 'abc'))],
  ['uden for, hvor rollen handler for nogen', () => bearer(token({ for: undefined }))],
  ['tomt for', () => bearer(token({ for: '' }))],
  ['for, der er en liste', () => bearer(token({ for: ['TMF', 'SOF'] }))],
  ['for på en rolle, der ikke har nogen', () => bearer(token({ rolle: 'LANDSBYGGEFOND', for: 'TMF' }))],
  ['rollen OFFENTLIG', () => bearer(token({ rolle: 'OFFENTLIG', for: undefined }))],
  ['en rolle, der ikke findes', () => bearer(token({ rolle: 'BORGMESTER', for: undefined }))],
  ['en rolle med små bogstaver', () => bearer(token({ rolle: 'forvaltning' }))],
  ['uden rolle', () => bearer(token({ rolle: undefined, for: undefined }))],
  ['to roller', () => bearer(token({ rolle: ['FORVALTNING', 'ADMINISTRATOR'] }))],
  ['ikke en JWT', () => 'Bearer hemmeligt'],
  ['tre tomme dele', () => 'Bearer ..'],
  ['Basic', () => `Basic ${Buffer.from('tmf:tmf').toString('base64')}`],
  ['Basic med et godt token', async () => `Basic ${await token()}`],
  ['tokenet uden Bearer', () => token()],
  ['to tokens', async () => `${await bearer(token())}, ${await bearer(token())}`],
  ['tomt', () => ''],
];

describe.each(DAARLIGE)('%s', (_navn, hoved) => {
  it.each([
    ['forespørgsel', FORESPOERGSEL],
    ['handling', HANDLING],
  ])('%s er 401', async (_art, query) => {
    const authorization = await hoved();
    const svar = await intetGemt(s, () => s.t.spoerg(query, undefined, { authorization }));
    expect([svar.status, svar.data, svar.fejl.map((f) => f.extensions)]).toEqual([401, undefined, [{ code: 'UNAUTHENTICATED' }]]);
    expect(svar.hoveder.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expect(svar.tekst).not.toMatch(/jose|JWS|JWT|node_modules/);
  });
});

it('også over GET, og på engelsk', async () => {
  const svar = await fetch(`${s.t.url}/graphql?query=${encodeURIComponent(FORESPOERGSEL)}`, {
    headers: { authorization: 'Bearer x.y.z', 'accept-language': 'en', 'apollo-require-preflight': '1' },
  });
  expect([svar.status, await svar.json()]).toMatchObject([
    401,
    { errors: [{ message: expect.stringMatching(/^The token cannot be used/) }] },
  ]);
});

it('uden token er man offentlig: man læser, men handler ikke', async () => {
  expect(await s.t.data(FORESPOERGSEL)).toEqual({ kommuner: { totalCount: expect.any(Number) } });
  const svar = await intetGemt(s, () => s.t.spoerg(HANDLING));
  expect([svar.status, svar.data, svar.fejl[0]?.extensions]).toMatchObject([
    200,
    { anbefalHelhedsplan: null },
    { code: 'FORBIDDEN', rolle: 'OFFENTLIG' },
  ]);
});
