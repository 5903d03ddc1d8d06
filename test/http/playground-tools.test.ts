import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, parse, validate } from 'graphql';
import type { Browser, Page } from 'playwright-core';
import { aabnBrowser } from '../support/browser';
import { startTjeneste, type Testtjeneste } from '../support/service';
import { DOKUMENTATION, FORESPOERGSEL, panelknap, SVAR, spilside, tekstI, vent } from '../support/test-page';

/** The two tools beside the editor: the explorer, which writes queries, and the documentation, which is searched. */
let t: Testtjeneste;
let browser: Browser;
let side: Page;
const klager: string[] = [];

beforeAll(async () => {
  t = await startTjeneste({ miljoe: { PLAYGROUND: 'true' } });
  browser = await aabnBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await t?.luk();
});

/** A page with a document in the editor and the explorer open. */
async function udforsker(dokument: string): Promise<Page> {
  await side?.context().close();
  side = await spilside(browser, `${t.url}/graphiql?query=${encodeURIComponent(dokument)}`, {}, klager);
  await panelknap(side, 'Udforsker').click();
  await side.locator('.helhed-udforsker-rod').first().waitFor();
  return side;
}

const felt = (navn: string) => side.getByRole('checkbox', { name: navn, exact: true });

/** The arguments of a field; names such as `first` are many on the page. */
const argument = (af: string, navn: string) =>
  side.getByRole('list', { name: `Argumenter til ${af}` }).getByRole('checkbox', { name: navn, exact: true });

/** Ticks, and waits until the editor says so. */
async function saet(afkrydsning: ReturnType<typeof felt>, ventet: string): Promise<void> {
  await afkrydsning.click();
  await vent(side, FORESPOERGSEL, ventet);
}

