import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeFinds, told } from '../support/axe';
import { openBrowser } from '../support/browser';
import { startService, type TestService } from '../support/service';

/** The pages without script for those who cannot see them well, who have no mouse, a narrow screen, or paper. */

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
let t: TestService;
let browser: Browser;

beforeAll(async () => {
  t = await startService({ environment: { PAGES: 'true' } });
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await t?.close();
});

/** What axe finds: which rule, and the first elements that break it. */
const breaches = async (page: Page): Promise<string[]> => told(await axeFinds(page, { runOnly: RULES }));

const PAGES = [
  '/sider',
  '/faktaark/2014-01-01?mod=2012-06-01',
  '/plan/DET-GODE-NABOSKAB',
  '/byomraade/NOERREBRO?pr=2014-01-01',
  '/pulje/BOLIGSOCIAL-PULJE',
  '/regler/R11',
  '/tilgaengelighed',
  '/faktaark/1999-01-01',
  '/plan/gode',
  '/faktaark/igaar',
];

interface Setting {
  readonly name: string;
  readonly locale: string;
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  readonly media: 'screen' | 'print';
  readonly pages: readonly string[];
}

const SETTINGS: readonly Setting[] = [
  { name: 'Danish, light, wide', locale: 'da-DK', width: 1280, colorScheme: 'light', media: 'screen', pages: PAGES.slice(0, 7) },
  { name: 'English, dark, as narrow as a phone', locale: 'en-GB', width: 320, colorScheme: 'dark', media: 'screen', pages: PAGES },
  { name: 'Danish, on paper', locale: 'da-DK', width: 700, colorScheme: 'light', media: 'print', pages: PAGES.slice(1, 5) },
];

function contextFor({ locale, width, colorScheme }: Setting): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width, height: 900 }, locale, colorScheme });
}

it.each(SETTINGS)(
  'axe finds nothing on any page ($name)',
  async (setting) => {
    const context = await contextFor(setting);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (m) => {
      if (!/status of 4/.test(m.text())) complaints.push(m.text());
    });
    await page.emulateMedia({ media: setting.media });
    const found: [string, string[]][] = [];
    for (const path of setting.pages) {
      await page.goto(`${t.url}${path}`);
      expect([path, await shape(page)]).toEqual([
        path,
        { headings: 1, scripts: 0, landmarks: 1, language: setting.locale.slice(0, 2), sidewards: 0 },
      ]);
      found.push([path, await breaches(page)]);
    }
    expect(found).toEqual(setting.pages.map((path) => [path, []]));
    expect(complaints).toEqual([]);
    await context.close();
  },
  120_000,
);

/** What every page has whatever it says; nothing makes it scroll sidewards. */
function shape(page: Page): Promise<unknown> {
  return page.evaluate(`(() => ({
    headings: document.querySelectorAll('h1').length,
    scripts: document.scripts.length,
    landmarks: document.querySelectorAll('main').length,
    language: document.documentElement.lang,
    sidewards: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }))()`);
}

describe('the sheet of 1 January 2014', () => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ locale: 'da-DK', javaScriptEnabled: true });
    await page.goto(`${t.url}/faktaark/2014-01-01`);
  });
  afterAll(() => page?.close());

  it('has behind each figure a table with as many rows', async () => {
    const rows = (anchor: string): Promise<number> => page.locator(`#${anchor} tbody tr`).count();
    expect([await rows('planer'), await rows('byomraader'), await rows('fora'), await rows('forvaltninger')]).toEqual([18, 6, 6, 7]);
    expect([await rows('kontrakter'), await rows('indsatsomraader'), await rows('bevillinger')]).toEqual([6, 5, 2]);
    const answers = await page.locator('#planer tbody td[data-name="Medfinansieret af puljen"]').allTextContents();
    expect(answers.filter((text) => text === 'ja')).toHaveLength(17);
    expect(await page.locator('#disponeringer tfoot tr').first().textContent()).toContain('31.400.800,12 kr.');
  });

  it('is read from the keyboard: over the links at the top, and from a figure to its rows and on to a plan', async () => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Spring til indholdet');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    await page.getByRole('link', { name: '18', exact: true }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate('location.hash')).toBe('#planer');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Aldersrogade – vores kvarter');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Aldersrogade – vores kvarter' }).waitFor();
    // The day goes along.
    expect(new URL(page.url()).searchParams.get('pr')).toBe('2014-01-01');
  });

  it('another day is chosen by a form, without script', async () => {
    const context = await browser.newContext({ locale: 'en-GB', javaScriptEnabled: false });
    const other = await context.newPage();
    await other.goto(`${t.url}/faktaark/2014-01-01`);
    await other.getByLabel('Day', { exact: true }).fill('2012-06-01');
    await other.getByLabel('Compare with (optional)').fill('2014-01-01');
    await other.getByRole('button', { name: 'Show the sheet' }).click();
    await other.getByRole('heading', { level: 2, name: 'The difference from 1 June 2012 to 1 January 2014' }).waitFor();
    expect(new URL(other.url()).pathname).toBe('/faktaark/2012-06-01');
    await context.close();
  });

  it('on paper figures say which table they are of, and what is for a screen is gone', async () => {
    const paper = await browser.newPage({ locale: 'da-DK' });
    await paper.emulateMedia({ media: 'print' });
    await paper.goto(`${t.url}/faktaark/2014-01-01`);
    const mark = `getComputedStyle(document.querySelector('.prose a[href="#planer"]'), '::after').content`;
    expect(await paper.evaluate(mark)).toBe('"1"');
    const target = `getComputedStyle(document.querySelector('#planer tbody a'), '::after').content`;
    expect(await paper.evaluate(target)).toBe('" [/plan/ALDERSROGADE]"');
    for (const gone of ['.top', '.choices', '.skip']) expect(await paper.locator(gone).isVisible()).toBe(false);
    expect(await paper.locator('.foot .paper').textContent()).toBe(`Hentet fra ${t.url}/faktaark/2014-01-01, 23. april 2014.`);
    // Sheet, figures and rows: a handful of pages.
    const pdf = (await paper.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThan(9);
    await paper.close();
  });
});

