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
const KENDTE_AFVIGELSER = ['572B', 'FDE2', '7B9B'];

describe('GraphQL over HTTP', () => {
  const trials = serverAudits({
    url: () => `${t.url}/graphql`,
    fetchFn: (address: string, choices?: RequestInit) =>
      fetch(address, { ...choices, headers: { ...Object(choices?.headers), 'apollo-require-preflight': 'true' } }),
  });

  it('der er prøver at køre', () => expect(trials.length).toBeGreaterThan(50));

  it.each(trials.map((p) => [`${p.id} ${p.name}`, p] as const))('%s', async (_name, trial) => {
    const result = await trial.fn();
    const expected = KENDTE_AFVIGELSER.includes(trial.id) ? 'warn' : 'ok';
    if (result.status !== expected && result.status !== 'ok') console.error(trial.id, trial.name, result.reason);
    expect(result.status).toBe(expected);
  });
});

describe('tjenesten omkring', () => {
  it('lever og er klar', async () => {
    for (const path of ['/healthz', '/readyz']) {
      const answer = await fetch(t.url + path);
      expect([path, answer.status, await answer.json()]).toEqual([path, 200, { status: 'ok' }]);
    }
  });

  it('hvert svar har et id', async () => {
    expect((await t.ask('{ __typename }')).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect((await fetch(`${t.url}/findes-ikke`)).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('en ukendt adresse er 404 med kode', async () => {
    const answer = await fetch(`${t.url}/findes-ikke`);
    expect([answer.status, await answer.json()]).toEqual([
      404,
      { errors: [{ message: expect.any(String), extensions: { code: 'NOT_FOUND' } }] },
    ]);
  });

  it.each([
    ['ikke JSON', '{', {}, 400, 'BAD_REQUEST'],
    ['tom krop', '', {}, 400, 'BAD_REQUEST'],
    ['liste (batch)', '[{"query":"{ __typename }"}]', {}, 400, 'BAD_REQUEST'],
    ['fremmed indholdstype', 'query', { 'content-type': 'text/csv' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['for stor krop', `{"query":"${'#'.repeat(250_000)}"}`, {}, 413, 'PAYLOAD_TOO_LARGE'],
    ['prototype i kroppen', '{"query":"{ __typename }","__proto__":{"x":1}}', {}, 400, 'BAD_REQUEST'],
  ] as const)('%s afvises med kode', async (_name, body, headers, status, code) => {
    const answer = await readAnswer(await sent(t.url, body, headers));
    expect([answer.status, answer.error[0]?.extensions.code]).toEqual([status, code]);
    expect(answer.tekst).not.toMatch(/node_modules|at \w+ \(|SELECT/);
  });

  it('en for stor krop får grænse og faktisk størrelse at vide, på det sprog klienten vil have', async () => {
    const body = `{"query":"${'#'.repeat(250_000)}"}`;
    expect((await readAnswer(await sent(t.url, body))).error[0]?.message).toBe(
      `Forespørgslen er for stor: ${body.length} bytes; grænsen er 200000 bytes.`,
    );
    expect((await readAnswer(await sent(t.url, body, { 'accept-language': 'en-GB' }))).error[0]?.message).toContain(
      'the limit is 200000 bytes',
    );
  });

  it('et GET uden preflight-hoved fra en anden side afvises (CSRF)', async () => {
    const answer = await fetch(`${t.url}/graphql?query={__typename}`);
    expect(answer.status).toBe(400);
  });

  it('subscription findes ikke', async () => {
    const answer = await t.ask('subscription { x }');
    expect([answer.status, answer.error[0]?.extensions]).toEqual([400, { code: 'BAD_USER_INPUT', argument: 'subscription' }]);
  });

  it('en mutation kommer ikke igennem med GET, heller ikke med et token', async () => {
    const { token } = await t.like('FORVALTNING', 'TMF');
    const query = 'mutation { indstilHelhedsplan(input: { helhedsplan: "SYN-AMAGER-OEST" }) { udfoert } }';
    const answer = await fetch(`${t.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { authorization: `Bearer ${token}`, 'apollo-require-preflight': 'true' },
    });
    expect([answer.status, (await readAnswer(answer)).error[0]?.message]).toEqual([
      405,
      'GET requests only support query operations, not mutation operations',
    ]);
  });
});

describe('slået fra', () => {
  it('introspektion og playground kan slås fra', async () => {
    const closed = await startService({ environment: { INTROSPECTION: 'false' } });
    const answer = await closed.ask('{ __schema { queryType { name } } }');
    expect([answer.status, answer.error[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    expect((await fetch(`${closed.url}/graphiql`)).status).toBe(404);
    await closed.close();
  });
});
