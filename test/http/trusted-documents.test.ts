import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { networkSchema } from '../../src/app/composition';
import { DocumentFault, documentId, identified, loadManifest, manifestOf, readDocuments } from '../../src/http/document-manifest';
import { readAnswer, startService, type TestService, testFolder } from '../support/service';

/** Documents that are asked for by an id. */

const FORA = 'query Fora { fora { nodes { ...navnet } } }';
const NAVNET = 'fragment navnet on Forum { navn }';

let t: TestService;
let strict: TestService;
let manifest: string;
beforeAll(async () => {
  const folder = testFolder();
  mkdirSync(join(folder, 'dele'));
  writeFileSync(join(folder, 'fora.graphql'), FORA);
  writeFileSync(join(folder, 'dele/navnet.gql'), NAVNET);
  t = await startService({ environment: { DOCUMENTS: folder, COST_PER_MINUTE: '20000000' } });
  manifest = join(folder, 'persisted-documents.json');
  writeFileSync(manifest, JSON.stringify({ ...manifestOf(readDocuments(folder), networkSchema()), 'et-andet-id': '{ __typename }' }));
  strict = await startService({ environment: { DOCUMENTS: manifest, TRUSTED_ONLY: 'true' } });
});
afterAll(() => Promise.all([t.close(), strict.close()]));

