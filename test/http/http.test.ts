import { serverAudits } from 'graphql-http';
import { readAnswer, sent, startService, type TestService } from '../support/service';

let t: TestService;
beforeAll(async () => {
  t = await startService();
});
afterAll(() => t.close());

/**
 * Where Apollo Server departs from GraphQL over HTTP, all three of the kind SHOULD: under the old `application/json` it
 * answers 400, not 200, to requests that it cannot parse, validate or coerce.
 */
const KNOWN_DEVIATIONS = ['572B', 'FDE2', '7B9B'];

describe('GraphQL over HTTP', () => {
  const trials = serverAudits({
    url: () => `${t.url}/graphql`,
    fetchFn: (address: string, options?: RequestInit) =>
      fetch(address, { ...options, headers: { ...Object(options?.headers), 'apollo-require-preflight': 'true' } }),
  });

  it('there are tests to run', () => expect(trials.length).toBeGreaterThan(50));

  it.each(trials.map((p) => [`${p.id} ${p.name}`, p] as const))('%s', async (_name, trial) => {
    const result = await trial.fn();
    const expected = KNOWN_DEVIATIONS.includes(trial.id) ? 'warn' : 'ok';
    if (result.status !== expected && result.status !== 'ok') console.error(trial.id, trial.name, result.reason);
    expect(result.status).toBe(expected);
  });
});

describe('the service around it', () => {
  it('lives and is ready', async () => {
    for (const path of ['/healthz', '/readyz']) {
      const answer = await fetch(t.url + path);
      expect([path, answer.status, await answer.json()]).toEqual([path, 200, { status: 'ok' }]);
    }
  });

  it('each answer has an id', async () => {
    expect((await t.ask('{ __typename }')).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect((await fetch(`${t.url}/findes-ikke`)).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('an unknown address is 404 with a code', async () => {
    const answer = await fetch(`${t.url}/findes-ikke`);
    expect([answer.status, await answer.json()]).toEqual([
      404,
      { errors: [{ message: expect.any(String), extensions: { code: 'NOT_FOUND' } }] },
    ]);
  });

  it.each([
    ['not JSON', '{', {}, 400, 'BAD_REQUEST'],
    ['an empty body', '', {}, 400, 'BAD_REQUEST'],
    ['a list (batch)', '[{"query":"{ __typename }"}]', {}, 400, 'BAD_REQUEST'],
    ['a foreign content type', 'query', { 'content-type': 'text/csv' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['too large a body', `{"query":"${'#'.repeat(250_000)}"}`, {}, 413, 'PAYLOAD_TOO_LARGE'],
    ['a prototype in the body', '{"query":"{ __typename }","__proto__":{"x":1}}', {}, 400, 'BAD_REQUEST'],
  ] as const)('%s is refused with a code', async (_name, body, headers, status, code) => {
    const answer = await readAnswer(await sent(t.url, body, headers));
    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([status, code]);
    expect(answer.text).not.toMatch(/node_modules|at \w+ \(|SELECT/);
  });

  it('too large a body is told limit and actual size, in the language that the client wants', async () => {
    const body = `{"query":"${'#'.repeat(250_000)}"}`;
    expect((await readAnswer(await sent(t.url, body))).errors[0]?.message).toBe(
      `Forespørgslen er for stor: ${body.length} bytes; grænsen er 200000 bytes.`,
    );
    expect((await readAnswer(await sent(t.url, body, { 'accept-language': 'en-GB' }))).errors[0]?.message).toContain(
      'the limit is 200000 bytes',
    );
  });

  it('a GET without a preflight header from another page is refused (CSRF)', async () => {
    const answer = await fetch(`${t.url}/graphql?query={__typename}`);
    expect(answer.status).toBe(400);
  });

  it('there is no subscription', async () => {
    const answer = await t.ask('subscription { x }');
    expect([answer.status, answer.errors[0]?.extensions]).toEqual([400, { code: 'BAD_USER_INPUT', argument: 'subscription' }]);
  });

  it('a mutation does not get through with GET, not even with a token', async () => {
    const { token } = await t.as('FORVALTNING', 'TMF');
    const query = 'mutation { indstilHelhedsplan(input: { helhedsplan: "SYN-AMAGER-OEST" }) { udfoert } }';
    const answer = await fetch(`${t.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { authorization: `Bearer ${token}`, 'apollo-require-preflight': 'true' },
    });
    expect([answer.status, (await readAnswer(answer)).errors[0]?.message]).toEqual([
      405,
      'GET requests only support query operations, not mutation operations',
    ]);
  });
});

describe('switched off', () => {
  it('introspection and playground can be switched off', async () => {
    const closed = await startService({ environment: { INTROSPECTION: 'false' } });
    const answer = await closed.ask('{ __schema { queryType { name } } }');
    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    expect((await fetch(`${closed.url}/graphiql`)).status).toBe(404);
    await closed.close();
  });
});
