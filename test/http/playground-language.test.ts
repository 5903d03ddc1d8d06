import type { Browser, Page } from 'playwright-core';
import { laesEksempler } from '../../src/http/examples';
import type { Sprog } from '../../src/kernel/errors';
import { TEKSTER } from '../../src/playground/texts';
import { aabnBrowser } from '../support/browser';
import { startTjeneste, type Testtjeneste } from '../support/service';
import { FORESPOERGSEL, panelknap, SVAR, spilside, tekstI, vent } from '../support/test-page';

/** The page is in one language at a time: the one of the browser, until the reader chooses the other. */
let t: Testtjeneste;
let browser: Browser;

beforeAll(async () => {
  t = await startTjeneste({ miljoe: { PLAYGROUND: 'true', IDAG: '2014-04-23' } });
  browser = await aabnBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await t?.luk();
});

/** Every text of a language that the other says differently. */
function ord(af: unknown, andet: unknown): string[] {
  if (typeof af === 'string') return af === andet ? [] : [af];
  if (typeof af === 'function' && typeof andet === 'function') return ord(af('1', 1), andet('1', 1));
  if (typeof af !== 'object' || af === null || typeof andet !== 'object' || andet === null) return [];
  const dets = new Map(Object.entries(andet));
  return Object.entries(af).flatMap(([navn, v]) => ord(v, dets.get(navn)));
}

const ORD: Readonly<Record<Sprog, readonly string[]>> = { da: ord(TEKSTER.da, TEKSTER.en), en: ord(TEKSTER.en, TEKSTER.da) };

/**
 * What the page itself says: the texts and the names of its own parts, without GraphiQL's; not the
 * button to the other language, and not the names of fields, which are the API's.
 */
function egneTekster(side: Page): Promise<string[]> {
  return side.evaluate<string[]>(`[...document.querySelectorAll('[class^="helhed"], [class^="helhed"] *')]
    .filter((e) => !e.closest('.helhed-sprog, .helhed-udforsker label') && e.checkVisibility())
    .flatMap((e) => [...[...e.childNodes].filter((n) => n.nodeType === 3).map((n) => n.textContent),
      ...['aria-label', 'title', 'placeholder'].map((a) => e.getAttribute(a) ?? '')])
    .map((s) => s.trim()).filter(Boolean)`);
}

/** The texts of the other language that are on the page, word for word. */
async function fremmede(side: Page, sprog: Sprog): Promise<string[]> {
  const set = await egneTekster(side);
  expect(set.length).toBeGreaterThan(10);
  const fra = new Set(ORD[sprog === 'da' ? 'en' : 'da']);
  return set.filter((s) => fra.has(s));
}

const skift = (side: Page, til: string) => side.getByRole('button', { name: til, exact: true }).click();

it.each([
  ['da-DK', 'da', 'Rolle'],
  ['en-GB', 'en', 'Role'],
  // As the service does: Danish, unless English is asked for.
  ['de-DE', 'da', 'Rolle'],
] as const)(
  'en browser på %s får siden på %s',
  async (locale, sprog, rolle) => {
    const side = await spilside(browser, t.url, { locale });
    expect(await side.evaluate('document.documentElement.lang')).toBe(sprog);
    await side.getByLabel(rolle, { exact: true }).waitFor();
    expect(await fremmede(side, sprog)).toEqual([]);
    await side.context().close();
  },
  60_000,
);

it('skiftes der sprog, skifter alt, og det huskes', async () => {
  const side = await spilside(browser, t.url);
  await panelknap(side, 'Udforsker').click();
  await side.getByRole('button', { name: 'Ny handling (mutation)' }).waitFor();
  expect(await side.title()).toBe('Helhed – 23. april 2014');
  await skift(side, 'English');
  // The panel that was open still is, under its other name; and nobody has written in the first query.
  await side.getByRole('button', { name: 'New act (mutation)' }).waitFor();
  await vent(side, FORESPOERGSEL, '# Welcome to Helhed.');
  expect(await side.title()).toBe('Helhed – 23 April 2014');
  expect(await side.getByRole('note').innerText()).toBe('Today is set to 23 April 2014. It is for demos and practice.');
  expect(await fremmede(side, 'en')).toEqual([]);
  await side.reload();
  await side.getByRole('button', { name: 'New act (mutation)' }).waitFor();
  expect(await fremmede(side, 'en')).toEqual([]);
  await skift(side, 'Dansk');
  await vent(side, FORESPOERGSEL, '# Velkommen til Helhed.');
  expect(await fremmede(side, 'da')).toEqual([]);
  await side.context().close();
}, 60_000);

