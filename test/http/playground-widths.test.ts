import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { startService, type TestService } from '../support/service';
import { DOCS_EXPLORER, panelButton, RESULT, testPage, wait } from '../support/test-page';

/** The playground on a telephone, a tablet and a desk: all of it within reach, and nothing over anything else. */
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

const SCREENS = [
  [360, 740],
  [390, 844],
  [768, 1024],
  [1440, 900],
] as const;

/** The parts of the page that are side by side or above each other. */
const PARTS = [
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

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const overlap = (a: Box, b: Box): boolean =>
  a.x + 1 < b.x + b.width && b.x + 1 < a.x + a.width && a.y + 1 < b.y + b.height && b.y + 1 < a.y + a.height;

/** The pairs of parts that lie over each other, and the parts that reach out of the window. */
async function errorsIn(page: Page): Promise<string[]> {
  const width = page.viewportSize()?.width ?? 0;
  const boxes = await Promise.all(PARTS.map(async (part) => [part, await page.locator(part).boundingBox()] as const));
  return boxes.flatMap(([part, box], i) => {
    if (box === null || box.width < 8 || box.height < 8) return [`${part} ses ikke`];
    const outside = box.x < 0 || box.x + box.width > width ? [`${part} når ud over kanten`] : [];
    const over = boxes
      .slice(i + 1)
      .flatMap(([other, thatOne]) => (thatOne !== null && overlap(box, thatOne) ? [`${part} over ${other}`] : []));
    return [...outside, ...over];
  });
}

/** How far the page and its column can be scrolled sideways. */
function aside(page: Page): Promise<number[]> {
  return page.evaluate<number[]>(
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

describe.each(SCREENS)('%s × %s', (width, height) => {
  let page: Page;
  beforeAll(async () => {
    page = await testPage(browser, t.url, { viewport: { width, height } });
  });
  afterAll(() => page?.close());

  it('nothing lies over anything else, and nothing scrolls sideways', async () => {
    expect(await errorsIn(page)).toEqual([]);
    expect(await aside(page)).toEqual([0, 0, 0]);
    // The page stays in the window; a telephone scrolls the column within it.
    expect(await page.evaluate<number>('document.scrollingElement.scrollHeight')).toBe(height);
  });

  it('an example can be chosen, run and read', async () => {
    await page.locator('[data-eksempel="UnderLoftet"]').click();
    const run = page.locator('.graphiql-execute-button');
    expect(await naas(run)).toBe(true);
    await run.click();
    await wait(page, RESULT, '"kommunaltLoft": 12.5');
    expect(await naas(page.locator(RESULT))).toBe(true);
    const widths = await Promise.all(
      ['.graphiql-query-editor .graphiql-editor', 'section.result-window'].map(async (s) => (await page.locator(s).boundingBox())?.width),
    );
    // Room for words, not for a letter on each line.
    for (const width of widths) expect(width).toBeGreaterThanOrEqual(240);
    expect(await aside(page)).toEqual([0, 0, 0]);
    if (process.env.SCREENSHOT) await page.screenshot({ path: `${process.env.SCREENSHOT}-${width}.png` });
  });

  it.each([
    ['Udforsker', '.helhed-udforsker input[type="checkbox"]'],
    [DOCS_EXPLORER, '.helhed-soeg input'],
    ['History', '.graphiql-history-item-label'],
    ['Eksempler', '[data-eksempel="Faktaark"]'],
  ])(
    '%s can be opened and reached',
    async (name, something) => {
      const button = panelButton(page, name);
      expect(await naas(button)).toBe(true);
      await button.click();
      expect(await naas(page.locator(something).first())).toBe(true);
      expect([await errorsIn(page), await aside(page)]).toEqual([[], [0, 0, 0]]);
    },
    60_000,
  );

  it('there is room for the role and the one acted for', async () => {
    await page.getByLabel('Rolle').selectOption('BOLIGORGANISATION');
    await page.getByLabel('for boligorganisation').selectOption({ index: 1 });
    await page.getByText('Handler i rollen').waitFor();
    expect(await naas(page.getByLabel('for boligorganisation'))).toBe(true);
    expect([await errorsIn(page), await aside(page)]).toEqual([[], [0, 0, 0]]);
  });

  it('the settings are within the window', async () => {
    await page.getByRole('button', { name: 'Open settings dialog' }).click();
    const box = await page.getByRole('dialog').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    await page.keyboard.press('Escape');
  });
});

it('the test tells when something lies over something else, reaches beyond the edge or scrolls', async () => {
  const page = await testPage(browser, t.url, { viewport: { width: 390, height: 844 } });
  await page.addStyleTag({ content: '.graphiql-session-header { height: 38px !important } .helhed-hoved { width: 500px }' });
  const error = await errorsIn(page);
  expect(error.filter((f) => f.includes('over .graphiql-'))).not.toEqual([]);
  expect(error).toContain('.helhed-rolle når ud over kanten');
  expect(await aside(page)).not.toEqual([0, 0, 0]);
  await page.close();
});
