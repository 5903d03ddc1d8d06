import Graph from 'graphology';
import graphml from 'graphology-graphml';
import { graphOfAnswer } from '../../src/files/graph-of-answer';
import '../../src/app/entities';
import { networkDrawing } from '../../src/network/drawing';
import { graphmlText } from '../../src/network/graphml';
import { readAnswer, startService, type TestService } from '../support/service';

/** The network in an answer, and the whole network of a day, read again by another program. */

let t: TestService;
beforeAll(async () => {
  t = await startService();
});
afterAll(() => t.close());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${t.url}${path}`, { headers });
const kindsOf = (graph: Graph): Record<string, number> => {
  const counts: Record<string, number> = {};
  graph.forEachNode((_, { kind }) => {
    counts[kind] = (counts[kind] ?? 0) + 1;
  });
  return counts;
};

it('the network of 1 January 2014 has 18 plans with those who run them and where they lie', async () => {
  const answer = await get('/netvaerk.graphml?pr=2014-01-01');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/graphml+xml']);
  const graph = graphml.parse(Graph, await answer.text());
  const counts = kindsOf(graph);
  expect([counts.Helhedsplan, counts.Forum]).toEqual([18, 6]);
  const { helhedsplaner } = await t.data<{ helhedsplaner: { nodes: { id: string; ansoegere: { totalCount: number } }[] } }>(
    '{ helhedsplaner(first: 100, filter: { noegle: { eq: "RUM-FOR-LIV" } }) { nodes { id ansoegere { totalCount } } } }',
  );
  const [plan] = helhedsplaner.nodes;
  const organisations = graph.neighbors(plan?.id).filter((other) => graph.getNodeAttribute(other, 'kind') === 'Boligorganisation');
  expect(organisations).toHaveLength(plan?.ansoegere.totalCount ?? -1);
});

it.each(['2009-06-01', '2014-01-01', '2019-03-01', '2026-11-22'])(
  'on %s it has every plan that is active, an extended one too',
  async (pr) => {
    const { helhedsplaner } = await t.data<{ helhedsplaner: { nodes: { id: string; status: string }[] } }>(
      'query ($pr: Date!) { helhedsplaner(first: 100, filter: { aktiv: { pr: $pr } }) { nodes { id status } } }',
      { pr },
    );
    const graph = graphml.parse(Graph, await (await get(`/netvaerk.graphml?pr=${pr}`)).text());
    const drawn = graph.filterNodes((_, { kind }) => kind === 'Helhedsplan');
    expect(drawn.sort()).toEqual(helhedsplaner.nodes.map(({ id }) => id).sort());
    if (pr === '2026-11-22') expect(helhedsplaner.nodes.map(({ status }) => status)).toContain('FORLAENGET');
  },
);

it('a picture is the same each time, says in words what it shows, and runs nothing', async () => {
  const [a, b] = [await get('/netvaerk.svg?pr=2014-01-01'), await get('/netvaerk.svg?pr=2014-01-01')];
  const text = await a.text();
  expect(text).toBe(await b.text());
  expect([a.headers.get('content-type'), a.headers.get('content-security-policy')]).toEqual([
    'image/svg+xml',
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  ]);
  expect(text).toMatch(/^<svg [^>]*role="img"[^>]*><title id="title">Netværket den 1\. januar 2014<\/title>/);
  expect(text).not.toMatch(/<script|href="http|\son\w+=/);
  expect(await (await get('/netvaerk.svg?pr=2014-01-01', { 'accept-language': 'en' })).text()).toContain('The network on 1 January 2014');
  expect(await (await get('/netvaerk.svg?pr=2014-01-01&sprog=en')).text()).toContain('The network on 1 January 2014');
});

it('the edges of a neighbourhood and the steps of a path are ties of the network, with words and weights', async () => {
  const query = `{ omegn(om: "FSB", pr: "2014-01-01") { knuder { objekt { id titel } } kanter { vaegt fra { id titel } til { id titel } baand { tekst } } } }`;
  const { omegn } = await t.data<{
    omegn: { knuder: { objekt: { id: string } }[]; kanter: { vaegt: number; fra: { id: string }; til: { id: string } }[] };
  }>(query);
  const graph = graphml.parse(Graph, await (await get(`/graphql?format=graphml&query=${encodeURIComponent(query)}`)).text());
  expect(graph.nodes().sort()).toEqual(omegn.knuder.map(({ objekt }) => objekt.id).sort());
  const told = graph.mapEdges((_, { weight }, from, to) => [from, to, weight]);
  expect(told.sort()).toEqual(omegn.kanter.map(({ fra, til, vaegt }) => [fra.id, til.id, vaegt]).sort());
  const path =
    '{ sti(fra: "FSB/1-85", til: "TINGBJERG_HUSUM", over: [BOLIGORGANISATION, FORUM]) { stier { trin { tekst fra { id titel } til { id titel } } } } }';
  const steps = graphml.parse(Graph, await (await get(`/graphql?format=graphml&query=${encodeURIComponent(path)}`)).text());
  expect(steps.filterEdges((_, { label }) => label === 'fsb ejer afdelingen Blågården.')).toHaveLength(1);
});

it('a day before everything has an empty picture, and one that is no day is refused', async () => {
  expect(await (await get('/netvaerk.svg?pr=1950-01-01')).text()).toContain('0 objekter og 0 forbindelser');
  for (const search of [
    'kommune=FINDES-IKKE',
    'pr=2014-02-30',
    'pr=i-dag',
    'pr=2014-01-01&pr=2015-01-01',
    'kommune=a&kommune=b',
    'sprog=fr',
  ]) {
    const answer = await readAnswer(await get(`/netvaerk.svg?${search}`));
    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  }
});

it('any answer with ids is a network: nearest objects are tied, by the names of the fields between them', async () => {
  const query = 'query Fora { fora { nodes { id navn medlemskaber { nodes { rolle boligorganisation { id navn } } } } } }';
  const answer = await get(`/graphql?format=graphml&query=${encodeURIComponent(query)}`);
  const graph = graphml.parse(Graph, await answer.text());
  expect(Object.keys(kindsOf(graph)).sort()).toEqual(['Boligorganisation', 'Forum']);
  expect(new Set(graph.mapEdges((_, { label }) => label))).toEqual(new Set(['medlemskaber.boligorganisation']));
  const svg = await get(`/graphql?format=svg&query=${encodeURIComponent(query)}`);
  expect([svg.status, svg.headers.get('content-disposition')]).toEqual([200, 'attachment; filename="Fora-2014-04-23.svg"']);
  const without = await readAnswer(await get(`/graphql?format=svg&query=${encodeURIComponent('{ fora { nodes { navn } } }')}`));
  expect([without.status, without.errors[0]?.extensions.argument]).toEqual([400, 'format']);
});

describe('a graph', () => {
  const answer = {
    planer: {
      nodes: [
        {
          id: 'hp_1',
          titel: 'A & <B>',
          naboer: { edges: [{ node: { id: 'bol_1', navn: 'fsb' } }, { node: { id: 'bol_1', navn: 'fsb' } }] },
        },
      ],
    },
  };

  it('has each object once, and each tie once', () => {
    expect(graphOfAnswer(answer)).toEqual({
      nodes: [
        { id: 'hp_1', kind: 'Helhedsplan', label: 'A & <B>', values: { titel: 'A & <B>' } },
        { id: 'bol_1', kind: 'Boligorganisation', label: 'fsb', values: { navn: 'fsb' }, group: 'fsb' },
      ],
      edges: [{ from: 'hp_1', to: 'bol_1', label: 'naboer' }],
    });
  });

  it('in which nothing lies in anything is drawn together by kinds', () => {
    const goals = Array.from({ length: 200 }, (_, i) => ({ id: `maa_${i + 1}`, tekst: `Mål ${i}` }));
    expect(new Set(graphOfAnswer({ maal: { nodes: goals } }).nodes.map((n) => n.group))).toEqual(new Set(['Maal']));
  });

  it('is written so that no text becomes markup', () => {
    const graph = graphOfAnswer(answer);
    expect(graphml.parse(Graph, graphmlText(graph)).getNodeAttribute('hp_1', 'titel')).toBe('A & <B>');
    expect(networkDrawing(graph, { language: 'da', title: '<script>', description: '' })).toContain('&lt;script&gt;');
  });

  it('of many nodes is drawn by groups, and one without an end is a fault', () => {
    const many = {
      nodes: Array.from({ length: 300 }, (_, i) => ({ id: `n${i}`, kind: 'Helhedsplan', label: `Plan ${i}`, group: `Område ${i % 6}` })),
      edges: Array.from({ length: 299 }, (_, i) => ({ from: `n${i}`, to: `n${i + 1}`, label: 'x' })),
    };
    const drawn = networkDrawing(many, { language: 'da', title: 'Mange', description: '', most: 120 });
    expect(drawn.match(/Område \d/g)?.length).toBeGreaterThanOrEqual(6);
    expect(drawn).not.toContain('Plan 7');
    expect(() => graphmlText({ nodes: [], edges: [{ from: 'a', to: 'b', label: '' }] })).toThrow(/no node of the graph/);
  });
});
