import { errorsOf, makeScene, newPlan, perform, type Scene, untouched } from '../support/planer';
import { readAnswer, sent } from '../support/service';

/** Answers that were wrong once, with the value that the rows have. */

let s: Scene;
beforeAll(async () => {
  s = await makeScene('2014-04-23');
});
afterAll(() => s.close());

const count = async (q: string, variables?: Record<string, unknown>): Promise<unknown> => Object.values(await s.t.data(q, variables))[0];

it('et filter gennem relationer ændrer ikke, om der er flere sider', async () => {
  expect(await count('{ byomraader(filter: { afdelinger: { some: {} } }) { totalCount pageInfo { hasNextPage } } }')).toEqual({
    totalCount: 6,
    pageInfo: { hasNextPage: false },
  });
  expect(await count('{ byomraader(first: 5, filter: { afdelinger: { some: {} } }) { pageInfo { hasNextPage } } }')).toEqual({
    pageInfo: { hasNextPage: true },
  });
});

it('det, der hører til noget andet, tæller ikke med under ingen', async () => {
  const q = `{ a: afgoerelser { aggregate(groupBy: [{ field: HELHEDSPLAN }]) { groups(first: 100) { nodes { key { helhedsplan { id } } count } } } }
    b: afgoerelser(filter: { helhedsplaner: { none: {} } }) { totalCount } }`;
  const d = await s.t.data<{
    a: { aggregate: { groups: { nodes: { key: { helhedsplan: null | object }; count: number }[] } } };
    b: { totalCount: number };
  }>(q);
  expect(d.a.aggregate.groups.nodes.find((g) => g.key.helhedsplan === null)?.count).toBe(d.b.totalCount);
});

it('en betingelse uden indhold kræver ingen række', async () => {
  const all = await count('{ afdelinger { totalCount } }');
  expect(await count('query ($x: String) { afdelinger(filter: { byomraade: { navn: { eq: $x } } }) { totalCount } }')).toEqual(all);
  expect(await count('{ afdelinger(filter: { byomraade: { is: {} } }) { totalCount } }')).toEqual(all);
  expect(await count('{ afdelinger(filter: { byomraade: { isNull: false } }) { totalCount } }')).not.toEqual(all);
});

describe('nodes med udregnede felter', () => {
  it('giver hvert objekt, som node gør', async () => {
    const d = await s.t.data<{ nodes: unknown[]; a: unknown; b: unknown; k: unknown }>(`{
      nodes(ids: ["hp_1", "hp_2", "kon_1", "hp_1"]) { ...p ...k } a: node(id: "hp_1") { ...p } b: node(id: "hp_2") { ...p } k: node(id: "kon_1") { ...k } }
      fragment p on Helhedsplan { regler { kode } kan(handling: INDSTIL) { tilladt } mulige: muligeHandlinger { handling } simuler(oekonomiskRamme: 1000) { holder } }
      fragment k on Kontrakt { regler { kode } }`);
    expect(d.nodes).toEqual([d.a, d.b, d.k, d.a]);
  });
});

