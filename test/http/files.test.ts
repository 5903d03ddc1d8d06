import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { auditFindings } from '../support/findings';
import { newPlan } from '../support/plans';
import { readAnswer, startService, type TestService, type User } from '../support/service';

/** The answer to a query as a file, opened again by other programs' readers. */

let t: TestService;
let fsb: User;
beforeAll(async () => {
  t = await startService();
  fsb = await t.as('BOLIGORGANISATION', 'FSB');
});
afterAll(() => t.close());

const post = (format: string, query: string, variables?: object, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${t.url}/graphql${format}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });

async function csv(query: string, format = '?format=csv', variables?: object): Promise<string[][]> {
  const answer = await post(format, query, variables);
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(text);
  return parse(text, { delimiter: format.includes('csv-da') ? ';' : ',', bom: true });
}

async function sheets(query: string): Promise<Map<string, unknown[][]>> {
  const answer = await post('?format=xlsx', query);
  const read = await readXlsxFile(Buffer.from(await answer.arrayBuffer()));
  return new Map(read.map(({ sheet, data }) => [sheet, data]));
}

const fault = async (answer: Promise<Response>): Promise<[number, unknown, unknown]> => {
  const { status, errors } = await readAnswer(await answer);
  return [status, errors[0]?.extensions.code, errors[0]?.extensions.argument];
};