describe('a picture', () => {
  it('on the page of a pool is loaded, is told in words, and is moved sidewards on a narrow screen, not made small', async () => {
    const page = await browser.newPage({ locale: 'da-DK', viewport: { width: 320, height: 800 } });
    await page.goto(`${t.url}/pulje/BOLIGSOCIAL-PULJE?pr=2014-01-01`);
    const image = page.getByRole('img', { name: 'Puljen dag for dag til og med den 1. januar 2014' });
    expect(await page.evaluate('document.images[0].complete && document.images[0].naturalWidth > 900')).toBe(true);
    expect((await image.boundingBox())?.width).toBeGreaterThan(700);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    // It can be reached, and so moved, from the keyboard.
    expect(await page.evaluate('document.images[0].closest("a").getAttribute("href")')).toContain('.svg?pr=2014-01-01');
    await page.close();
  });

  it.each(['/pulje/BOLIGSOCIAL-PULJE.svg?pr=2014-01-01', '/planer.svg?pr=2014-01-01&sprog=en'])(
    'axe finds nothing in %s, and its texts neither lie on each other nor stick out',
    async (path) => {
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
      const drawn = await (await fetch(`${t.url}${path}`)).text();
      await page.setContent(`<!doctype html><html lang="da"><title>Billede</title><main><h1>Billede</h1>${drawn}</main></html>`);
      expect(await breaches(page)).toEqual([]);
      expect(await page.evaluate(COLLISIONS)).toEqual([]);
      await page.close();
    },
  );

  it('of which texts collide is complained of', async () => {
    const page = await browser.newPage();
    await page.setContent(
      '<svg width="200" height="60"><text x="5" y="20">Over</text><text x="9" y="22">hinanden</text><text x="180" y="50">Udenfor</text></svg>',
    );
    expect(await page.evaluate(COLLISIONS)).toEqual(['Over / hinanden', 'Udenfor sticks out']);
    await page.close();
  });
});

/** Texts of a picture that lie on each other, or that its edge cuts off. */
const COLLISIONS = `(() => {
  const edge = document.querySelector('svg').getBoundingClientRect();
  const texts = [...document.querySelectorAll('svg text')].map((e) => ({ text: e.textContent, box: e.getBoundingClientRect() }));
  const meet = (a, b) => a.left < b.right && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom;
  const pairs = texts.flatMap((a, i) => texts.slice(i + 1).filter((b) => meet(a.box, b.box)).map((b) => a.text + ' / ' + b.text));
  const out = texts.filter(({ box }) => box.right > edge.right || box.left < edge.left || box.bottom > edge.bottom);
  return [...pairs, ...out.map(({ text }) => text + ' sticks out')];
})()`;

it('axe tells when there is something', async () => {
  const page = await browser.newPage();
  await page.goto(`${t.url}/sider`);
  // The policy of the page lets in no style that stands in the markup.
  await page.evaluate(`document.querySelector('main').insertAdjacentHTML('beforeend', '<select><option>x</option></select><p>for lyst</p>');
    Object.assign(document.querySelector('main > p:last-child').style, { color: '#bbb', background: '#fff' })`);
  expect((await breaches(page)).map((b) => b.split(' ')[0])).toEqual(expect.arrayContaining(['color-contrast', 'select-name']));
  await page.close();
});
