import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, parse, validate } from 'graphql';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { startService, type TestService } from '../support/service';
import { DOKUMENTATION, FORESPOERGSEL, panelButton, SVAR, testPage, textIn, wait } from '../support/test-page';

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
  await page?.context().close();
  page = await testPage(browser, `${t.url}/graphiql?query=${encodeURIComponent(document)}`, {}, complaints);
  await panelButton(page, 'Udforsker').click();
  await page.locator('.helhed-udforsker-rod').first().waitFor();
  return page;
}

const field = (name: string) => page.getByRole('checkbox', { name: name, exact: true });

/** The arguments of a field; names such as `first` are many on the page. */
const argument = (af: string, name: string) =>
  page.getByRole('list', { name: `Argumenter til ${af}` }).getByRole('checkbox', { name: name, exact: true });

/** Ticks, and waits until the editor says so. */
async function set(checkbox: ReturnType<typeof field>, expected: string): Promise<void> {
  await checkbox.click();
  await wait(page, FORESPOERGSEL, expected);
}

/** That the service takes the document as it stands, and answers. */
async function isAnswered(): Promise<void> {
  const document = (await textIn(page, FORESPOERGSEL)).replace(/^# .*?(?=query|mutation)/, '');
  const introspection = await t.data<IntrospectionQuery & Record<string, unknown>>(getIntrospectionQuery());
  expect(validate(buildClientSchema(introspection), parse(document))).toEqual([]);
  expect((await t.ask(document)).error).toEqual([]);
}

describe('udforskeren', () => {
  it('skriver en nøgle at ordne efter med felt og retning, aldrig en tom', async () => {
    await explorer('query Planer { __typename }');
    await set(field('helhedsplaner'), 'query Planer { helhedsplaner { nodes { titel } } }');
    await set(argument('helhedsplaner', 'orderBy'), 'helhedsplaner(orderBy: [{antalLejemaal: ASC}])');
    await isAnswered();
    await page.getByRole('combobox', { name: 'Værdi af antalLejemaal' }).selectOption('DESC');
    await wait(page, FORESPOERGSEL, 'orderBy: [{antalLejemaal: DESC}]');
    await isAnswered();
  }, 60_000);

  it('en relation i nøglen har selv et felt, og et andet felt tager det førstes plads', async () => {
    const key = page.getByRole('list', { name: 'orderBy 1' });
    await set(key.getByRole('checkbox', { name: 'bevillingsperiode', exact: true }), 'orderBy: [{bevillingsperiode: {');
    await isAnswered();
    await set(key.getByRole('checkbox', { name: 'titel', exact: true }), 'orderBy: [{titel: ASC}]');
    await isAnswered();
  }, 60_000);

  it('flere nøgler er en liste, og uden den sidste er argumentet væk', async () => {
    await page.getByRole('button', { name: 'Tilføj til orderBy' }).click();
    await wait(page, FORESPOERGSEL, 'orderBy: [{titel: ASC}, {antalLejemaal: ASC}]');
    await isAnswered();
    await page.getByRole('button', { name: 'Fjern nr. 2 fra orderBy' }).click();
    await wait(page, FORESPOERGSEL, 'orderBy: [{titel: ASC}])');
    await page.getByRole('list', { name: 'orderBy 1' }).getByRole('checkbox', { name: 'titel', exact: true }).click();
    await wait(page, FORESPOERGSEL, 'query Planer { helhedsplaner { nodes { titel } } }');
    await isAnswered();
  }, 60_000);

  it('skriver filtre, tal og grupper, som tjenesten kan læse', async () => {
    await set(argument('helhedsplaner', 'first'), 'helhedsplaner(first: 10)');
    const count = page.getByRole('textbox', { name: 'Værdi af first' });
    // Half a number is kept in the field, and not written to the document.
    await count.fill('');
    expect(await count.getAttribute('aria-invalid')).toBe('true');
    await wait(page, FORESPOERGSEL, 'helhedsplaner(first: 10)');
    await count.fill('3');
    await wait(page, FORESPOERGSEL, 'helhedsplaner(first: 3)');
    await set(argument('helhedsplaner', 'filter'), 'filter: {}');
    const filter = page.getByRole('list', { name: 'filter', exact: true });
    await filter.getByRole('checkbox', { name: 'titel', exact: true }).click();
    await page.getByRole('list', { name: 'titel', exact: true }).getByRole('checkbox', { name: 'contains', exact: true }).click();
    await page.getByRole('textbox', { name: 'Værdi af contains' }).fill('liv "x"');
    await wait(page, FORESPOERGSEL, 'contains: "liv \\"x\\""');
    await isAnswered();
    await field('aggregate').click();
    await set(argument('aggregate', 'groupBy'), 'groupBy: [');
    await isAnswered();
  }, 60_000);

  it('uden det sidste felt er der stadig en forespørgsel', async () => {
    await explorer('{ kommuner { nodes { navn } } }');
    await page.getByRole('list', { name: 'Felter i nodes' }).getByRole('checkbox', { name: 'navn', exact: true }).click();
    await wait(page, FORESPOERGSEL, '{ kommuner { nodes { __typename } } }');
    await isAnswered();
    await set(field('kommuner'), '{ __typename }');
    await isAnswered();
  }, 60_000);

  it('følger editoren, og siger til, når den ikke kan læses', async () => {
    await explorer('query A($id: ID!) { node(id: $id) { id ... on Kommune { navn } } } fragment F on Kommune { noegle }');
    expect(await field('… on Kommune').isChecked()).toBe(true);
    expect(await page.getByRole('textbox', { name: 'Navn på fragment' }).inputValue()).toBe('F');
    expect(await page.locator('.helhed-udforsker code').innerText()).toBe('$id');
    await page.getByRole('button', { name: 'Ny handling (mutation)' }).click();
    await wait(page, FORESPOERGSEL, 'mutation Mutation1 { __typename }');
    await page.getByRole('button', { name: 'Slet F' }).click();
    await page.getByRole('textbox', { name: 'Navn på fragment' }).waitFor({ state: 'detached' });
    expect(await textIn(page, FORESPOERGSEL)).not.toContain('fragment F');
    await page.locator('.helhed-spring').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('}');
    await page.locator('.helhed-udforsker').getByText('kan ikke læses').waitFor();
  }, 60_000);
});

describe('søgningen i dokumentationen', () => {
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
    '%s finder %s',
    async (searched, expected) => {
      if (!(await page.getByRole('searchbox').isVisible())) await panelButton(page, DOKUMENTATION).click();
      // Not what the search before this one found.
      await page.getByRole('searchbox').fill('');
      await page.locator('.helhed-soeg-fund').waitFor({ state: 'detached' });
      await page.getByRole('searchbox').fill(searched);
      await page.locator('.helhed-soeg-fund li code').getByText(expected, { exact: true }).waitFor();
    },
    60_000,
  );

  it('et fund fører derhen, og intet fundet siges', async () => {
    await page.getByRole('searchbox').fill('økonomisk');
    await page.getByRole('button', { name: /^Helhedsplan\.oekonomiskRamme/ }).click();
    await page.locator('.graphiql-doc-explorer-title').getByText('oekonomiskRamme', { exact: true }).waitFor();
    await page.locator('.graphiql-doc-explorer-content').getByText('Økonomisk ramme.').waitFor();
    await page.getByRole('searchbox').fill('xyzzy');
    await page.locator('.helhed-soeg').getByText('Intet fundet.').waitFor();
  }, 60_000);

  it('genvejen fører til søgefeltet', async () => {
    await panelButton(page, 'Eksempler').click();
    await page.keyboard.press('Control+Alt+k');
    await page.locator('.helhed-soeg input:focus').waitFor();
  }, 60_000);
});

it('en rettelse af GraphiQL, der intet finder at rette, standser bygningen', () => {
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
  expect(() => call('xxx')).toThrow('er der 0 gange');
  expect(() => call('aa')).toThrow('er der 2 gange');
});

it('intet er afvist af sidens politik eller gået galt', async () => {
  await panelButton(page, 'Eksempler').click();
  await page.locator('[data-eksempel="Faktaark"]').click();
  await page.locator('.graphiql-execute-button').click();
  await wait(page, SVAR, '"antalHelhedsplaner": 18');
  expect(complaints).toEqual([]);
}, 60_000);
