import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { base64url, SignJWT } from 'jose';
import { makeScene, nothingStored, type Scene } from '../support/planer';

/** A token that cannot be used is refused, and never taken for none. */

let s: Scene;
let key: Uint8Array;
beforeAll(async () => {
  s = await makeScene('2014-04-23');
  key = new TextEncoder().encode(readFileSync(join(dirname(s.t.fil), 'demo-noegle'), 'utf8').trim());
});
afterAll(() => s.close());

type RowCondition = Record<string, unknown>;

const now = (): number => Math.floor(Date.now() / 1000);
const GODT: RowCondition = { rolle: 'FORVALTNING', for: 'TMF', iss: 'helhed-demo', aud: 'helhed', sub: 'prøve' };

/** A token as good as any, but for what is changed; undefined takes a claim away. */
const token = (changes: RowCondition = {}, head: { alg: string } = { alg: 'HS256' }, extras = key): Promise<string> => {
  const condition = Object.entries({ ...GODT, exp: now() + 600, ...changes }).filter(([, v]) => v !== undefined);
  return new SignJWT(Object.fromEntries(condition)).setProtectedHeader(head).sign(extras);
};

const part = (o: unknown): string => base64url.encode(JSON.stringify(o));
const unsigned = (alg: string, signature: string): string => `${part({ alg })}.${part({ ...GODT, exp: now() + 600 })}.${signature}`;
const bearer = async (t: Promise<string> | string): Promise<string> => `Bearer ${await t}`;

const FORESPOERGSEL = '{ kommuner { totalCount } }';
const HANDLING = 'mutation { anbefalHelhedsplan(input: { helhedsplan: "DET-GODE-NABOSKAB", dryRun: true }) { udfoert } }';

it('det gode token virker, så det er ændringen, der gør de andre dårlige', async () => {
  const answer = await s.t.ask(HANDLING, undefined, { authorization: await bearer(token()) });
  expect([answer.status, answer.error]).toEqual([200, []]);
  const withoutLarge = await s.t.ask(HANDLING, undefined, { authorization: `bearer ${await token()}` });
  expect([withoutLarge.status, withoutLarge.error]).toEqual([200, []]);
});

it('ure, der går lidt forskelligt, tilgives', async () => {
  const answer = await s.t.ask(HANDLING, undefined, { authorization: await bearer(token({ exp: now() - 1 })) });
  expect([answer.status, answer.error]).toEqual([200, []]);
});

const BAD_INPUTS: readonly (readonly [string, () => Promise<string> | string])[] = [
  ['udløbet', () => bearer(token({ exp: now() - 120 }))],
  ['uden udløb', () => bearer(token({ exp: undefined }))],
  ['endnu ikke gyldigt', () => bearer(token({ nbf: now() + 600 }))],
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
    async () => bearer((await token()).replace(/\.[^.]+\./, `.${part({ ...GODT, rolle: 'ADMINISTRATOR', for: null, exp: now() + 600 })}.`)),
  ],
  ['alg none', () => bearer(unsigned('none', ''))],
  ['alg none med en signatur', () => bearer(unsigned('none', 'abc'))],
  ['alg None', () => bearer(unsigned('None', 'abc'))],
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

describe.each(BAD_INPUTS)('%s', (_name, head) => {
  it.each([
    ['forespørgsel', FORESPOERGSEL],
    ['handling', HANDLING],
  ])('%s er 401', async (_art, query) => {
    const authorization = await head();
    const answer = await nothingStored(s, () => s.t.ask(query, undefined, { authorization }));
    expect([answer.status, answer.data, answer.error.map((f) => f.extensions)]).toEqual([401, undefined, [{ code: 'UNAUTHENTICATED' }]]);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expect(answer.text).not.toMatch(/jose|JWS|JWT|node_modules/);
  });
});

it('også over GET, og på engelsk', async () => {
  const answer = await fetch(`${s.t.url}/graphql?query=${encodeURIComponent(FORESPOERGSEL)}`, {
    headers: { authorization: 'Bearer x.y.z', 'accept-language': 'en', 'apollo-require-preflight': '1' },
  });
  expect([answer.status, await answer.json()]).toMatchObject([
    401,
    { errors: [{ message: expect.stringMatching(/^The token cannot be used/) }] },
  ]);
});

it('uden token er man offentlig: man læser, men handler ikke', async () => {
  expect(await s.t.data(FORESPOERGSEL)).toEqual({ kommuner: { totalCount: expect.any(Number) } });
  const answer = await nothingStored(s, () => s.t.ask(HANDLING));
  expect([answer.status, answer.data, answer.error[0]?.extensions]).toMatchObject([
    200,
    { anbefalHelhedsplan: null },
    { code: 'FORBIDDEN', rolle: 'OFFENTLIG' },
  ]);
});
