import { readFileSync } from 'node:fs';
import { getIntrospectionQuery } from 'graphql';
import { laesSvar, sendt, startTjeneste, type Testtjeneste } from '../support/service';

let t: Testtjeneste;
beforeAll(async () => {
  t = await startTjeneste({ miljoe: { MAX_DEPTH: '8', MAX_COST: '500', MAX_TOKENS: '600' } });
});
afterAll(() => t.luk());

const dyb = (niveauer: number): string =>
  `{ byomraader(first: 1) { nodes { kommune { ${'byomraader(first: 1) { nodes { kommune { '.repeat(niveauer)} navn ${'} } } '.repeat(niveauer)} } } } }`;

describe('grænser', () => {
  it('dybde: på grænsen går det, én dybere nævner grænse og dybde', async () => {
    expect((await t.spoerg(dyb(1))).status).toBe(200); // 7 dyb
    const svar = await t.spoerg(dyb(2)); // 10 dyb
    expect([svar.status, svar.fejl[0]?.extensions]).toEqual([400, { code: 'QUERY_TOO_COMPLEX', graense: 'dybde', hoejst: 8, faktisk: 10 }]);
  });

  it('dybden måles gennem fragmenter', async () => {
    const svar = await t.spoerg(
      `query { byomraader { nodes { ...A } } } fragment A on Byomraade { kommune { byomraader { nodes { kommune { byomraader { nodes { navn } } } } } } }`,
    );
    expect(svar.fejl[0]?.extensions).toMatchObject({ graense: 'dybde', faktisk: 9 });
  });

  it('pris: sider ganges, og prisen står i svaret', async () => {
    const paa = await t.spoerg('{ helhedsplaner(first: 20) { nodes { haendelser(first: 24) { nodes { handling } } } } }');
    expect([paa.status, paa.udvidelser]).toEqual([200, { cost: 500 }]);
    const over = await t.spoerg('{ helhedsplaner(first: 20) { nodes { haendelser(first: 25) { nodes { handling } } } } }');
    expect([over.status, over.fejl[0]?.extensions]).toEqual([
      400,
      { code: 'QUERY_TOO_COMPLEX', graense: 'pris', hoejst: 500, faktisk: 520 },
    ]);
  });

  it('prisen følger variablerne, også når planen er kendt', async () => {
    const q = 'query ($n: Int) { helhedsplaner(first: $n) { nodes { haendelser(first: 50) { nodes { handling } } } } }';
    expect((await t.spoerg(q, { n: 2 })).udvidelser).toEqual({ cost: 102 });
    // There are 42 plans, however many are asked for.
    expect((await t.spoerg(q, { n: 80 })).fejl[0]?.extensions).toMatchObject({ graense: 'pris', faktisk: 42 * 51 });
    expect((await t.spoerg(q, { n: 3 })).udvidelser).toEqual({ cost: 153 });
  });

  it('tokens', async () => {
    const svar = await t.spoerg(`{ ${'__typename '.repeat(700)} }`);
    expect([svar.status, svar.fejl[0]?.extensions.code]).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
    expect(svar.fejl[0]?.message).toContain('600');
  });

  it('fragmenter i fragmenter kan ikke folde sig ud uden ende', async () => {
    const led = Array.from(
      { length: 14 },
      (_, i) =>
        `fragment F${i} on Kommune { a: byomraader(first: 0) { nodes { kommune { ...F${i + 1} } } } b: byomraader(first: 0) { nodes { kommune { ...F${i + 1} } } } }`,
    );
    const rummelig = await startTjeneste({ miljoe: { MAX_DEPTH: '100', MAX_TOKENS: '4000' } });
    const svar = await rummelig.spoerg(`{ kommuner(first: 0) { nodes { ...F0 } } } ${led.join(' ')} fragment F14 on Kommune { navn }`);
    expect([svar.status, svar.fejl[0]?.extensions]).toEqual([
      400,
      { code: 'QUERY_TOO_COMPLEX', graense: 'felter', hoejst: 5000, faktisk: 5001 },
    ]);
    await rummelig.luk();
  });

  it('felter i et objekt, svarets størrelse og introspektion', async () => {
    const rummelig = await startTjeneste({
      miljoe: { MAX_RESPONSE_BYTES: '100000', MAX_TOKENS: '10000', MAX_COST: '50000', MAX_DEPTH: '30' },
    });
    const gange = (antal: number, felt: string): string => Array.from({ length: antal }, (_, i) => `a${i}: ${felt}`).join(' ');
    const graense = async (q: string): Promise<unknown> => (await rummelig.spoerg(q)).fejl[0]?.extensions;
    expect(await graense(`{ kommuner { ${gange(491, 'totalCount')} } }`)).toMatchObject({
      graense: 'felter i et objekt',
      hoejst: 490,
      faktisk: 491,
    });
    expect(await graense(`{ disponeringer(first: 100) { nodes { ${gange(60, 'kildehenvisning')} } } }`)).toEqual({
      code: 'QUERY_TOO_COMPLEX',
      graense: 'svar',
      hoejst: 100_000,
      faktisk: 100_001,
    });
    expect(await graense(`{ __schema { ${gange(60, 'types { fields { type { fields { name args { name } } } } }')} } }`)).toMatchObject({
      graense: 'introspektion',
    });
    expect((await rummelig.spoerg(getIntrospectionQuery())).status).toBe(200);
    expect((await rummelig.spoerg('{ kommuner { totalCount } }')).status).toBe(200);
    await rummelig.luk();
  });

  it('relationer til mange inden i hinanden i et filter', async () => {
    const byomraade = (antal: number): string => (antal === 0 ? '{}' : `{ helhedsplaner: { some: ${plan(antal - 1)} } }`);
    const plan = (antal: number): string => (antal === 0 ? '{}' : `{ byomraader: { some: ${byomraade(antal - 1)} } }`);
    expect((await t.spoerg(`{ byomraader(filter: ${byomraade(4)}) { totalCount } }`)).data).toEqual({ byomraader: { totalCount: 6 } });
    expect((await t.spoerg(`{ byomraader(filter: ${byomraade(5)}) { totalCount } }`)).fejl[0]?.extensions).toMatchObject({
      graense: 'listerelationer',
      hoejst: 4,
      faktisk: 5,
    });
  });

  it('filtre, der er for dybe eller har for mange betingelser, og variabler i uendelige lag', async () => {
    const rummelig = await startTjeneste({ miljoe: { MAX_TOKENS: '20000' } });
    const q = 'query ($f: HelhedsplanFilter) { helhedsplaner(filter: $f) { totalCount } }';
    const lag = (antal: number, inderst: object): object => Array.from({ length: antal }).reduce<object>((f) => ({ not: f }), inderst);
    expect((await rummelig.spoerg(q, { f: lag(18, { titel: { contains: 'a' } }) })).status).toBe(200);
    expect((await rummelig.spoerg(q, { f: lag(25, {}) })).fejl[0]?.extensions).toMatchObject({
      graense: 'filterdybde',
      hoejst: 20,
      faktisk: 21,
    });
    const krop = `{"query":${JSON.stringify(q)},"variables":{"f":${'{"not":'.repeat(9000)}{}${'}'.repeat(9000)}}}`;
    expect((await laesSvar(await sendt(rummelig.url, krop))).fejl[0]?.extensions).toMatchObject({ graense: 'variabeldybde', hoejst: 60 });
    const mange = (antal: number): object => ({ or: Array.from({ length: antal }, (_, i) => ({ prisaar: { eq: i } })) });
    expect((await rummelig.spoerg(q, { f: mange(390) })).status).toBe(200);
    expect((await rummelig.spoerg(q, { f: mange(900) })).fejl[0]?.extensions).toMatchObject({ graense: 'betingelser', hoejst: 400 });
    for (const dokument of [
      `${'{ a '.repeat(6000)}${'}'.repeat(6000)}`,
      `{ a(b: ${'['.repeat(9000)}${']'.repeat(9000)}) }`,
      `{ helhedsplaner(filter: ${'{ not: '.repeat(2000)}{}${'}'.repeat(2000)}) { totalCount } }`,
    ]) {
      expect((await rummelig.spoerg(dokument)).status).toBe(400);
    }
    expect((await rummelig.spoerg(q, { f: mange(1500) })).fejl[0]?.extensions).toMatchObject({ graense: 'variabler', hoejst: 2000 });
    await rummelig.luk();
  });

  it('tid: en sætning, der varer for længe, afbrydes, og tjenesten svarer igen bagefter', async () => {
    const hurtig = await startTjeneste({ miljoe: { QUERY_TIMEOUT_MS: '1000', MAX_COST: '10000000' } });
    // Every estate against every estate against every estate: seconds of work, while a second is ample for the small query after it.
    const lag = (antal: number): string =>
      antal === 0 ? '{ navn: { eq: "zz" } }' : `{ kommune: { afdelinger: { some: ${lag(antal - 1)} } } }`;
    const tung = `{ kommuner(filter: { afdelinger: { none: ${lag(3)} } }) { totalCount } }`;
    const svar = await hurtig.spoerg(tung);
    expect([svar.status, svar.fejl[0]?.extensions]).toEqual([503, { code: 'TIMEOUT', graense: 'tid', hoejst: 1000 }]);
    expect(svar.hoveder.get('retry-after')).toBe('1');
    expect((await hurtig.spoerg('{ __typename }')).data).toEqual({ __typename: 'Query' });
    await hurtig.luk();
  });

  it('de fire lovede operationer går gennem standardgrænserne', async () => {
    const standard = await startTjeneste();
    for (const navn of ['01-Faktaark', '02-Netvaerk', '03-Soeg', '04-Fordeling']) {
      expect((await standard.spoerg(readFileSync(`schema/examples/${navn}.graphql`, 'utf8'))).status).toBe(200);
    }
    await standard.luk();
  });
});
