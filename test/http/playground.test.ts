import type { Browser, Page } from 'playwright-core';
import { aabnBrowser } from '../support/browser';
import { startTjeneste, type Testtjeneste } from '../support/tjeneste';

/** The playground in a real browser: offline, under its strict policy, with an example that runs. */
let t: Testtjeneste;
let browser: Browser;
let side: Page;
const adresser: string[] = [];
const klager: string[] = [];

beforeAll(async () => {
  t = await startTjeneste({ miljoe: { PLAYGROUND: 'true' } });
  browser = await aabnBrowser();
  const kontekst = await browser.newContext({ viewport: { width: 1400, height: 900 } });
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

it('alle eksempler står i listen', async () => {
  expect(await side.locator('[data-eksempel]').count()).toBeGreaterThanOrEqual(24);
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
