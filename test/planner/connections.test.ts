import { startService, type TestService } from '../support/service';

let t: TestService;
beforeAll(async () => {
  t = await startService({ environment: { MAX_TOKENS: '20000' } });
});
afterAll(() => t.close());

interface Page {
  nodes: { id: string; titel: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number;
}

const SIDE = `query ($first: Int, $after: String, $last: Int, $before: String, $orderBy: [HelhedsplanOrderBy!]) {
  helhedsplaner(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
    totalCount nodes { id titel } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

const page = async (variables: Record<string, unknown>): Promise<Page> =>
  (await t.data<{ helhedsplaner: Page }>(SIDE, variables)).helhedsplaner;

const ORDERS: [string, unknown[] | undefined][] = [
  ['no order', undefined],
  ['titel', [{ titel: 'ASC' }]],
  ['total, descending', [{ oekonomiskRamme: 'DESC' }]],
  ['field of a relation, many alike', [{ bevillingsperiode: { noegle: 'DESC' } }]],
  ['value that may be missing, ascending', [{ kronerPrLejemaal: 'ASC' }]],
  ['value that may be missing, descending', [{ kronerPrLejemaal: 'DESC' }]],
  ['several keys', [{ status: 'DESC' }, { kommunalAndel: 'ASC' }, { start: 'DESC' }]],
];

describe.each(ORDERS)('paging by %s', (_name, orderBy) => {
  it('forward and back gives each row once in the same order', async () => {
    const all = await page({ first: 100, orderBy });
    expect(all.nodes).toHaveLength(all.totalCount);
    const forward: string[] = [];
    for (let after: string | null = null; ; ) {
      const s: Page = await page({ first: 7, after, orderBy });
      forward.push(...s.nodes.map((n) => n.id));
      expect(s.pageInfo.hasPreviousPage).toBe(after !== null);
      expect(s.totalCount).toBe(all.totalCount);
      after = s.pageInfo.endCursor;
      if (!s.pageInfo.hasNextPage) break;
    }
    expect(forward).toEqual(all.nodes.map((n) => n.id));
    const left: string[] = [];
    for (let before: string | null = null; ; ) {
      const s: Page = await page({ last: 7, before, orderBy });
      left.unshift(...s.nodes.map((n) => n.id));
      expect(s.pageInfo.hasNextPage).toBe(before !== null);
      before = s.pageInfo.startCursor;
      if (!s.pageInfo.hasPreviousPage) break;
    }
    expect(left).toEqual(forward);
  });
});

it('a page holds although rows come in ahead of it', async () => {
  const fresh = await startService();
  const q = (after: string | null): Promise<{ kommuner: { nodes: { noegle: string }[]; pageInfo: { endCursor: string } } }> =>
    fresh.data(
      'query ($after: String) { kommuner(first: 1, after: $after, orderBy: [{ noegle: ASC }]) { nodes { noegle } pageInfo { endCursor } } }',
      { after },
    );
  const first = await q(null);
  await fresh.database.writer.transaction((em) =>
    em.query(
      "INSERT INTO kommune (herkomst, kildehenvisning, noegle, navn, navn_foldet, navn_sort, kode, kommunalbestyrelse) VALUES ('SYNTETISK', 'prøve', 'AAA', 'A', '\na\n', 'a', '9998', 'x'), ('SYNTETISK', 'prøve', 'ZZZ', 'Z', '\nz\n', 'z', '9999', 'x')",
    ),
  );
  expect((await q(first.kommuner.pageInfo.endCursor)).kommuner.nodes).toEqual([{ noegle: 'ZZZ' }]);
  await fresh.close();
});

it('names are ordered by the Danish alphabet', async () => {
  const { byomraader } = await t.data<{ byomraader: { nodes: { navn: string }[] } }>(
    '{ byomraader(orderBy: [{ navn: ASC }]) { nodes { navn } } }',
  );
  expect(byomraader.nodes.map((n) => n.navn)).toEqual([...byomraader.nodes.map((n) => n.navn)].sort(new Intl.Collator('da').compare));
});

it('first: 0 gives an empty page with all counted', async () => {
  expect(await page({ first: 0 })).toMatchObject({
    nodes: [],
    totalCount: expect.any(Number),
    pageInfo: { hasNextPage: true, startCursor: null, endCursor: null },
  });
});

it('without first and last the page is 20', async () => expect((await page({})).nodes).toHaveLength(20));

it('hasNextPage without rows on the page', async () => {
  const d = await t.data(
    '{ a: helhedsplaner(first: 1) { pageInfo { hasNextPage } totalCount } b: helhedsplaner(first: 1, filter: { titel: { eq: "findes ikke" } }) { totalCount pageInfo { hasNextPage hasPreviousPage } } }',
  );
  expect(d).toEqual({
    a: { pageInfo: { hasNextPage: true }, totalCount: 42 },
    b: { totalCount: 0, pageInfo: { hasNextPage: false, hasPreviousPage: false } },
  });
});

it('a filter that nothing in the answer uses does no harm', async () => {
  const d = await t.data(
    '{ maal(filter: { nummer: { gte: 7 } }, orderBy: [{ nummer: DESC }]) { __typename pageInfo { hasPreviousPage } } }',
  );
  expect(d).toEqual({ maal: { __typename: 'MaalConnection', pageInfo: { hasPreviousPage: false } } });
});

it('edges and nodes are the same rows, and the cursor of an edge works', async () => {
  const d = await t.data<{ helhedsplaner: { edges: { cursor: string; node: { id: string } }[]; nodes: { id: string }[] } }>(
    '{ helhedsplaner(first: 5, orderBy: [{ slut: DESC }]) { edges { cursor node { id } } nodes { id } } }',
  );
  expect(d.helhedsplaner.edges.map((e) => e.node.id)).toEqual(d.helhedsplaner.nodes.map((n) => n.id));
  const after = await page({ first: 3, after: d.helhedsplaner.edges[1]?.cursor, orderBy: [{ slut: 'DESC' }] });
  expect(after.nodes.map((n) => n.id)).toEqual(d.helhedsplaner.nodes.slice(2).map((n) => n.id));
});

describe('the form of the document', () => {
  it('aliases, fragments, directives and __typename give the form that GraphQL promises', async () => {
    const d = await t.data(
      `query ($med: Boolean!, $uden: Boolean!) { __typename a: kommune(noegle: "KOEBENHAVN") { ...K __typename } b: kommune(noegle: "KOEBENHAVN") { x: navn navn @skip(if: $uden) kode @include(if: $med) } }
       fragment K on Kommune { navn ... on Node { id } ... on Kommune { kode } byomraader(first: 1) { __typename edges { __typename node { __typename } } pageInfo { __typename } aggregate { __typename } } byomraader(first: 1) { totalCount } }`,
      { med: false, uden: true },
    );
    expect(d).toEqual({
      __typename: 'Query',
      a: {
        navn: 'København',
        id: 'kom_1',
        kode: '0101',
        byomraader: {
          __typename: 'ByomraadeConnection',
          edges: [{ __typename: 'ByomraadeEdge', node: { __typename: 'Byomraade' } }],
          pageInfo: { __typename: 'PageInfo' },
          aggregate: { __typename: 'ByomraadeAggregate' },
          totalCount: 6,
        },
        __typename: 'Kommune',
      },
      b: { x: 'København' },
    });
  });

  it('the fields come in the order of the document', async () => {
    const { text } = await t.ask('{ kommune(noegle: "KOEBENHAVN") { kode navn noegle } }');
    expect(text).toMatch(/"kode" ?:.*"navn" ?:.*"noegle" ?:/);
  });

  it('introspection and data can be mixed', async () => {
    expect(await t.data('{ k: kommune(noegle: "KOEBENHAVN") { navn } __type(name: "Kommune") { name } t: __typename }')).toEqual({
      k: { navn: 'København' },
      __type: { name: 'Kommune' },
      t: 'Query',
    });
  });

  it('many fields in one object', async () => {
    const fields = Array.from({ length: 245 }, (_, i) => `f${i}: sagsnr g${i}: noegle`).join(' ');
    const { helhedsplan } = await t.data<{ helhedsplan: Record<string, string | null> }>(
      `{ helhedsplan(noegle: "NV-LIFE") { ${fields} } }`,
    );
    expect(Object.keys(helhedsplan)).toHaveLength(490);
    expect([helhedsplan.f244, helhedsplan.g244]).toEqual([null, 'NV-LIFE']);
  });

  it('a response name may be __proto__', async () => {
    const { text } = await t.ask('{ __proto__: __schema { queryType { name } } a: kommuner { totalCount } }');
    expect(text).toContain('{"data":{"__proto__":{"queryType":{"name":"Query"}},"a":{"totalCount":1}}');
  });
});

describe('one statement', () => {
  it.each([
    ['a single field', '{ kommune(noegle: "KOEBENHAVN") { navn } }'],
    [
      'five root fields',
      '{ a: kommuner { totalCount } b: fora { nodes { navn } } c: faktaark(pr: "2014-01-01") { tekst } d: node(id: "hp_1") { id } e: nodes(ids: ["hp_1", "fvt_2"]) { id } }',
    ],
    ['twenty rows', '{ helhedsplaner(first: 20) { nodes { ansoegere { nodes { boligorganisation { navn } } } } } }'],
    ['two rows', '{ helhedsplaner(first: 2) { nodes { ansoegere { nodes { boligorganisation { navn } } } } } }'],
  ])('%s', async (_name, query) => {
    const before = t.database.readers.statementCount;
    await t.data(query);
    expect(t.database.readers.statementCount - before).toBe(1);
  });

  it('pure introspection does not touch the database', async () => {
    const before = t.database.readers.statementCount;
    await t.data('{ __schema { queryType { name } } }');
    expect(t.database.readers.statementCount - before).toBe(0);
  });
});
