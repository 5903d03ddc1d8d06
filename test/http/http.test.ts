import { serverAudits } from 'graphql-http';
import { laesSvar, sendt, startTjeneste, type Testtjeneste } from '../support/service';

let t: Testtjeneste;
beforeAll(async () => {
  t = await startTjeneste();
});
afterAll(() => t.luk());

/**
 * Where Apollo Server departs from GraphQL over HTTP, all three of the kind SHOULD: under the old `application/json` it
 * answers 400, not 200, to requests that it cannot parse, validate or coerce.
 */
const KENDTE_AFVIGELSER = ['572B', 'FDE2', '7B9B'];

describe('GraphQL over HTTP', () => {
  const proever = serverAudits({
    url: () => `${t.url}/graphql`,
    fetchFn: (adresse: string, valg?: RequestInit) =>
      fetch(adresse, { ...valg, headers: { ...Object(valg?.headers), 'apollo-require-preflight': 'true' } }),
  });

  it('der er prøver at køre', () => expect(proever.length).toBeGreaterThan(50));

  it.each(proever.map((p) => [`${p.id} ${p.name}`, p] as const))('%s', async (_navn, proeve) => {
    const resultat = await proeve.fn();
    const ventet = KENDTE_AFVIGELSER.includes(proeve.id) ? 'warn' : 'ok';
    if (resultat.status !== ventet && resultat.status !== 'ok') console.error(proeve.id, proeve.name, resultat.reason);
    expect(resultat.status).toBe(ventet);
  });
});

describe('tjenesten omkring', () => {
  it('lever og er klar', async () => {
    for (const sti of ['/healthz', '/readyz']) {
      const svar = await fetch(t.url + sti);
      expect([sti, svar.status, await svar.json()]).toEqual([sti, 200, { status: 'ok' }]);
    }
  });

  it('hvert svar har et id', async () => {
    expect((await t.spoerg('{ __typename }')).hoveder.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect((await fetch(`${t.url}/findes-ikke`)).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('en ukendt adresse er 404 med kode', async () => {
    const svar = await fetch(`${t.url}/findes-ikke`);
    expect([svar.status, await svar.json()]).toEqual([
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
  ] as const)('%s afvises med kode', async (_navn, krop, hoveder, status, kode) => {
    const svar = await laesSvar(await sendt(t.url, krop, hoveder));
    expect([svar.status, svar.fejl[0]?.extensions.code]).toEqual([status, kode]);
    expect(svar.tekst).not.toMatch(/node_modules|at \w+ \(|SELECT/);
  });

  it('en for stor krop får grænse og faktisk størrelse at vide, på det sprog klienten vil have', async () => {
    const krop = `{"query":"${'#'.repeat(250_000)}"}`;
    expect((await laesSvar(await sendt(t.url, krop))).fejl[0]?.message).toBe(
      `Forespørgslen er for stor: ${krop.length} bytes; grænsen er 200000 bytes.`,
    );
    expect((await laesSvar(await sendt(t.url, krop, { 'accept-language': 'en-GB' }))).fejl[0]?.message).toContain(
      'the limit is 200000 bytes',
    );
  });

  it('et GET uden preflight-hoved fra en anden side afvises (CSRF)', async () => {
    const svar = await fetch(`${t.url}/graphql?query={__typename}`);
    expect(svar.status).toBe(400);
  });

  it('subscription findes ikke', async () => {
    const svar = await t.spoerg('subscription { x }');
    expect([svar.status, svar.fejl[0]?.extensions]).toEqual([400, { code: 'BAD_USER_INPUT', argument: 'subscription' }]);
  });

  it('en mutation kommer ikke igennem med GET, heller ikke med et token', async () => {
    const { token } = await t.som('FORVALTNING', 'TMF');
    const query = 'mutation { indstilHelhedsplan(input: { helhedsplan: "SYN-AMAGER-OEST" }) { udfoert } }';
    const svar = await fetch(`${t.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { authorization: `Bearer ${token}`, 'apollo-require-preflight': 'true' },
    });
    expect([svar.status, (await laesSvar(svar)).fejl[0]?.message]).toEqual([
      405,
      'GET requests only support query operations, not mutation operations',
    ]);
  });
});

describe('slået fra', () => {
  it('introspektion og playground kan slås fra', async () => {
    const lukket = await startTjeneste({ miljoe: { INTROSPECTION: 'false' } });
    const svar = await lukket.spoerg('{ __schema { queryType { name } } }');
    expect([svar.status, svar.fejl[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    expect((await fetch(`${lukket.url}/graphiql`)).status).toBe(404);
    await lukket.luk();
  });
});
