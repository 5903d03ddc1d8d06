import { startService, type TestService } from '../support/service';

/** One client does not stop the others. What is held against each other is the order in which answers come, never how long they took. */

// Every estate against every estate against every estate: seconds of work.
const layer = (count: number): string =>
  count === 0 ? '{ navn: { eq: "zz" } }' : `{ kommune: { afdelinger: { some: ${layer(count - 1)} } } }`;
const HEAVY = `{ kommuner(filter: { afdelinger: { none: ${layer(3)} } }) { totalCount } }`;
const LOOKUP = '{ helhedsplaner(first: 1) { nodes { titel } } }';
const ROOMY = { MAX_COST: '10000000' };

/** The names of what was asked, in the order in which the answers came. */
async function sequence(question: Readonly<Record<string, () => Promise<unknown>>>): Promise<string[]> {
  const came: string[] = [];
  await Promise.all(Object.entries(question).map(([name, ask]) => ask().then(() => came.push(name))));
  return came;
}

describe('the price measures what is read, too', () => {
  let t: TestService;
  beforeAll(async () => {
    t = await startService();
  });
  afterAll(() => t.close());

  const cost = async (q: string): Promise<unknown> => {
    const answer = await t.ask(q);
    return answer.extensions.cost ?? answer.errors[0]?.extensions;
  };

  it('filters through relations to many are refused before they read millions of rows', async () => {
    const through = (levels: number): string =>
      levels === 0 ? '{ handling: { eq: "FINDES_IKKE" } }' : `{ helhedsplan: { haendelser: { some: ${through(levels - 1)} } } }`;
    const costs = [];
    for (const levels of [0, 1, 2, 3]) costs.push(await cost(`{ haendelser(filter: ${through(levels)}) { totalCount } }`));
    // 1,121 events of 42 plans: each level has 27 times as many.
    expect(costs).toEqual([
      113,
      3217,
      expect.objectContaining({ graense: 'pris', hoejst: 50_000 }),
      expect.objectContaining({ graense: 'pris' }),
    ]);
    // Where nothing is asked of the rows, the first one is enough.
    expect(await cost('{ haendelser(filter: { helhedsplan: { haendelser: { some: {} } } }) { totalCount } }')).toBe(337);
  });

  it('long lists of text, many conditions on prose and many figures cost by how many they are', async () => {
    const inList = async (count: number): Promise<unknown> => {
      const f = Array.from({ length: count }, (_, i) => `tekst ${i}`);
      const answer = await t.ask('query ($f: [String!]) { haendelser(filter: { kildehenvisning: { in: $f } }) { totalCount } }', { f });
      return answer.extensions.cost ?? answer.errors[0]?.extensions;
    };
    const [short, means, long] = [await inList(1), await inList(60), await inList(1000)];
    expect(Number(means)).toBeGreaterThan(2 * Number(short));
    expect(long).toMatchObject({ graense: 'pris' });
    const prose = (count: number): string =>
      `{ haendelser(filter: { or: [${Array.from({ length: count }, (_, i) => `{ kildehenvisning: { contains: "x${i}" } }`).join(', ')}] }) { totalCount } }`;
    expect([await cost(prose(1)), await cost(prose(100))]).toEqual([1009, expect.objectContaining({ graense: 'pris' })]);
    const number = (count: number): string =>
      `{ helhedsplaner(first: 0) { aggregate { ${Array.from({ length: count }, (_, i) => `a${i}: avg { antalLejemaal }`).join(' ')} } } }`;
    expect(Number(await cost(number(100)))).toBeGreaterThan(20 * Number(await cost(number(1))));
    expect(Number(await cost('{ faktaark(pr: "2014-01-01") { antalHelhedsplaner puljeBevilget } }'))).toBeGreaterThan(4);
  });

  it('counts, sums, groups and orders cost what the tables hold', async () => {
    expect(await cost('{ haendelser(first: 0) { totalCount } }')).toBe(113);
    expect(await cost('{ haendelser(first: 0) { aggregate { count } } }')).toBe(114);
    expect(await cost('{ haendelser(first: 1) { nodes { id } } }')).toBe(1);
    expect(await cost('{ haendelser(first: 1, orderBy: { tidspunkt: ASC }) { nodes { id } } }')).toBe(114);
    expect(await cost('{ fund { nodes { regel: brud { kode } } } }')).toBeGreaterThan(10_000);
  });

  it('wide rows and introspection cost, too', async () => {
    const bred = (count: number): string =>
      `{ disponeringer(first: 100) { nodes { ${Array.from({ length: count }, (_, i) => `a${i}: kildehenvisning`).join(' ')} } } }`;
    expect([await cost(bred(20)), await cost(bred(21)), await cost(bred(200))]).toEqual([100, 200, 1000]);
    expect(await cost('{ __schema { types { fields { args { name } } } } }')).toBeGreaterThan(100);
  });

  it('a table that grows is dearer to read', async () => {
    const growing = await startService();
    const ask = async (): Promise<unknown> => (await growing.ask('{ arbejdsgruppemedlemmer { totalCount } }')).extensions.cost;
    expect(await ask()).toBe(18);
    // As if a hundred thousand had come and gone.
    await growing.database.writer.transaction((em) =>
      em.query('UPDATE arbejdsgruppemedlem SET id = id + 100000 WHERE id = (SELECT MAX(id) FROM arbejdsgruppemedlem)'),
    );
    expect(await ask()).toBe(18);
    await growing.database.refreshStatistics();
    expect(await ask()).toBe(10_018);
    await growing.close();
  });
});

