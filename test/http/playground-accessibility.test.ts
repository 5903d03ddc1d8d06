import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { aabnBrowser } from '../support/browser';
import { startTjeneste, type Testtjeneste } from '../support/service';
import { DOKUMENTATION, FORESPOERGSEL, flad, panelknap, SVAR, spilside, vent } from '../support/test-page';

/** The playground for those who cannot see it well, and for those who have no mouse. */
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
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

/** What axe finds that is serious or critical: which rule, and the first elements that break it. */
async function brud(side: Page): Promise<string[]> {
  // `evaluate` is not under the policy of the page, which lets in no script of a test's.
  const fundet = await side.evaluate<AxeResults>(`${AXE}; axe.run(document, { resultTypes: ['violations'] })`);
  // An axe that has looked at nothing has found nothing.
  expect(fundet.passes.length).toBeGreaterThan(10);
  return fundet.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} × ${nodes.length}: ${nodes.slice(0, 3).map((n) => n.html.slice(0, 120))}`);
}

/** The states that the page is mostly in, each on top of the one before. */
const TILSTANDE: readonly (readonly [string, (side: Page) => Promise<unknown>])[] = [
  ['begyndelsen', async () => {}],
  [
    'et svar',
    async (side) => {
      await side.locator('[data-eksempel="Soeg"]').click();
      await side.locator('.graphiql-execute-button').click();
      await vent(side, SVAR, '"data"');
    },
  ],
  [
    'udforskeren med filtre og nøgler',
    async (side) => {
      await panelknap(side, '(Udforsker|Explorer)').click();
      await side.locator('.helhed-udforsker select').first().waitFor();
    },
  ],
  ['dokumentationen', (side) => panelknap(side, DOKUMENTATION).click()],
  [
    'en type i dokumentationen',
    async (side) => {
      await side.getByRole('link', { name: 'Query', exact: true }).click();
      await side.getByRole('link', { name: 'faktaark', exact: true }).waitFor();
    },
  ],
  [
    'en søgning i dokumentationen',
    async (side) => {
      await side.getByRole('searchbox').fill('ramme');
      await side.locator('.helhed-soeg-fund li').first().waitFor();
    },
  ],
  ['historien', (side) => panelknap(side, 'History').click()],
  ['tasterne', (side) => side.getByRole('button', { name: 'Open short keys dialog' }).click()],
  [
    'indstillingerne',
    async (side) => {
      await side.keyboard.press('Escape');
      await side.getByRole('button', { name: 'Open settings dialog' }).click();
    },
  ],
  [
    'en rolle uden token',
    async (side) => {
      await side.keyboard.press('Escape');
      await side.context().setOffline(true);
      await side.locator('.helhed-rolle select').selectOption('LANDSBYGGEFOND');
      await side.locator('.helhed-rolle').getByRole('alert').waitFor();
    },
  ],
];

it.each([
  ['lys', 1440, 'da-DK'],
  ['mørk', 1440, 'en-GB'],
  ['lys', 390, 'da-DK'],
] as const)(
  'axe finder intet alvorligt (%s, %s bred, %s)',
  async (farver, width, locale) => {
    const colorScheme = farver === 'lys' ? 'light' : 'dark';
    const side = await spilside(browser, t.url, { viewport: { width, height: 900 }, colorScheme, locale, reducedMotion: 'reduce' });
    const fundet: [string, string[]][] = [];
    for (const [navn, gaa] of TILSTANDE) {
      await gaa(side);
      // Dialogs fade in, and what is half seen has no contrast.
      await side.evaluate(
        'Promise.all(document.getAnimations().filter((a) => a.effect.getTiming().iterations !== Infinity).map((a) => a.finished))',
      );
      fundet.push([navn, await brud(side)]);
    }
    expect(fundet).toEqual(TILSTANDE.map(([navn]) => [navn, []]));
    await side.context().close();
  },
  240_000,
);

it('axe siger til, når der er noget', async () => {
  const side = await spilside(browser, t.url);
  await side.evaluate(`document.querySelector('.helhed-hoved').insertAdjacentHTML('beforeend',
    '<select><option>uden navn</option></select><span style="color: #bbb; background: #fff">for lyst</span><button><a href="#x">i en knap</a></button>')`);
  expect((await brud(side)).map((b) => b.split(' ')[0])).toEqual(
    expect.arrayContaining(['color-contrast', 'nested-interactive', 'select-name']),
  );
  await side.context().close();
}, 60_000);

/** What has the focus: its name, or what it stands in. */
function fokus(side: Page): Promise<string> {
  return side.evaluate<string>(
    '(() => { const e = document.activeElement; return e.getAttribute("aria-label") ?? e.labels?.[0]?.textContent ?? e.textContent; })()',
  );
}

describe('fra tastaturet alene', () => {
  let side: Page;
  beforeAll(async () => {
    side = await spilside(browser, t.url);
  }, 60_000);
  afterAll(() => side?.context().close());

  it('første stop fører til editoren', async () => {
    await side.keyboard.press('Tab');
    expect(await fokus(side)).toBe('Spring til editoren');
    const kasse = await side.locator('.helhed-spring').boundingBox();
    expect([kasse?.y, (kasse?.height ?? 0) > 24]).toEqual([0, true]);
    await side.keyboard.press('Enter');
    expect(await side.evaluate('document.activeElement.closest(".graphiql-query-editor") !== null')).toBe(true);
  });

  it('et eksempel vælges og køres', async () => {
    // Back from the editor: Tab is not held in it.
    for (let i = 0; i < 80 && !((await side.locator('[data-eksempel="UnderLoftet"]:focus').count()) > 0); i += 1)
      await side.keyboard.press('Shift+Tab');
    await side.keyboard.press('Enter');
    await vent(side, FORESPOERGSEL, 'query UnderLoftet');
    await side.locator('.helhed-spring').focus();
    await side.keyboard.press('Enter');
    await side.keyboard.press('Control+Enter');
    await vent(side, SVAR, '"kommunaltLoft": 12.5');
  }, 60_000);

  it('rollen skiftes', async () => {
    // Backwards from the editor the role is before the tabs.
    for (let i = 0; i < 12 && (await fokus(side)) !== 'Rolle'; i += 1) await side.keyboard.press('Shift+Tab');
    expect(await fokus(side)).toBe('Rolle');
    await side.keyboard.type('Adm');
    await side.getByText('Handler i rollen').waitFor();
    expect(await side.getByLabel('Rolle').inputValue()).toBe('ADMINISTRATOR');
  }, 60_000);

  it('dokumentationen åbnes og søges i', async () => {
    await side.locator('.helhed-spring').focus();
    await side.keyboard.press('Tab');
    expect(await fokus(side)).toBe(`Show ${DOKUMENTATION}`);
    await side.keyboard.press('Enter');
    for (let i = 0; i < 12 && (await fokus(side)) !== 'Søg i dokumentationen'; i += 1) await side.keyboard.press('Tab');
    await side.keyboard.type('helhedsplan');
    await side.locator('.helhed-soeg-fund li').first().waitFor();
    await side.keyboard.press('Tab');
    expect(flad(await fokus(side))).toMatch(/^Helhedsplan/);
    await side.keyboard.press('Enter');
    await side.locator('.graphiql-doc-explorer-title').getByText('Helhedsplan', { exact: true }).waitFor();
  }, 60_000);

  it('udforskeren sætter et felt i forespørgslen', async () => {
    await panelknap(side, 'Udforsker').focus();
    await side.keyboard.press('Enter');
    await side.getByRole('checkbox', { name: 'kommuner', exact: true }).focus();
    await side.keyboard.press('Space');
    await vent(side, FORESPOERGSEL, 'kommuner { nodes { navn } }');
  }, 60_000);
});