/** That the service takes the document as it stands, and answers. */
async function svares(): Promise<void> {
  const dokument = (await tekstI(side, FORESPOERGSEL)).replace(/^# .*?(?=query|mutation)/, '');
  const introspektion = await t.data<IntrospectionQuery & Record<string, unknown>>(getIntrospectionQuery());
  expect(validate(buildClientSchema(introspektion), parse(dokument))).toEqual([]);
  expect((await t.spoerg(dokument)).fejl).toEqual([]);
}

describe('udforskeren', () => {
  it('skriver en nøgle at ordne efter med felt og retning, aldrig en tom', async () => {
    await udforsker('query Planer { __typename }');
    await saet(felt('helhedsplaner'), 'query Planer { helhedsplaner { nodes { titel } } }');
    await saet(argument('helhedsplaner', 'orderBy'), 'helhedsplaner(orderBy: [{antalLejemaal: ASC}])');
    await svares();
    await side.getByRole('combobox', { name: 'Værdi af antalLejemaal' }).selectOption('DESC');
    await vent(side, FORESPOERGSEL, 'orderBy: [{antalLejemaal: DESC}]');
    await svares();
  }, 60_000);

  it('en relation i nøglen har selv et felt, og et andet felt tager det førstes plads', async () => {
    const noegle = side.getByRole('list', { name: 'orderBy 1' });
    await saet(noegle.getByRole('checkbox', { name: 'bevillingsperiode', exact: true }), 'orderBy: [{bevillingsperiode: {');
    await svares();
    await saet(noegle.getByRole('checkbox', { name: 'titel', exact: true }), 'orderBy: [{titel: ASC}]');
    await svares();
  }, 60_000);

  it('flere nøgler er en liste, og uden den sidste er argumentet væk', async () => {
    await side.getByRole('button', { name: 'Tilføj til orderBy' }).click();
    await vent(side, FORESPOERGSEL, 'orderBy: [{titel: ASC}, {antalLejemaal: ASC}]');
    await svares();
    await side.getByRole('button', { name: 'Fjern nr. 2 fra orderBy' }).click();
    await vent(side, FORESPOERGSEL, 'orderBy: [{titel: ASC}])');
    await side.getByRole('list', { name: 'orderBy 1' }).getByRole('checkbox', { name: 'titel', exact: true }).click();
    await vent(side, FORESPOERGSEL, 'query Planer { helhedsplaner { nodes { titel } } }');
    await svares();
  }, 60_000);

  it('skriver filtre, tal og grupper, som tjenesten kan læse', async () => {
    await saet(argument('helhedsplaner', 'first'), 'helhedsplaner(first: 10)');
    const antal = side.getByRole('textbox', { name: 'Værdi af first' });
    // Half a number is kept in the field, and not written to the document.
    await antal.fill('');
    expect(await antal.getAttribute('aria-invalid')).toBe('true');
    await vent(side, FORESPOERGSEL, 'helhedsplaner(first: 10)');
    await antal.fill('3');
    await vent(side, FORESPOERGSEL, 'helhedsplaner(first: 3)');
    await saet(argument('helhedsplaner', 'filter'), 'filter: {}');
    const filter = side.getByRole('list', { name: 'filter', exact: true });
    await filter.getByRole('checkbox', { name: 'titel', exact: true }).click();
    await side.getByRole('list', { name: 'titel', exact: true }).getByRole('checkbox', { name: 'contains', exact: true }).click();
    await side.getByRole('textbox', { name: 'Værdi af contains' }).fill('liv "x"');
    await vent(side, FORESPOERGSEL, 'contains: "liv \\"x\\""');
    await svares();
    await felt('aggregate').click();
    await saet(argument('aggregate', 'groupBy'), 'groupBy: [');
    await svares();
  }, 60_000);

  it('uden det sidste felt er der stadig en forespørgsel', async () => {
    await udforsker('{ kommuner { nodes { navn } } }');
    await side.getByRole('list', { name: 'Felter i nodes' }).getByRole('checkbox', { name: 'navn', exact: true }).click();
    await vent(side, FORESPOERGSEL, '{ kommuner { nodes { __typename } } }');
    await svares();
    await saet(felt('kommuner'), '{ __typename }');
    await svares();
  }, 60_000);

  it('følger editoren, og siger til, når den ikke kan læses', async () => {
    await udforsker('query A($id: ID!) { node(id: $id) { id ... on Kommune { navn } } } fragment F on Kommune { noegle }');
    expect(await felt('… on Kommune').isChecked()).toBe(true);
    expect(await side.getByRole('textbox', { name: 'Navn på fragment' }).inputValue()).toBe('F');
    expect(await side.locator('.helhed-udforsker code').innerText()).toBe('$id');
    await side.getByRole('button', { name: 'Ny handling (mutation)' }).click();
    await vent(side, FORESPOERGSEL, 'mutation Mutation1 { __typename }');
    await side.getByRole('button', { name: 'Slet F' }).click();
    await side.getByRole('textbox', { name: 'Navn på fragment' }).waitFor({ state: 'detached' });
    expect(await tekstI(side, FORESPOERGSEL)).not.toContain('fragment F');
    await side.locator('.helhed-spring').focus();
    await side.keyboard.press('Enter');
    await side.keyboard.press('Control+Home');
    await side.keyboard.type('}');
    await side.locator('.helhed-udforsker').getByText('kan ikke læses').waitFor();
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
    async (soegt, ventet) => {
      if (!(await side.getByRole('searchbox').isVisible())) await panelknap(side, DOKUMENTATION).click();
      // Not what the search before this one found.
      await side.getByRole('searchbox').fill('');
      await side.locator('.helhed-soeg-fund').waitFor({ state: 'detached' });
      await side.getByRole('searchbox').fill(soegt);
      await side.locator('.helhed-soeg-fund li code').getByText(ventet, { exact: true }).waitFor();
    },
    60_000,
  );

  it('et fund fører derhen, og intet fundet siges', async () => {
    await side.getByRole('searchbox').fill('økonomisk');
    await side.getByRole('button', { name: /^Helhedsplan\.oekonomiskRamme/ }).click();
    await side.locator('.graphiql-doc-explorer-title').getByText('oekonomiskRamme', { exact: true }).waitFor();
    await side.locator('.graphiql-doc-explorer-content').getByText('Økonomisk ramme.').waitFor();
    await side.getByRole('searchbox').fill('xyzzy');
    await side.locator('.helhed-soeg').getByText('Intet fundet.').waitFor();
  }, 60_000);

  it('genvejen fører til søgefeltet', async () => {
    await panelknap(side, 'Eksempler').click();
    await side.keyboard.press('Control+Alt+k');
    await side.locator('.helhed-soeg input:focus').waitFor();
  }, 60_000);
});

it('en rettelse af GraphiQL, der intet finder at rette, standser bygningen', () => {
  const kald = (tekst: string): string =>
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { ret } from './scripts/corrections.mjs'; console.log(ret(${JSON.stringify(tekst)}, [{ fra: 'a', til: 'b' }], 'sted'))`,
      ],
      { cwd: join(__dirname, '../..'), encoding: 'utf8', stdio: 'pipe' },
    );
  expect(kald('xax')).toBe('xbx\n');
  expect(() => kald('xxx')).toThrow('er der 0 gange');
  expect(() => kald('aa')).toThrow('er der 2 gange');
});

it('intet er afvist af sidens politik eller gået galt', async () => {
  await panelknap(side, 'Eksempler').click();
  await side.locator('[data-eksempel="Faktaark"]').click();
  await side.locator('.graphiql-execute-button').click();
  await vent(side, SVAR, '"antalHelhedsplaner": 18');
  expect(klager).toEqual([]);
}, 60_000);