const post = async (s: TestService, body: object, headers: Record<string, string> = {}) =>
  readAnswer(
    await fetch(`${s.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }),
  );
const get = (s: TestService, search: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${s.url}/graphql?${search}`, { headers });

const [FORA_ID] = identified(parse(`${FORA} ${NAVNET}`));

it('an example is known by its name and by its hash, a document of the folder by its hash with the fragments that it uses', async () => {
  const plain = await t.ask('{ faktaark(pr: "2014-01-01") { antalHelhedsplaner } }');
  const example = await post(t, { documentId: 'Faktaark' });
  expect([example.status, Object(example.data?.faktaark).antalHelhedsplaner]).toEqual([
    200,
    Object(plain.data?.faktaark).antalHelhedsplaner,
  ]);
  for (const id of [FORA_ID, `sha256:${FORA_ID}`])
    expect((await post(t, { documentId: id })).data).toEqual({ fora: { nodes: expect.arrayContaining([{ navn: expect.any(String) }]) } });
});

it('variables and role go with it as ever, by POST an act too', async () => {
  const { errors } = await post(t, { documentId: 'OpretHelhedsplan' });
  expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  const second = await post(t, { documentId: 'Netvaerk', variables: { findesIkke: 1 } });
  expect(second.status).toBe(200);
});

it('by GET it can be kept, and is not sent again while it says the same', async () => {
  const answer = await get(t, `documentId=${FORA_ID}`);
  const [etag, body] = [answer.headers.get('etag') ?? '', await answer.text()];
  expect([answer.status, answer.headers.get('cache-control'), etag]).toEqual([
    200,
    'public, no-cache',
    expect.stringMatching(/^W\/".{27}"$/),
  ]);
  expect(body).not.toContain('rateLimit');
  const again = await get(t, `documentId=${FORA_ID}`, { 'if-none-match': `"x", ${etag}` });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const token = (await t.as('ANALYTIKER')).token;
  const own = await get(t, `documentId=${FORA_ID}`, { authorization: `Bearer ${token}` });
  expect(own.headers.get('cache-control')).toBe('private, no-cache');
  const csv = await get(t, `documentId=${FORA_ID}&format=csv`);
  expect([csv.headers.get('content-type'), csv.headers.get('etag')]).toEqual(['text/csv; charset=utf-8', null]);
});

it.each([
  ['an id that nobody knows', { documentId: 'findes-ikke' }, 404, 'DOCUMENT_NOT_FOUND'],
  ['an id that is no text', { documentId: 7 }, 400, 'BAD_USER_INPUT'],
  ['an id and a text', { documentId: 'Faktaark', query: '{ __typename }' }, 400, 'BAD_USER_INPUT'],
])('%s is refused', async (_, body, status, code) => {
  const answer = await post(t, body);
  expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([status, code]);
});

it('HEAD is answered as GET is, without the body', async () => {
  for (const search of ['documentId=Faktaark', 'query={__typename}', 'query={findesIkke}', 'documentId=OpretHelhedsplan']) {
    const [head, got] = [await fetch(`${t.url}/graphql?${search}`, { method: 'HEAD' }), await get(t, search)];
    const said = ({ status, headers }: Response): unknown[] => [status, headers.get('content-type'), headers.get('etag')];
    expect([said(head), await head.text()]).toEqual([said(got), '']);
  }
});

it('an act does not come by GET', async () => {
  expect((await get(t, 'documentId=OpretHelhedsplan')).status).toBe(405);
});

it('a file that is sent as it is read is not kept', async () => {
  const file = await get(t, `documentId=${FORA_ID}&format=csv`);
  expect([file.status, file.headers.get('etag'), file.headers.get('cache-control')]).toEqual([200, null, 'no-store']);
});

it('with TRUSTED_ONLY nothing else is answered', async () => {
  for (const body of [{ query: '{ __typename }' }, { query: '{ __schema { types { name } } }' }, {}, { documentId: null, query: FORA }])
    expect([(await post(strict, body)).status, (await post(strict, body)).errors[0]?.extensions.code]).toEqual([
      403,
      'DOCUMENT_NOT_TRUSTED',
    ]);
  expect((await get(strict, `query=${encodeURIComponent('{ __typename }')}`)).status).toBe(403);
  expect((await post(strict, { documentId: FORA_ID })).status).toBe(200);
  expect((await post(strict, { documentId: 'et-andet-id' })).data).toEqual({ __typename: 'Query' });
  expect((await post(strict, { documentId: 'Netvaerk' })).status).toBe(200);
});

it('with TRUSTED_ONLY a page does not say that anybody can ask its question', async () => {
  const pages = await Promise.all([t, strict].map(async ({ url }) => (await fetch(`${url}/faktaark/2014-01-01`)).text()));
  expect(pages.map((page) => page.includes('Alle kan stille den'))).toEqual([true, false]);
  expect(pages[1]).toContain('besvarer kun kendte forespørgsler');
});

describe('a manifest', () => {
  const faults = (work: () => unknown): readonly string[] => {
    try {
      work();
    } catch (error) {
      if (error instanceof DocumentFault) return error.faults;
      throw error;
    }
    return [];
  };
  const of =
    (...texts: string[]): (() => unknown) =>
    () =>
      manifestOf(
        texts.map((text, i) => ({ name: `${i + 1}.graphql`, text })),
        networkSchema(),
      );

  it('has the SHA-256 of each text, whatever its white space and its files', () => {
    const one = manifestOf(
      [
        { name: 'a', text: FORA },
        { name: 'b', text: NAVNET },
      ],
      networkSchema(),
    );
    const other = manifestOf([{ name: 'c', text: `# en note\n${NAVNET}\n\n${FORA.replaceAll(' ', '\n  ')}` }], networkSchema());
    expect(one).toEqual(other);
    for (const [id, text] of Object.entries(one)) expect(id).toBe(documentId(text));
  });

  it('says what is wrong with which document', () => {
    expect(faults(of('{ fora { nodes { navn } } }'))).toEqual(['1.graphql: an operation has no name; give it one']);
    expect(faults(of('query A { fora { totalCount } }', 'query A { puljer { totalCount } }'))).toEqual([
      '2.graphql: A stands in 1.graphql too; names must differ',
    ]);
    expect(faults(of('query A { fora {'))).toEqual([expect.stringMatching(/^1\.graphql:1:\d+: Syntax Error/)]);
    expect(faults(of('query A { findes }'))).toEqual([expect.stringMatching(/^1\.graphql: A: Cannot query field "findes"/)]);
    expect(faults(of('query A { ...B }'))).toEqual([expect.stringMatching(/Unknown fragment "B"/)]);
    expect(faults(of('type A { b: Int }'))).toEqual(['1.graphql: holds something other than operations and fragments']);
  });

  it('that cannot be read is refused, and the service does not start on it', async () => {
    const folder = testFolder();
    const wrong = join(folder, 'wrong.json');
    writeFileSync(wrong, '[1]');
    expect(faults(() => loadManifest(wrong, networkSchema()))).toEqual([`${wrong}: must be one JSON object of ids and documents`]);
    expect(faults(() => loadManifest(join(folder, 'nix.json'), networkSchema()))).toEqual([
      `${join(folder, 'nix.json')}: there is no such file`,
    ]);
    expect(faults(() => loadManifest(join(folder, 'nix'), networkSchema()))).toEqual([`${join(folder, 'nix')}: there is no such folder`]);
    expect(faults(() => readDocuments(folder))).toEqual([`${folder}: holds no .graphql file`]);
    await expect(startService({ environment: { DOCUMENTS: wrong } })).rejects.toThrow(/DOCUMENTS: .*must be one JSON object/);
  });
});
