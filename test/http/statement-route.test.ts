import { startService, type TestService } from '../support/service';

/** `POST /graphiql/sql`: what a query becomes, under everything that holds for the query itself. */
let t: TestService;
beforeAll(async () => {
  t = await startService({ environment: { PLAYGROUND: 'true', COST_PER_MINUTE: '100' } });
}, 120_000);
afterAll(() => t?.close());

interface Shown {
  readonly status: number;
  readonly data: { sql: string; plan: string[]; parameters: number; statements: number; cost: number; role: string };
  readonly codes: unknown[];
}

async function show(body: unknown, headers: Record<string, string> = {}): Promise<Shown> {
  const answer = await fetch(`${t.url}/graphiql/sql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const { data, errors = [] } = JSON.parse(await answer.text());
  return { status: answer.status, data, codes: errors.map((e: { extensions: { code: string } }) => e.extensions.code) };
}

/** A client of its own, with a share of its own. */
const someone = async (): Promise<Record<string, string>> => ({
  authorization: `Bearer ${(await t.as('FORVALTNING', 'TMF')).token}`,
});

const QUERY = 'query Planer($n: Int) { helhedsplaner(first: $n, filter: { titel: { contains: "Nørrebro" } }) { nodes { titel } } }';

it('gives statement, plan and price, and neither runs the query nor tells a value of it', async () => {
  const before = t.database.readers.statementCount;
  const { status, data } = await show({ query: QUERY, variables: { n: 3 } }, await someone());
  expect([status, data.statements, data.role]).toEqual([200, 1, 'FORVALTNING']);
  expect(data.sql).toContain('FROM "helhedsplan"');
  expect(data.sql).not.toMatch(/n(ø|oe)rrebro/i);
  expect(data.parameters).toBeGreaterThanOrEqual(2);
  expect(data.plan.join('\n')).toMatch(/helhedsplan|t1/);
  expect(data.cost).toBeGreaterThan(0);
  expect(t.database.readers.statementCount).toBe(before);
});

it('introspection alone reads nothing from the database', async () => {
  const { data } = await show({ query: '{ __schema { queryType { name } } }' }, await someone());
  expect([data.statements, data.sql, data.plan]).toEqual([0, null, []]);
});

it.each([
  ['a field that is not there', { query: '{ findesikke }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
  ['what cannot be read', { query: '{ ' }, 400, 'GRAPHQL_PARSE_FAILED'],
  ['a body without a query', { variables: {} }, 400, 'BAD_USER_INPUT'],
  ['an act', { query: 'mutation { __typename }' }, 400, 'BAD_USER_INPUT'],
  ['a variable of another type', { query: QUERY, variables: { n: 'mange' } }, 400, 'BAD_USER_INPUT'],
  [
    'more than a query may cost',
    { query: `{ ${'helhedsplaner(first: 100) { nodes { afdelinger(first: 100) { nodes { '.repeat(3)} navn ${'} } } } '.repeat(3)} }` },
    400,
    'QUERY_TOO_COMPLEX',
  ],
])('refuses %s', async (_what, body, status, code) => {
  // Each of them as another client than the others.
  const answer = await show(body, { authorization: `Bearer ${(await t.as('FORVALTNING', `${_what.length}`)).token}` });
  expect(answer.status).toBe(status);
  expect(answer.codes).toEqual([code]);
});

it('refuses a token that cannot be used, and one who has had its share', async () => {
  expect((await show({ query: '{ __typename }' }, { authorization: 'Bearer x' })).codes).toEqual(['UNAUTHENTICATED']);
  let last = await show({ query: QUERY });
  for (let i = 0; i < 6 && last.status === 200; i += 1) last = await show({ query: QUERY });
  expect([last.status, last.codes]).toEqual([429, ['RATE_LIMITED']]);
});

it('is only there with the playground', async () => {
  const own = await startService();
  const answer = await fetch(`${own.url}/graphiql/sql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  expect(answer.status).toBe(404);
  await own.close();
});
