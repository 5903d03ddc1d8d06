import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';

/** The contexts of a browser, by who reads, in which language. */
const contexts = new WeakMap<Browser, Map<string, Promise<BrowserContext>>>();

/** How a page is seen, and by whom. */
export interface Sight extends Pick<BrowserContextOptions, 'locale' | 'colorScheme' | 'reducedMotion' | 'permissions'> {
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Somebody whose browser knows nothing of what is open in another. */
  readonly reader?: string;
}

/**
 * A page with nothing remembered from before. The pages of a suite are of one context, and so of one process, which has read and compiled the
 * scripts of the playground when the next page asks for them: that is most of what it costs to open it.
 */
export async function freshPage(browser: Browser, url: string, sight: Sight = {}): Promise<Page> {
  const { origin } = new URL(url);
  const { viewport = { width: 1440, height: 900 }, locale = 'da-DK', colorScheme, reducedMotion, permissions = [], reader = '' } = sight;
  const context = await contextOf(browser, locale, reader, origin);
  await context.setOffline(false);
  await context.clearPermissions();
  await context.grantPermissions([...permissions]);
  const page = await context.newPage();
  await page.setViewportSize(viewport);
  await page.emulateMedia({ ...(colorScheme && { colorScheme }), ...(reducedMotion && { reducedMotion }) });
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
  return page;
}

/** The context of a reader, with a page in it that stays, since a process ends with its last one. */
function contextOf(browser: Browser, locale: string, reader: string, origin: string): Promise<BrowserContext> {
  const known = contexts.get(browser) ?? new Map<string, Promise<BrowserContext>>();
  contexts.set(browser, known);
  const name = `${locale} ${reader}`;
  const context = known.get(name) ?? newContext(browser, locale, origin);
  known.set(name, context);
  return context;
}

async function newContext(browser: Browser, locale: string, origin: string): Promise<BrowserContext> {
  const context = await browser.newContext({ locale });
  await (await context.newPage()).goto(`${origin}/graphiql/icon.svg`);
  return context;
}

/** The playground in a page of its own, with nothing remembered from before. */
export async function testPage(browser: Browser, url: string, sight: Sight = {}, complaints: string[] = []): Promise<Page> {
  const page = await freshPage(browser, url, sight);
  page.on('response', (r) => {
    if (r.status() >= 400) complaints.push(`${r.status()} ${r.url()}`);
  });
  page.on('pageerror', (f) => complaints.push(f.message));
  page.on('console', (m) => {
    if (m.type() === 'error' || /worker/i.test(m.text())) complaints.push(m.text());
  });
  await page.goto(url.includes('/graphiql') ? url : `${url}/graphiql`);
  await editable(page);
  return page;
}

/** Waits until there is an editor, and the examples can be opened in it. */
export async function editable(page: Page): Promise<void> {
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  await page.locator('.graphiql-execute-button').waitFor();
}

/** The editor of the query, and the pane of the answer. */
export const QUERY_EDITOR = '.graphiql-query-editor';
export const RESULT = 'section.result-window';

/** What is seen in an editor. Monaco keeps lines in the order that they were made in, so they are read from the top. */
export async function textIn(page: Page, editor: string): Promise<string> {
  const lines = await page.evaluate<string>(
    `[...document.querySelectorAll('${editor} .view-line')]
      .sort((a, b) => Number.parseFloat(a.style.top) - Number.parseFloat(b.style.top)).map((e) => e.textContent).join('\\n')`,
  );
  return lines.replaceAll('\u00a0', ' ');
}

const without = (text: string): string => text.replace(/\s+/g, '');

/** Waits until an editor contains a text, spaces and line breaks apart; shows what it contained when it never does. */
export async function wait(page: Page, editor: string, text: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  let set = await textIn(page, editor);
  while (!without(set).includes(without(text))) {
    if (Date.now() > deadline) throw new Error(`${editor} never came to contain\n${text}\nbut\n${set}`);
    await page.waitForTimeout(50);
    set = await textIn(page, editor);
  }
}

export const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The buttons of the sidebar; GraphiQL calls them "Show …" and "Hide …". */
export function panelButton(page: Page, name: string): Locator {
  return page.getByRole('button', { name: new RegExp(`^(Show|Hide) ${name}$`) });
}

export const DOCS_EXPLORER = 'Documentation Explorer';
