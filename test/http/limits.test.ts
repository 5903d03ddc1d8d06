import { readFileSync } from 'node:fs';
import { getIntrospectionQuery } from 'graphql';
import { readAnswer, sent, startService, type TestService } from '../support/service';

let t: TestService;
beforeAll(async () => {
  t = await startService({ environment: { MAX_DEPTH: '8', MAX_COST: '500', MAX_TOKENS: '600' } });
});
afterAll(() => t.close());

const deep = (levels: number): string =>
  `{ byomraader(first: 1) { nodes { kommune { ${'byomraader(first: 1) { nodes { kommune { '.repeat(levels)} navn ${'} } } '.repeat(levels)} } } } }`;

describe('limits', () => {
  it('depth: at the limit it goes, one deeper names limit and depth', async () => {
    expect((await t.ask(deep(1))).status).toBe(200); // 7 dyb
    const answer = await t.ask(deep(2)); // 10 dyb
    expect([answer.status, answer.errors[0]?.extensions]).toEqual([
      400,
      { code: 'QUERY_TOO_COMPLEX', graense: 'dybde', hoejst: 8, faktisk: 10 },
    ]);
  });

  it('the depth is measured through fragments', async () => {
    const answer = await t.ask(
      `query { byomraader { nodes { ...A } } } fragment A on Byomraade { kommune { byomraader { nodes { kommune { byomraader { nodes { navn } } } } } } }`,
    );
    expect(answer.errors[0]?.extensions).toMatchObject({ graense: 'dybde', faktisk: 9 });
  });

  it('price: pages multiply, and the price is in the answer', async () => {
    const on = await t.ask('{ helhedsplaner(first: 20) { nodes { haendelser(first: 24) { nodes { handling } } } } }');
    expect([on.status, on.extensions]).toEqual([200, { cost: 500 }]);
    const over = await t.ask('{ helhedsplaner(first: 20) { nodes { haendelser(first: 25) { nodes { handling } } } } }');
    expect([over.status, over.errors[0]?.extensions]).toEqual([
      400,
      { code: 'QUERY_TOO_COMPLEX', graense: 'pris', hoejst: 500, faktisk: 520 },
    ]);
  });

  it('the price follows the variables, also when the plan is known', async () => {
    const q = 'query ($n: Int) { helhedsplaner(first: $n) { nodes { haendelser(first: 50) { nodes { handling } } } } }';
    expect((await t.ask(q, { n: 2 })).extensions).toEqual({ cost: 102 });
    // There are 42 plans, however many are asked for.
    expect((await t.ask(q, { n: 80 })).errors[0]?.extensions).toMatchObject({ graense: 'pris', faktisk: 42 * 51 });
    expect((await t.ask(q, { n: 3 })).extensions).toEqual({ cost: 153 });
  });

  it('tokens', async () => {
    const answer = await t.ask(`{ ${'__typename '.repeat(700)} }`);
    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
    expect(answer.errors[0]?.message).toContain('600');
  });

  it('fragments in fragments cannot unfold without end', async () => {
    const term = Array.from(
      { length: 14 },
      (_, i) =>
        `fragment F${i} on Kommune { a: byomraader(first: 0) { nodes { kommune { ...F${i + 1} } } } b: byomraader(first: 0) { nodes { kommune { ...F${i + 1} } } } }`,
    );
    const spacious = await startService({ environment: { MAX_DEPTH: '100', MAX_TOKENS: '4000' } });
    const answer = await spacious.ask(`{ kommuner(first: 0) { nodes { ...F0 } } } ${term.join(' ')} fragment F14 on Kommune { navn }`);
    expect([answer.status, answer.errors[0]?.extensions]).toEqual([
      400,
      { code: 'QUERY_TOO_COMPLEX', graense: 'felter', hoejst: 5000, faktisk: 5001 },
    ]);
    await spacious.close();
  });

  it('fields in an object, the size of the answer, and introspection', async () => {
    const spacious = await startService({
      environment: { MAX_RESPONSE_BYTES: '100000', MAX_TOKENS: '10000', MAX_COST: '50000', MAX_DEPTH: '30' },
    });
    const multipliers = (count: number, field: string): string => Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(' ');
    const limit = async (q: string): Promise<unknown> => (await spacious.ask(q)).errors[0]?.extensions;
    expect(await limit(`{ kommuner { ${multipliers(491, 'totalCount')} } }`)).toMatchObject({
      graense: 'felter i et objekt',
      hoejst: 490,
      faktisk: 491,
    });
    expect(await limit(`{ disponeringer(first: 100) { nodes { ${multipliers(60, 'kildehenvisning')} } } }`)).toEqual({
      code: 'QUERY_TOO_COMPLEX',
      graense: 'svar',
      hoejst: 100_000,
      faktisk: 100_001,
    });
    expect(await limit(`{ __schema { ${multipliers(60, 'types { fields { type { fields { name args { name } } } } }')} } }`)).toMatchObject(
      {
        graense: 'introspektion',
      },
    );
    expect((await spacious.ask(getIntrospectionQuery())).status).toBe(200);
    expect((await spacious.ask('{ kommuner { totalCount } }')).status).toBe(200);
    await spacious.close();
  });

  it('relations to many within each other in a filter', async () => {
    const byomraade = (count: number): string => (count === 0 ? '{}' : `{ helhedsplaner: { some: ${plan(count - 1)} } }`);
    const plan = (count: number): string => (count === 0 ? '{}' : `{ byomraader: { some: ${byomraade(count - 1)} } }`);
    expect((await t.ask(`{ byomraader(filter: ${byomraade(4)}) { totalCount } }`)).data).toEqual({ byomraader: { totalCount: 6 } });
    expect((await t.ask(`{ byomraader(filter: ${byomraade(5)}) { totalCount } }`)).errors[0]?.extensions).toMatchObject({
      graense: 'listerelationer',
      hoejst: 4,
      faktisk: 5,
    });
  });

  it('filters that are too deep or have too many conditions, and variables in endless layers', async () => {
    const spacious = await startService({ environment: { MAX_TOKENS: '20000' } });
    const q = 'query ($f: HelhedsplanFilter) { helhedsplaner(filter: $f) { totalCount } }';
    const layer = (count: number, innermost: object): object =>
      Array.from({ length: count }).reduce<object>((f) => ({ not: f }), innermost);
    expect((await spacious.ask(q, { f: layer(18, { titel: { contains: 'a' } }) })).status).toBe(200);
    expect((await spacious.ask(q, { f: layer(25, {}) })).errors[0]?.extensions).toMatchObject({
      graense: 'filterdybde',
      hoejst: 20,
      faktisk: 21,
    });
    const body = `{"query":${JSON.stringify(q)},"variables":{"f":${'{"not":'.repeat(9000)}{}${'}'.repeat(9000)}}}`;
    expect((await readAnswer(await sent(spacious.url, body))).errors[0]?.extensions).toMatchObject({
      graense: 'variabeldybde',
      hoejst: 60,
    });
    const many = (count: number): object => ({ or: Array.from({ length: count }, (_, i) => ({ prisaar: { eq: i } })) });
    expect((await spacious.ask(q, { f: many(390) })).status).toBe(200);
    expect((await spacious.ask(q, { f: many(900) })).errors[0]?.extensions).toMatchObject({ graense: 'betingelser', hoejst: 400 });
    for (const document of [
      `${'{ a '.repeat(6000)}${'}'.repeat(6000)}`,
      `{ a(b: ${'['.repeat(9000)}${']'.repeat(9000)}) }`,
      `{ helhedsplaner(filter: ${'{ not: '.repeat(2000)}{}${'}'.repeat(2000)}) { totalCount } }`,
    ]) {
      expect((await spacious.ask(document)).status).toBe(400);
    }
    expect((await spacious.ask(q, { f: many(1500) })).errors[0]?.extensions).toMatchObject({ graense: 'variabler', hoejst: 2000 });
    await spacious.close();
  });

  it('time: a statement that takes too long is cut off, and the service answers again afterwards', async () => {
    const quick = await startService({ environment: { QUERY_TIMEOUT_MS: '1000', MAX_COST: '10000000' } });
    // Every estate against every estate against every estate: seconds of work, while a second is ample for the small query after it.
    const layer = (count: number): string =>
      count === 0 ? '{ navn: { eq: "zz" } }' : `{ kommune: { afdelinger: { some: ${layer(count - 1)} } } }`;
    const heavy = `{ kommuner(filter: { afdelinger: { none: ${layer(3)} } }) { totalCount } }`;
    const answer = await quick.ask(heavy);
    expect([answer.status, answer.errors[0]?.extensions]).toEqual([503, { code: 'TIMEOUT', graense: 'tid', hoejst: 1000 }]);
    expect(answer.headers.get('retry-after')).toBe('1');
    expect((await quick.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
    await quick.close();
  });

  it('the four promised operations pass the default limits', async () => {
    const defaultValue = await startService();
    for (const name of ['01-Faktaark', '02-Netvaerk', '03-Soeg', '04-Fordeling']) {
      expect((await defaultValue.ask(readFileSync(`schema/examples/${name}.graphql`, 'utf8'))).status).toBe(200);
    }
    await defaultValue.close();
  });
});
