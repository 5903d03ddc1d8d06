import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { startService, type TestService } from '../support/service';
import { DOCS_EXPLORER, editable, freshPage, panelButton, QUERY_EDITOR, RESULT, testPage, wait } from '../support/test-page';

/** What somebody finds who scrolls, uses a phone, or has chosen a role and nobody to act for. */
let t: TestService;
let browser: Browser;

beforeAll(async () => {
  t = await startService({ environment: { PLAYGROUND: 'true' } });
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await t?.close();
});

it('a panel begins at the top, also when it was scrolled down before', async () => {
  const page = await testPage(browser, t.url);
  const rolledBack = (): Promise<number> => page.locator('.graphiql-plugin').evaluate((e) => e.scrollTop);
  await page.locator('.graphiql-plugin').evaluate((e) => e.scrollTo(0, 1500));
  expect(await rolledBack()).toBeGreaterThan(1000);
  await panelButton(page, DOCS_EXPLORER).click();
  await page.getByText('Root Types').waitFor();
  for (let i = 0; i < 40 && (await rolledBack()) > 0; i += 1) await page.waitForTimeout(50);
  expect(await rolledBack()).toBe(0);
  await page.close();
});

it('on a telephone the answer comes into view once it is asked for', async () => {
  const page = await testPage(browser, `${t.url}/graphiql?query=${encodeURIComponent('{ kommuner { totalCount } }')}`, {
    viewport: { width: 390, height: 844 },
  });
  await page.locator('.graphiql-execute-button').click();
  await wait(page, RESULT, '"totalCount": 1');
  const top = (): Promise<number> => page.locator('.graphiql-response').evaluate((e) => e.getBoundingClientRect().top);
  for (let i = 0; i < 40 && (await top()) > 500; i += 1) await page.waitForTimeout(50);
  expect(await top()).toBeLessThan(500);
  await page.close();
});

it('the schema is read also when a role is chosen and nobody to act for', async () => {
  const page = await testPage(browser, t.url);
  await page.getByLabel('Rolle').selectOption('BOLIGORGANISATION');
  await page.reload();
  await panelButton(page, 'Udforsker').click();
  await page.locator('.helhed-udforsker-rod').first().waitFor();
  await page.close();
});

it.each([
  ['what stands in it is run', '', true],
  ['what a link brings is not: nobody has seen it', `?query=${encodeURIComponent('{ kommuner { totalCount } }')}`, false],
])('a click on the button to run that comes before the editor does: %s', async (_, words, isRun) => {
  // A reader of its own: what another page has fetched is not fetched again, and cannot be held back.
  const page = await freshPage(browser, t.url, { reader: `early${words}` });
  let release = (): void => undefined;
  const clicked = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/dele\/monaco-editor-/, async (route) => {
    await clicked;
    await route.continue();
  });
  const asked: string[] = [];
  page.on('request', (r) => {
    if (r.url().endsWith('/graphql') && !r.postData()?.includes('IntrospectionQuery')) asked.push(r.postData() ?? '');
  });
  await page.goto(`${t.url}/graphiql${words}`);
  await page.locator('.graphiql-execute-button').click();
  release();
  await editable(page);
  if (isRun) await wait(page, RESULT, '"antalHelhedsplaner": 18');
  // A click of now is the only one that is answered.
  else {
    await wait(page, QUERY_EDITOR, 'kommuner { totalCount }');
    await page.locator('.graphiql-execute-button').click();
    await wait(page, RESULT, '"totalCount": 1');
  }
  expect(asked).toHaveLength(1);
  await page.close();
});
