import { untouched } from '../support/acts';
import { makeScene, type Scene } from '../support/scene';
import { type Answer, readAnswer, type User } from '../support/service';

/**
 * What can be refused before anything is done is refused first. Each request below carries an act that would succeed: it is
 * refused, and no byte of the database is another afterwards.
 */
let s: Scene;
let forvaltning: User;
beforeAll(async () => {
  s = await makeScene('2026-11-22');
  forvaltning = await s.t.as('FORVALTNING', 'KMTF');
});
afterAll(() => s.close());

const INDSTIL = 'mutation A { indstilHelhedsplan(input: { helhedsplan: "SYN-AMAGER-OEST" }) { udfoert } }';
const TO = `${INDSTIL} ${INDSTIL.replace('mutation A', 'mutation B')}`;
const READ = '{ kommuner { totalCount } }';

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
        ? new Uint8Array(givenBody)
        : typeof givenBody === 'string'
          ? givenBody
          : JSON.stringify(givenBody)
      : undefined;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${forvaltning.token}`, ...givenHeaders };
  return readAnswer(await fetch(`${s.t.url}/graphql${path}`, { method, headers, body }));
}

const get = (query: string): Pick<Request, 'method' | 'path'> => ({ method: 'GET', path: `?query=${encodeURIComponent(query)}` });
const invalidUtf8 = Buffer.from(JSON.stringify({ query: `# ø\n${INDSTIL}` }), 'latin1');

