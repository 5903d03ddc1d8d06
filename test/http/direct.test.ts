import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startService, type TestService, testToken } from '../support/service';

/**
 * What has been asked before is answered by a shorter way. Everything is sent to a service that has not seen it, and again to the one that has:
 * the answers must be the same, to the byte and to the header.
 */

let fresh: TestService;
let used: TestService;
beforeAll(async () => {
  fresh = await startService();
  used = await startService();
});
afterAll(() => Promise.all([fresh.close(), used.close()]));

interface Sent {
  readonly body: unknown;
  readonly headers?: Record<string, string>;
}

/** What differs from one answer to the next by its nature. */
const OWN = new Set(['date', 'x-request-id', 'connection', 'keep-alive']);

async function answer(t: TestService, { body, headers = {} }: Sent): Promise<unknown> {
  const response = await fetch(`${t.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const bytes = Buffer.from(await response.arrayBuffer()).toString('base64');
  return { status: response.status, headers: [...response.headers].filter(([name]) => !OWN.has(name)), bytes };
}

let texts = 0;

/** The same with a text that no service has seen: a comment behind the document. */
function unseen(sent: Sent): Sent {
  const { body } = sent;
  if (typeof body !== 'object' || body === null || !('query' in body) || typeof body.query !== 'string') return sent;
  texts += 1;
  return { ...sent, body: { ...body, query: `${body.query}\n# ${texts}` } };
}

/** The first time, and the third time on a service that has answered the text before. */
async function bothWays(asked: Sent): Promise<[unknown, unknown]> {
  const sent = unseen(asked);
  const first = await answer(fresh, sent);
  await answer(used, sent);
  await answer(used, sent);
  return [first, await answer(used, sent)];
}

const folder = join(process.cwd(), 'schema/examples');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const queries = readdirSync(folder).filter((name) => name.endsWith('.graphql') && !/^\s*mutation/m.test(read(name)));

it.each(queries)('example %s', async (name) => {
  const [first, again] = await bothWays({ body: { query: read(name) } });
  expect(again).toEqual(first);
});

const Q = 'query A($n: Int = 1) { helhedsplaner(first: $n) { totalCount nodes { titel } } }';
const TWO = 'query A { helhedsplaner { totalCount } } query B { fora { totalCount } }';
const CASES: Readonly<Record<string, Sent>> = {
  'no variables': { body: { query: Q } },
  'variables that are null': { body: { query: Q, variables: null } },
  'a variable': { body: { query: Q, variables: { n: 3 } } },
  'a variable of the wrong type': { body: { query: Q, variables: { n: 'x' } } },
  'a variable that is not asked for': { body: { query: Q, variables: { other: 1 } } },
  'variables that are a list': { body: { query: Q, variables: [] } },
  'variables that are a text': { body: { query: Q, variables: '{}' } },
  'a value out of bounds': { body: { query: Q, variables: { n: 1000 } } },
  'the name of the operation': { body: { query: Q, operationName: 'A' } },
  'an empty name': { body: { query: Q, operationName: '' } },
  'a name that is null': { body: { query: Q, operationName: null } },
  'a name that is not there': { body: { query: Q, operationName: 'B' } },
  'a name that is a number': { body: { query: Q, operationName: 1 } },
  'one of two': { body: { query: TWO, operationName: 'B' } },
  'two and no name': { body: { query: TWO } },
  extensions: { body: { query: Q, extensions: { a: 1 } } },
  'a persisted query': { body: { query: Q, extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } } },
  'something besides': { body: { query: Q, other: true } },
  'a document that is wrong': { body: { query: '{ findesIkke }' } },
  'a document that cannot be read': { body: { query: '{' } },
  'no document': { body: {} },
  'several in one body': { body: [{ query: Q }, { query: Q }] },
  'what is too deep': {
    body: {
      query: `{ ${'helhedsplaner { nodes { afdelinger { nodes { helhedsplaner { nodes { '.repeat(6)} id ${'} } } } } } '.repeat(6)} }`,
    },
  },
  'what costs too much': {
    body: {
      query:
        '{ helhedsplaner(first: 100) { nodes { haendelser(first: 100) { nodes { helhedsplan { haendelser(first: 100) { nodes { id } } } } } } } }',
    },
  },
  'what the public may not read': { body: { query: '{ haendelser(first: 1) { nodes { rolle udfoertFor tidspunkt } } }' } },
  introspection: { body: { query: '{ __schema { queryType { name } } helhedsplaner { totalCount } }' } },
  'a type name': { body: { query: '{ __typename }' } },
  'a subscription': { body: { query: 'subscription { a }' } },
  'a mutation without a token': {
    body: { query: 'mutation { disponerPulje(input: { pulje: "X", helhedsplan: "X", beloeb: 1 }) { udfoert } }' },
  },
  'the newer form of an answer': { body: { query: Q }, headers: { accept: 'application/graphql-response+json' } },
  'both forms': { body: { query: Q }, headers: { accept: 'application/json;q=0.5, application/graphql-response+json' } },
  'a form that there is not': { body: { query: Q }, headers: { accept: 'text/csv' } },
  'a fault in English': { body: { query: Q, variables: { n: 1000 } }, headers: { 'accept-language': 'en' } },
  'a token that is none': { body: { query: Q }, headers: { authorization: 'Bearer x' } },
  'a compressed answer': {
    body: {
      query:
        '{ helhedsplaner(first: 42) { nodes { titel formaal afdelinger(first: 20) { nodes { navn adresse lejemaal: antalLejemaal } } } } }',
    },
    headers: { 'accept-encoding': 'gzip' },
  },
  'another character set': { body: JSON.stringify({ query: Q }), headers: { 'content-type': 'application/json; charset=latin1' } },
  'a body that is no JSON': { body: '{"query":' },
};

it.each(Object.keys(CASES))('%s', async (name) => {
  const sent = CASES[name];
  if (!sent) throw new Error(name);
  const [first, again] = await bothWays(sent);
  expect(again).toEqual(first);
});

it('what is answered by the shorter way is asked of the database once', async () => {
  const body = { query: '{ fora { totalCount } }' };
  await answer(used, { body });
  const before = used.database.readers.statementCount;
  await answer(used, { body });
  expect(used.database.readers.statementCount - before).toBe(1);
});

it('whoever asks is judged each time: a text that one role may ask is refused to another', async () => {
  const body = { query: 'query R { haendelser(first: 1) { nodes { rolle } } helhedsplaner { totalCount } }' };
  const token = await testToken(used.fil, 'FORVALTNING', 'TMF');
  for (let i = 0; i < 3; i += 1) {
    const [own, other] = [await answer(used, { body, headers: { authorization: `Bearer ${token}` } }), await answer(used, { body })];
    const theirs = await testToken(fresh.fil, 'FORVALTNING', 'TMF');
    expect(other).toEqual(await answer(fresh, unseen({ body })));
    expect(own).toEqual(await answer(fresh, unseen({ body, headers: { authorization: `Bearer ${theirs}` } })));
  }
});
