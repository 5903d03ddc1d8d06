import type { Browser, Page } from 'playwright-core';
import { seriousBreaches } from '../support/axe';
import { openBrowser } from '../support/browser';
import { startService, type TestService } from '../support/service';
import { DOCS_EXPLORER, flat, panelButton, QUERY_EDITOR, RESULT, testPage, wait } from '../support/test-page';

/** The playground for those who cannot see it well, and for those who have no mouse. */
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

/** The states that the page is mostly in, each on top of the one before. */
const STATES: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['begyndelsen', async () => {}],
  [
    'et svar',
    async (page) => {
      await page.locator('[data-eksempel="Soeg"]').click();
      await page.locator('.graphiql-execute-button').click();
      await wait(page, RESULT, '"data"');
    },
  ],
  [
    'udforskeren med filtre og nøgler',
    async (page) => {
      await panelButton(page, '(Udforsker|Explorer)').click();
      await page.locator('.helhed-udforsker select').first().waitFor();
    },
  ],
  ['dokumentationen', (page) => panelButton(page, DOCS_EXPLORER).click()],
  [
    'en type i dokumentationen',
    async (page) => {
      await page.getByRole('link', { name: 'Query', exact: true }).click();
      await page.getByRole('link', { name: 'faktaark', exact: true }).waitFor();
    },
  ],
  [
    'en søgning i dokumentationen',
    async (page) => {
      await page.getByRole('searchbox').fill('ramme');
      await page.locator('.helhed-soeg-fund li').first().waitFor();
    },
  ],
  ['historien', (page) => panelButton(page, 'History').click()],
  ['tasterne', (page) => page.getByRole('button', { name: 'Open short keys dialog' }).click()],
  [
    'indstillingerne',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Open settings dialog' }).click();
    },
  ],
  [
    'en rolle uden token',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.context().setOffline(true);
      await page.locator('.helhed-rolle select').selectOption('LANDSBYGGEFOND');
      await page.locator('.helhed-rolle').getByRole('alert').waitFor();
    },
  ],
];

// Each colour, width and language once; no rule looks at two of them at a time.
it.each([
  ['lys', 1440, 'da-DK'],
  ['mørk', 390, 'en-GB'],
] as const)(
  'axe finds nothing serious (%s, %s wide, %s)',
  async (colours, width, locale) => {
    const colorScheme = colours === 'lys' ? 'light' : 'dark';
    const page = await testPage(browser, t.url, { viewport: { width, height: 900 }, colorScheme, locale, reducedMotion: 'reduce' });
    const found: [string, string[]][] = [];
    for (const [name, go] of STATES) {
      await go(page);
      // Dialogs fade in, and what is half seen has no contrast.
      await page.evaluate(
        'Promise.all(document.getAnimations().filter((a) => a.effect.getTiming().iterations !== Infinity).map((a) => a.finished))',
      );
      found.push([name, await seriousBreaches(page)]);
    }
    expect(found).toEqual(STATES.map(([name]) => [name, []]));
    await page.close();
  },
  240_000,
);

it('axe tells when there is something', async () => {
  const page = await testPage(browser, t.url);
  await page.evaluate(`document.querySelector('.helhed-hoved').insertAdjacentHTML('beforeend',
    '<select><option>uden navn</option></select><span style="color: #bbb; background: #fff">for lyst</span><button><a href="#x">i en knap</a></button>')`);
  expect((await seriousBreaches(page)).map((b) => b.split(' ')[0])).toEqual(
    expect.arrayContaining(['color-contrast', 'nested-interactive', 'select-name']),
  );
  await page.close();
});

/** What has the focus: its name, or what it stands in. */
function focus(page: Page): Promise<string> {
  return page.evaluate<string>(
    '(() => { const e = document.activeElement; return e.getAttribute("aria-label") ?? e.labels?.[0]?.textContent ?? e.textContent; })()',
  );
}

describe('from the keyboard alone', () => {
  let page: Page;
  beforeAll(async () => {
    page = await testPage(browser, t.url);
  });
  afterAll(() => page?.close());

  it('the first stop leads to the editor', async () => {
    await page.keyboard.press('Tab');
    expect(await focus(page)).toBe('Spring til editoren');
    const box = await page.locator('.helhed-spring').boundingBox();
    expect([box?.y, (box?.height ?? 0) > 24]).toEqual([0, true]);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.closest(".graphiql-query-editor") !== null')).toBe(true);
  });

  it('an example is chosen and run', async () => {
    // Back from the editor: Tab is not held in it.
    for (let i = 0; i < 80 && !((await page.locator('[data-eksempel="UnderLoftet"]:focus').count()) > 0); i += 1)
      await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await wait(page, QUERY_EDITOR, 'query UnderLoftet');
    await page.locator('.helhed-spring').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await wait(page, RESULT, '"kommunaltLoft": 12.5');
  });

  it('the role is changed', async () => {
    // Backwards from the editor the role is before the tabs.
    for (let i = 0; i < 12 && (await focus(page)) !== 'Rolle'; i += 1) await page.keyboard.press('Shift+Tab');
    expect(await focus(page)).toBe('Rolle');
    await page.keyboard.type('Adm');
    await page.getByText('Handler i rollen').waitFor();
    expect(await page.getByLabel('Rolle').inputValue()).toBe('ADMINISTRATOR');
  });

  it('the documentation is opened and searched', async () => {
    await page.locator('.helhed-spring').focus();
    await page.keyboard.press('Tab');
    expect(await focus(page)).toBe(`Show ${DOCS_EXPLORER}`);
    await page.keyboard.press('Enter');
    for (let i = 0; i < 12 && (await focus(page)) !== 'Søg i dokumentationen'; i += 1) await page.keyboard.press('Tab');
    await page.keyboard.type('helhedsplan');
    await page.locator('.helhed-soeg-fund li').first().waitFor();
    await page.keyboard.press('Tab');
    expect(flat(await focus(page))).toMatch(/^Helhedsplan/);
    await page.keyboard.press('Enter');
    await page.locator('.graphiql-doc-explorer-title').getByText('Helhedsplan', { exact: true }).waitFor();
  });

  it('the explorer puts a field into the query', async () => {
    await panelButton(page, 'Udforsker').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: 'kommuner', exact: true }).focus();
    await page.keyboard.press('Space');
    await wait(page, QUERY_EDITOR, 'kommuner { nodes { navn } }');
  });
});
