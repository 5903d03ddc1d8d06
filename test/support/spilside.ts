import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

/** The playground in a page of its own, with nothing remembered from before. */
export async function spilside(browser: Browser, url: string, valg: BrowserContextOptions = {}, klager: string[] = []): Promise<Page> {
  const kontekst = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'da-DK', ...valg });
  const side = await kontekst.newPage();
  side.on('response', (r) => {
    if (r.status() >= 400) klager.push(`${r.status()} ${r.url()}`);
  });
  side.on('pageerror', (f) => klager.push(f.message));
  side.on('console', (m) => {
    if (m.type() === 'error' || /worker/i.test(m.text())) klager.push(m.text());
  });
  await side.goto(url.includes('/graphiql') ? url : `${url}/graphiql`);
  await redigerbar(side);
  return side;
}

/** Waits until there is an editor, and the examples can be opened in it. */
export async function redigerbar(side: Page): Promise<void> {
  await side.locator('.graphiql-query-editor .view-line').first().waitFor();
  await side.locator('.graphiql-execute-button').waitFor();
}

/** What stands in an editor, without what Monaco makes of spaces and long lines. */
export async function tekstI(editor: Locator): Promise<string> {
  return flad((await editor.locator('.view-lines').innerText()) ?? '');
}

export const flad = (tekst: string): string => tekst.replace(/[\s\u00a0·]+/g, ' ').trim();

export const forespoergsel = (side: Page): Locator => side.locator('.graphiql-query-editor');

export const svarvindue = (side: Page): Locator => side.locator('section.result-window');

/** Waits until a pane contains a text; line breaks and spaces apart. */
export function vent(pane: Locator, tekst: string): Promise<void> {
  const dele = tekst
    .split(/\s+/)
    .map((d) => d.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[\\s\\u00a0·]+');
  return pane
    .locator('.view-lines')
    .filter({ hasText: new RegExp(dele) })
    .waitFor();
}

/** The buttons of the sidebar; GraphiQL calls them "Show …" and "Hide …". */
export function panelknap(side: Page, navn: string): Locator {
  return side.getByRole('button', { name: new RegExp(`^(Show|Hide) ${navn}$`) });
}

export const DOKUMENTATION = 'Documentation Explorer';
