import { errorsOf, perform, untouched } from '../support/acts';
import { newPlan } from '../support/plans';
import { makeScene, type Scene } from '../support/scene';
import { readAnswer, sent } from '../support/service';

/** Answers that were wrong once, with the value that the rows have. */

let s: Scene;
beforeAll(async () => {
  s = await makeScene('2014-04-23');
});
afterAll(() => s.close());

const count = async (q: string, variables?: Record<string, unknown>): Promise<unknown> => Object.values(await s.t.data(q, variables))[0];

it('a filter through relations does not change whether there are more pages', async () => {
  expect(await count('{ byomraader(filter: { afdelinger: { some: {} } }) { totalCount pageInfo { hasNextPage } } }')).toEqual({
    totalCount: 6,
    pageInfo: { hasNextPage: false },
  });
  expect(await count('{ byomraader(first: 5, filter: { afdelinger: { some: {} } }) { pageInfo { hasNextPage } } }')).toEqual({
    pageInfo: { hasNextPage: true },
  });
});

it('a text with U+0000 is in no row', async () => {
  const q = `query ($a: String!, $b: [String!]) {
    helhedsplan(noegle: $a) { id } helhedsplaner(filter: { titel: { in: $b } }) { totalCount } afdelinger(filter: { navn: { contains: $a } }) { totalCount } }`;
  expect(await s.t.data(q, { a: 'RUM\u0000', b: ['x\u0000', 'y'] })).toEqual({
    helhedsplan: null,
    helhedsplaner: { totalCount: 0 },
    afdelinger: { totalCount: 0 },
  });
});

it('what belongs to something else does not count under none', async () => {
  const q = `{ a: afgoerelser { aggregate(groupBy: [{ field: HELHEDSPLAN }]) { groups(first: 100) { nodes { key { helhedsplan { id } } count } } } }
    b: afgoerelser(filter: { helhedsplaner: { none: {} } }) { totalCount } }`;
  const d = await s.t.data<{
    a: { aggregate: { groups: { nodes: { key: { helhedsplan: null | object }; count: number }[] } } };
    b: { totalCount: number };
  }>(q);
  expect(d.a.aggregate.groups.nodes.find((g) => g.key.helhedsplan === null)?.count).toBe(d.b.totalCount);
});

it('a condition without content demands no row', async () => {
  const all = await count('{ afdelinger { totalCount } }');
  expect(await count('query ($x: String) { afdelinger(filter: { byomraade: { navn: { eq: $x } } }) { totalCount } }')).toEqual(all);
  expect(await count('{ afdelinger(filter: { byomraade: { is: {} } }) { totalCount } }')).toEqual(all);
  expect(await count('{ afdelinger(filter: { byomraade: { isNull: false } }) { totalCount } }')).not.toEqual(all);
});

describe('nodes with calculated fields', () => {
  it('gives each object as node does', async () => {
    const d = await s.t.data<{ nodes: unknown[]; a: unknown; b: unknown; k: unknown }>(`{
      nodes(ids: ["hp_1", "hp_2", "kon_1", "hp_1"]) { ...p ...k } a: node(id: "hp_1") { ...p } b: node(id: "hp_2") { ...p } k: node(id: "kon_1") { ...k } }
      fragment p on Helhedsplan { regler { kode } kan(handling: INDSTIL) { tilladt } mulige: muligeHandlinger { handling } simuler(oekonomiskRamme: 1000) { holder } }
      fragment k on Kontrakt { regler { kode } }`);
    expect(d.nodes).toEqual([d.a, d.b, d.k, d.a]);
  });
});