it('svaret på en prøve siger, hvad reglerne så siger, og hvad der så kan gøres', async () => {
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

describe('filtre uden ende', () => {
  it.each([
    ['500 tomme i or', { or: Array.from({ length: 500 }, () => ({})) }],
    ['500 tomme i and', { and: Array.from({ length: 500 }, () => ({})) }],
    ['500 med tomme and', { or: Array.from({ length: 500 }, () => ({ and: [] })) }],
    ['15 lag tomme not', Array.from({ length: 15 }, () => 0).reduce<object>((f) => ({ not: f }), {})],
  ])('%s får et svar eller en grænse at vide', async (_name, f) => {
    for (const [q, v] of [
      ['query ($f: HelhedsplanFilter) { helhedsplaner(filter: $f) { totalCount } }', { f }],
      [`{ helhedsplaner(filter: ${JSON.stringify(f).replaceAll('"', '')}) { totalCount } }`, undefined],
    ] as const) {
      const answer = await s.t.ask(q, v);
      if (answer.status !== 200) expect(answer.error.map((e) => e.extensions.code)).toEqual(['QUERY_TOO_COMPLEX']);
    }
  });
});

it('summer er til øren, og en sum ud over tal siges', async () => {
  const ramme = 9_999_999_999_999.99;
  const make = (count: number): Promise<void> =>
    s.inside.run(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
      INSERT INTO helhedsplan (herkomst, kildehenvisning, noegle, titel, titel_foldet, titel_sort, aliaser, start, slut, oekonomisk_ramme, prisaar, status, version, kommune_id, bevillingsperiode_id)
      SELECT herkomst, kildehenvisning, 'STOR-' || i, titel, titel_foldet, titel_sort, aliaser, start, slut, 999999999999999, prisaar, status, 1, kommune_id, bevillingsperiode_id FROM helhedsplan, n WHERE helhedsplan.id = 1`);
  const q = (more = '') =>
    `{ helhedsplaner(filter: { noegle: { startsWith: "STOR-" } }) { aggregate(groupBy: [{ field: STATUS }]) { sum { oekonomiskRamme } max { oekonomiskRamme } ${more} } } }`;
  await make(2);
  const answer = await s.t.ask(q('groups { nodes { sum { oekonomiskRamme } } }'));
  expect(answer.tekst).toContain(
    `"sum":{"oekonomiskRamme":19999999999999.98},"max":{"oekonomiskRamme":${ramme}},"groups":{"nodes":[{"sum":{"oekonomiskRamme":19999999999999.98}}]}`,
  );
  await s.inside.run("DELETE FROM helhedsplan WHERE noegle LIKE 'STOR-%'");
  await make(9300);
  expect((await s.t.ask(q())).error.map((f) => f.extensions)).toEqual([
    expect.objectContaining({ code: 'QUERY_TOO_COMPLEX', graense: 'sum' }),
  ]);
  await s.inside.run("DELETE FROM helhedsplan WHERE noegle LIKE 'STOR-%'");
});

it('1e3 er det samme i dokumentet som i en variabel', async () => {
  const q = (v: string): string => `{ helhedsplaner(filter: { oekonomiskRamme: { gte: ${v} } }) { totalCount } }`;
  const withVariable = await count('query ($x: Kroner) { helhedsplaner(filter: { oekonomiskRamme: { gte: $x } }) { totalCount } }', {
    x: 1e3,
  });
  expect([await count(q('1e3')), await count(q('1000.00')), await count(q('1000'))]).toEqual([withVariable, withVariable, withVariable]);
  for (const v of ['1e30', '0.001']) expect((await s.t.ask(q(v))).status).toBe(400);
});

describe('søgning', () => {
  const foundOnes = (name: string, value: string): Promise<unknown> =>
    count(`query ($v: String) { byomraader(filter: { navn: { ${name}: $v } }) { totalCount } }`, { v: value });
  it('et mellemrum eller en løs accent findes ikke i alt', async () => {
    for (const v of [' ', '\u0301', '\u00a0']) expect([v, await foundOnes('contains', v)]).toEqual([v, { totalCount: 0 }]);
    expect(await foundOnes('contains', '')).toEqual({ totalCount: 6 });
  });

  it('prosa findes, hvordan den end er skrevet', async () => {
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

it('tomme markører er første side', async () => {
  const page = (m: string): string => `{ bevillinger(first: 2${m}) { nodes { id } } }`;
  const first = await count(page(''));
  for (const m of [', after: ""', ', before: ""', ', after: null']) expect([m, await count(page(m))]).toEqual([m, first]);
});

describe('tekst ændres aldrig i stilhed', () => {
  it.each([
    ['en halv', '{"query":"{ __typename }","variables":{"x":"a\\ud800b"}}'],
    ['to halve i forkert orden', '{"query":"{ __typename }","variables":{"x":"\\udc00\\ud800"}}'],
    ['i et navn', '{"query":"{ __typename }","variables":{"\\ud800":1}}'],
    ['i dokumentet', '{"query":"{ byomraade(noegle: \\"\\ud800\\") { id } }"}'],
  ])('%s surrogat afvises', async (_name, body) => {
    const answer = await untouched(s, async () => readAnswer(await sent(s.t.url, body)));
    expect([answer.status, answer.error[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });

  it('et helt par er et tegn', async () => {
    expect((await readAnswer(await sent(s.t.url, '{"query":"{ __typename }","variables":{"x":"\\ud83c\\udfe0"}}'))).status).toBe(200);
  });

  it.each(['%ff', '%c3', '%ed%a0%80', '%'])('en adresse med %s afvises', async (characters) => {
    const answer = await readAnswer(
      await fetch(`${s.t.url}/graphql?query=%7B__typename%7D&operationName=${characters}`, {
        headers: { 'apollo-require-preflight': 'true' },
      }),
    );
    expect([answer.status, answer.error[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  });

  it.each(['\u200b', '\u3164', '\ufeff', '\u2800', '\u00ad', 'Plan\u202e', 'Plan\u2067 ', 'A\u2028B'])(
    'titlen %j afvises',
    async (titel) => {
      const [code, argument] = await untouched(s, () => errorsOf(s.ansoeger, 'opretHelhedsplan', newPlan('USET', { titel })));
      expect([code, argument]).toEqual(['BAD_USER_INPUT', ['input.titel']]);
    },
  );

  it.each(['Ærø', 'A', '7', 'Plan – “2014”', '🏠 Hjem', 'Grønjordsvej / A+B'])('titlen %j er god nok', async (titel) => {
    expect((await perform(s.ansoeger, 'opretHelhedsplan', newPlan('SET', { titel, dryRun: true }))).udfoert).toBe(true);
  });
});
