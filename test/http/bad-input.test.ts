import { startService, type TestService } from '../support/service';

let t: TestService;
beforeAll(async () => {
  t = await startService();
});
afterAll(() => t.close());

type Case = readonly [navn: string, query: string, variabler: Record<string, unknown> | undefined, besked: RegExp];

const CASES: readonly Case[] = [
  ['an id without form', '{ helhedsplan(id: "12") { titel } }', undefined, /^id: "12" er ikke et id/],
  ['an id of another type', '{ helhedsplan(id: "byo_1") { titel } }', undefined, /^id: "byo_1" er id på Byomraade, ikke på Helhedsplan/],
  ['an id in a variable', 'query ($i: ID!) { helhedsplan(id: $i) { titel } }', { i: "x'; DROP TABLE helhedsplan; --" }, /er ikke et id/],
  ['neither id nor noegle', '{ helhedsplan { titel } }', undefined, /giv enten id eller noegle/],
  ['both id and noegle', '{ helhedsplan(id: "hp_1", noegle: "X") { titel } }', undefined, /giv enten id eller noegle/],
  ['node with a bad id', '{ node(id: "zz_1") { id } }', undefined, /^id: "zz_1" er ikke et id/],
  ['nodes with a bad id', '{ nodes(ids: ["hp_1", "??"]) { id } }', undefined, /^ids\[1\]: "\?\?" er ikke et id/],
  [
    'too many nodes',
    'query ($i: [ID!]!) { nodes(ids: $i) { id } }',
    { i: Array.from({ length: 101 }, () => 'hp_1') },
    /^ids: højst 100; fik 101/,
  ],
  ['first too large', '{ helhedsplaner(first: 101) { totalCount nodes { id } } }', undefined, /^first: et tal fra 0 til 100; fik 101/],
  [
    'first negative in a variable',
    'query ($n: Int) { helhedsplaner(first: $n) { nodes { id } } }',
    { n: -1 },
    /^first: et tal fra 0 til 100; fik -1/,
  ],
  ['first and last', '{ helhedsplaner(first: 1, last: 1) { nodes { id } } }', undefined, /^last: kan ikke bruges sammen med first/],
  ['a cursor that is none', '{ helhedsplaner(after: "xyz") { nodes { id } } }', undefined, /^after: det er ikke en markør/],
  ['a cursor of hex that is not JSON', '{ helhedsplaner(after: "00FF") { nodes { id } } }', undefined, /^after: det er ikke en markør/],
  [
    'a cursor from another order',
    '{ helhedsplaner(before: "5B22783A222C315D") { nodes { id } } }',
    undefined,
    /^before: markøren hører til en anden liste/,
  ],
  [
    'two fields in a key',
    '{ helhedsplaner(orderBy: [{ titel: ASC, start: DESC }]) { nodes { id } } }',
    undefined,
    /^orderBy\[0\]: præcis ét felt i hver nøgle; fik 2/,
  ],
  [
    'an id filter with a bad id',
    '{ helhedsplaner(filter: { id: { eq: "afd_1" } }) { totalCount } }',
    undefined,
    /^filter\.id: "afd_1" er id på Afdeling/,
  ],
  [
    'isNull within a filter',
    '{ finansieringsbidrag(filter: { pulje: { not: { isNull: false } } }) { totalCount } }',
    undefined,
    /^filter\.pulje\.not\.isNull: isNull står direkte/,
  ],
  [
    'an order through too many relations',
    `{ afdelinger(orderBy: [{ ${'efterfoelger: { '.repeat(40)} navn: ASC ${'}'.repeat(40)} }]) { totalCount } }`,
    undefined,
    /går gennem mere end 5 relationer/,
  ],
  [
    'include with null',
    'query ($i: Boolean = true) { kommuner @include(if: $i) { totalCount } }',
    { i: null },
    /@include\(if:\): true eller false/,
  ],
  ['groups without groupBy', '{ helhedsplaner { aggregate { groups { nodes { count } } } } }', undefined, /^groupBy: groups kræver/],
  [
    'too many groups',
    '{ helhedsplaner { aggregate(groupBy: [{ field: STATUS }]) { groups(first: 1001) { nodes { count } } } } }',
    undefined,
    /^first: et tal fra 0 til 1000; fik 1001/,
  ],
  ['a day that is not there', '{ faktaark(pr: "2014-02-30") { antalFora } }', undefined, /Date is a day of the calendar/],
  ['a day as a number', '{ faktaark(pr: 2014) { antalFora } }', undefined, /Date is a day of the calendar.*; got 2014$/],
  [
    'a moment as a list',
    '{ haendelser(filter: { tidspunkt: { gt: { a: 5 } } }) { totalCount } }',
    undefined,
    /DateTime is a moment.*; got \{a: 5\}$/,
  ],
  [
    'kroner as text',
    '{ helhedsplaner(filter: { oekonomiskRamme: { eq: "5" } }) { totalCount } }',
    undefined,
    /Kroner is a number; got "5"$/,
  ],
  ['a day in a variable', 'query ($d: Date!) { faktaark(pr: $d) { antalFora } }', { d: '1. januar' }, /"\$d".*Date is a day/],
  ['enum', '{ helhedsplaner(filter: { status: { eq: FINDES_IKKE } }) { totalCount } }', undefined, /FINDES_IKKE/],
  ['a number', '{ helhedsplaner(filter: { prisaar: { eq: "2014" } }) { totalCount } }', undefined, /Int cannot represent/],
  [
    'kroner with three decimals',
    '{ helhedsplaner(filter: { oekonomiskRamme: { eq: 1.005 } }) { totalCount } }',
    undefined,
    /at most two decimals/,
  ],
  [
    'kroner in a variable',
    'query ($k: Kroner) { helhedsplaner(filter: { oekonomiskRamme: { eq: $k } }) { totalCount } }',
    { k: 1e21 },
    /at most two decimals/,
  ],
  ['a missing variable', 'query ($d: Date!) { faktaark(pr: $d) { antalFora } }', {}, /"\$d".*was not provided/],
  ['an unknown field', '{ helhedsplaner { nodes { findesIkke } } }', undefined, /findesIkke/],
];