it('the answer to a dry run says what the rules then say, and what can then be done', async () => {
  const asked = 'helhedsplan { regler { kode } kan(handling: ANSOEG_PRAEKVALIFIKATION) { tilladt } muligeHandlinger { handling } }';
  const answer = await perform(s.ansoeger, 'opretHelhedsplan', newPlan('SAA', { dryRun: true }), asked);
  expect([answer.udfoert, answer.helhedsplan]).toEqual([
    true,
    expect.objectContaining({
      regler: expect.arrayContaining([{ kode: expect.any(String) }]),
      kan: { tilladt: expect.any(Boolean) },
      muligeHandlinger: expect.arrayContaining([{ handling: 'ANBEFAL' }]),
    }),
  ]);
});

describe('filters without end', () => {
  it.each([
    ['500 empty ones in or', { or: Array.from({ length: 500 }, () => ({})) }],
    ['500 empty ones in and', { and: Array.from({ length: 500 }, () => ({})) }],
    ['500 with empty and', { or: Array.from({ length: 500 }, () => ({ and: [] })) }],
    ['15 layers of empty not', Array.from({ length: 15 }, () => 0).reduce<object>((f) => ({ not: f }), {})],
  ])('%s gets an answer or is told a limit', async (_name, f) => {
    for (const [q, v] of [
      ['query ($f: HelhedsplanFilter) { helhedsplaner(filter: $f) { totalCount } }', { f }],
      [`{ helhedsplaner(filter: ${JSON.stringify(f).replaceAll('"', '')}) { totalCount } }`, undefined],
    ] as const) {
      const answer = await s.t.ask(q, v);
      if (answer.status !== 200) expect(answer.errors.map((e) => e.extensions.code)).toEqual(['QUERY_TOO_COMPLEX']);
    }
  });
});

