import type { Browser, Page } from 'playwright-core';
import { laesEksempler } from '../../src/http/examples';
import { aabnBrowser } from '../support/browser';
import { startTjeneste, type Testtjeneste } from '../support/service';
import { FORESPOERGSEL, SVAR, spilside, tekstI, vent } from '../support/test-page';

/** The playground in a real browser: offline, under its strict policy, with an example that runs. */
let t: Testtjeneste;
let browser: Browser;
let side: Page;
const adresser: string[] = [];
const klager: string[] = [];

beforeAll(async () => {
  t = await startTjeneste({ miljoe: { PLAYGROUND: 'true' } });
  browser = await aabnBrowser();
  const kontekst = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'da-DK' });
  kontekst.on('request', (r) => adresser.push(r.url()));
  kontekst.on('response', (r) => {
    if (r.status() >= 400) klager.push(`${r.status()} ${r.url()}`);
  });
  side = await kontekst.newPage();
  side.on('pageerror', (f) => klager.push(f.message));
  side.on('console', (m) => {
    if (m.type() === 'error' || /worker/i.test(m.text())) klager.push(m.text());
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await t?.luk();
});

it('/ fører til /graphiql, et eksempel fra listen kører, og svaret vises', async () => {
  await side.goto(t.url);
  expect(side.url()).toBe(`${t.url}/graphiql`);
  await side.locator('.graphiql-query-editor .view-line').first().waitFor();
  await side.locator('[data-eksempel="Faktaark"]').click();
  await side.locator('.graphiql-execute-button').click();
  await side.locator('section.result-window').getByText('antalHelhedsplaner').first().waitFor();
  const svar = (await side.locator('section.result-window .view-lines').innerText()).replace(/\s+/g, ' ');
  expect(svar).toContain('"antalHelhedsplaner": 18');
  expect(svar).toContain('"antalMedfinansierede": 17');
  if (process.env.SKAERMBILLEDE) await side.screenshot({ path: process.env.SKAERMBILLEDE });
}, 60_000);

it('alle eksempler står i listen, med titler i ord', async () => {
  const eksempler = laesEksempler('schema/examples');
  expect(eksempler.length).toBeGreaterThanOrEqual(24);
  expect(await side.locator('[data-eksempel] .helhed-eksempel-navn').allInnerTexts()).toEqual(eksempler.map((e) => e.titel.da));
  expect(eksempler.find((e) => e.navn === 'Soeg')?.titel).toEqual({ da: 'Søg', en: 'Search' });
  // Words of a person and not names of files: `HvadKanSke`, `Soeg`.
  expect(eksempler.filter(({ titel }) => /\p{Ll}\p{Lu}|oe/u.test(titel.da) || /\p{Ll}\p{Lu}/u.test(titel.en))).toEqual([]);
  expect(new Set(eksempler.map((e) => e.titel.da)).size).toBe(eksempler.length);
});

describe('adressen', () => {
  const DOKUMENT = 'query Foerste { kommuner { totalCount } } query Anden($n: String!) { kommune(noegle: $n) { navn } }';
  const adresse = (ord: Record<string, string>): string => `${t.url}/graphiql?${new URLSearchParams(ord)}`;

  it('query, variables og operationName læses ind, og det valgte køres', async () => {
    const egen = await spilside(browser, adresse({ query: DOKUMENT, variables: '{"n":"KOEBENHAVN"}', operationName: 'Anden' }), {}, klager);
    await vent(egen, FORESPOERGSEL, DOKUMENT);
    await vent(egen, '.graphiql-editor-tool', '"n": "KOEBENHAVN"');
    // A link is read, and not run.
    expect(await tekstI(egen, SVAR)).toBe('');
    const sendt = egen.waitForRequest((r) => r.url().endsWith('/graphql') && (r.postData() ?? '').includes('"Anden"'));
    await egen.locator('.graphiql-query-editor').click();
    await egen.keyboard.press('Control+Enter');
    expect(JSON.parse((await sendt).postData() ?? '')).toMatchObject({ operationName: 'Anden', variables: { n: 'KOEBENHAVN' } });
    await vent(egen, SVAR, '"navn": "København"');
    await egen.context().close();
  }, 60_000);

  it('det, der allerede er skrevet, bliver stående i sin egen fane', async () => {
    const egen = await spilside(browser, t.url, {}, klager);
    await egen.locator('[data-eksempel="Soeg"]').click();
    await vent(egen, FORESPOERGSEL, 'query Soeg');
    // GraphiQL remembers what is written half a second later.
    const husket = (): Promise<boolean> => egen.evaluate<boolean>('(localStorage.getItem("graphiql:tabState") ?? "").includes("Soeg")');
    while (!(await husket())) await egen.waitForTimeout(50);
    await egen.goto(adresse({ query: '{ kommuner { totalCount } }' }));
    await vent(egen, FORESPOERGSEL, '{ kommuner { totalCount } }');
    expect(await egen.locator('.graphiql-tab-button').allInnerTexts()).toContain('Soeg');
    const faner = await egen.locator('.graphiql-tab').count();
    await egen.reload();
    await vent(egen, FORESPOERGSEL, '{ kommuner { totalCount } }');
    expect(await egen.locator('.graphiql-tab').count()).toBe(faner);
    await egen.context().close();
  }, 60_000);

  it('det, der ikke kan læses, vises, som det er', async () => {
    const egen = await spilside(browser, adresse({ query: '{ kommuner {', variables: '{nej' }), {}, klager);
    await vent(egen, FORESPOERGSEL, '{ kommuner {');
    await vent(egen, '.graphiql-editor-tool', '{nej');
    await egen.context().close();
  }, 60_000);
});

it('intet er hentet udefra, og intet er afvist eller gået galt', () => {
  expect(adresser.length).toBeGreaterThan(5);
  expect(adresser.filter((a) => !a.startsWith(`${t.url}/`) && !a.startsWith('data:') && !a.startsWith('blob:'))).toEqual([]);
  expect(klager).toEqual([]);
});

it('siden har en streng politik', async () => {
  const politik = (await fetch(`${t.url}/graphiql`)).headers.get('content-security-policy') ?? '';
  expect(politik).toContain("default-src 'none'");
  expect(politik).toContain("script-src 'self';");
  expect(politik).not.toContain('unsafe-eval');
  expect((await fetch(`${t.url}/graphql?query={x}`)).headers.get('content-security-policy')).toBe(
    "default-src 'none'; frame-ancestors 'none'",
  );
});
