import type { Browser, Page } from 'playwright-core';
import { readExamples } from '../../src/http/examples';
import { openBrowser } from '../support/browser';
import { startService, type TestService } from '../support/service';
import { QUERY_EDITOR, RESULT, testPage, textIn, wait } from '../support/test-page';

/** The playground in a real browser: offline, under its strict policy, with an example that runs. */
let t: TestService;
let browser: Browser;
let page: Page;
const addresses: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  t = await startService({ environment: { PLAYGROUND: 'true' } });
  browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'da-DK' });
  context.on('request', (r) => addresses.push(r.url()));
  context.on('response', (r) => {
    if (r.status() >= 400) complaints.push(`${r.status()} ${r.url()}`);
  });
  page = await context.newPage();
  page.on('pageerror', (f) => complaints.push(f.message));
  page.on('console', (m) => {
    if (m.type() === 'error' || /worker/i.test(m.text())) complaints.push(m.text());
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await t?.close();
});

it('/ leads to /graphiql, an example from the list runs, and the answer is shown', async () => {
  await page.goto(t.url);
  expect(page.url()).toBe(`${t.url}/graphiql`);
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  await page.locator('[data-eksempel="Faktaark"]').click();
  await page.locator('.graphiql-execute-button').click();
  await page.locator('section.result-window').getByText('antalHelhedsplaner').first().waitFor();
  const answer = (await page.locator('section.result-window .view-lines').innerText()).replace(/\s+/g, ' ');
  expect(answer).toContain('"antalHelhedsplaner": 18');
  expect(answer).toContain('"antalMedfinansierede": 17');
  if (process.env.SCREENSHOT) await page.screenshot({ path: process.env.SCREENSHOT });
});

it('all examples are in the list, with titles in words', async () => {
  const examples = readExamples('schema/examples');
  expect(examples.length).toBeGreaterThanOrEqual(24);
  expect(await page.locator('[data-eksempel] .helhed-eksempel-navn').allInnerTexts()).toEqual(examples.map((e) => e.title.da));
  expect(examples.find((e) => e.name === 'Soeg')?.title).toEqual({ da: 'Søg', en: 'Search' });
  // Words of a person and not names of files: `HvadKanSke`, `Soeg`.
  expect(examples.filter(({ title }) => /\p{Ll}\p{Lu}|oe/u.test(title.da) || /\p{Ll}\p{Lu}/u.test(title.en))).toEqual([]);
  expect(new Set(examples.map((e) => e.title.da)).size).toBe(examples.length);
});

describe('the address', () => {
  const DOCUMENT = 'query Foerste { kommuner { totalCount } } query Anden($n: String!) { kommune(noegle: $n) { navn } }';
  const address = (word: Record<string, string>): string => `${t.url}/graphiql?${new URLSearchParams(word)}`;

  it('query, variables and operationName are read in, and the chosen one is run', async () => {
    const own = await testPage(
      browser,
      address({ query: DOCUMENT, variables: '{"n":"KOEBENHAVN"}', operationName: 'Anden' }),
      {},
      complaints,
    );
    await wait(own, QUERY_EDITOR, DOCUMENT);
    await wait(own, '.graphiql-editor-tool', '"n": "KOEBENHAVN"');
    // A link is read, and not run.
    expect(await textIn(own, RESULT)).toBe('');
    const sent = own.waitForRequest((r) => r.url().endsWith('/graphql') && (r.postData() ?? '').includes('"Anden"'));
    await own.locator('.graphiql-query-editor').click();
    await own.keyboard.press('Control+Enter');
    expect(JSON.parse((await sent).postData() ?? '')).toMatchObject({ operationName: 'Anden', variables: { n: 'KOEBENHAVN' } });
    await wait(own, RESULT, '"navn": "København"');
    await own.close();
  });

  it('what is already written stays in a tab of its own', async () => {
    const own = await testPage(browser, t.url, {}, complaints);
    await own.locator('[data-eksempel="Soeg"]').click();
    await wait(own, QUERY_EDITOR, 'query Soeg');
    // GraphiQL remembers what is written half a second later.
    const remembered = (): Promise<boolean> => own.evaluate<boolean>('(localStorage.getItem("graphiql:tabState") ?? "").includes("Soeg")');
    while (!(await remembered())) await own.waitForTimeout(50);
    await own.goto(address({ query: '{ kommuner { totalCount } }' }));
    await wait(own, QUERY_EDITOR, '{ kommuner { totalCount } }');
    expect(await own.locator('.graphiql-tab-button').allInnerTexts()).toContain('Soeg');
    const tabs = await own.locator('.graphiql-tab').count();
    await own.reload();
    await wait(own, QUERY_EDITOR, '{ kommuner { totalCount } }');
    expect(await own.locator('.graphiql-tab').count()).toBe(tabs);
    await own.close();
  });

  it('what cannot be read is shown as it is', async () => {
    const own = await testPage(browser, address({ query: '{ kommuner {', variables: '{nej' }), {}, complaints);
    await wait(own, QUERY_EDITOR, '{ kommuner {');
    await wait(own, '.graphiql-editor-tool', '{nej');
    await own.close();
  });
});

it('nothing was fetched from outside, and nothing was refused or went wrong', () => {
  expect(addresses.length).toBeGreaterThan(5);
  expect(addresses.filter((a) => !a.startsWith(`${t.url}/`) && !a.startsWith('data:') && !a.startsWith('blob:'))).toEqual([]);
  expect(complaints).toEqual([]);
});

it('the page has a strict policy', async () => {
  const politik = (await fetch(`${t.url}/graphiql`)).headers.get('content-security-policy') ?? '';
  expect(politik).toContain("default-src 'none'");
  expect(politik).toContain("script-src 'self';");
  expect(politik).not.toContain('unsafe-eval');
  expect((await fetch(`${t.url}/graphql?query={x}`)).headers.get('content-security-policy')).toBe(
    "default-src 'none'; frame-ancestors 'none'",
  );
});