describe('a heavy query does not hold back the light ones', () => {
  it('look-ups, health and introspection come before the heavy ones that were there first', async () => {
    const t = await startService({ environment: { ...ROOMY, QUERY_TIMEOUT_MS: '4000' } });
    const heavy = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`tung ${i}`, () => t.ask(HEAVY)]));
    const came = await sequence({
      ...heavy,
      opslag: () => t.ask(LOOKUP),
      klar: () => fetch(`${t.url}/readyz`),
      skema: () => t.ask('{ __schema { types { name } } }'),
    });
    expect(came.slice(0, 3).sort()).toEqual(['klar', 'opslag', 'skema']);
    await t.close();
  });

  it('one that looks light and is not is moved to the heavy ones', async () => {
    const t = await startService({ environment: { ...ROOMY, READERS: '2', QUERY_TIMEOUT_MS: '3000' } });
    // Both connections have one that was taken for light; none of them keeps its connection.
    const sql =
      'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1e9) SELECT CAST(COUNT(*) AS BLOB) AS svar FROM n';
    const read = (): Promise<unknown> => t.database.readers.read(sql, []).catch((error: Error) => error);
    const came = await sequence({ a: read, b: read, opslag: () => t.ask(LOOKUP) });
    expect(came[0]).toBe('opslag');
    await t.close();
  });

  it('one that has used its time gives up its connection at once', async () => {
    const t = await startService({ environment: { ...ROOMY, READERS: '1', QUERY_TIMEOUT_MS: '700' } });
    expect((await t.ask(HEAVY)).errors[0]?.extensions).toEqual({ code: 'TIMEOUT', graense: 'tid', hoejst: 700 });
    expect((await t.ask(LOOKUP)).status).toBe(200);
    await t.close();
  });

  it('when nobody waits for the answer any longer, reading stops', async () => {
    const t = await startService({ environment: { ...ROOMY, READERS: '1', QUERY_TIMEOUT_MS: '600000' } });
    const goes = new AbortController();
    const heavy = fetch(`${t.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: HEAVY }),
      signal: goes.signal,
    }).catch((error: Error) => error.name);
    while (t.database.readers.statementCount === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const lookup = t.ask(LOOKUP);
    goes.abort();
    expect(await heavy).toBe('AbortError');
    // It would have had to wait for the other one: for ten minutes, if need be.
    expect((await lookup).status).toBe(200);
    await t.close();
  });

  it('long calculations make room for the others along the way', async () => {
    const t = await startService();
    // Several audits in one question, so that it is long beside a look-up however quick the machine is.
    const long = (field: string): string =>
      `{ ${Array.from({ length: 3 }, (_, i) => `f${i}: fund { nodes { brud { ${field} } } }`).join(' ')} }`;
    expect((await t.ask(long('kode'))).errors).toEqual([]);
    const came = await sequence({
      a: () => t.ask(long('kode')),
      b: () => t.ask(long('tekst')),
      opslag: () => t.ask(LOOKUP),
    });
    expect(came[0]).toBe('opslag');
    await t.close();
  });
});

describe('each client has its share', () => {
  it('whoever has used its own is told when to ask again; the others notice nothing', async () => {
    const t = await startService({ environment: { COST_PER_MINUTE: '300' } });
    const { token } = await t.as('FORVALTNING', 'TMF');
    const firstly = await t.ask('{ haendelser(first: 0) { totalCount } }');
    expect(firstly.extensions).toEqual({
      cost: 113,
      rateLimit: { cost: 113, remaining: 187, resetAt: expect.stringMatching(/^\d{4}-.*Z$/) },
    });
    expect((await t.ask('{ haendelser(first: 0) { totalCount } }')).extensions.rateLimit).toMatchObject({ remaining: 74 });
    // Whoever has anything left may finish with it.
    expect((await t.ask('{ haendelser(first: 0) { totalCount } }')).extensions.rateLimit).toMatchObject({ remaining: 0 });
    const refused = await t.ask('{ kommuner { totalCount } }');
    expect([refused.status, refused.data, refused.errors[0]?.extensions]).toEqual([
      429,
      undefined,
      { code: 'RATE_LIMITED', graense: 'andel', hoejst: 300, remaining: 0, resetAt: expect.any(String) },
    ]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await t.ask('{ kommuner { totalCount } }', {}, { authorization: `Bearer ${token}` })).status).toBe(200);
    expect((await fetch(`${t.url}/readyz`)).status).toBe(200);
    await t.close();
  });

  it('behind a proxy that is named, the client is the one it tells of', async () => {
    const t = await startService({ environment: { COST_PER_MINUTE: '100', TRUST_PROXY: '127.0.0.1' } });
    const from = (address: string) => t.ask('{ haendelser(first: 0) { totalCount } }', {}, { 'x-forwarded-for': address });
    expect([(await from('192.0.2.1')).status, (await from('192.0.2.1')).status, (await from('192.0.2.2')).status]).toEqual([200, 429, 200]);
    await t.close();
    const without = await startService({ environment: { COST_PER_MINUTE: '100' } });
    const claimed = (address: string) => without.ask('{ haendelser(first: 0) { totalCount } }', {}, { 'x-forwarded-for': address });
    expect([(await claimed('192.0.2.1')).status, (await claimed('192.0.2.2')).status]).toEqual([200, 429]);
    await without.close();
  });
});

it('a share belongs to a token however it is written, and an act beyond it gets 429, too', async () => {
  const t = await startService({ environment: { COST_PER_MINUTE: '400' } });
  const { token } = await t.as('FORVALTNING', 'TMF');
  const q = 'mutation { indstilHelhedsplan(input: { helhedsplan: "SYN-AMAGER-OEST", dryRun: true }) { udfoert } }';
  const answer = async (written: string) => t.ask(q, {}, { authorization: `${written} ${token}` });
  expect((await answer('Bearer')).status).toBe(200);
  for (const written of ['Bearer', 'bearer', 'BEARER']) {
    const refused = await answer(written);
    expect([refused.status, refused.errors[0]?.extensions.code]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  }
  await t.close();
});

it('without introspection nothing is guessed in variables either', async () => {
  const t = await startService({ environment: { INTROSPECTION: 'false' } });
  const q = 'query ($f: HelhedsplanFilter) { helhedsplaner(filter: $f) { totalCount } }';
  const answer = await t.ask(q, { f: { statu: 1 } });
  expect([answer.status, answer.text.includes('Did you mean')]).toEqual([400, false]);
  await t.close();
  const open = await startService();
  expect((await open.ask(q, { f: { statu: 1 } })).text).toContain('Did you mean');
  await open.close();
});

describe('acts do not hold back other acts', () => {
  let t: TestService;
  beforeAll(async () => {
    t = await startService();
  });
  afterAll(() => t.close());

  const act = (name: string, fields: string): string =>
    `${name}: indstilHelhedsplan(input: { helhedsplan: "FINDES_IKKE", dryRun: true }) { ${fields} }`;

  it('at most five in one request', async () => {
    const { token } = await t.as('FORVALTNING', 'TMF');
    const extras = (count: number) =>
      t.ask(
        `mutation { ${Array.from({ length: count }, (_, i) => act(`h${i}`, 'udfoert')).join(' ')} }`,
        {},
        { authorization: `Bearer ${token}` },
      );
    expect((await extras(6)).errors[0]?.extensions).toEqual({ code: 'QUERY_TOO_COMPLEX', graense: 'handlinger', hoejst: 5, faktisk: 6 });
    expect((await extras(5)).errors.map((f) => f.extensions.graense)).not.toContain('handlinger');
  });

  it('an answer to an act costs at most a tenth of what a query may', async () => {
    const { token } = await t.as('FORVALTNING', 'TMF');
    const answer = await t.ask(
      `mutation { ${act('h', 'helhedsplan { haendelser(first: 100) { nodes { helhedsplan { haendelser(first: 100) { nodes { helhedsplan { haendelser(first: 100) { nodes { id } } } } } } } } }')} }`,
      {},
      { authorization: `Bearer ${token}` },
    );
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_COMPLEX', graense: 'pris', hoejst: 5000 });
  });
});
