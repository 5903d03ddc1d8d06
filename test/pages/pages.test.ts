import { networkSchema } from '../../src/app/composition';
import { readPageOperation, readPageOperations } from '../../src/pages/operations';
import { newPlan } from '../support/plans';
import { startService, type TestService } from '../support/service';

/** The pages without script as they come over HTTP: what they say, what they refuse, and how they are kept. */

let t: TestService;

beforeAll(async () => {
  t = await startService({ environment: { PAGES: 'true' } });
});
afterAll(async () => {
  await t.close();
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET', at = t): Promise<Response> =>
  fetch(`${at.url}${path}`, { headers: { 'accept-language': 'da', ...headers }, redirect: 'manual', method });

const html = async (path: string, headers?: Record<string, string>): Promise<string> => (await get(path, headers)).text();

const heading = (page: string): string | undefined => /<h1>(.*?)<\/h1>/s.exec(page)?.[1];

const PAGES = [
  ['/sider', 'Oversigt', 'Contents'],
  ['/faktaark/2014-01-01', 'Faktaark 1. januar 2014', 'Fact sheet 1 January 2014'],
  ['/faktaark/2014-01-01?mod=2012-06-01', 'Faktaark 1. januar 2014', 'Fact sheet 1 January 2014'],
  ['/plan/DET-GODE-NABOSKAB', 'Det Gode Naboskab', 'Det Gode Naboskab'],
  ['/byomraade/NOERREBRO?pr=2014-01-01', 'Nørrebro', 'Nørrebro'],
  [
    '/pulje/BOLIGSOCIAL-PULJE',
    'Puljen til medfinansiering af boligsociale helhedsplaner',
    'Puljen til medfinansiering af boligsociale helhedsplaner',
  ],
  ['/regler', 'Reglerne', 'The rules'],
  ['/regler/R1', 'Regel R1', 'Rule R1'],
] as const;

describe('the operation of a page', () => {
  const read = (text: string) => () => readPageOperation('Side', text, networkSchema());

  it('is told with its description in both languages, and nothing that is for files', () => {
    const { Regelside } = readPageOperations('schema/pages', networkSchema());
    expect(Regelside.text).toMatch(/^# Regelbogen: .*\n# The rule book: .*\nquery Regelside\(/);
  });

  it('must be one of the schema, and of the name of its page', () => {
    expect(read('query Side { kommuner { totalCount } }')).not.toThrow();
    expect(read('query Side { kommuner { totalCont } }')).toThrow('Side, is not one of the schema: Cannot query field "totalCont"');
    expect(read('query Anden { kommuner { totalCount } }')).toThrow('one operation of that name');
    expect(read('query Side { kommuner { totalCount } } query To { kommuner { totalCount } }')).toThrow('one operation of that name');
  });
});

describe('a page', () => {
  it.each(PAGES)('%s is one statement, in the language of the reader', async (path, da, en) => {
    const before = t.database.readers.statementCount;
    const page = await html(path);
    expect(t.database.readers.statementCount - before).toBe(1);
    expect([heading(page), /<html lang="(..)">/.exec(page)?.[1]]).toEqual([da, 'da']);
    const english = await html(path, { 'accept-language': 'en' });
    expect([heading(english), /<html lang="(..)">/.exec(english)?.[1]]).toEqual([en, 'en']);
    expect(heading(await html(`${path}${path.includes('?') ? '&' : '?'}sprog=en`))).toBe(en);
  });

  it('shows its question, which the API answers as it stands', async () => {
    const page = await html('/plan/DET-GODE-NABOSKAB?pr=2014-01-01');
    const [variables = '', document = ''] = [...page.matchAll(/<pre><code>(.*?)<\/code>/gs)].map(([, code]) => unescaped(code ?? ''));
    expect(JSON.parse(variables)).toEqual({ noegle: 'DET-GODE-NABOSKAB', pr: '2014-01-01', sprog: 'DA' });
    const data = await t.data<{ helhedsplan: { titel: string } }>(document, JSON.parse(variables));
    expect(data.helhedsplan.titel).toBe('Det Gode Naboskab');
  });

  it('tells plans as they were on the day: a plan that has been finished since was under way', async () => {
    const page = await html('/byomraade/NOERREBRO?pr=2014-01-01');
    const row = /<tr[^>]*>(?:(?!<\/tr>).)*Det Gode Naboskab.*?<\/tr>/s.exec(page)?.[0] ?? '';
    expect(row).toContain('I gang');
    expect(row).not.toContain('Afsluttet');
  });

  it('tells what is returned as taken away, among what came between two days', async () => {
    const page = await html('/faktaark/2014-01-01?mod=2018-06-15');
    expect(page).toContain('NV-Life: -48.250 kr.');
  });

  it('links to the playground, which is filled in with the question', async () => {
    const service = await startService({ after: t, environment: { PLAYGROUND: 'true' } });
    try {
      const page = await (await get('/pulje/BOLIGSOCIAL-PULJE?pr=2014-01-01', {}, 'GET', service)).text();
      const link = new URL(unescaped(/<a class="screen" href="([^"]*)"/.exec(page)?.[1] ?? ''), service.url);
      expect(link.pathname).toBe('/graphiql');
      expect(link.searchParams.get('query')).toContain('query Puljeside(');
      expect(JSON.parse(link.searchParams.get('variables') ?? '')).toMatchObject({ pr: '2014-01-01' });
    } finally {
      await service.close();
    }
  });

  it('says what is left of the pool before and after a grant', async () => {
    expect(await html('/pulje/BOLIGSOCIAL-PULJE?pr=2013-12-11')).toContain('er der bevilget 30.000.000 kr.');
    expect(await html('/pulje/BOLIGSOCIAL-PULJE?pr=2013-12-12')).toContain('er der bevilget 31.700.000 kr.');
  });

  it('shows a plan as it was on the day, and what it is now', async () => {
    const lead = async (path: string): Promise<string> => /<p class="lead">(.*?)<\/p>/s.exec(await html(path))?.[1] ?? '';
    expect(await lead('/plan/DET-GODE-NABOSKAB?pr=2011-01-01')).toBe('Den 1. januar 2011 var intet kendt om planen. Status nu: afsluttet.');
    expect(await lead('/plan/DET-GODE-NABOSKAB?pr=2012-10-01')).toBe(
      'Status den 1. oktober 2012: godkendt; planen løb ikke den dag. Status nu: afsluttet.',
    );
    // Of today it is told in the present; the demo has what came later.
    expect(await lead('/plan/DET-GODE-NABOSKAB?pr=2014-04-23')).toMatch(/; planen løber den dag\. Status nu: afsluttet\.$/);
    const before = await html('/plan/DET-GODE-NABOSKAB?pr=2012-10-01');
    const after = await html('/plan/DET-GODE-NABOSKAB?pr=2012-10-29');
    const timeline = (page: string): string => page.slice(page.indexOf('id="tidslinje"'));
    const decisions = (page: string): string => page.slice(page.indexOf('id="afgoerelser"'), page.indexOf('id="kontrakter"'));
    for (const part of [timeline, decisions]) {
      expect([part(before).includes('27. september 2012'), part(before).includes('29. oktober 2012')]).toEqual([true, false]);
      expect(part(after)).toContain('29. oktober 2012');
    }
  });

  it('marks what is invented, also what is worked out from it', async () => {
    const page = await html('/plan/DET-GODE-NABOSKAB');
    expect(page).toMatch(/17\.634\.000 kr\. i 2012-priser <span class="mark">opdigtet<\/span>/);
    expect(page).toMatch(/12\.374,74 kr\. <span class="mark">opdigtet<\/span>/);
    expect(await html('/faktaark/2014-01-01')).toContain('Offentlig kilde; opdigtet: <span lang="da">start, slut');
  });
});

const unescaped = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

describe('an address', () => {
  it.each([
    ['/faktaark/2014-02-30', 400, '“2014-02-30” er ikke en dag, som findes', '“2014-02-30” is not a day that exists'],
    ['/faktaark/igaar', 400, 'dag: “igaar”', 'dag: “igaar”'],
    ['/faktaark/1800', 400, 'dag: “1800”', 'dag: “1800”'],
    ['/faktaark/2014-01-01?mod=x', 400, 'mod: “x”', 'mod: “x”'],
    ['/faktaark/2014-01-01?kommune=BY', 400, 'kommune: &quot;BY&quot; findes ikke', 'kommune: there is no &quot;BY&quot;'],
    ['/plan/DET-GODE-NABOSKAB?pr=2014', 400, 'pr: “2014”', 'pr: “2014”'],
    ['/plan/DET-GODE-NABOSKAB?pr=2014-01-01&pr=2015-01-01', 400, 'pr: står mere end én gang', 'pr: is in the address more than once'],
    ['/sider?sprog=fr', 400, 'sprog: skal være da eller en', 'sprog: must be da or en'],
    [`/sider?tekst=${'x'.repeat(101)}`, 400, 'tekst: højst 100; fik 101', 'tekst: at most 100; got 101'],
    ['/sider?efter=x', 400, 'after: det er ikke en markør', 'after: not a cursor'],
    ['/plan/INGEN', 404, 'Der er ingen helhedsplan med nøglen “INGEN”', 'There is no plan with the key “INGEN”'],
    ['/byomraade/INTET', 404, 'Der er intet byområde med nøglen “INTET”', 'There is no area with the key “INTET”'],
    ['/pulje/', 404, 'Adressen mangler en nøgle', 'The address lacks a key'],
    ['/regler/R99', 404, 'Siden findes ikke', 'There is no such page'],
    ['/sider/noget', 404, 'Siden findes ikke', 'There is no such page'],
    [`/plan/${'A'.repeat(10_000)}`, 404, `“${'A'.repeat(40)}…”`, `“${'A'.repeat(40)}…”`],
    ['/plan/%3Cscript%3Ealert(1)%3C%2Fscript%3E', 404, '“&lt;script>alert(1)&lt;/script>”', '“&lt;script>alert(1)&lt;/script>”'],
    ['/plan/a%00b', 400, 'tegnet U+0000 kan ikke stå', 'the character U+0000 cannot be'],
    ['/sider?tekst=%00', 400, 'tegnet U+0000 kan ikke stå', 'the character U+0000 cannot be'],
  ])('%s is told what is wrong with it', async (path, status, da, en) => {
    for (const [language, text] of [
      ['da', da],
      ['en', en],
    ] as const) {
      const response = await get(path, { 'accept-language': language });
      const page = await response.text();
      expect([response.status, response.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
      expect(page).toContain(text);
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).not.toMatch(/<script|SELECT|node_modules/);
    }
  });

  it.each([
    ['/faktaark', '/faktaark/2014-04-23'],
    ['/faktaark?dag=2014-01-01&mod=2015-01-01&sprog=en', '/faktaark/2014-01-01?mod=2015-01-01&sprog=en'],
    ['/faktaark?dag=../plan', '/faktaark/..%2Fplan'],
    ['/plan/det-gode-naboskab', '/plan/DET-GODE-NABOSKAB'],
    ['/pulje/Boligsocial-Pulje?pr=2014-01-01', '/pulje/BOLIGSOCIAL-PULJE?pr=2014-01-01'],
    ['/regler/r7', '/regler/R7'],
  ])('%s leads to %s', async (path, to) => {
    const response = await get(path);
    expect([response.status, response.headers.get('location')]).toEqual([302, to]);
  });

  it('offers plans that may have been meant', async () => {
    expect(await html('/plan/det-gode-nabo')).toContain('Mente du en af disse?');
    expect(await html('/plan/naboskabet-godt-naboskab')).not.toContain('<script');
    expect(await html('/plan/gode')).toContain('href="/plan/DET-GODE-NABOSKAB"');
  });

  it('with a token that cannot be used is refused, and never taken for none', async () => {
    const response = await get('/plan/DET-GODE-NABOSKAB', { authorization: 'Bearer x' });
    expect([response.status, heading(await response.text())]).toEqual([401, 'Adgangen kan ikke bruges']);
  });
});

it('text that looks like markup is text', async () => {
  const title = `<img src=x onerror="alert(1)">`;
  const fsb = await t.as('BOLIGORGANISATION', 'FSB');
  const { udfoert } = await fsb.perform('opretHelhedsplan', newPlan('OPMAERKNING', { titel: title }));
  expect(udfoert).toBe(true);
  for (const path of ['/plan/OPMAERKNING', '/byomraade/NOERREBRO', '/sider']) {
    const page = await html(path);
    expect(page).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;>');
    expect(page).not.toContain('<img');
  }
});

describe('what goes with a page', () => {
  it('nothing may run on it, and nobody may frame it', async () => {
    const { headers } = await get('/faktaark/2014-01-01');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect([headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual(['nosniff', 'no-referrer']);
  });

  it('a browser that has it already is told so', async () => {
    const first = await get('/plan/DET-GODE-NABOSKAB');
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect(first.headers.get('vary')).toContain('accept-language, authorization');
    const again = await get('/plan/DET-GODE-NABOSKAB', { 'if-none-match': `"other", ${etag}` });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect((await get('/plan/DET-GODE-NABOSKAB', { 'if-none-match': etag, 'accept-language': 'en' })).status).toBe(200);
  });

  it('HEAD is answered as GET, without the page', async () => {
    const [head, whole] = [await get('/regler', {}, 'HEAD'), await get('/regler')];
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', whole.headers.get('etag')]);
    expect((await get('/plan/INGEN', {}, 'HEAD')).status).toBe(404);
  });

  it('its style is kept for good, under a name of its own', async () => {
    const address = /<link rel="stylesheet" href="([^"]*)"/.exec(await html('/sider'))?.[1] ?? '';
    const response = await get(address);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
    expect(response.headers.get('cache-control')).toContain('immutable');
  });
});

describe('a service with other settings', () => {
  const having = async (environment: Record<string, string>, then: (other: TestService) => Promise<void>): Promise<void> => {
    const other = await startService({ environment, after: t });
    try {
      await then(other);
    } finally {
      await other.close();
    }
  };

  it('charges a page to the share of the client, and says when there may be another', () =>
    having({ COST_PER_MINUTE: '1' }, async (other) => {
      expect((await get('/plan/DET-GODE-NABOSKAB', {}, 'GET', other)).status).toBe(200);
      const response = await get('/plan/DET-GODE-NABOSKAB', {}, 'GET', other);
      expect([response.status, heading(await response.text())]).toEqual([429, 'Siden kan ikke vises lige nu']);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await other.ask('{ kommuner { totalCount } }')).errors[0]?.extensions.code).toBe('RATE_LIMITED');
    }));

  it('holds a page to its limits', () =>
    having({ MAX_COST: '100' }, async (other) => {
      const response = await get('/faktaark/2014-01-01', {}, 'GET', other);
      expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('grænsen er 100')]);
    }));

  it('asks which kommune the sheet is about, where it can be several', async () => {
    const other = await startService({ empty: true });
    try {
      expect(await (await get('/faktaark/2014-01-01', {}, 'GET', other)).text()).toContain('der er ingen kommune endnu');
      const admin = await other.as('ADMINISTRATOR');
      for (const [noegle, kode] of [
        ['AARHUS', '0751'],
        ['ODENSE', '0461'],
      ])
        await admin.perform('opretKommune', { noegle, kode, navn: noegle, kommunalbestyrelse: 'Byrådet' });
      const response = await get('/faktaark/2014-01-01?mod=2015-01-01', {}, 'GET', other);
      const page = await response.text();
      expect([response.status, heading(page)]).toEqual([400, 'Hvilken kommune?']);
      const to = [...page.matchAll(/<li><a href="(\/faktaark\/[^"]*)">/g)].map(([, address]) => unescaped(address ?? ''));
      expect(to).toEqual(['AARHUS', 'ODENSE'].map((kommune) => `/faktaark/2014-01-01?mod=2015-01-01&kommune=${kommune}`));
      const sheet = await (await get(to[1] ?? '', {}, 'GET', other)).text();
      expect([heading(sheet), /<p class="lead">(.*?)<\/p>/.exec(sheet)?.[1]]).toEqual([
        'Faktaark 1. januar 2014',
        'Boligsociale helhedsplaner i ODENSE',
      ]);
    } finally {
      await other.close();
    }
  });

  it('has no pages when there are to be none', () =>
    having({ PAGES: 'false' }, async (other) => {
      const response = await get('/faktaark/2014-01-01', {}, 'GET', other);
      expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
    }));
});
