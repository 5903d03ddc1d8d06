import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { seriousBreaches } from '../support/axe';
import { openBrowser } from '../support/browser';
import { startService, type TestService, testFolder } from '../support/service';
import { flat, QUERY_EDITOR, RESULT, type Sight, testPage, textIn, wait } from '../support/test-page';

/** The tabs beside the answer: the same answer as a table, a network and a chart, and the statement that it came from. */
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
async function run(query: string, tab: string, sight: Sight = {}): Promise<void> {
  await page?.close();
  const address = `${t.url}/graphiql?${new URLSearchParams({ query, fane: tab })}`;
  page = await testPage(browser, address, { reducedMotion: 'reduce', ...sight }, complaints);
  await page.locator('.graphiql-execute-button').click();
}

const panel = () => page.getByRole('tabpanel');
const tab = (name: string) => page.getByRole('tab', { name, exact: true });

async function picture(name: string): Promise<void> {
  if (process.env.SCREENSHOT) await page.screenshot({ path: `${process.env.SCREENSHOT}-${name}.png` });
}

const column = (number: number): Promise<string[]> => panel().locator(`tbody td:nth-child(${number})`).allInnerTexts();

it('the table is ordered by a heading, up, down and as it came, with kroner as people write them', async () => {
  await run(PLANS, 'tabel');
  // Amounts are known by their type, which comes with the schema.
  await panel().locator('tbody td').filter({ hasText: /kr\.$/ }).first().waitFor();
  const came = await column(3);
  expect(came).toHaveLength(18);
  for (const written of came) expect(written).toMatch(/^\d{1,3}(\.\d{3})*(,\d\d)?\u00a0kr\.$/);
  const kroner = (text: string): number => Number(text.replace(/[^\d,]/g, '').replace(',', '.'));
  const heading = panel().getByRole('columnheader', { name: /oekonomiskRamme/ });
  const sorted = came.map(kroner).sort((a, b) => a - b);
  for (const [sort, expected] of [
    ['ascending', sorted],
    ['descending', sorted.toReversed()],
    ['none', came.map(kroner)],
  ] as const) {
    await heading.getByRole('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe(sort);
    expect((await column(3)).map(kroner)).toEqual(expected);
  }
  await panel().getByLabel('Liste').selectOption({ label: 'helhedsplaner.nodes.byomraader.nodes' });
  // Rows of a list within a list say what they belong to.
  expect((await panel().locator('thead th').allInnerTexts()).map((h) => h.split(' ')[0])).toEqual(['hører', 'id', 'navn']);
  expect(await panel().locator('tbody').innerText()).toContain('Nørrebro');
});

it('what is looked at can be taken along: the list that is chosen, the whole as a workbook, the network as a picture', async () => {
  const taken = async (name: string): Promise<[string, string]> => {
    const [file] = await Promise.all([page.waitForEvent('download'), panel().getByRole('button', { name, exact: true }).click()]);
    const copy = join(testFolder(), file.suggestedFilename());
    await file.saveAs(copy);
    return [file.suggestedFilename(), readFileSync(copy, 'latin1')];
  };
  await run(PLANS, 'tabel');
  await panel().getByLabel('Liste').selectOption({ label: 'helhedsplaner.nodes.byomraader.nodes' });
  const [name, csv] = await taken('Hent CSV');
  expect(name).toBe('Planer-2014-04-23.csv');
  expect(csv.split('\r\n')[0]).toBe('id,titel,oekonomiskRamme,byomraader.id,byomraader.navn');
  const [book, bytes] = await taken('Hent Excel');
  expect([book, bytes.slice(0, 2)]).toEqual(['Planer-2014-04-23.xlsx', 'PK']);
  await tab('Netværk').click();
  const [picture, svg] = await taken('Hent SVG');
  expect([picture, svg.slice(0, 5)]).toEqual(['Planer-2014-04-23.svg', '<svg ']);
});

it('the network joins what the answer joins, and Enter on an object fetches its neighbours', async () => {
  await run(PLANS, 'netvaerk');
  const marks = panel().locator('.helhed-knude');
  await marks.first().waitFor();
  await panel().getByText('35 objekter og 52 forbindelser').waitFor();
  expect(await marks.count()).toBe(35);
  await panel().getByRole('button', { name: 'Byomraade Nørrebro. Hent naboer' }).first().focus();
  await page.keyboard.press('Enter');
  await panel()
    .getByText(/naboer til Byomraade Nørrebro kom med/)
    .waitFor();
  const grown = await marks.count();
  expect(grown).toBeGreaterThan(35);
  await panel().getByText('Objekter og forbindelser som liste').click();
  await panel().getByRole('listitem').filter({ hasText: 'kommune: Kommune København' }).first().waitFor();
  await marks.filter({ hasText: 'fsb' }).first().click();
  await panel()
    .getByText(/til Boligorganisation fsb kom med/)
    .waitFor();
  await picture('netvaerk');
});

it('a neighbourhood is a network of its nodes and edges, whose objects fetch their neighbours too', async () => {
  const query = `query Omegn { omegn(om: "FSB", pr: "2014-01-01") {
    knuder { objekt { id type titel } } kanter { fra { id } til { id } baand { tekst } } } }`;
  const { omegn } = await t.data<{ omegn: { knuder: unknown[]; kanter: unknown[] } }>(query);
  await run(query, 'netvaerk');
  const marks = panel().locator('.helhed-knude');
  await marks.first().waitFor();
  await panel().getByText(`${omegn.knuder.length} objekter og ${omegn.kanter.length} forbindelser`).waitFor();
  await panel().getByText('Objekter og forbindelser som liste').click();
  await panel().getByRole('listitem').filter({ hasText: 'fsb ejer afdelingen Blågården.' }).first().waitFor();
  await panel().getByRole('button', { name: 'Forum Boligsocialt Forum for Nørrebro. Hent naboer' }).first().focus();
  await page.keyboard.press('Enter');
  await panel()
    .getByText(/naboer til Forum Boligsocialt Forum for Nørrebro kom med/)
    .waitFor();
  await picture('omegn');
});

it('a chart shows groups: bars by name, lines over years, and the measure that is chosen', async () => {
  await run(GROUPS, 'diagram');
  await panel().locator('rect').first().waitFor();
  expect(flat(await panel().locator('svg[role="img"]').innerHTML())).toContain('Nørrebro');
  await panel().getByLabel('Vis').selectOption({ label: 'sum.oekonomiskRamme' });
  await panel()
    .locator('svg[role="img"] .helhed-vaerdi')
    .filter({ hasText: /\.\d{3}.*kr\.$/ })
    .first()
    .waitFor();
  await picture('soejler');
  await run(YEARS, 'diagram');
  await panel().locator('polyline').first().waitFor();
  // The years of the groups, and as many lines as there are statuses of the key.
  expect(await panel().locator('svg[role="img"] text').allTextContents()).toEqual(expect.arrayContaining(['2006', '2011', '2019']));
  expect(await panel().locator('.helhed-signatur li').count()).toBe(8);
  await picture('linjer');
});

it('the statement is shown with its plan and price, in the role of the page', async () => {
  await run(PLANS, 'sql');
  await panel().locator('pre').first().waitFor();
  expect(await panel().innerText()).toMatch(/1 sætning med \d+ parametre; koster højst \d+ og ventelig \d+ rækker; grænsen er \d+\./);
  const [plan = '', sql = ''] = await panel().locator('pre').allInnerTexts();
  expect(plan).toMatch(/SCAN|Scan/);
  expect(sql).toContain('FROM\n');
});

it('from the keyboard: the arrows go from tab to tab, and round', async () => {
  await run('{ kommuner { nodes { navn } } }', 'svar');
  await wait(page, RESULT, '"navn"');
  await tab('Svar').focus();
  const visited: (string | null)[] = [];
  for (const key of ['ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home']) {
    await page.keyboard.press(key);
    visited.push(await page.locator('[role="tab"][aria-selected="true"]:focus').textContent());
  }
  expect(visited).toEqual(['Tabel', 'SQL', 'Svar', 'SQL', 'Svar']);
  // The answer itself is there again.
  expect(await page.locator(RESULT).isVisible()).toBe(true);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('tabpanel');
});

it('a link opens query, variables and tab for somebody else, without a role, and runs nothing', async () => {
  await page.close();
  const query = 'query A($n: String!) { kommune(noegle: $n) { navn } }';
  const permissions = ['clipboard-read', 'clipboard-write'];
  page = await testPage(browser, `${t.url}/graphiql?${new URLSearchParams({ query })}`, { permissions }, complaints);
  await page.getByLabel('Rolle').selectOption('ADMINISTRATOR');
  await page.getByRole('checkbox', { name: '$n: String!' }).click();
  await page.getByRole('textbox', { name: 'Værdi af n' }).fill('KOEBENHAVN');
  await wait(page, '.graphiql-editor-tool', '"n": "KOEBENHAVN"');
  await tab('Tabel').click();
  await page.getByRole('button', { name: 'Kopiér link' }).click();
  await page.getByText('Linket er kopieret.', { exact: true }).waitFor({ state: 'attached' });
  const link = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(link).toMatch(new RegExp(`^${t.url}/graphiql#query=`));
  expect(link).not.toMatch(/administrator|rolle/i);
  const other = await testPage(browser, link, { reader: 'somebody else' }, complaints);
  await wait(other, QUERY_EDITOR, query);
  await wait(other, '.graphiql-editor-tool', '"n": "KOEBENHAVN"');
  expect(await other.getByRole('tab', { name: 'Tabel' }).getAttribute('aria-selected')).toBe('true');
  expect([await other.getByLabel('Rolle').inputValue(), await textIn(other, RESULT)]).toEqual(['OFFENTLIG', '']);
  await other.locator('.graphiql-execute-button').click();
  await other.getByRole('tabpanel').getByText('København').waitFor();
  await other.close();
});

describe('axe finds nothing serious in any tab, whatever its colours, width and language', () => {
  const sights: readonly (readonly [number, Sight])[] = [
    [1440, {}],
    [360, { viewport: { width: 360, height: 740 }, colorScheme: 'dark', locale: 'en-GB' }],
  ];

  it.each<[string, string, readonly (readonly [string, string])[]]>([
    [
      'objects',
      PLANS,
      [
        ['tabel', 'tbody tr'],
        ['netvaerk', '.helhed-knude'],
        ['sql', 'pre'],
      ],
    ],
    ['groups', GROUPS, [['diagram', 'rect']]],
    ['years', YEARS, [['diagram', 'polyline']]],
  ])(
    '%s',
    async (_name, query, signs) => {
      for (const [width, sight] of sights) {
        await run(query, signs[0]?.[0] ?? '', sight);
        for (const [name, sign] of signs) {
          await page.locator(`[role="tab"][data-fane="${name}"]`).click();
          await panel().locator(sign).first().waitFor();
          expect([name, await seriousBreaches(page)]).toEqual([name, []]);
          expect(await page.evaluate<number>('document.scrollingElement.scrollWidth')).toBe(width);
          await picture(`${name}-${sign.replace(/\W/g, '')}-${width}`);
        }
      }
    },
    120_000,
  );
});

it('nothing was refused by the policy of the page or went wrong', () => expect(complaints).toEqual([]));
