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

/** The editor of the query, and the pane of the answer. */
export const FORESPOERGSEL = '.graphiql-query-editor';
export const SVAR = 'section.result-window';

/** What is seen in an editor. Monaco keeps lines in the order that they were made in, so they are read from the top. */
export async function tekstI(side: Page, editor: string): Promise<string> {
  const linjer = await side.evaluate<string>(
    `[...document.querySelectorAll('${editor} .view-line')]
      .sort((a, b) => Number.parseFloat(a.style.top) - Number.parseFloat(b.style.top)).map((e) => e.textContent).join('\\n')`,
  );
  return linjer.replaceAll('\u00a0', ' ');
}

const uden = (tekst: string): string => tekst.replace(/\s+/g, '');

/** Waits until an editor contains a text, spaces and line breaks apart; shows what it contained when it never does. */
export async function vent(side: Page, editor: string, tekst: string): Promise<void> {
  const frist = Date.now() + 30_000;
  let set = await tekstI(side, editor);
  while (!uden(set).includes(uden(tekst))) {
    if (Date.now() > frist) throw new Error(`${editor} kom aldrig til at indeholde\n${tekst}\nmen\n${set}`);
    await side.waitForTimeout(50);
    set = await tekstI(side, editor);
  }
}

export const flad = (tekst: string): string => tekst.replace(/\s+/g, ' ').trim();

/** The buttons of the sidebar; GraphiQL calls them "Show …" and "Hide …". */
export function panelknap(side: Page, navn: string): Locator {
  return side.getByRole('button', { name: new RegExp(`^(Show|Hide) ${navn}$`) });
}

export const DOKUMENTATION = 'Documentation Explorer';