it.each(CASES)('%s', async (_name, query, variables, message) => {
  const answer = await t.ask(query, variables);
  expect(answer.status).toBe(400);
  expect(answer.errors[0]?.message).toMatch(message);
  expect(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']).toContain(answer.errors[0]?.extensions.code);
  expect(answer.text).not.toMatch(/node_modules|stacktrace|SELECT |sqlite/i);
  expect(answer.data).toBeUndefined();
});

it('the fault names the argument for programs, and is in English when asked', async () => {
  const answer = await t.ask('{ helhedsplan(id: "12") { titel } }', undefined, { 'accept-language': 'en' });
  expect(answer.errors).toEqual([{ message: 'id: "12" is not an id.', extensions: { code: 'BAD_USER_INPUT', argument: 'id' } }]);
});

it('an id that is not there is null', async () => {
  expect(
    await t.data('{ helhedsplan(id: "hp_999999") { titel } byomraade(noegle: "FINDES-IKKE") { navn } node(id: "byo_999") { id } }'),
  ).toEqual({
    helhedsplan: null,
    byomraade: null,
    node: null,
  });
});

it('text from the client is never SQL', async () => {
  for (const malicious of ["'", '"', "' OR 1=1 --", '\\', '%', '_', '\u0000', '"]}', '💥', "'; DROP TABLE helhedsplan; --"]) {
    const data = await t.data(
      'query ($t: String!) { helhedsplaner(filter: { titel: { contains: $t } }) { totalCount } byomraade(noegle: $t) { id } }',
      { t: malicious },
    );
    expect(data).toEqual({ helhedsplaner: { totalCount: 0 }, byomraade: null });
  }
  expect(await t.data('{ helhedsplaner { totalCount } }')).toMatchObject({ helhedsplaner: { totalCount: expect.any(Number) } });
});
