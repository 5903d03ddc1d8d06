import { SHADES } from '../../src/charts/chart-colours';
import { openOutside } from '../support/outside';
import { sql } from '../support/past-acts';
import { readAnswer, startService, type TestService } from '../support/service';
import { cornersOf, rowsOf, textsOf } from '../support/svg-reading';

/** The pictures of a pool and of the plans, read again and held against the rows that they are drawn from. */

const POOL = '/pulje/BOLIGSOCIAL-PULJE.svg';
let t: TestService;
beforeAll(async () => {
  t = await startService();
});
afterAll(() => t.close());

const get = (path: string, headers: Record<string, string> = {}, at = t): Promise<Response> => fetch(`${at.url}${path}`, { headers });
async function svg(path: string, headers?: Record<string, string>, at = t): Promise<string> {
  const answer = await get(path, headers, at);
  expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 200, 'image/svg+xml']);
  return answer.text();
}

interface Moved {
  readonly dato: string;
  readonly art: string;
  readonly beloeb: number;
}

/** Each posting and grant of the pool, as the database holds it. */
async function movedRows(): Promise<Moved[]> {
  const grants = await sql(t, 'SELECT dato, beloeb FROM bevilling');
  const postings = await sql(t, 'SELECT dato, art, beloeb FROM disponering');
  return [...grants.map((g) => ({ ...g, art: 'BEVILGET' })), ...postings].map((row) => {
    const { dato, art, beloeb } = row as Record<string, unknown>;
    return { dato: String(dato), art: String(art), beloeb: Number(beloeb) };
  });
}

const SIGN: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'Bevilget (rammen)': { BEVILGET: 1 },
  Disponeret: { DISPONERET: 1, TILBAGEFOERT: -1 },
  Frigivet: { FRIGIVET: 1 },
  Udbetalt: { UDBETALT: 1 },
  'Tilbage at disponere': { BEVILGET: 1, DISPONERET: -1, TILBAGEFOERT: 1 },
};

