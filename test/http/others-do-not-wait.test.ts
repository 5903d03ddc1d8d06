import { startTjeneste, type Testtjeneste } from '../support/service';

/** One client does not stop the others. What is held against each other is the order in which answers come, never how long they took. */

// Every estate against every estate against every estate: seconds of work.
const lag = (antal: number): string =>
  antal === 0 ? '{ navn: { eq: "zz" } }' : `{ kommune: { afdelinger: { some: ${lag(antal - 1)} } } }`;
const TUNG = `{ kommuner(filter: { afdelinger: { none: ${lag(3)} } }) { totalCount } }`;
const OPSLAG = '{ helhedsplaner(first: 1) { nodes { titel } } }';
const RUMMELIG = { MAX_COST: '10000000' };

/** The names of what was asked, in the order in which the answers came. */
async function raekkefoelge(spoergsmaal: Readonly<Record<string, () => Promise<unknown>>>): Promise<string[]> {
  const kom: string[] = [];
  await Promise.all(Object.entries(spoergsmaal).map(([navn, spoerg]) => spoerg().then(() => kom.push(navn))));
  return kom;
}

describe('prisen måler også, hvad der læses', () => {
  let t: Testtjeneste;
  beforeAll(async () => {
    t = await startTjeneste();
  });
  afterAll(() => t.luk());

  const pris = async (q: string): Promise<unknown> => {
    const svar = await t.spoerg(q);
    return svar.udvidelser.cost ?? svar.fejl[0]?.extensions;
  };

  it('filtre gennem relationer til mange afvises, før de læser millioner af rækker', async () => {
    const gennem = (niveauer: number): string =>
      niveauer === 0 ? '{ handling: { eq: "FINDES_IKKE" } }' : `{ helhedsplan: { haendelser: { some: ${gennem(niveauer - 1)} } } }`;
    const priser = [];
    for (const niveauer of [0, 1, 2, 3]) priser.push(await pris(`{ haendelser(filter: ${gennem(niveauer)}) { totalCount } }`));
    // 1,121 events of 42 plans: each level has 27 times as many.
    expect(priser).toEqual([
      113,
      3217,
      expect.objectContaining({ graense: 'pris', hoejst: 50_000 }),
      expect.objectContaining({ graense: 'pris' }),
    ]);
    // Where nothing is asked of the rows, the first one is enough.
    expect(await pris('{ haendelser(filter: { helhedsplan: { haendelser: { some: {} } } }) { totalCount } }')).toBe(337);
  });

  it('lange lister af tekst, mange betingelser på prosa og mange tal koster efter, hvor mange de er', async () => {
    const iListe = async (antal: number): Promise<unknown> => {
      const f = Array.from({ length: antal }, (_, i) => `tekst ${i}`);
      const svar = await t.spoerg('query ($f: [String!]) { haendelser(filter: { kildehenvisning: { in: $f } }) { totalCount } }', { f });
      return svar.udvidelser.cost ?? svar.fejl[0]?.extensions;
    };
    const [kort, middel, lang] = [await iListe(1), await iListe(60), await iListe(1000)];
    expect(Number(middel)).toBeGreaterThan(2 * Number(kort));
    expect(lang).toMatchObject({ graense: 'pris' });
    const prosa = (antal: number): string =>
      `{ haendelser(filter: { or: [${Array.from({ length: antal }, (_, i) => `{ kildehenvisning: { contains: "x${i}" } }`).join(', ')}] }) { totalCount } }`;
    expect([await pris(prosa(1)), await pris(prosa(100))]).toEqual([1009, expect.objectContaining({ graense: 'pris' })]);
    const tal = (antal: number): string =>
      `{ helhedsplaner(first: 0) { aggregate { ${Array.from({ length: antal }, (_, i) => `a${i}: avg { antalLejemaal }`).join(' ')} } } }`;
    expect(Number(await pris(tal(100)))).toBeGreaterThan(20 * Number(await pris(tal(1))));
    expect(Number(await pris('{ faktaark(pr: "2014-01-01") { antalHelhedsplaner puljeBevilget } }'))).toBeGreaterThan(4);
  });

  it('tællinger, summer, grupper og ordener koster det, tabellerne rummer', async () => {
    expect(await pris('{ haendelser(first: 0) { totalCount } }')).toBe(113);
    expect(await pris('{ haendelser(first: 0) { aggregate { count } } }')).toBe(114);
    expect(await pris('{ haendelser(first: 1) { nodes { id } } }')).toBe(1);
    expect(await pris('{ haendelser(first: 1, orderBy: { tidspunkt: ASC }) { nodes { id } } }')).toBe(114);
    expect(await pris('{ fund { regel: brud { kode } } }')).toBeGreaterThan(10_000);
  });

  it('brede rækker og introspektion koster også', async () => {
    const bred = (antal: number): string =>
      `{ disponeringer(first: 100) { nodes { ${Array.from({ length: antal }, (_, i) => `a${i}: kildehenvisning`).join(' ')} } } }`;
    expect([await pris(bred(20)), await pris(bred(21)), await pris(bred(200))]).toEqual([100, 200, 1000]);
    expect(await pris('{ __schema { types { fields { args { name } } } } }')).toBeGreaterThan(100);
  });

  it('en tabel, der vokser, gør det dyrere at læse den', async () => {
    const voksende = await startTjeneste();
    const spoerg = async (): Promise<unknown> => (await voksende.spoerg('{ arbejdsgruppemedlemmer { totalCount } }')).udvidelser.cost;
    expect(await spoerg()).toBe(18);
    // As if a hundred thousand had come and gone.
    await voksende.database.skriver.enhed((em) =>
      em.query('UPDATE arbejdsgruppemedlem SET id = id + 100000 WHERE id = (SELECT MAX(id) FROM arbejdsgruppemedlem)'),
    );
    expect(await spoerg()).toBe(18);
    await voksende.database.opdaterStatistik();
    expect(await spoerg()).toBe(10_018);
    await voksende.luk();
  });
});