it('sums are exact to the øre, and a sum beyond numbers is told', async () => {
  const ramme = 9_999_999_999_999.99;
  const make = (count: number): Promise<void> =>
    s.outside.run(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
      INSERT INTO helhedsplan (herkomst, kildehenvisning, noegle, titel, titel_foldet, titel_sort, aliaser, start, slut, oekonomisk_ramme, prisaar, status, version, kommune_id, bevillingsperiode_id)
      SELECT herkomst, kildehenvisning, 'STOR-' || i, titel, titel_foldet, titel_sort, aliaser, start, slut, 999999999999999, prisaar, status, 1, kommune_id, bevillingsperiode_id FROM helhedsplan, n WHERE helhedsplan.id = 1`);
  const q = (more = '') =>
    `{ helhedsplaner(filter: { noegle: { startsWith: "STOR-" } }) { aggregate(groupBy: [{ field: STATUS }]) { sum { oekonomiskRamme } max { oekonomiskRamme } ${more} } } }`;
  await make(2);
  const answer = await s.t.ask(q('groups { nodes { sum { oekonomiskRamme } } }'));
  // Without the spaces that PostgreSQL puts between the parts of JSON.
  expect(answer.text.replaceAll(/ ?([:,]) ?/g, '$1')).toContain(
    `"sum":{"oekonomiskRamme":19999999999999.98},"max":{"oekonomiskRamme":${ramme}},"groups":{"nodes":[{"sum":{"oekonomiskRamme":19999999999999.98}}]}`,
  );
  await s.outside.run("DELETE FROM helhedsplan WHERE noegle LIKE 'STOR-%'");
  await make(9300);
  expect((await s.t.ask(q())).errors.map((f) => f.extensions)).toEqual([
    expect.objectContaining({ code: 'QUERY_TOO_COMPLEX', graense: 'sum' }),
  ]);
  await s.outside.run("DELETE FROM helhedsplan WHERE noegle LIKE 'STOR-%'");
});

it('1e3 is the same in the document as in a variable', async () => {
  const q = (v: string): string => `{ helhedsplaner(filter: { oekonomiskRamme: { gte: ${v} } }) { totalCount } }`;
  const withVariable = await count('query ($x: Kroner) { helhedsplaner(filter: { oekonomiskRamme: { gte: $x } }) { totalCount } }', {
    x: 1e3,
  });
  expect([await count(q('1e3')), await count(q('1000.00')), await count(q('1000'))]).toEqual([withVariable, withVariable, withVariable]);
  for (const v of ['1e30', '0.001']) expect((await s.t.ask(q(v))).status).toBe(400);
});

describe('search', () => {
  const discovered = (name: string, value: string): Promise<unknown> =>
    count(`query ($v: String) { byomraader(filter: { navn: { ${name}: $v } }) { totalCount } }`, { v: value });
  it('a space or a loose accent is not found in everything', async () => {
    for (const v of [' ', '\u0301', '\u00a0']) expect([v, await discovered('contains', v)]).toEqual([v, { totalCount: 0 }]);
    expect(await discovered('contains', '')).toEqual({ totalCount: 6 });
  });

  it('prose is found however it is written', async () => {
    const q = 'query ($v: String) { afgoerelsespunkter(filter: { tekst: { contains: $v } }) { totalCount } }';
    const v = 'Brønshøj på ny måde'.normalize('NFD');
    await perform(s.br, 'registrerAfgoerelse', {
      organ: 'KOMMUNALBESTYRELSE',
      udfald: 'GODKENDT',
      dato: '2014-04-01',
      titel: 'Tillæg',
      punkter: [{ art: 'BEVILLING', pulje: 'BOLIGSOCIAL-PULJE', beloeb: 1, tekst: v }],
    });
    expect([await count(q, { v }), await count(q, { v: v.normalize('NFC') })]).toEqual([{ totalCount: 1 }, { totalCount: 1 }]);
  });
});

it('empty cursors are the first page', async () => {
  const page = (m: string): string => `{ bevillinger(first: 2${m}) { nodes { id } } }`;
  const first = await count(page(''));
  for (const m of [', after: ""', ', before: ""', ', after: null']) expect([m, await count(page(m))]).toEqual([m, first]);
});

describe('text is never changed in silence', () => {
  it.each([
    ['a half', '{"query":"{ __typename }","variables":{"x":"a\\ud800b"}}'],
    ['two halves in the wrong order', '{"query":"{ __typename }","variables":{"x":"\\udc00\\ud800"}}'],
    ['in a name', '{"query":"{ __typename }","variables":{"\\ud800":1}}'],
    ['in the document', '{"query":"{ byomraade(noegle: \\"\\ud800\\") { id } }"}'],
  ])('a surrogate is refused: %s', async (_name, body) => {
    const answer = await untouched(s, async () => readAnswer(await sent(s.t.url, body)));
    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });

  it('a whole pair is a character', async () => {
    expect((await readAnswer(await sent(s.t.url, '{"query":"{ __typename }","variables":{"x":"\\ud83c\\udfe0"}}'))).status).toBe(200);
  });

  it.each(['%ff', '%c3', '%ed%a0%80', '%'])('an address with %s is refused', async (characters) => {
    const answer = await readAnswer(
      await fetch(`${s.t.url}/graphql?query=%7B__typename%7D&operationName=${characters}`, {
        headers: { 'apollo-require-preflight': 'true' },
      }),
    );
    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  });

  it.each(['\u200b', '\ufffa', 'N\ufffdrrebro', '\u3164', '\ufeff', '\u2800', '\u00ad', 'Plan\u202e', 'Plan\u2067 ', 'A\u2028B'])(
    'the title %j is refused',
    async (titel) => {
      const [code, argument] = await untouched(s, () => errorsOf(s.ansoeger, 'opretHelhedsplan', newPlan('USET', { titel })));
      expect([code, argument]).toEqual(['BAD_USER_INPUT', ['input.titel']]);
    },
  );

  it.each(['Ærø', 'A', '7', 'Plan – “2014”', '🏠 Hjem', 'Grønjordsvej / A+B'])('the title %j is good enough', async (titel) => {
    expect((await perform(s.ansoeger, 'opretHelhedsplan', newPlan('SET', { titel, dryRun: true }))).udfoert).toBe(true);
  });
});