describe('the picture of a pool', () => {
  it.each(Object.keys(SIGN))('has the line “%s” as the rows come to, day by day', async (name) => {
    const rows = (await movedRows()).filter((row) => row.dato <= '2017-12-31');
    const corners = cornersOf(await svg(`${POOL}?pr=2017-12-31`), name);
    const days = [...new Set(rows.map((row) => row.dato))].sort();
    expect(days.length).toBeGreaterThan(20);
    for (const day of [...days, '2017-12-31']) {
      const oere = rows.reduce((sum, row) => (row.dato <= day ? sum + row.beloeb * (SIGN[name]?.[row.art] ?? 0) : sum), 0);
      // A hundredth of a point is a thousand kroner on this axis.
      const drawn = corners.findLast((corner) => corner.dag <= day)?.millions ?? Number.NaN;
      expect([day, Math.abs(drawn - oere / 100_000_000) < 0.002]).toEqual([day, true]);
    }
    // It changes on those days alone.
    expect(corners.filter(({ dag }) => dag > '2012-01-01' && dag < '2017-12-31' && !days.includes(dag))).toEqual([]);
    // In steps, from nothing: two corners beside each other share the day or the amount.
    const isStep = (a: (typeof corners)[number], b: (typeof corners)[number]): boolean =>
      a.dag === b.dag || Math.abs(a.millions - b.millions) < 0.002;
    expect(corners.slice(1).filter((corner, i) => !isStep(corners[i] ?? corner, corner))).toEqual([]);
    expect(Math.abs(corners[0]?.millions ?? Number.NaN)).toBeLessThan(0.002);
  });

  it.each(['2012-06-14', '2014-01-01', '2016-06-15', '2026-01-01'])('ends on %s with what the pool says of itself', async (pr) => {
    const { pulje } = await t.data<{ pulje: Record<string, number> }>(
      'query P($pr: Date!) { pulje(noegle: "BOLIGSOCIAL-PULJE") { bevilget(pr: $pr) disponeret(pr: $pr) frigivet(pr: $pr) udbetalt(pr: $pr) rest(pr: $pr) } }',
      { pr },
    );
    const kroner = (amount: number | undefined): string =>
      `${(amount ?? Number.NaN).toLocaleString('da-DK', { maximumFractionDigits: 2, minimumFractionDigits: Number.isInteger(amount) ? 0 : 2 })} kr.`;
    const texts = textsOf(await svg(`${POOL}?pr=${pr}`, { 'accept-language': 'da' }));
    const amountOf = (name: string): string | undefined => texts[texts.indexOf(name) + 1];
    expect(Object.keys(SIGN).map(amountOf)).toEqual(
      [pulje.bevilget, pulje.disponeret, pulje.frigivet, pulje.udbetalt, pulje.rest].map(kroner),
    );
  });

  it('is one image with a title, and says in words what it shows, in both languages', async () => {
    const danish = await svg(`${POOL}?pr=2014-01-01`);
    expect(danish).toMatch(/^<svg [^>]*lang="da" role="img" aria-labelledby="title desc"[^>]*><title id="title">Puljen til/);
    expect(danish.replaceAll('\u00a0', ' ')).toContain(
      'fra den 1. januar 2012 til og med den 1. januar 2014. På den sidste dag er der bevilget 31.700.000 kr., disponeret 31.400.800,12 kr.',
    );
    expect(danish).toContain('Beløbene i alle 50 posteringer er opdigtede.');
    for (const english of [await svg(`${POOL}?pr=2014-01-01&sprog=en`), await svg(`${POOL}?pr=2014-01-01`, { 'accept-language': 'en' })]) {
      expect(english).toContain('lang="en"');
      expect(english).toContain('The amounts of all 50 postings are invented.');
      expect(textsOf(english)).toEqual(expect.arrayContaining(['Granted (the frame)', 'Left to commit', 'DKK million']));
    }
  });

  it('of a day before everything, or of a pool that has nothing, is empty and says so', async () => {
    expect(await svg(`${POOL}?pr=2011-12-31`)).toContain('Der er hverken bevillinger eller posteringer.');
    const br = await t.as('KOMMUNALBESTYRELSE', 'KOEBENHAVN');
    expect(await br.perform('opretPulje', { noegle: 'TOM-PULJE', navn: 'Tom', kommune: 'KOEBENHAVN' })).toMatchObject({ udfoert: true });
    expect(await svg('/pulje/TOM-PULJE.svg?sprog=en')).toContain('There are neither grants nor postings.');
    expect(await (await get('/pulje/TOM-PULJE')).text()).not.toContain('<img');
  });

  it('stands on the page of the pool, on its day and in its language, with the same figures in a table', async () => {
    const page = await (await get('/pulje/BOLIGSOCIAL-PULJE?pr=2014-01-01&sprog=en')).text();
    const source = /<img src="([^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(source).toBe('/pulje/BOLIGSOCIAL-PULJE.svg?pr=2014-01-01&sprog=en');
    await svg(source);
    const table = /<section aria-labelledby="forloeb">.*?<\/section>/s.exec(page)?.[0] ?? '';
    const rows = [...table.matchAll(/<tr><th[^>]*>(.*?)<\/th>(.*?)<\/tr>/gs)].map(([, day = '', cells = '']) => [
      day,
      ...[...cells.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell]) => cell),
    ]);
    expect(rows.slice(-3).map(([day]) => day)).toEqual(['31 December 2012', '31 December 2013', '1 January 2014']);
    const last = await t.data<{ pulje: { disponeret: number } }>('{ pulje(noegle: "BOLIGSOCIAL-PULJE") { disponeret(pr: "2012-12-31") } }');
    expect(rows.at(-3)?.[2]).toBe(`DKK ${last.pulje.disponeret.toLocaleString('en', { minimumFractionDigits: 2 })}`);
  });
});

interface PlanNode {
  readonly noegle: string;
  readonly titel: string;
  readonly start: string;
  readonly slut: string;
  readonly aktiv: boolean;
}

const plansOf = async (pr: string, at = t): Promise<PlanNode[]> => {
  const query = 'query P($pr: Date!) { helhedsplaner(first: 100) { nodes { noegle titel start slut aktiv(pr: $pr) } } }';
  return (await at.data<{ helhedsplaner: { nodes: PlanNode[] } }>(query, { pr })).helhedsplaner.nodes;
};

