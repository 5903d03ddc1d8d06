import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, parse, validate } from 'graphql';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { startService, type TestService } from '../support/service';
import { DOCS_EXPLORER, panelButton, QUERY_EDITOR, RESULT, testPage, textIn, wait } from '../support/test-page';

/** The two tools beside the editor: the explorer, which writes queries, and the documentation, which is searched. */
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

/** A page with a document in the editor and the explorer open. */
async function explorer(document: string): Promise<Page> {
  await page?.close();
  page = await testPage(browser, `${t.url}/graphiql?query=${encodeURIComponent(document)}`, {}, complaints);
  await panelButton(page, 'Udforsker').click();
  await page.locator('.helhed-udforsker-rod').first().waitFor();
  return page;
}

const field = (name: string) => page.getByRole('checkbox', { name, exact: true });

/** The arguments of a field; names such as `first` are many on the page. */
const argument = (af: string, name: string) =>
  page.getByRole('list', { name: `Argumenter til ${af}` }).getByRole('checkbox', { name, exact: true });

/** Ticks, and waits until the editor says so. */
async function set(checkbox: ReturnType<typeof field>, expected: string): Promise<void> {
  await checkbox.click();
  await wait(page, QUERY_EDITOR, expected);
}

/** That the service takes the document as it stands, and answers. */
async function isAnswered(): Promise<void> {
  const document = (await textIn(page, QUERY_EDITOR)).replace(/^# .*?(?=query|mutation)/, '');
  const introspection = await t.data<IntrospectionQuery & Record<string, unknown>>(getIntrospectionQuery());
  expect(validate(buildClientSchema(introspection), parse(document))).toEqual([]);
  expect((await t.ask(document)).errors).toEqual([]);
}

describe('the explorer', () => {
  it('writes a key to order by with field and direction, never an empty one', async () => {
    await explorer('query Planer { __typename }');
    await set(field('helhedsplaner'), 'query Planer { helhedsplaner { nodes { titel } } }');
    await set(argument('helhedsplaner', 'orderBy'), 'helhedsplaner(orderBy: [{antalLejemaal: ASC}])');
    await isAnswered();
    await page.getByRole('combobox', { name: 'Værdi af antalLejemaal' }).selectOption('DESC');
    await wait(page, QUERY_EDITOR, 'orderBy: [{antalLejemaal: DESC}]');
    await isAnswered();
  });

  it('a relation in the key has a field itself, and another field takes the place of the first', async () => {
    const key = page.getByRole('list', { name: 'orderBy 1' });
    await set(key.getByRole('checkbox', { name: 'bevillingsperiode', exact: true }), 'orderBy: [{bevillingsperiode: {');
    await isAnswered();
    await set(key.getByRole('checkbox', { name: 'titel', exact: true }), 'orderBy: [{titel: ASC}]');
    await isAnswered();
  });

  it('several keys are a list, and without the last one the argument is gone', async () => {
    await page.getByRole('button', { name: 'Tilføj til orderBy' }).click();
    await wait(page, QUERY_EDITOR, 'orderBy: [{titel: ASC}, {antalLejemaal: ASC}]');
    await isAnswered();
    await page.getByRole('button', { name: 'Fjern nr. 2 fra orderBy' }).click();
    await wait(page, QUERY_EDITOR, 'orderBy: [{titel: ASC}])');
    await page.getByRole('list', { name: 'orderBy 1' }).getByRole('checkbox', { name: 'titel', exact: true }).click();
    await wait(page, QUERY_EDITOR, 'query Planer { helhedsplaner { nodes { titel } } }');
    await isAnswered();
  });

  it('writes filters, numbers and groups that the service can read', async () => {
    await set(argument('helhedsplaner', 'first'), 'helhedsplaner(first: 10)');
    const count = page.getByRole('textbox', { name: 'Værdi af first' });
    // Half a number is kept in the field, and not written to the document.
    await count.fill('');
    expect(await count.getAttribute('aria-invalid')).toBe('true');
    await wait(page, QUERY_EDITOR, 'helhedsplaner(first: 10)');
    await count.fill('3');
    await wait(page, QUERY_EDITOR, 'helhedsplaner(first: 3)');
    await set(argument('helhedsplaner', 'filter'), 'filter: {}');
    const filter = page.getByRole('list', { name: 'filter', exact: true });
    await filter.getByRole('checkbox', { name: 'titel', exact: true }).click();
    await page.getByRole('list', { name: 'titel', exact: true }).getByRole('checkbox', { name: 'contains', exact: true }).click();
    await page.getByRole('textbox', { name: 'Værdi af contains' }).fill('liv "x"');
    await wait(page, QUERY_EDITOR, 'contains: "liv \\"x\\""');
    await isAnswered();
    await field('aggregate').click();
    await set(argument('aggregate', 'groupBy'), 'groupBy: [');
    await isAnswered();
  });

  it('without the last field there is still a query', async () => {
    await explorer('{ kommuner { nodes { navn } } }');
    await page.getByRole('list', { name: 'Felter i nodes' }).getByRole('checkbox', { name: 'navn', exact: true }).click();
    await wait(page, QUERY_EDITOR, '{ kommuner { nodes { __typename } } }');
    await isAnswered();
    await set(field('kommuner'), '{ __typename }');
    await isAnswered();
  });

  it('follows the editor, and tells when it cannot be read', async () => {
    await explorer('query A($id: ID!) { node(id: $id) { id ... on Kommune { navn } } } fragment F on Kommune { noegle }');
    expect(await field('… on Kommune').isChecked()).toBe(true);
    expect(await page.getByRole('textbox', { name: 'Navn på fragment' }).inputValue()).toBe('F');
    expect(await page.locator('.helhed-udforsker code').innerText()).toBe('$id');
    await page.getByRole('button', { name: 'Ny handling (mutation)' }).click();
    await wait(page, QUERY_EDITOR, 'mutation Mutation1 { __typename }');
    await page.getByRole('button', { name: 'Slet F' }).click();
    await page.getByRole('textbox', { name: 'Navn på fragment' }).waitFor({ state: 'detached' });
    expect(await textIn(page, QUERY_EDITOR)).not.toContain('fragment F');
    await page.locator('.helhed-spring').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('}');
    await page.locator('.helhed-udforsker').getByText('kan ikke læses').waitFor();
  });
});

describe('the search in the documentation', () => {
  it.each([
    ['beløb', 'Bevilling.beloeb'],
    ['beloeb', 'Bevilling.beloeb'],
    ['økonomisk', 'Helhedsplan.oekonomiskRamme'],
    ['OEKONOMISK', 'Helhedsplan.oekonomiskRamme'],
    ['Økonomisk ramme', 'Helhedsplan.oekonomiskRamme'],
    // In the description alone.
    ['initiativaftaler', 'Byomraade.navn'],
    ['kommunalbestyrelse', 'Rolle.KOMMUNALBESTYRELSE'],
  ])(
    '%s finds %s',
    async (searched, expected) => {
      if (!(await page.getByRole('searchbox').isVisible())) await panelButton(page, DOCS_EXPLORER).click();
      // Not what the search before this one found.
      await page.getByRole('searchbox').fill('');
      await page.locator('.helhed-soeg-fund').waitFor({ state: 'detached' });
      await page.getByRole('searchbox').fill(searched);
      await page.locator('.helhed-soeg-fund li code').getByText(expected, { exact: true }).waitFor();
    },
    60_000,
  );

  it('a find leads there, and nothing found is told', async () => {
    await page.getByRole('searchbox').fill('økonomisk');
    await page.getByRole('button', { name: /^Helhedsplan\.oekonomiskRamme/ }).click();
    await page.locator('.graphiql-doc-explorer-title').getByText('oekonomiskRamme', { exact: true }).waitFor();
    await page.locator('.graphiql-doc-explorer-content').getByText('Økonomisk ramme.').waitFor();
    await page.getByRole('searchbox').fill('xyzzy');
    await page.locator('.helhed-soeg').getByText('Intet fundet.').waitFor();
  });

  it('the shortcut leads to the search field', async () => {
    await panelButton(page, 'Eksempler').click();
    await page.keyboard.press('Control+Alt+k');
    await page.locator('.helhed-soeg input:focus').waitFor();
  });
});

it('a correction of GraphiQL that finds nothing to correct stops the build', () => {
  const call = (text: string): string =>
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { ret } from './scripts/corrections.mjs'; console.log(ret(${JSON.stringify(text)}, [{ fra: 'a', til: 'b' }], 'sted'))`,
      ],
      { cwd: join(__dirname, '../..'), encoding: 'utf8', stdio: 'pipe' },
    );
  expect(call('xax')).toBe('xbx\n');
  expect(() => call('xxx')).toThrow('is there 0 times');
  expect(() => call('aa')).toThrow('is there 2 times');
});

it('nothing was refused by the policy of the page or went wrong', async () => {
  await panelButton(page, 'Eksempler').click();
  await page.locator('[data-eksempel="Faktaark"]').click();
  await page.locator('.graphiql-execute-button').click();
  await wait(page, RESULT, '"antalHelhedsplaner": 18');
  expect(complaints).toEqual([]);
});
