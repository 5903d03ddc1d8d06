import { fejlAf, handl, lavScene, nyPlan, type Scene, uroert } from '../support/planer';
import { laesSvar, sendt } from '../support/service';

/** Answers that were wrong once, with the value that the rows have. */

let s: Scene;
beforeAll(async () => {
  s = await lavScene('2014-04-23');
});
afterAll(() => s.luk());

const antal = async (q: string, variabler?: Record<string, unknown>): Promise<unknown> => Object.values(await s.t.data(q, variabler))[0];

it('et filter gennem relationer ændrer ikke, om der er flere sider', async () => {
  expect(await antal('{ byomraader(filter: { afdelinger: { some: {} } }) { totalCount pageInfo { hasNextPage } } }')).toEqual({
    totalCount: 6,
    pageInfo: { hasNextPage: false },
  });
  expect(await antal('{ byomraader(first: 5, filter: { afdelinger: { some: {} } }) { pageInfo { hasNextPage } } }')).toEqual({
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
  const alle = await antal('{ afdelinger { totalCount } }');
  expect(await antal('query ($x: String) { afdelinger(filter: { byomraade: { navn: { eq: $x } } }) { totalCount } }')).toEqual(alle);
  expect(await antal('{ afdelinger(filter: { byomraade: { is: {} } }) { totalCount } }')).toEqual(alle);
  expect(await antal('{ afdelinger(filter: { byomraade: { isNull: false } }) { totalCount } }')).not.toEqual(alle);
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
  const spurgt = 'helhedsplan { regler { kode } kan(handling: ANSOEG_PRAEKVALIFIKATION) { tilladt } muligeHandlinger { handling } }';
  const svar = await handl(s.ansoeger, 'opretHelhedsplan', nyPlan('SAA', { dryRun: true }), spurgt);
  expect([svar.udfoert, svar.helhedsplan]).toEqual([
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
  ])('%s får et svar eller en grænse at vide', async (_navn, f) => {
    for (const [q, v] of [
      ['query ($f: HelhedsplanFilter) { helhedsplaner(filter: $f) { totalCount } }', { f }],
      [`{ helhedsplaner(filter: ${JSON.stringify(f).replaceAll('"', '')}) { totalCount } }`, undefined],
    ] as const) {
      const svar = await s.t.spoerg(q, v);
      if (svar.status !== 200) expect(svar.fejl.map((e) => e.extensions.code)).toEqual(['QUERY_TOO_COMPLEX']);
    }
  });
});

it('summer er til øren, og en sum ud over tal siges', async () => {
  const ramme = 9_999_999_999_999.99;
  const lav = (antal: number): Promise<void> =>
    s.inde.koer(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${antal})
      INSERT INTO helhedsplan (herkomst, kildehenvisning, noegle, titel, titel_foldet, titel_sort, aliaser, start, slut, oekonomisk_ramme, prisaar, status, version, kommune_id, bevillingsperiode_id)
      SELECT herkomst, kildehenvisning, 'STOR-' || i, titel, titel_foldet, titel_sort, aliaser, start, slut, 999999999999999, prisaar, status, 1, kommune_id, bevillingsperiode_id FROM helhedsplan, n WHERE helhedsplan.id = 1`);
  const q = (mere = '') =>
    `{ helhedsplaner(filter: { noegle: { startsWith: "STOR-" } }) { aggregate(groupBy: [{ field: STATUS }]) { sum { oekonomiskRamme } max { oekonomiskRamme } ${mere} } } }`;
  await lav(2);
  const svar = await s.t.spoerg(q('groups { nodes { sum { oekonomiskRamme } } }'));
  expect(svar.tekst).toContain(
    `"sum":{"oekonomiskRamme":19999999999999.98},"max":{"oekonomiskRamme":${ramme}},"groups":{"nodes":[{"sum":{"oekonomiskRamme":19999999999999.98}}]}`,
  );
  await s.inde.koer("DELETE FROM helhedsplan WHERE noegle LIKE 'STOR-%'");
  await lav(9300);
  expect((await s.t.spoerg(q())).fejl.map((f) => f.extensions)).toEqual([
    expect.objectContaining({ code: 'QUERY_TOO_COMPLEX', graense: 'sum' }),
  ]);
  await s.inde.koer("DELETE FROM helhedsplan WHERE noegle LIKE 'STOR-%'");
});

it('1e3 er det samme i dokumentet som i en variabel', async () => {
  const q = (v: string): string => `{ helhedsplaner(filter: { oekonomiskRamme: { gte: ${v} } }) { totalCount } }`;
  const medVariabel = await antal('query ($x: Kroner) { helhedsplaner(filter: { oekonomiskRamme: { gte: $x } }) { totalCount } }', {
    x: 1e3,
  });
  expect([await antal(q('1e3')), await antal(q('1000.00')), await antal(q('1000'))]).toEqual([medVariabel, medVariabel, medVariabel]);
  for (const v of ['1e30', '0.001']) expect((await s.t.spoerg(q(v))).status).toBe(400);
});

describe('søgning', () => {
  const fundne = (navn: string, vaerdi: string): Promise<unknown> =>
    antal(`query ($v: String) { byomraader(filter: { navn: { ${navn}: $v } }) { totalCount } }`, { v: vaerdi });
  it('et mellemrum eller en løs accent findes ikke i alt', async () => {
    for (const v of [' ', '\u0301', '\u00a0']) expect([v, await fundne('contains', v)]).toEqual([v, { totalCount: 0 }]);
    expect(await fundne('contains', '')).toEqual({ totalCount: 6 });
  });

  it('prosa findes, hvordan den end er skrevet', async () => {
    const q = 'query ($v: String) { afgoerelsespunkter(filter: { tekst: { contains: $v } }) { totalCount } }';
    const v = 'Brønshøj på ny måde'.normalize('NFD');
    await handl(s.br, 'registrerAfgoerelse', {
      organ: 'KOMMUNALBESTYRELSE',
      udfald: 'GODKENDT',
      dato: '2014-04-01',
      titel: 'Tillæg',
      punkter: [{ art: 'BEVILLING', pulje: 'BOLIGSOCIAL-PULJE', beloeb: 1, tekst: v }],
    });
    expect([await antal(q, { v }), await antal(q, { v: v.normalize('NFC') })]).toEqual([{ totalCount: 1 }, { totalCount: 1 }]);
  });
});

it('tomme markører er første side', async () => {
  const side = (m: string): string => `{ bevillinger(first: 2${m}) { nodes { id } } }`;
  const foerste = await antal(side(''));
  for (const m of [', after: ""', ', before: ""', ', after: null']) expect([m, await antal(side(m))]).toEqual([m, foerste]);
});

describe('tekst ændres aldrig i stilhed', () => {
  it.each([
    ['en halv', '{"query":"{ __typename }","variables":{"x":"a\\ud800b"}}'],
    ['to halve i forkert orden', '{"query":"{ __typename }","variables":{"x":"\\udc00\\ud800"}}'],
    ['i et navn', '{"query":"{ __typename }","variables":{"\\ud800":1}}'],
    ['i dokumentet', '{"query":"{ byomraade(noegle: \\"\\ud800\\") { id } }"}'],
  ])('%s surrogat afvises', async (_navn, krop) => {
    const svar = await uroert(s, async () => laesSvar(await sendt(s.t.url, krop)));
    expect([svar.status, svar.fejl[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });

  it('et helt par er et tegn', async () => {
    expect((await laesSvar(await sendt(s.t.url, '{"query":"{ __typename }","variables":{"x":"\\ud83c\\udfe0"}}'))).status).toBe(200);
  });

  it.each(['%ff', '%c3', '%ed%a0%80', '%'])('en adresse med %s afvises', async (tegn) => {
    const svar = await laesSvar(
      await fetch(`${s.t.url}/graphql?query=%7B__typename%7D&operationName=${tegn}`, { headers: { 'apollo-require-preflight': 'true' } }),
    );
    expect([svar.status, svar.fejl[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  });

  it.each(['\u200b', '\u3164', '\ufeff', '\u2800', '\u00ad', 'Plan\u202e', 'Plan\u2067 ', 'A\u2028B'])(
    'titlen %j afvises',
    async (titel) => {
      const [kode, argument] = await uroert(s, () => fejlAf(s.ansoeger, 'opretHelhedsplan', nyPlan('USET', { titel })));
      expect([kode, argument]).toEqual(['BAD_USER_INPUT', ['input.titel']]);
    },
  );

  it.each(['Ærø', 'A', '7', 'Plan – “2014”', '🏠 Hjem', 'Grønjordsvej / A+B'])('titlen %j er god nok', async (titel) => {
    expect((await handl(s.ansoeger, 'opretHelhedsplan', nyPlan('SET', { titel, dryRun: true }))).udfoert).toBe(true);
  });
});