describe('en tung forespørgsel holder ikke de lette tilbage', () => {
  it('opslag, helbred og introspektion kommer før de tunge, der var der først', async () => {
    const t = await startTjeneste({ miljoe: { ...RUMMELIG, QUERY_TIMEOUT_MS: '4000' } });
    const tunge = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`tung ${i}`, () => t.spoerg(TUNG)]));
    const kom = await raekkefoelge({
      ...tunge,
      opslag: () => t.spoerg(OPSLAG),
      klar: () => fetch(`${t.url}/readyz`),
      skema: () => t.spoerg('{ __schema { types { name } } }'),
    });
    expect(kom.slice(0, 3).sort()).toEqual(['klar', 'opslag', 'skema']);
    await t.luk();
  });

  it('en, der ser let ud og ikke er det, flyttes til de tunge', async () => {
    const t = await startTjeneste({ miljoe: { ...RUMMELIG, READERS: '2', QUERY_TIMEOUT_MS: '3000' } });
    // Both connections have one that was taken for light; none of them keeps its connection.
    const sql =
      'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1e9) SELECT CAST(COUNT(*) AS BLOB) AS svar FROM n';
    const laes = (): Promise<unknown> => t.database.laesere.laes(sql, []).catch((fejl: Error) => fejl);
    const kom = await raekkefoelge({ a: laes, b: laes, opslag: () => t.spoerg(OPSLAG) });
    expect(kom[0]).toBe('opslag');
    await t.luk();
  });

  it('en, der har brugt sin tid, giver straks forbindelsen fra sig', async () => {
    const t = await startTjeneste({ miljoe: { ...RUMMELIG, READERS: '1', QUERY_TIMEOUT_MS: '700' } });
    expect((await t.spoerg(TUNG)).fejl[0]?.extensions).toEqual({ code: 'TIMEOUT', graense: 'tid', hoejst: 700 });
    expect((await t.spoerg(OPSLAG)).status).toBe(200);
    await t.luk();
  });

  it('når ingen venter på svaret længere, læses der ikke videre', async () => {
    const t = await startTjeneste({ miljoe: { ...RUMMELIG, READERS: '1', QUERY_TIMEOUT_MS: '600000' } });
    const gaar = new AbortController();
    const tung = fetch(`${t.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: TUNG }),
      signal: gaar.signal,
    }).catch((fejl: Error) => fejl.name);
    while (t.database.laesere.antalSaetninger === 0) await new Promise((loes) => setTimeout(loes, 5));
    const opslag = t.spoerg(OPSLAG);
    gaar.abort();
    expect(await tung).toBe('AbortError');
    // It would have had to wait for the other one: for ten minutes, if need be.
    expect((await opslag).status).toBe(200);
    await t.luk();
  });

  it('lange beregninger gør plads til de andre undervejs', async () => {
    const t = await startTjeneste();
    await t.spoerg('{ fund { brud { kode } } }');
    const kom = await raekkefoelge({
      a: () => t.spoerg('{ fund { brud { kode } } }'),
      b: () => t.spoerg('{ fund { brud { tekst } } }'),
      opslag: () => t.spoerg(OPSLAG),
    });
    expect(kom[0]).toBe('opslag');
    await t.luk();
  });
});

describe('hver klient har sin andel', () => {
  it('den, der har brugt sin, får at vide hvornår der kan spørges igen; de andre mærker intet', async () => {
    const t = await startTjeneste({ miljoe: { COST_PER_MINUTE: '300' } });
    const { token } = await t.som('FORVALTNING', 'TMF');
    const foerst = await t.spoerg('{ haendelser(first: 0) { totalCount } }');
    expect(foerst.udvidelser).toEqual({
      cost: 113,
      rateLimit: { cost: 113, remaining: 187, resetAt: expect.stringMatching(/^\d{4}-.*Z$/) },
    });
    expect((await t.spoerg('{ haendelser(first: 0) { totalCount } }')).udvidelser.rateLimit).toMatchObject({ remaining: 74 });
    // Whoever has anything left may finish with it.
    expect((await t.spoerg('{ haendelser(first: 0) { totalCount } }')).udvidelser.rateLimit).toMatchObject({ remaining: 0 });
    const afvist = await t.spoerg('{ kommuner { totalCount } }');
    expect([afvist.status, afvist.data, afvist.fejl[0]?.extensions]).toEqual([
      429,
      undefined,
      { code: 'RATE_LIMITED', graense: 'andel', hoejst: 300, remaining: 0, resetAt: expect.any(String) },
    ]);
    expect(Number(afvist.hoveder.get('retry-after'))).toBeGreaterThan(0);
    expect((await t.spoerg('{ kommuner { totalCount } }', {}, { authorization: `Bearer ${token}` })).status).toBe(200);
    expect((await fetch(`${t.url}/readyz`)).status).toBe(200);
    await t.luk();
  });

  it('bag en mellemmand, der er nævnt, er klienten den, som den siger', async () => {
    const t = await startTjeneste({ miljoe: { COST_PER_MINUTE: '100', TRUST_PROXY: '127.0.0.1' } });
    const fra = (adresse: string) => t.spoerg('{ haendelser(first: 0) { totalCount } }', {}, { 'x-forwarded-for': adresse });
    expect([(await fra('192.0.2.1')).status, (await fra('192.0.2.1')).status, (await fra('192.0.2.2')).status]).toEqual([200, 429, 200]);
    await t.luk();
    const uden = await startTjeneste({ miljoe: { COST_PER_MINUTE: '100' } });
    const paastaaet = (adresse: string) => uden.spoerg('{ haendelser(first: 0) { totalCount } }', {}, { 'x-forwarded-for': adresse });
    expect([(await paastaaet('192.0.2.1')).status, (await paastaaet('192.0.2.2')).status]).toEqual([200, 429]);
    await uden.luk();
  });
});

it('en andel hører til et token, hvordan det end er skrevet, og en handling over den får også 429', async () => {
  const t = await startTjeneste({ miljoe: { COST_PER_MINUTE: '400' } });
  const { token } = await t.som('FORVALTNING', 'TMF');
  const q = 'mutation { indstilHelhedsplan(input: { helhedsplan: "SYN-AMAGER-OEST", dryRun: true }) { udfoert } }';
  const svar = async (skrevet: string) => t.spoerg(q, {}, { authorization: `${skrevet} ${token}` });
  expect((await svar('Bearer')).status).toBe(200);
  for (const skrevet of ['Bearer', 'bearer', 'BEARER']) {
    const afvist = await svar(skrevet);
    expect([afvist.status, afvist.fejl[0]?.extensions.code]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(afvist.hoveder.get('retry-after'))).toBeGreaterThan(0);
  }
  await t.luk();
});

it('uden introspektion gættes der heller ikke i variabler', async () => {
  const t = await startTjeneste({ miljoe: { INTROSPECTION: 'false' } });
  const q = 'query ($f: HelhedsplanFilter) { helhedsplaner(filter: $f) { totalCount } }';
  const svar = await t.spoerg(q, { f: { statu: 1 } });
  expect([svar.status, svar.tekst.includes('Did you mean')]).toEqual([400, false]);
  await t.luk();
  const aaben = await startTjeneste();
  expect((await aaben.spoerg(q, { f: { statu: 1 } })).tekst).toContain('Did you mean');
  await aaben.luk();
});

describe('handlinger holder ikke andre handlinger tilbage', () => {
  let t: Testtjeneste;
  beforeAll(async () => {
    t = await startTjeneste();
  });
  afterAll(() => t.luk());

  const handling = (navn: string, felter: string): string =>
    `${navn}: indstilHelhedsplan(input: { helhedsplan: "FINDES_IKKE", dryRun: true }) { ${felter} }`;

  it('højst fem i én anmodning', async () => {
    const { token } = await t.som('FORVALTNING', 'TMF');
    const med = (antal: number) =>
      t.spoerg(
        `mutation { ${Array.from({ length: antal }, (_, i) => handling(`h${i}`, 'udfoert')).join(' ')} }`,
        {},
        { authorization: `Bearer ${token}` },
      );
    expect((await med(6)).fejl[0]?.extensions).toEqual({ code: 'QUERY_TOO_COMPLEX', graense: 'handlinger', hoejst: 5, faktisk: 6 });
    expect((await med(5)).fejl.map((f) => f.extensions.graense)).not.toContain('handlinger');
  });

  it('et svar på en handling koster højst en tiendedel af, hvad en forespørgsel må', async () => {
    const { token } = await t.som('FORVALTNING', 'TMF');
    const svar = await t.spoerg(
      `mutation { ${handling('h', 'helhedsplan { haendelser(first: 100) { nodes { helhedsplan { haendelser(first: 100) { nodes { helhedsplan { haendelser(first: 100) { nodes { id } } } } } } } } }')} }`,
      {},
      { authorization: `Bearer ${token}` },
    );
    expect(svar.fejl[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_COMPLEX', graense: 'pris', hoejst: 5000 });
  });
});