describe('the picture of the plans', () => {
  it('has a row for each, from its first day to its last, and draws those that run on the day', async () => {
    const [drawn, plans] = [rowsOf(await svg('/planer.svg?pr=2014-01-01&sprog=da')), await plansOf('2014-01-01')];
    expect(drawn).toHaveLength(42);
    const byKey = new Map(drawn.map((row) => [row.link.split('?')[0]?.slice('/plan/'.length), row]));
    for (const { noegle, start, slut, aktiv, titel } of plans) {
      const row = byKey.get(noegle);
      const after = new Date(Date.parse(`${slut}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
      expect([noegle, row?.fra, row?.til, row?.fill === '#0b5f95']).toEqual([noegle, start, after, aktiv]);
      expect(row?.told.startsWith(`${titel}: `)).toBe(true);
      expect(row?.link).toBe(`/plan/${noegle}?pr=2014-01-01&amp;sprog=da`);
    }
    expect(drawn.filter((row) => row.fill === '#0b5f95')).toHaveLength(18);
  });

  it('tells the decisions that carried each, and which are invented', async () => {
    const told = rowsOf(await svg('/planer.svg?sprog=da')).map((row) => row.told);
    const rows = await sql(
      t,
      `SELECT h.titel, a.dato FROM afgoerelsespunkt p JOIN afgoerelse a ON a.id = p.afgoerelse_id JOIN helhedsplan h ON h.id = p.helhedsplan_id
        WHERE p.art IN ('PRAEKVALIFIKATION', 'GODKENDELSE', 'TILSAGN', 'STANDSNING') AND a.udfald IN ('GODKENDT', 'AFVIST')`,
    );
    expect(rows.length).toBeGreaterThan(100);
    expect(told.join('').match(/(Prækvalificeret|Godkendt af kommunen|Tilsagn|Standset|Afslag) \d+\. /g)).toHaveLength(rows.length);
    expect(told.find((text) => text.startsWith('Syntetisk plan: Nørrebro Syd'))).toBe(
      'Syntetisk plan: Nørrebro Syd: 1. januar 2013 – 31. december 2016, afslået. Afslag 14. marts 2012 (opdigtet).',
    );
    expect(told.find((text) => text.startsWith('Amagerplanen'))).toContain('Godkendt af kommunen 11. november 2021. Tilsagn');
  });

  it('stands by byområde in the order of the alphabet, with the day, and names what it shows', async () => {
    const picture = await svg('/planer.svg?pr=2014-01-01&sprog=en');
    const texts = textsOf(picture);
    const areas = ['Amager/Sundby', 'Bispebjerg/Nordvest', 'Bispebjerg/Nordvest and Nørrebro', 'Nørrebro', 'Outside the areas'];
    expect(areas.map((area) => texts.indexOf(area))).toEqual(areas.map((area) => texts.indexOf(area)).toSorted((a, b) => a - b));
    expect(texts).toEqual(expect.arrayContaining([...areas, 'Plans in København', '1 January 2014', 'Hollow signs are invented']));
    expect(picture).toMatch(/<svg [^>]*lang="en" role="group" aria-labelledby="title desc"/);
    expect(picture).toContain('42 plans from first to last.');
    expect(picture).not.toMatch(/<script|href="http|\son\w+=/);
  });
});

describe('the picture of many plans', () => {
  let many: TestService;
  beforeAll(async () => {
    many = await startService({ empty: true });
    const outside = await openOutside(many);
    try {
      for (const [noegle, kode] of [
        ['AARHUS', '0751'],
        ['TOM', '0999'],
        ['ODENSE', '0461'],
      ])
        await outside.insert('kommune', { noegle: noegle ?? '', navn: noegle ?? '', kode: kode ?? '', kommunalbestyrelse: 'Byrådet' });
      await outside.insert('bevillingsperiode', { noegle: 'P', navn: 'P', fra: '1900-01-01', til: null, regelgrundlag: 'prøve' });
      for (let i = 0; i < 110; i += 1) await plan(outside, `P${i}`, i === 0 ? 'ODENSE' : 'AARHUS', 2000 + (i % 10));
    } finally {
      await outside.close();
    }
  });
  afterAll(() => many.close());

  const plan = async (outside: Awaited<ReturnType<typeof openOutside>>, key: string, kommune: string, year: number): Promise<void> => {
    await outside.insert('helhedsplan', {
      noegle: key,
      titel: `Plan ${key}`,
      start: `${year}-01-01`,
      slut: `${year + 3}-12-31`,
      status: 'AFSLUTTET',
      oekonomisk_ramme: 100,
      prisaar: 2012,
      kommune_id: await outside.id('kommune', kommune),
      bevillingsperiode_id: await outside.id('bevillingsperiode', 'P'),
    });
  };

  it('counts them by kommune and year, and leads to each kommune', async () => {
    const picture = await svg('/planer.svg?pr=2005-06-01&sprog=en', {}, many);
    const rows = rowsOf(picture);
    expect(rows.map(({ told, link }) => [told.split('.')[0], link])).toEqual([
      ['AARHUS: 109 committed plans', '/planer.svg?kommune=AARHUS&amp;pr=2005-06-01&amp;sprog=en'],
      ['ODENSE: 1 committed plan', '/planer.svg?kommune=ODENSE&amp;pr=2005-06-01&amp;sprog=en'],
    ]);
    // 110 plans in turn over ten first years, each in four years: those of 2000 and the first of ten in the other kommune.
    expect(rows[0]?.told).toContain('2000: 10, 2001: 21, 2002: 32, 2003: 43, 2004: 44,');
    expect(rows[1]?.told).toContain('2000: 1, 2001: 1, 2002: 1, 2003: 1.');
    expect(textsOf(picture)).toEqual(expect.arrayContaining(['AARHUS (109)', '1 June 2005', '44']));
    expect(SHADES.some(({ fill }) => fill === rows[0]?.fill)).toBe(true);
  });

  it('shows of one kommune as many as a page holds, and says so; of another what it has', async () => {
    const picture = await svg('/planer.svg?kommune=AARHUS&sprog=da', {}, many);
    expect(rowsOf(picture)).toHaveLength(100);
    expect(picture).toContain('109 planer fra først til sidst. Her vises de 100, som begynder sidst.');
    expect(rowsOf(await svg('/planer.svg?kommune=ODENSE', {}, many)).map((row) => row.link)).toEqual(['/plan/P0']);
    const empty = await svg('/planer.svg?kommune=TOM&sprog=da', {}, many);
    expect([rowsOf(empty), empty.includes('>Der er ingen planer.<')]).toEqual([[], true]);
  });

  it('asks for a kommune where there are more than can be counted', async () => {
    const outside = await openOutside(many);
    try {
      for (let i = 0; i < 1000; i += 1) await plan(outside, `Q${i}`, 'AARHUS', 3000 + i);
    } finally {
      await outside.close();
    }
    const answer = await readAnswer(await get('/planer.svg', { 'accept-language': 'en' }, many));
    expect([answer.status, answer.errors[0]?.message]).toEqual([
      400,
      'kommune: choose a kommune; there are more plans than a picture can show.',
    ]);
    const picture = await svg('/planer.svg?kommune=AARHUS', {}, many);
    expect(rowsOf(picture)).toHaveLength(100);
  }, 60_000);
});

describe('an address', () => {
  it.each([
    [`${POOL}?pr=2014-02-30`, 400, 'BAD_USER_INPUT'],
    [`${POOL}?pr=2014-01-01&pr=2015-01-01`, 400, 'BAD_USER_INPUT'],
    [`${POOL}?sprog=fr`, 400, 'BAD_USER_INPUT'],
    ['/planer.svg?pr=i-dag', 400, 'BAD_USER_INPUT'],
    ['/planer.svg?kommune=a&kommune=b', 400, 'BAD_USER_INPUT'],
    ['/planer.svg?kommune=FINDES-IKKE', 400, 'BAD_USER_INPUT'],
    ['/planer.svg?kommune=%00', 400, 'BAD_USER_INPUT'],
    ['/pulje/FINDES-IKKE.svg', 404, 'NOT_FOUND'],
    ['/pulje/.svg', 404, 'NOT_FOUND'],
    ['/pulje/a%00b.svg', 400, 'BAD_USER_INPUT'],
    [`/pulje/${'A'.repeat(120)}.svg`, 404, 'NOT_FOUND'],
  ])('%s is refused as the API refuses', async (path, status, code) => {
    for (const language of ['da', 'en']) {
      const answer = await readAnswer(await get(path, { 'accept-language': language }));
      expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([status, code]);
    }
  });

  it('is refused in the language that it asks for', async () => {
    const { errors } = await readAnswer(await get('/pulje/X.svg?sprog=en', { 'accept-language': 'da' }));
    expect(errors[0]?.message).toBe('What the picture was to show does not exist.');
  });

  it('with a token that cannot be used is refused', async () => {
    const answer = await get(POOL, { authorization: 'Bearer x' });
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer error="invalid_token"']);
  });
});

describe('a picture', () => {
  it.each([`${POOL}?pr=2014-01-01`, '/planer.svg?pr=2014-01-01'])(
    '%s is one statement, the same each time, and runs nothing',
    async (path) => {
      const before = t.database.readers.statementCount;
      const first = await get(path);
      expect(t.database.readers.statementCount - before).toBe(1);
      expect(first.headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
      expect(first.headers.get('cache-control')).toBe('no-cache');
      expect(first.headers.get('vary')).toContain('accept-language, authorization');
      expect(await first.text()).toBe(await svg(path));
    },
  );

  const having = async (environment: Record<string, string>, then: (other: TestService) => Promise<void>): Promise<void> => {
    const other = await startService({ environment, after: t });
    try {
      await then(other);
    } finally {
      await other.close();
    }
  };

  it('is held to the limits of the client, and told in the language that was asked for', () =>
    having({ MAX_COST: '100' }, async (other) => {
      for (const path of [`${POOL}?sprog=en`, '/planer.svg?sprog=en']) {
        const answer = await readAnswer(await get(path, { 'accept-language': 'da' }, other));
        expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([400, 'QUERY_TOO_COMPLEX']);
        expect(answer.errors[0]?.message).toContain('the limit is 100');
      }
    }));

  it('is charged to the share of the client', () =>
    having({ COST_PER_MINUTE: '1' }, async (other) => {
      await svg(POOL, {}, other);
      const answer = await get(POOL, {}, other);
      expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([429, true]);
    }));

  it('is not there where there are to be no pages', () =>
    having({ PAGES: 'false' }, async (other) => {
      for (const path of [POOL, '/planer.svg']) expect((await get(path, {}, other)).status).toBe(404);
    }));
});
