import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

/** The playground in a page of its own, with nothing remembered from before. */
export async function testPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  complaints: string[] = [],
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'da-DK', ...options });
  const page = await context.newPage();
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
export const FORESPOERGSEL = '.graphiql-query-editor';
export const SVAR = 'section.result-window';

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

export const DOKUMENTATION = 'Documentation Explorer';