describe('nothing is done when the answer is no', () => {
  it.each<[string, Request, number, string]>([
    ['Accept: application/pdf', { headers: { accept: 'application/pdf' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept: image/png', { headers: { accept: 'image/png' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept: text/html', { headers: { accept: 'text/html' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept: q=0', { headers: { accept: 'application/json;q=0, application/graphql-response+json;q=0' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept: all with q=0', { headers: { accept: '*/*;q=0' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept: another character set', { headers: { accept: 'application/json;charset=iso-8859-1' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept: multipart/mixed', { headers: { accept: 'multipart/mixed;deferSpec=20220824' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept: a callback', { headers: { accept: 'application/json;callbackSpec=1.0' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept: something that is not a form', { headers: { accept: 'csv' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept on GET', { ...get(READ), headers: { accept: 'application/pdf' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept on a query', { body: { query: READ }, headers: { accept: 'application/pdf' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept before the body', { body: '{', headers: { accept: 'application/pdf' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept before the token', { headers: { accept: 'application/pdf', authorization: 'Bearer x' } }, 406, 'NOT_ACCEPTABLE'],
    ['a mutation with GET', get(INDSTIL), 405, 'BAD_REQUEST'],
    ['a mutation with HEAD', { ...get(INDSTIL), method: 'HEAD' }, 405, ''],
    ['the content type is foreign', { headers: { 'content-type': 'application/pdf' } }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'the content type is that of a form',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['the content type is plain text', { headers: { 'content-type': 'text/plain' } }, 400, 'BAD_REQUEST'],
    ['the character set is foreign', { headers: { 'content-type': 'application/json; charset=utf-16' } }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['there is no such character set', { headers: { 'content-type': 'application/json;charset="nix"' } }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['the body is not UTF-8', { body: invalidUtf8 }, 400, 'BAD_REQUEST'],
    ['the body is packed in an unknown way', { headers: { 'content-encoding': 'zip' } }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['the body is too large', { body: { query: `${INDSTIL} #${'x'.repeat(250_000)}` } }, 413, 'PAYLOAD_TOO_LARGE'],
    ['the body is a list', { body: [{ query: INDSTIL }] }, 400, 'BAD_REQUEST'],
    ['the body is not JSON', { body: INDSTIL }, 400, 'BAD_REQUEST'],
    ['variables are not an object', { body: { query: INDSTIL, variables: [1] } }, 400, 'BAD_REQUEST'],
    ['extensions are not an object', { body: { query: INDSTIL, extensions: 'x' } }, 400, 'BAD_REQUEST'],
    ['operationName is not a text', { body: { query: INDSTIL, operationName: 1 } }, 400, 'BAD_REQUEST'],
    ['operationName is missing', { body: { query: TO } }, 400, 'OPERATION_RESOLUTION_FAILURE'],
    ['operationName is unknown', { body: { query: TO, operationName: 'C' } }, 400, 'OPERATION_RESOLUTION_FAILURE'],
    ['operationName is that of another', { body: { query: INDSTIL, operationName: 'B' } }, 400, 'OPERATION_RESOLUTION_FAILURE'],
    ['a stored query', { body: { query: INDSTIL, extensions: { persistedQuery: {} } } }, 200, 'PERSISTED_QUERY_NOT_SUPPORTED'],
    [
      'something in the document is not there',
      { body: { query: INDSTIL.replace('udfoert', 'udfoert nix') } },
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['@defer', { body: { query: INDSTIL.replace('{ udfoert', '{ ... @defer { udfoert }') } }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a variable is missing',
      { body: { query: INDSTIL.replace('A', 'A($a: Date!)').replace('OEST"', 'OEST", dato: $a') } },
      400,
      'BAD_USER_INPUT',
    ],
    ['the token is bad', { headers: { authorization: 'Bearer x.y.z' } }, 401, 'UNAUTHENTICATED'],
  ])('%s', async (_name, request, status, code) => {
    const answer = await untouched(s, () => send(request));
    expect([answer.status, answer.errors[0]?.extensions.code ?? '', answer.data]).toEqual([status, code, undefined]);
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('Accept is refused in the language that the client wants, also when the language is all that can be met', async () => {
    const on = async (language: string): Promise<unknown> =>
      (await send({ headers: { accept: 'application/pdf', 'accept-language': language } })).errors[0]?.message;
    expect(await on('da')).toMatch(/^Der svares med application\/json .* Intet er læst eller udført\.$/);
    expect(await on('en-GB')).toMatch(/^Answers are given as application\/json .* Nothing was read or done\.$/);
  });
});

describe('there is an answer', () => {
  it.each<[string, string, string]>([
    ['no Accept', '', 'application/json; charset=utf-8'],
    ['application/json', 'application/json', 'application/json; charset=utf-8'],
    ['with a character set', 'application/json; charset=utf-8', 'application/json; charset=utf-8'],
    ['application/graphql-response+json', 'application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
    ['*/*', '*/*', 'application/json; charset=utf-8'],
    ['application/*', 'application/*', 'application/json; charset=utf-8'],
    ['that of a browser', 'text/html,application/xhtml+xml,*/*;q=0.8', 'application/json; charset=utf-8'],
    [
      'what can be given, of several',
      'application/pdf, application/graphql-response+json;q=0.1',
      'application/graphql-response+json; charset=utf-8',
    ],
  ])('%s', async (_name, accept, type) => {
    const answer = await send({ body: { query: READ }, headers: accept ? { accept } : {} });
    expect([answer.status, answer.headers.get('content-type'), answer.data]).toEqual([200, type, { kommuner: { totalCount: 1 } }]);
  });

  it('UTF-8 may be named and written in several ways', async () => {
    for (const charset of ['utf-8', 'UTF-8', '"utf-8"', 'utf8']) {
      const answer = await send({ body: { query: READ }, headers: { 'content-type': `application/json; charset=${charset}` } });
      expect([charset, answer.status]).toEqual([charset, 200]);
    }
  });

  it('nothing was wrong with the act', async () => {
    const answer = await send({});
    expect(answer.data).toEqual({ indstilHelhedsplan: { udfoert: true } });
  });
});

it('there is no foreign page at /graphql', async () => {
  const answer = await fetch(`${s.t.url}/graphql`, { headers: { accept: 'text/html,*/*;q=0.8' } });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/json; charset=utf-8']);
  expect(await answer.text()).not.toContain('apollographql');
});
