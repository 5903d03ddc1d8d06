import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { startService, type TestService } from '../support/service';
import { flat, SVAR, testPage, textIn, wait } from '../support/test-page';

/** The tabs beside the answer: the same answer as a table, a network and a chart, and the statement that it came from. */
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
let t: TestService;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  t = await startService({ environment: { PLAYGROUND: 'true' } });
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await t?.close();
});

const PLANS = `query Planer {
  helhedsplaner(first: 30, filter: { aktiv: { pr: "2014-01-01" } }) {
    nodes { id titel oekonomiskRamme boligorganisationer { nodes { id navn } } byomraader { nodes { id navn } } }
  }
}`;
const GROUPS = `query Grupper {
  helhedsplaner { aggregate(groupBy: [{ field: BYOMRAADE }]) { groups { nodes { key { byomraade { navn } } count sum { oekonomiskRamme } } } } }
}`;
const YEARS = `query Aar {
  helhedsplaner { aggregate(groupBy: [{ field: BEVILLINGSPERIODE_FRA_AAR }, { field: STATUS }]) { groups { nodes { key { bevillingsperiodeFraAar status } count } } } }
}`;

/** Opens a query from an address, with a tab, and runs it. */
async function run(query: string, tab: string, options: { width?: number; locale?: string; dark?: boolean } = {}): Promise<void> {
  await page?.context().close();
  const { width = 1440, locale = 'da-DK', dark = false } = options;
  const address = `${t.url}/graphiql?${new URLSearchParams({ query, fane: tab })}`;
  const viewport = { width, height: width < 600 ? 740 : 900 };
  page = await testPage(browser, address, { viewport, locale, reducedMotion: 'reduce', colorScheme: dark ? 'dark' : 'light' }, complaints);
  await page.locator('.graphiql-execute-button').click();
}

const panel = () => page.getByRole('tabpanel');

async function picture(name: string): Promise<void> {
  if (process.env.SCREENSHOT) await page.screenshot({ path: `${process.env.SCREENSHOT}-${name}.png` });
}

it('pictures', async () => {
  for (const width of [1440, 360]) {
    for (const [tab, query, what] of [
      ['tabel', PLANS, 'table'],
      ['netvaerk', PLANS, 'svg'],
      ['diagram', GROUPS, 'svg'],
      ['diagram', YEARS, 'svg'],
      ['sql', PLANS, 'pre'],
    ] as const) {
      await run(query, tab, { width, dark: tab === 'netvaerk' && width === 360 });
      await panel().locator(what).first().waitFor();
      if (tab === 'netvaerk') {
        await panel()
          .getByRole('button', { name: /Hent naboer/ })
          .first()
          .click();
        await panel()
          .getByText(/kom med|flere naboer/)
          .waitFor();
      }
      await picture(`${tab}-${query === YEARS ? 'aar-' : ''}${width}`);
    }
  }
  expect(complaints).toEqual([]);
}, 240_000);
