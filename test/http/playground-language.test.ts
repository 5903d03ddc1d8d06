import type { Browser, Page } from 'playwright-core';
import { readExamples } from '../../src/http/examples';
import type { Language } from '../../src/kernel/errors';
import { TEXTS } from '../../src/playground/texts';
import { openBrowser } from '../support/browser';
import { startService, type TestService } from '../support/service';
import { panelButton, QUERY_EDITOR, RESULT, testPage, textIn, wait } from '../support/test-page';

/** The page is in one language at a time: the one of the browser, until the reader chooses the other. */
let t: TestService;
let browser: Browser;

beforeAll(async () => {
  t = await startService({ environment: { PLAYGROUND: 'true', IDAG: '2014-04-23' } });
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await t?.close();
});

/** Every text of a language that the other says differently. */
function word(af: unknown, otherOne: unknown): string[] {
  if (typeof af === 'string') return af === otherOne ? [] : [af];
  if (typeof af === 'function' && typeof otherOne === 'function') return word(af('1', 1), otherOne('1', 1));
  if (typeof af !== 'object' || af === null || typeof otherOne !== 'object' || otherOne === null) return [];
  const ofIt = new Map(Object.entries(otherOne));
  return Object.entries(af).flatMap(([name, v]) => word(v, ofIt.get(name)));
}

const WORDS: Readonly<Record<Language, readonly string[]>> = { da: word(TEXTS.da, TEXTS.en), en: word(TEXTS.en, TEXTS.da) };

/**
 * What the page itself says: the texts and the names of its own parts, without GraphiQL's; not the
 * button to the other language, and not the names of fields, which are the API's.
 */
function ownTexts(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('[class^="helhed"], [class^="helhed"] *')]
    .filter((e) => !e.closest('.helhed-sprog, .helhed-udforsker label') && e.checkVisibility())
    .flatMap((e) => [...[...e.childNodes].filter((n) => n.nodeType === 3).map((n) => n.textContent),
      ...['aria-label', 'title', 'placeholder'].map((a) => e.getAttribute(a) ?? '')])
    .map((s) => s.trim()).filter(Boolean)`);
}

/** The texts of the other language that are on the page, word for word. */
async function strangers(page: Page, language: Language): Promise<string[]> {
  const set = await ownTexts(page);
  expect(set.length).toBeGreaterThan(10);
  const from = new Set(WORDS[language === 'da' ? 'en' : 'da']);
  return set.filter((s) => from.has(s));
}

const change = (page: Page, to: string) => page.getByRole('button', { name: to, exact: true }).click();

it.each([
  ['da-DK', 'da', 'Rolle'],
  ['en-GB', 'en', 'Role'],
  // As the service does: Danish, unless English is asked for.
  ['de-DE', 'da', 'Rolle'],
] as const)(
  'a browser in %s gets the page in %s',
  async (locale, language, role) => {
    const page = await testPage(browser, t.url, { locale });
    expect(await page.evaluate('document.documentElement.lang')).toBe(language);
    await page.getByLabel(role, { exact: true }).waitFor();
    expect(await strangers(page, language)).toEqual([]);
    await page.close();
  },
  60_000,
);

it('when the language changes, all changes, and it is remembered', async () => {
  const page = await testPage(browser, t.url);
  await panelButton(page, 'Udforsker').click();
  await page.getByRole('button', { name: 'Ny handling (mutation)' }).waitFor();
  expect(await page.title()).toBe('Helhed – 23. april 2014');
  await change(page, 'English');
  // The panel that was open still is, under its other name; and nobody has written in the first query.
  await page.getByRole('button', { name: 'New act (mutation)' }).waitFor();
  await wait(page, QUERY_EDITOR, '# Welcome to Helhed.');
  expect(await page.title()).toBe('Helhed – 23 April 2014');
  expect(await page.getByRole('note').innerText()).toBe('Today is set to 23 April 2014. It is for demos and practice.');
  expect(await strangers(page, 'en')).toEqual([]);
  await page.reload();
  await page.getByRole('button', { name: 'New act (mutation)' }).waitFor();
  expect(await strangers(page, 'en')).toEqual([]);
  await change(page, 'Dansk');
  await wait(page, QUERY_EDITOR, '# Velkommen til Helhed.');
  expect(await strangers(page, 'da')).toEqual([]);
  await page.close();
});

it('what somebody has written does not change', async () => {
  const page = await testPage(browser, `${t.url}/graphiql?query=${encodeURIComponent('# Velkommen til mit\n{ kommuner { totalCount } }')}`);
  await wait(page, QUERY_EDITOR, '# Velkommen til mit');
  await change(page, 'English');
  await page.getByLabel('Role', { exact: true }).waitFor();
  expect(await textIn(page, QUERY_EDITOR)).toContain('# Velkommen til mit');
  await page.close();
});

it('the examples are in English on an English page, in the editor, too, and can be run', async () => {
  const page = await testPage(browser, t.url, { locale: 'en-GB' });
  const examples = readExamples('schema/examples');
  expect(examples.filter((e) => e.englishDescription === null).map((e) => e.name)).toEqual([]);
  expect(await page.locator('.helhed-eksempel-navn').allInnerTexts()).toEqual(examples.map((e) => e.title.en));
  await page.locator('[data-eksempel="UnderLoftet"]').click();
  await wait(page, QUERY_EDITOR, '# Which co-financed plans get less than the 12.5%');
  expect(await textIn(page, QUERY_EDITOR)).not.toContain('Hvilke');
  await page.locator('.graphiql-execute-button').click();
  await wait(page, RESULT, '"kommunaltLoft": 12.5');
  await page.close();
});

it('what the service says is in the language of the page', async () => {
  const page = await testPage(browser, `${t.url}/graphiql?query=${encodeURIComponent('{ kommuner(first: 500) { totalCount } }')}`);
  await wait(page, QUERY_EDITOR, 'first: 500');
  const answer = async (): Promise<string> => {
    const arrived = page.waitForResponse((r) => r.url().endsWith('/graphql') && (r.request().postData() ?? '').includes('500'));
    await page.locator('.graphiql-execute-button').click();
    return (await arrived).text();
  };
  const danish = await answer();
  await change(page, 'English');
  const english = await answer();
  expect([danish, english]).toEqual([expect.stringContaining('et tal fra 0 til 100'), expect.stringContaining('a number from 0 to 100')]);
  await page.close();
});

it('a fault that is shown on the page changes language with it', async () => {
  const page = await testPage(browser, t.url);
  await page.route('**/demo/token', (way) => way.fulfill({ status: 500, body: 'nej' }));
  await page.getByLabel('Rolle').selectOption('LANDSBYGGEFOND');
  await page.getByRole('alert').getByText('Rollen kan ikke tages. Serveren svarede 500: nej').waitFor();
  await change(page, 'English');
  await page.getByRole('alert').getByText('The role cannot be taken. The server answered 500: nej').waitFor();
  await page.route('**/graphiql/eksempler.json', (way) => way.fulfill({ status: 503, body: '[]' }));
  await page.reload();
  await page.getByText('The examples could not be fetched (status 503).').waitFor();
  await change(page, 'Dansk');
  await page.getByText('Eksemplerne kunne ikke hentes (status 503).').waitFor();
  await page.close();
});

it('the test tells when the page mixes languages', async () => {
  const page = await testPage(browser, t.url);
  await page.evaluate(`document.querySelector('.helhed-rolle label').textContent = 'Role'`);
  expect(await strangers(page, 'da')).toEqual(['Role']);
  await page.close();
});