it('det, nogen har skrevet, skifter ikke', async () => {
  const side = await spilside(browser, `${t.url}/graphiql?query=${encodeURIComponent('# Velkommen til mit\n{ kommuner { totalCount } }')}`);
  await vent(side, FORESPOERGSEL, '# Velkommen til mit');
  await skift(side, 'English');
  await side.getByLabel('Role', { exact: true }).waitFor();
  expect(await tekstI(side, FORESPOERGSEL)).toContain('# Velkommen til mit');
  await side.context().close();
}, 60_000);

it('eksemplerne er på engelsk på en engelsk side, også i editoren, og kan køres', async () => {
  const side = await spilside(browser, t.url, { locale: 'en-GB' });
  const eksempler = laesEksempler('schema/examples');
  expect(eksempler.filter((e) => e.engelskBeskrivelse === null).map((e) => e.navn)).toEqual([]);
  expect(await side.locator('.helhed-eksempel-navn').allInnerTexts()).toEqual(eksempler.map((e) => e.titel.en));
  await side.locator('[data-eksempel="UnderLoftet"]').click();
  await vent(side, FORESPOERGSEL, '# Which co-financed plans get less than the 12.5%');
  expect(await tekstI(side, FORESPOERGSEL)).not.toContain('Hvilke');
  await side.locator('.graphiql-execute-button').click();
  await vent(side, SVAR, '"kommunaltLoft": 12.5');
  await side.context().close();
}, 60_000);

it('det, tjenesten siger, er på sidens sprog', async () => {
  const side = await spilside(browser, `${t.url}/graphiql?query=${encodeURIComponent('{ kommuner(first: 500) { totalCount } }')}`);
  await vent(side, FORESPOERGSEL, 'first: 500');
  const svar = async (): Promise<string> => {
    const kommet = side.waitForResponse((r) => r.url().endsWith('/graphql') && (r.request().postData() ?? '').includes('500'));
    await side.locator('.graphiql-execute-button').click();
    return (await kommet).text();
  };
  const dansk = await svar();
  await skift(side, 'English');
  const engelsk = await svar();
  expect([dansk, engelsk]).toEqual([expect.stringContaining('et tal fra 0 til 100'), expect.stringContaining('a number from 0 to 100')]);
  await side.context().close();
}, 60_000);

it('en fejl, der står på siden, skifter sprog med den', async () => {
  const side = await spilside(browser, t.url);
  await side.route('**/demo/token', (vej) => vej.fulfill({ status: 500, body: 'nej' }));
  await side.getByLabel('Rolle').selectOption('LANDSBYGGEFOND');
  await side.getByRole('alert').getByText('Rollen kan ikke tages. Serveren svarede 500: nej').waitFor();
  await skift(side, 'English');
  await side.getByRole('alert').getByText('The role cannot be taken. The server answered 500: nej').waitFor();
  await side.route('**/graphiql/eksempler.json', (vej) => vej.fulfill({ status: 503, body: '[]' }));
  await side.reload();
  await side.getByText('The examples could not be fetched (status 503).').waitFor();
  await skift(side, 'Dansk');
  await side.getByText('Eksemplerne kunne ikke hentes (status 503).').waitFor();
  await side.context().close();
}, 60_000);

it('prøven siger til, når siden blander sprog', async () => {
  const side = await spilside(browser, t.url);
  await side.evaluate(`document.querySelector('.helhed-rolle label').textContent = 'Role'`);
  expect(await fremmede(side, 'da')).toEqual(['Role']);
  await side.context().close();
}, 60_000);
