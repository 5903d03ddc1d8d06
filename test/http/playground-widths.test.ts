import type { Browser, Locator, Page } from 'playwright-core';
import { aabnBrowser } from '../support/browser';
import { startTjeneste, type Testtjeneste } from '../support/service';
import { DOKUMENTATION, panelknap, SVAR, spilside, vent } from '../support/test-page';

/** The playground on a telephone, a tablet and a desk: all of it within reach, and nothing over anything else. */
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

const SKAERME = [
  [360, 740],
  [390, 844],
  [768, 1024],
  [1440, 900],
] as const;

/** The parts of the page that are side by side or above each other. */
const DELE = [
  '.graphiql-sidebar',
  '.graphiql-plugin',
  '.helhed-rolle',
  '.helhed-sprog',
  '.helhed-hoved h1',
  '.graphiql-tabs',
  '.graphiql-tab-add',
  '.graphiql-query-editor .graphiql-editor',
  '.graphiql-toolbar',
  '.graphiql-editor-tools',
  '.graphiql-response',
];

interface Kasse {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const overlap = (a: Kasse, b: Kasse): boolean =>
  a.x + 1 < b.x + b.width && b.x + 1 < a.x + a.width && a.y + 1 < b.y + b.height && b.y + 1 < a.y + a.height;

/** The pairs of parts that lie over each other, and the parts that reach out of the window. */
async function fejlI(side: Page): Promise<string[]> {
  const bredde = side.viewportSize()?.width ?? 0;
  const kasser = await Promise.all(DELE.map(async (del) => [del, await side.locator(del).boundingBox()] as const));
  return kasser.flatMap(([del, kasse], i) => {
    if (kasse === null || kasse.width < 8 || kasse.height < 8) return [`${del} ses ikke`];
    const ude = kasse.x < 0 || kasse.x + kasse.width > bredde ? [`${del} når ud over kanten`] : [];
    const over = kasser.slice(i + 1).flatMap(([anden, den]) => (den !== null && overlap(kasse, den) ? [`${del} over ${anden}`] : []));
    return [...ude, ...over];
  });
}

/** How far the page and its column can be scrolled sideways. */
function tilSiden(side: Page): Promise<number[]> {
  return side.evaluate<number[]>(
    '[document.scrollingElement, document.querySelector(".graphiql-container"), document.querySelector(".graphiql-plugin")].map((e) => e.scrollWidth - e.clientWidth)',
  );
}

/** Whether a click on an element would come to it and to nothing else, once it is scrolled to. */
function naas(element: Locator): Promise<boolean> {
  return element.click({ trial: true, timeout: 10_000 }).then(
    () => true,
    () => false,
  );
}

describe.each(SKAERME)('%s × %s', (width, height) => {
  let side: Page;
  beforeAll(async () => {
    side = await spilside(browser, t.url, { viewport: { width, height } });
  }, 60_000);
  afterAll(() => side?.context().close());

  it('intet ligger over noget andet, og intet ruller sidelæns', async () => {
    expect(await fejlI(side)).toEqual([]);
    expect(await tilSiden(side)).toEqual([0, 0, 0]);
    // The page stays in the window; a telephone scrolls the column within it.
    expect(await side.evaluate<number>('document.scrollingElement.scrollHeight')).toBe(height);
  });

  it('et eksempel kan vælges, køres og læses', async () => {
    await side.locator('[data-eksempel="UnderLoftet"]').click();
    const koer = side.locator('.graphiql-execute-button');
    expect(await naas(koer)).toBe(true);
    await koer.click();
    await vent(side, SVAR, '"kommunaltLoft": 12.5');
    expect(await naas(side.locator(SVAR))).toBe(true);
    const bredder = await Promise.all(
      ['.graphiql-query-editor .graphiql-editor', 'section.result-window'].map(async (s) => (await side.locator(s).boundingBox())?.width),
    );
    // Room for words, not for a letter on each line.
    for (const bredde of bredder) expect(bredde).toBeGreaterThanOrEqual(240);
    expect(await tilSiden(side)).toEqual([0, 0, 0]);
    if (process.env.SKAERMBILLEDE) await side.screenshot({ path: `${process.env.SKAERMBILLEDE}-${width}.png` });
  }, 60_000);

  it.each([
    ['Udforsker', '.helhed-udforsker input[type="checkbox"]'],
    [DOKUMENTATION, '.helhed-soeg input'],
    ['History', '.graphiql-history-item-label'],
    ['Eksempler', '[data-eksempel="Faktaark"]'],
  ])(
    '%s kan åbnes og nås',
    async (navn, noget) => {
      const knap = panelknap(side, navn);
      expect(await naas(knap)).toBe(true);
      await knap.click();
      expect(await naas(side.locator(noget).first())).toBe(true);
      expect([await fejlI(side), await tilSiden(side)]).toEqual([[], [0, 0, 0]]);
    },
    60_000,
  );

  it('rollen og den, der handles for, er der plads til', async () => {
    await side.getByLabel('Rolle').selectOption('BOLIGORGANISATION');
    await side.getByLabel('for boligorganisation').selectOption({ index: 1 });
    await side.getByText('Handler i rollen').waitFor();
    expect(await naas(side.getByLabel('for boligorganisation'))).toBe(true);
    expect([await fejlI(side), await tilSiden(side)]).toEqual([[], [0, 0, 0]]);
  }, 60_000);

  it('indstillingerne er i vinduet', async () => {
    await side.getByRole('button', { name: 'Open settings dialog' }).click();
    const kasse = await side.getByRole('dialog').boundingBox();
    expect(kasse?.x).toBeGreaterThanOrEqual(0);
    expect((kasse?.x ?? 0) + (kasse?.width ?? 0)).toBeLessThanOrEqual(width);
    await side.keyboard.press('Escape');
  });
});

it('prøven siger til, når noget ligger over noget andet, når ud over kanten eller ruller', async () => {
  const side = await spilside(browser, t.url, { viewport: { width: 390, height: 844 } });
  await side.addStyleTag({ content: '.graphiql-session-header { height: 38px !important } .helhed-hoved { width: 500px }' });
  const fejl = await fejlI(side);
  expect(fejl.filter((f) => f.includes('over .graphiql-'))).not.toEqual([]);
  expect(fejl).toContain('.helhed-rolle når ud over kanten');
  expect(await tilSiden(side)).not.toEqual([0, 0, 0]);
  await side.context().close();
}, 60_000);
