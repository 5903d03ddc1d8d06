import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { base64url, SignJWT } from 'jose';
import { untouched } from '../support/acts';
import { makeScene, type Scene } from '../support/scene';

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
const GOOD: RowCondition = { rolle: 'FORVALTNING', for: 'TMF', iss: 'helhed-demo', aud: 'helhed', sub: 'prøve' };

/** A token as good as any, but for what is changed; undefined takes a claim away. */
const token = (changes: RowCondition = {}, head: { alg: string } = { alg: 'HS256' }, extras = key): Promise<string> => {
  const condition = Object.entries({ ...GOOD, exp: now() + 600, ...changes }).filter(([, v]) => v !== undefined);
  return new SignJWT(Object.fromEntries(condition)).setProtectedHeader(head).sign(extras);
};

const part = (o: unknown): string => base64url.encode(JSON.stringify(o));
const unsigned = (alg: string, signature: string): string => `${part({ alg })}.${part({ ...GOOD, exp: now() + 600 })}.${signature}`;
const bearer = async (t: Promise<string> | string): Promise<string> => `Bearer ${await t}`;

const QUERY = '{ kommuner { totalCount } }';
const HANDLING = 'mutation { anbefalHelhedsplan(input: { helhedsplan: "DET-GODE-NABOSKAB", dryRun: true }) { udfoert } }';

it('the good token works, so it is the change that makes the others bad', async () => {
  const answer = await s.t.ask(HANDLING, undefined, { authorization: await bearer(token()) });
  expect([answer.status, answer.errors]).toEqual([200, []]);
  const withoutLarge = await s.t.ask(HANDLING, undefined, { authorization: `bearer ${await token()}` });
  expect([withoutLarge.status, withoutLarge.errors]).toEqual([200, []]);
});

it('clocks that differ a little are forgiven', async () => {
  const answer = await s.t.ask(HANDLING, undefined, { authorization: await bearer(token({ exp: now() - 1 })) });
  expect([answer.status, answer.errors]).toEqual([200, []]);
});

const BAD_INPUTS: readonly (readonly [string, () => Promise<string> | string])[] = [
  ['expired', () => bearer(token({ exp: now() - 120 }))],
  ['without expiry', () => bearer(token({ exp: undefined }))],
  ['not yet valid', () => bearer(token({ nbf: now() + 600 }))],
  ['a wrong audience', () => bearer(token({ aud: 'andre' }))],
  ['without an audience', () => bearer(token({ aud: undefined }))],
  ['a wrong issuer', () => bearer(token({ iss: 'andre' }))],
  ['without an issuer', () => bearer(token({ iss: undefined }))],
  ['without a subject', () => bearer(token({ sub: undefined }))],
  ['an empty subject', () => bearer(token({ sub: '' }))],
  ['signed with another key', () => bearer(token({}, { alg: 'HS256' }, new Uint8Array(32).fill(7)))],
  ['another algorithm with the same key', () => bearer(token({}, { alg: 'HS512' }))],
  [
    'changed after signing',
    async () => bearer((await token()).replace(/\.[^.]+\./, `.${part({ ...GOOD, rolle: 'ADMINISTRATOR', for: null, exp: now() + 600 })}.`)),
  ],
  ['alg none', () => bearer(unsigned('none', ''))],
  ['alg none with a signature', () => bearer(unsigned('none', 'abc'))],
  ['alg None', () => bearer(unsigned('None', 'abc'))],
  ['without for, where the role acts for somebody', () => bearer(token({ for: undefined }))],
  ['empty for', () => bearer(token({ for: '' }))],
  ['for that is a list', () => bearer(token({ for: ['TMF', 'SOF'] }))],
  ['for on a role that has none', () => bearer(token({ rolle: 'LANDSBYGGEFOND', for: 'TMF' }))],
  ['the role OFFENTLIG', () => bearer(token({ rolle: 'OFFENTLIG', for: undefined }))],
  ['a role that does not exist', () => bearer(token({ rolle: 'BORGMESTER', for: undefined }))],
  ['a role in small letters', () => bearer(token({ rolle: 'forvaltning' }))],
  ['without a role', () => bearer(token({ rolle: undefined, for: undefined }))],
  ['two roles', () => bearer(token({ rolle: ['FORVALTNING', 'ADMINISTRATOR'] }))],
  ['not a JWT', () => 'Bearer hemmeligt'],
  ['three empty parts', () => 'Bearer ..'],
  ['Basic', () => `Basic ${Buffer.from('tmf:tmf').toString('base64')}`],
  ['Basic with a good token', async () => `Basic ${await token()}`],
  ['the token without Bearer', () => token()],
  ['two tokens', async () => `${await bearer(token())}, ${await bearer(token())}`],
  ['empty', () => ''],
];

describe.each(BAD_INPUTS)('%s', (_name, head) => {
  it.each([
    ['query', QUERY],
    ['act', HANDLING],
  ])('%s is 401', async (_art, query) => {
    const authorization = await head();
    const answer = await untouched(s, () => s.t.ask(query, undefined, { authorization }));
    expect([answer.status, answer.data, answer.errors.map((f) => f.extensions)]).toEqual([401, undefined, [{ code: 'UNAUTHENTICATED' }]]);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expect(answer.text).not.toMatch(/jose|JWS|JWT|node_modules/);
  });
});

it('also over GET, and in English', async () => {
  const answer = await fetch(`${s.t.url}/graphql?query=${encodeURIComponent(QUERY)}`, {
    headers: { authorization: 'Bearer x.y.z', 'accept-language': 'en', 'apollo-require-preflight': '1' },
  });
  expect([answer.status, await answer.json()]).toMatchObject([
    401,
    { errors: [{ message: expect.stringMatching(/^The token cannot be used/) }] },
  ]);
});

it('without a token one is the public: one reads, but does not act', async () => {
  expect(await s.t.data(QUERY)).toEqual({ kommuner: { totalCount: expect.any(Number) } });
  const answer = await untouched(s, () => s.t.ask(HANDLING));
  expect([answer.status, answer.data, answer.errors[0]?.extensions]).toMatchObject([
    200,
    { anbefalHelhedsplan: null },
    { code: 'FORBIDDEN', rolle: 'OFFENTLIG' },
  ]);
});
