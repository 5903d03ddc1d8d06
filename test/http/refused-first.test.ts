import { makeScene, type Scene, untouched } from '../support/planer';
import { type Answer, readAnswer, type User } from '../support/service';

/**
 * What can be refused before anything is done is refused first. Each request below carries an act that would succeed: it is
 * refused, and no byte of the database is another afterwards.
 */
let s: Scene;
let forvaltning: User;
beforeAll(async () => {
  s = await makeScene('2026-11-22');
  forvaltning = await s.t.like('FORVALTNING', 'KMTF');
});
afterAll(() => s.close());

const INDSTIL = 'mutation A { indstilHelhedsplan(input: { helhedsplan: "SYN-AMAGER-OEST" }) { udfoert } }';
const TO = `${INDSTIL} ${INDSTIL.replace('mutation A', 'mutation B')}`;
const LAES = '{ kommuner { totalCount } }';

interface Request {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

async function send({
  method = 'POST',
  path = '',
  headers: givenHeaders = {},
  body: givenBody = { query: INDSTIL },
}: Request): Promise<Answer> {
  const body =
    method === 'POST'
      ? givenBody instanceof Uint8Array
        ? givenBody
        : typeof givenBody === 'string'
          ? givenBody
          : JSON.stringify(givenBody)
      : undefined;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${forvaltning.token}`, ...givenHeaders };
  return readAnswer(await fetch(`${s.t.url}/graphql${path}`, { method: method, headers, body }));
}

const get = (query: string): Pick<Request, 'method' | 'path'> => ({ method: 'GET', path: `?query=${encodeURIComponent(query)}` });
const invalidUtf8 = Buffer.from(JSON.stringify({ query: `# ø\n${INDSTIL}` }), 'latin1');

describe('intet er gjort, når der afvises', () => {
  it.each<[string, Request, number, string]>([
    ['Accept: text/csv', { headers: { accept: 'text/csv' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept: image/png', { headers: { accept: 'image/png' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept: text/html', { headers: { accept: 'text/html' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept: q=0', { headers: { accept: 'application/json;q=0, application/graphql-response+json;q=0' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept: alt med q=0', { headers: { accept: '*/*;q=0' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept: et andet tegnsæt', { headers: { accept: 'application/json;charset=iso-8859-1' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept: multipart/mixed', { headers: { accept: 'multipart/mixed;deferSpec=20220824' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept: et tilbagekald', { headers: { accept: 'application/json;callbackSpec=1.0' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept: noget, der ikke er en form', { headers: { accept: 'csv' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept på GET', { ...get(LAES), headers: { accept: 'text/csv' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept på en forespørgsel', { body: { query: LAES }, headers: { accept: 'text/csv' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept før kroppen', { body: '{', headers: { accept: 'text/csv' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept før tokenet', { headers: { accept: 'text/csv', authorization: 'Bearer x' } }, 406, 'NOT_ACCEPTABLE'],
    ['en mutation med GET', get(INDSTIL), 405, 'BAD_REQUEST'],
    ['en mutation med HEAD', { ...get(INDSTIL), method: 'HEAD' }, 405, ''],
    ['indholdstypen er fremmed', { headers: { 'content-type': 'text/csv' } }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['indholdstypen er en formulars', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['indholdstypen er ren tekst', { headers: { 'content-type': 'text/plain' } }, 400, 'BAD_REQUEST'],
    ['tegnsættet er fremmed', { headers: { 'content-type': 'application/json; charset=utf-16' } }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['tegnsættet findes ikke', { headers: { 'content-type': 'application/json;charset="nix"' } }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['kroppen er ikke UTF-8', { body: invalidUtf8 }, 400, 'BAD_REQUEST'],
    ['kroppen er pakket ukendt', { headers: { 'content-encoding': 'zip' } }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['kroppen er for stor', { body: { query: `${INDSTIL} #${'x'.repeat(250_000)}` } }, 413, 'PAYLOAD_TOO_LARGE'],
    ['kroppen er en liste', { body: [{ query: INDSTIL }] }, 400, 'BAD_REQUEST'],
    ['kroppen er ikke JSON', { body: INDSTIL }, 400, 'BAD_REQUEST'],
    ['variabler er ikke et objekt', { body: { query: INDSTIL, variables: [1] } }, 400, 'BAD_REQUEST'],
    ['udvidelser er ikke et objekt', { body: { query: INDSTIL, extensions: 'x' } }, 400, 'BAD_REQUEST'],
    ['operationName er ikke en tekst', { body: { query: INDSTIL, operationName: 1 } }, 400, 'BAD_REQUEST'],
    ['operationName mangler', { body: { query: TO } }, 400, 'OPERATION_RESOLUTION_FAILURE'],
    ['operationName er ukendt', { body: { query: TO, operationName: 'C' } }, 400, 'OPERATION_RESOLUTION_FAILURE'],
    ['operationName er en andens', { body: { query: INDSTIL, operationName: 'B' } }, 400, 'OPERATION_RESOLUTION_FAILURE'],
    ['en gemt forespørgsel', { body: { query: INDSTIL, extensions: { persistedQuery: {} } } }, 200, 'PERSISTED_QUERY_NOT_SUPPORTED'],
    ['noget i dokumentet findes ikke', { body: { query: INDSTIL.replace('udfoert', 'udfoert nix') } }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['@defer', { body: { query: INDSTIL.replace('{ udfoert', '{ ... @defer { udfoert }') } }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'en variabel mangler',
      { body: { query: INDSTIL.replace('A', 'A($a: Date!)').replace('OEST"', 'OEST", dato: $a') } },
      400,
      'BAD_USER_INPUT',
    ],
    ['tokenet er dårligt', { headers: { authorization: 'Bearer x.y.z' } }, 401, 'UNAUTHENTICATED'],
  ])('%s', async (_name, request, status, code) => {
    const answer = await untouched(s, () => send(request));
    expect([answer.status, answer.error[0]?.extensions.code ?? '', answer.data]).toEqual([status, code, undefined]);
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('Accept bliver afvist på det sprog, klienten vil have, også når kun sproget kan opfyldes', async () => {
    const on = async (language: string): Promise<unknown> =>
      (await send({ headers: { accept: 'text/csv', 'accept-language': language } })).error[0]?.message;
    expect(await on('da')).toMatch(/^Der svares kun med application\/json .* Intet er læst eller udført\.$/);
    expect(await on('en-GB')).toMatch(/^Answers are only given as application\/json .* Nothing was read or done\.$/);
  });
});

describe('der svares', () => {
  it.each<[string, string, string]>([
    ['intet Accept', '', 'application/json; charset=utf-8'],
    ['application/json', 'application/json', 'application/json; charset=utf-8'],
    ['med tegnsæt', 'application/json; charset=utf-8', 'application/json; charset=utf-8'],
    ['application/graphql-response+json', 'application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
    ['*/*', '*/*', 'application/json; charset=utf-8'],
    ['application/*', 'application/*', 'application/json; charset=utf-8'],
    ['en browsers', 'text/html,application/xhtml+xml,*/*;q=0.8', 'application/json; charset=utf-8'],
    [
      'det, der kan gives, af flere',
      'text/csv, application/graphql-response+json;q=0.1',
      'application/graphql-response+json; charset=utf-8',
    ],
  ])('%s', async (_name, accept, type) => {
    const answer = await send({ body: { query: LAES }, headers: accept ? { accept } : {} });
    expect([answer.status, answer.headers.get('content-type'), answer.data]).toEqual([200, type, { kommuner: { totalCount: 1 } }]);
  });

  it('UTF-8 må nævnes og skrives på flere måder', async () => {
    for (const charset of ['utf-8', 'UTF-8', '"utf-8"', 'utf8']) {
      const answer = await send({ body: { query: LAES }, headers: { 'content-type': `application/json; charset=${charset}` } });
      expect([charset, answer.status]).toEqual([charset, 200]);
    }
  });

  it('handlingen var der intet i vejen med', async () => {
    const answer = await send({});
    expect(answer.data).toEqual({ indstilHelhedsplan: { udfoert: true } });
  });
});

it('der er ingen fremmed side på /graphql', async () => {
  const answer = await fetch(`${s.t.url}/graphql`, { headers: { accept: 'text/html,*/*;q=0.8' } });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/json; charset=utf-8']);
  expect(await answer.text()).not.toContain('apollographql');
});
