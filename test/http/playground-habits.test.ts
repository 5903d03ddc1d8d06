import type { Browser } from 'playwright-core';
import { aabnBrowser } from '../support/browser';
import { startTjeneste, type Testtjeneste } from '../support/service';
import { DOKUMENTATION, panelknap, SVAR, spilside, vent } from '../support/test-page';

/** What somebody finds who scrolls, uses a phone, or has chosen a role and nobody to act for. */
let t: Testtjeneste;
let browser: Browser;

beforeAll(async () => {
  t = await startTjeneste({ miljoe: { PLAYGROUND: 'true' } });
  browser = await aabnBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await t?.luk();
});

it('et panel begynder øverst, også når det før var rullet ned', async () => {
  const side = await spilside(browser, t.url);
  const rullet = (): Promise<number> => side.locator('.graphiql-plugin').evaluate((e) => e.scrollTop);
  await side.locator('.graphiql-plugin').evaluate((e) => e.scrollTo(0, 1500));
  expect(await rullet()).toBeGreaterThan(1000);
  await panelknap(side, DOKUMENTATION).click();
  await side.getByText('Root Types').waitFor();
  for (let i = 0; i < 40 && (await rullet()) > 0; i += 1) await side.waitForTimeout(50);
  expect(await rullet()).toBe(0);
  await side.context().close();
});

it('på en telefon kommer svaret frem, når der er spurgt', async () => {
  const side = await spilside(browser, `${t.url}/graphiql?query=${encodeURIComponent('{ kommuner { totalCount } }')}`, {
    viewport: { width: 390, height: 844 },
  });
  await side.locator('.graphiql-execute-button').click();
  await vent(side, SVAR, '"totalCount": 1');
  const top = (): Promise<number> => side.locator('.graphiql-response').evaluate((e) => e.getBoundingClientRect().top);
  for (let i = 0; i < 40 && (await top()) > 500; i += 1) await side.waitForTimeout(50);
  expect(await top()).toBeLessThan(500);
  await side.context().close();
});

it('skemaet læses også, når en rolle er valgt og ingen at handle for', async () => {
  const side = await spilside(browser, t.url);
  await side.getByLabel('Rolle').selectOption('BOLIGORGANISATION');
  await side.reload();
  await panelknap(side, 'Udforsker').click();
  await side.locator('.helhed-udforsker-rod').first().waitFor();
  await side.context().close();
});
