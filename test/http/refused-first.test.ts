import { lavScene, type Scene, uroert } from '../support/planer';
import { type Bruger, laesSvar, type Svar } from '../support/service';

/**
 * What can be refused before anything is done is refused first. Each request below carries an act that would succeed: it is
 * refused, and no byte of the database is another afterwards.
 */
let s: Scene;
let forvaltning: Bruger;
beforeAll(async () => {
  s = await lavScene('2026-11-22');
  forvaltning = await s.t.som('FORVALTNING', 'KMTF');
});
afterAll(() => s.luk());

const INDSTIL = 'mutation A { indstilHelhedsplan(input: { helhedsplan: "SYN-AMAGER-OEST" }) { udfoert } }';
const TO = `${INDSTIL} ${INDSTIL.replace('mutation A', 'mutation B')}`;
const LAES = '{ kommuner { totalCount } }';

interface Anmodning {
  readonly metode?: string;
  readonly sti?: string;
  readonly hoveder?: Record<string, string>;
  readonly krop?: unknown;
}

async function send({ metode = 'POST', sti = '', hoveder = {}, krop = { query: INDSTIL } }: Anmodning): Promise<Svar> {
  const body = metode === 'POST' ? (krop instanceof Uint8Array ? krop : typeof krop === 'string' ? krop : JSON.stringify(krop)) : undefined;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${forvaltning.token}`, ...hoveder };
  return laesSvar(await fetch(`${s.t.url}/graphql${sti}`, { method: metode, headers, body }));
}

const get = (query: string): Pick<Anmodning, 'metode' | 'sti'> => ({ metode: 'GET', sti: `?query=${encodeURIComponent(query)}` });
const ugyldigUtf8 = Buffer.from(JSON.stringify({ query: `# ø\n${INDSTIL}` }), 'latin1');

describe('intet er gjort, når der afvises', () => {
  it.each<[string, Anmodning, number, string]>([
    ['Accept: text/csv', { hoveder: { accept: 'text/csv' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept: image/png', { hoveder: { accept: 'image/png' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept: text/html', { hoveder: { accept: 'text/html' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept: q=0', { hoveder: { accept: 'application/json;q=0, application/graphql-response+json;q=0' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept: alt med q=0', { hoveder: { accept: '*/*;q=0' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept: et andet tegnsæt', { hoveder: { accept: 'application/json;charset=iso-8859-1' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept: multipart/mixed', { hoveder: { accept: 'multipart/mixed;deferSpec=20220824' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept: et tilbagekald', { hoveder: { accept: 'application/json;callbackSpec=1.0' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept: noget, der ikke er en form', { hoveder: { accept: 'csv' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept på GET', { ...get(LAES), hoveder: { accept: 'text/csv' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept på en forespørgsel', { krop: { query: LAES }, hoveder: { accept: 'text/csv' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept før kroppen', { krop: '{', hoveder: { accept: 'text/csv' } }, 406, 'NOT_ACCEPTABLE'],
    ['Accept før tokenet', { hoveder: { accept: 'text/csv', authorization: 'Bearer x' } }, 406, 'NOT_ACCEPTABLE'],
    ['en mutation med GET', get(INDSTIL), 405, 'BAD_REQUEST'],
    ['en mutation med HEAD', { ...get(INDSTIL), metode: 'HEAD' }, 405, ''],
    ['indholdstypen er fremmed', { hoveder: { 'content-type': 'text/csv' } }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['indholdstypen er en formulars', { hoveder: { 'content-type': 'application/x-www-form-urlencoded' } }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['indholdstypen er ren tekst', { hoveder: { 'content-type': 'text/plain' } }, 400, 'BAD_REQUEST'],
    ['tegnsættet er fremmed', { hoveder: { 'content-type': 'application/json; charset=utf-16' } }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['tegnsættet findes ikke', { hoveder: { 'content-type': 'application/json;charset="nix"' } }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['kroppen er ikke UTF-8', { krop: ugyldigUtf8 }, 400, 'BAD_REQUEST'],
    ['kroppen er pakket ukendt', { hoveder: { 'content-encoding': 'zip' } }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['kroppen er for stor', { krop: { query: `${INDSTIL} #${'x'.repeat(250_000)}` } }, 413, 'PAYLOAD_TOO_LARGE'],
    ['kroppen er en liste', { krop: [{ query: INDSTIL }] }, 400, 'BAD_REQUEST'],
    ['kroppen er ikke JSON', { krop: INDSTIL }, 400, 'BAD_REQUEST'],
    ['variabler er ikke et objekt', { krop: { query: INDSTIL, variables: [1] } }, 400, 'BAD_REQUEST'],
    ['udvidelser er ikke et objekt', { krop: { query: INDSTIL, extensions: 'x' } }, 400, 'BAD_REQUEST'],
    ['operationName er ikke en tekst', { krop: { query: INDSTIL, operationName: 1 } }, 400, 'BAD_REQUEST'],
    ['operationName mangler', { krop: { query: TO } }, 400, 'OPERATION_RESOLUTION_FAILURE'],
    ['operationName er ukendt', { krop: { query: TO, operationName: 'C' } }, 400, 'OPERATION_RESOLUTION_FAILURE'],
    ['operationName er en andens', { krop: { query: INDSTIL, operationName: 'B' } }, 400, 'OPERATION_RESOLUTION_FAILURE'],
    ['en gemt forespørgsel', { krop: { query: INDSTIL, extensions: { persistedQuery: {} } } }, 200, 'PERSISTED_QUERY_NOT_SUPPORTED'],
    ['noget i dokumentet findes ikke', { krop: { query: INDSTIL.replace('udfoert', 'udfoert nix') } }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['@defer', { krop: { query: INDSTIL.replace('{ udfoert', '{ ... @defer { udfoert }') } }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'en variabel mangler',
      { krop: { query: INDSTIL.replace('A', 'A($a: Date!)').replace('OEST"', 'OEST", dato: $a') } },
      400,
      'BAD_USER_INPUT',
    ],
    ['tokenet er dårligt', { hoveder: { authorization: 'Bearer x.y.z' } }, 401, 'UNAUTHENTICATED'],
  ])('%s', async (_navn, anmodning, status, kode) => {
    const svar = await uroert(s, () => send(anmodning));
    expect([svar.status, svar.fejl[0]?.extensions.code ?? '', svar.data]).toEqual([status, kode, undefined]);
    expect(svar.hoveder.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('Accept bliver afvist på det sprog, klienten vil have, også når kun sproget kan opfyldes', async () => {
    const paa = async (sprog: string): Promise<unknown> =>
      (await send({ hoveder: { accept: 'text/csv', 'accept-language': sprog } })).fejl[0]?.message;
    expect(await paa('da')).toMatch(/^Der svares kun med application\/json .* Intet er læst eller udført\.$/);
    expect(await paa('en-GB')).toMatch(/^Answers are only given as application\/json .* Nothing was read or done\.$/);
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
  ])('%s', async (_navn, accept, type) => {
    const svar = await send({ krop: { query: LAES }, hoveder: accept ? { accept } : {} });
    expect([svar.status, svar.hoveder.get('content-type'), svar.data]).toEqual([200, type, { kommuner: { totalCount: 1 } }]);
  });

  it('UTF-8 må nævnes og skrives på flere måder', async () => {
    for (const tegnsaet of ['utf-8', 'UTF-8', '"utf-8"', 'utf8']) {
      const svar = await send({ krop: { query: LAES }, hoveder: { 'content-type': `application/json; charset=${tegnsaet}` } });
      expect([tegnsaet, svar.status]).toEqual([tegnsaet, 200]);
    }
  });

  it('handlingen var der intet i vejen med', async () => {
    const svar = await send({});
    expect(svar.data).toEqual({ indstilHelhedsplan: { udfoert: true } });
  });
});

it('der er ingen fremmed side på /graphql', async () => {
  const svar = await fetch(`${s.t.url}/graphql`, { headers: { accept: 'text/html,*/*;q=0.8' } });
  expect([svar.status, svar.headers.get('content-type')]).toEqual([400, 'application/json; charset=utf-8']);
  expect(await svar.text()).not.toContain('apollographql');
});