describe('CSV', () => {
  it('has a row for each row of the list, with what it points to', async () => {
    const [header, ...rows] = await csv('{ byomraader { nodes { noegle kommune { navn } } } }');
    expect(header).toEqual(['noegle', 'kommune.navn']);
    const { byomraader } = await t.data<{ byomraader: { nodes: { noegle: string; kommune: { navn: string } }[] } }>(
      '{ byomraader(first: 100) { nodes { noegle kommune { navn } } } }',
    );
    expect(rows).toEqual(byomraader.nodes.map((b) => [b.noegle, b.kommune.navn]));
  });

  it('repeats what a list stands in, and keeps rows whose list is empty', async () => {
    const [header, ...rows] = await csv(
      '{ helhedsplaner(first: 3) { nodes { noegle afdelinger { nodes { nummer } } efterfoelgere { totalCount } } } }',
    );
    expect(header).toEqual(['noegle', 'efterfoelgere.totalCount', 'afdelinger.nummer']);
    expect(new Set(rows.map((r) => r[0])).size).toBe(3);
    expect(rows.length).toBeGreaterThan(3);
    const none = await csv('{ helhedsplaner(first: 2) { nodes { noegle redegoerelser(first: 0) { nodes { aar } } } } }');
    expect(none).toEqual([
      ['noegle', 'redegoerelser.aar'],
      [expect.any(String), ''],
      [expect.any(String), ''],
    ]);
  });

  it('has the columns of an empty list too', async () => {
    expect(await csv('{ fora(filter: { noegle: { eq: "FINDES-IKKE" } }) { nodes { navn byomraader { nodes { navn } } } } }')).toEqual([
      ['navn', 'byomraader.navn'],
    ]);
  });

  it('holds the whole list, which has many pages', async () => {
    const { haendelser } = await t.data<{ haendelser: { totalCount: number } }>('{ haendelser { totalCount } }');
    expect(haendelser.totalCount).toBeGreaterThan(500);
    const [, ...rows] = await csv('query ($n: Int) { haendelser(first: $n) { nodes { id } } }', '?format=csv', { n: null });
    expect(new Set(rows.map((r) => r[0])).size).toBe(haendelser.totalCount);
    expect(await csv('{ haendelser(first: 7) { nodes { id } } }')).toHaveLength(8);
  });

  it.each([
    ['a literal', '{ helhedsplaner(after: "") { nodes { noegle } } }', undefined],
    ['before, a literal', '{ helhedsplaner(before: "") { nodes { noegle } } }', undefined],
    ['a variable', 'query ($a: String) { helhedsplaner(after: $a) { nodes { noegle } } }', { a: '' }],
  ])('an empty cursor names no page: %s', async (_, query, variables) => {
    const { helhedsplaner } = await t.data<{ helhedsplaner: { totalCount: number } }>('{ helhedsplaner { totalCount } }');
    expect(await csv(query, '?format=csv', variables)).toHaveLength(helhedsplaner.totalCount + 1);
  });

  it('reads to the end what has pages of its own kind: a search and the audit', async () => {
    const { soeg } = await t.data<{ soeg: { totalCount: number } }>('{ soeg(tekst: "by") { totalCount } }');
    expect(soeg.totalCount).toBeGreaterThan(100);
    const [, ...found] = await csv('{ soeg(tekst: "by") { nodes { objektId } } }');
    expect(new Set(found.map(([id]) => id)).size).toBe(soeg.totalCount);
    const rows = await csv('{ fund { nodes { noegle brud { kode } } } }');
    expect(rows.slice(1)).toEqual(
      (await auditFindings<{ noegle: string; brud: { kode: string } }>(t, 'noegle brud { kode }')).map((f) => [f.noegle, f.brud.kode]),
    );
  });

  it('a list whose first page alone can be asked for is whole, or refused', async () => {
    const { opgaver } = await t.data<{ opgaver: { totalCount: number } }>('{ opgaver(pr: "2014-01-01") { totalCount } }');
    expect(opgaver.totalCount).toBeGreaterThan(20);
    expect(await csv('{ opgaver(pr: "2014-01-01") { nodes { grund } } }')).toHaveLength(opgaver.totalCount + 1);
  });

  it('tells two tables of one list apart by their paths', async () => {
    const two = '{ helhedsplaner(first: 2) { nodes { titel } edges { node { slut } } } }';
    expect((await csv(two, '?format=csv&tabel=helhedsplaner.edges'))[0]).toEqual(['slut']);
    expect((await csv(two, '?format=csv&tabel=helhedsplaner.nodes'))[0]).toEqual(['titel']);
    expect(await fault(post('?format=csv&tabel=helhedsplaner', two))).toEqual([400, 'BAD_USER_INPUT', 'tabel']);
    const named = '{ helhedsplaner(first: 2) { x: nodes { titel } y: nodes { slut } } }';
    expect((await csv(named, '?format=csv&tabel=helhedsplaner.y'))[0]).toEqual(['slut']);
  });

  it('is written as Danish spreadsheets read it, when that is asked for', async () => {
    const query = '{ helhedsplan(noegle: "AABEN-BY") { titel start oekonomiskRamme aktiv(pr: "2008-01-01") } }';
    expect(await csv(query)).toEqual([
      ['titel', 'start', 'oekonomiskRamme', 'aktiv'],
      ['Åben By', '2007-07-01', '21500000', 'true'],
    ]);
    const answer = await post('?format=csv-da', query);
    expect([...new Uint8Array(await answer.clone().arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(await answer.text()).toBe('titel;start;oekonomiskRamme;aktiv\r\nÅben By;01-07-2007;21500000;ja\r\n');
    const half = '{ bevillinger { aggregate { avg { beloeb } } } }';
    expect((await csv(half, '?format=csv-da'))[1]?.[0]).toBe((await csv(half))[1]?.[0]?.replace('.', ','));
  });

  it('lets no title reckon in a spreadsheet', async () => {
    await fsb.perform('opretHelhedsplan', newPlan('REGNER', { titel: '=HYPERLINK("http://ondt.example")' }));
    const [, row] = await csv('{ helhedsplan(noegle: "REGNER") { titel noegle } }');
    expect(row).toEqual([`'=HYPERLINK("http://ondt.example")`, 'REGNER']);
    expect((await sheets('{ helhedsplan(noegle: "REGNER") { titel } }')).get('helhedsplan')).toEqual([
      ['titel'],
      ['=HYPERLINK("http://ondt.example")'],
    ]);
  });

  it('is chosen by Accept, and named by its operation', async () => {
    const answer = await post('', 'query Omraader { byomraader { nodes { noegle } } }', {}, { accept: 'text/csv;q=0.9, application/pdf' });
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([
      200,
      'text/csv; charset=utf-8',
      'attachment; filename="Omraader-2014-04-23.csv"',
    ]);
    const both = await post('', '{ __typename }', {}, { accept: 'text/csv;q=0.5, */*' });
    expect(both.headers.get('content-type')).toMatch(/^application\/json/);
  });

  it('comes to a plain link, without a header of its own', async () => {
    const answer = await fetch(`${t.url}/graphql?format=csv&query=${encodeURIComponent('{ fora { nodes { noegle } } }')}`);
    expect([answer.status, (await answer.text()).split('\r\n')[0]]).toEqual([200, 'noegle']);
  });

  it('asks which, where an answer has several tables', async () => {
    const two = '{ fora { nodes { noegle } } puljer { nodes { noegle } } }';
    expect(await fault(post('?format=csv', two))).toEqual([400, 'BAD_USER_INPUT', 'tabel']);
    expect(await fault(post('?format=csv&tabel=penge', two))).toEqual([400, 'BAD_USER_INPUT', 'tabel']);
    expect((await csv(two, '?format=csv&tabel=puljer')).length).toBeGreaterThan(1);
  });

  it('is never taken for whole when a list within a list has more than a page', async () => {
    const plan = '{ puljer { nodes { navn disponeringer { nodes { beloeb } } } } }';
    const answer = await readAnswer(await post('?format=csv', plan));
    expect([answer.status, answer.errors[0]?.extensions]).toEqual([
      400,
      { code: 'QUERY_TOO_COMPLEX', graense: 'raekker', hoejst: 100, faktisk: 101 },
    ]);
    // Of one object it is no list within a list, and is read to its end.
    const { pulje } = await t.data<{ pulje: { disponeringer: { totalCount: number } } }>(
      '{ pulje(noegle: "BOLIGSOCIAL-PULJE") { disponeringer { totalCount } } }',
    );
    const [, ...rows] = await csv('{ pulje(noegle: "BOLIGSOCIAL-PULJE") { navn disponeringer { nodes { beloeb } } } }');
    expect(rows).toHaveLength(pulje.disponeringer.totalCount);
    expect(new Set(rows.map((r) => r[0])).size).toBe(1);
  });
});

describe('XLSX', () => {
  it('has a sheet for each list, with days and amounts that one can reckon with', async () => {
    const all = await sheets('{ helhedsplaner { totalCount nodes { titel start oekonomiskRamme aktiv afdelinger { nodes { navn } } } } }');
    expect([...all.keys()]).toEqual(['helhedsplaner', 'helhedsplaner.afdelinger', 'helhedsplaner (i alt)']);
    const [header, first] = all.get('helhedsplaner') ?? [];
    expect(header).toEqual(['titel', 'start', 'oekonomiskRamme', 'aktiv']);
    expect(first).toEqual(['Positiv Fritid', new Date('2007-02-21'), 5_200_000, false]);
    expect(all.get('helhedsplaner (i alt)')).toEqual([['totalCount'], [(all.get('helhedsplaner')?.length ?? 0) - 1]]);
  });

  it('holds the whole of a list whose rows have a name of their own', async () => {
    const { haendelser } = await t.data<{ haendelser: { totalCount: number } }>('{ haendelser { totalCount } }');
    const all = await sheets('{ haendelser { raekker: nodes { id } } }');
    expect(all.get('haendelser')).toHaveLength(haendelser.totalCount + 1);
  });

  it('writes days that spreadsheets count wrongly as text, and leaves Excel its own name', async () => {
    const all = await sheets('{ History: faktaark(pr: "1900-02-28") { pr } efter: faktaark(pr: "1900-03-01") { pr } }');
    expect(all.get('History 2')?.[1]).toEqual(['1900-02-28']);
    expect(all.get('efter')?.[1]).toEqual([new Date('1900-03-01')]);
  });
});

describe('what no file is made of', () => {
  it.each([
    ['an unknown format', '?format=pdf', '{ fora { nodes { navn } } }', 'format'],
    ['a format twice', '?format=csv&format=xlsx', '{ fora { nodes { navn } } }', 'format'],
    ['the schema', '?format=csv', '{ __schema { queryType { name } } }', 'format'],
    ['the schema beside rows', '?format=csv', '{ fora { nodes { navn } } ... on Query { s: __schema { queryType { name } } } }', 'format'],
    ['an act', '?format=xlsx', 'mutation { indstilHelhedsplan(input: { helhedsplan: "SYN-AMAGER-OEST" }) { udfoert } }', 'format'],
    ['nothing with rows', '?format=csv', '{ fora { pageInfo { hasNextPage } } }', 'format'],
  ])('%s is refused', async (_, format, query, argument) => {
    expect(await fault(post(format, query))).toEqual([400, 'BAD_USER_INPUT', argument]);
  });

  it('faults are told as JSON, and an Accept that nothing can serve is refused as ever', async () => {
    expect(await fault(post('?format=csv', '{ findesIkke }'))).toEqual([400, 'GRAPHQL_VALIDATION_FAILED', undefined]);
    expect(await fault(post('', '{ __typename }', {}, { accept: 'application/pdf' }))).toEqual([406, 'NOT_ACCEPTABLE', undefined]);
    expect((await fault(post('?format=csv', '{ haendelser { nodes { noejagtig: id } } a: }')))[0]).toBe(400);
  });
});

it('a client that has had its share in the midst of a file gets no end of it', async () => {
  const poor = await startService({ environment: { COST_PER_MINUTE: '300' } });
  try {
    const answer = await fetch(`${poor.url}/graphql?format=csv`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ haendelser { nodes { id } } }' }),
    });
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow();
    const next = await fetch(`${poor.url}/graphql?format=csv&query={fora{nodes{navn}}}`);
    expect(next.status).toBe(429);
  } finally {
    await poor.close();
  }
});
