import { decodeJwt } from 'jose';
import type { Browser, Page, Request } from 'playwright-core';
import { aabnBrowser } from '../support/browser';
import { startTjeneste, type Testtjeneste } from '../support/service';

/** The role switch of the playground in a real browser, against a real service. */
let t: Testtjeneste;
let browser: Browser;
let side: Page;
const klager: string[] = [];

beforeAll(async () => {
  t = await startTjeneste({ miljoe: { PLAYGROUND: 'true' } });
  browser = await aabnBrowser();
  side = await nySide(t.url);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await t?.luk();
});

/** Notes what goes wrong on a page; that nothing does is a test of its own. */
function lyt(paa: Page): void {
  paa.on('response', (r) => {
    if (r.status() >= 400) klager.push(`${r.status()} ${r.url()}`);
  });
  paa.on('pageerror', (f) => klager.push(f.message));
  paa.on('console', (m) => {
    // The browser's own word for the network that a test takes away.
    if (m.text().includes('ERR_INTERNET_DISCONNECTED')) return;
    if (m.type() === 'error' || /worker/i.test(m.text())) klager.push(m.text());
  });
}

/** An act that depends on who asks. */
const MULIGHED = 'query Mulighed { helhedsplan(noegle: "SYN-AMAGER-OEST") { kan(handling: INDSTIL) { tilladt hindringer { kode } } } }';

/** A page of its own with `MULIGHED` in the editor, as GraphiQL remembers it from the last time. */
async function nySide(url: string): Promise<Page> {
  const ny = await (await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'da-DK' })).newPage();
  lyt(ny);
  await ny.addInitScript(`localStorage.setItem('graphiql:query', ${JSON.stringify(MULIGHED)})`);
  await ny.goto(`${url}/graphiql`);
  await ny.locator('.graphiql-query-editor .view-line').getByText('Mulighed').waitFor();
  return ny;
}

/** Runs what is in the editor; the text of the answer, as the page shows it. */
async function koer(paa: Page): Promise<string> {
  const sendt = paa.waitForResponse((r) => erMulighed(r.request()));
  await paa.locator('.graphiql-execute-button').click();
  await svaret(paa, JSON.stringify((await (await sendt).json()).data));
  return (await paa.locator('section.result-window .view-lines').innerText()).replace(/\s+/g, ' ');
}

/** Waits until the answer on the page contains a text; spaces and signs apart. */
function svaret(paa: Page, tekst: string): Promise<void> {
  const ord = tekst.split(/\W+/).filter((o) => o !== '');
  return paa
    .locator('section.result-window .view-lines')
    .filter({ hasText: new RegExp(ord.join('\\W+')) })
    .waitFor();
}

const erMulighed = (r: Request): boolean => r.url().endsWith('/graphql') && (r.postData() ?? '').includes('Mulighed');

/** The role of the token that a request carries. */
function rolleI(sendt: Request): unknown {
  return decodeJwt(sendt.headers().authorization?.replace('Bearer ', '') ?? '').rolle;
}

/** Holds requests for the token of a role back until they are let go. */
async function tilbagehold(paa: Page, rolle: string): Promise<() => void> {
  let slip = (): void => {};
  const sluppet = new Promise<void>((ja) => {
    slip = ja;
  });
  await paa.route('**/demo/token', async (vej) => {
    if ((vej.request().postData() ?? '').includes(rolle)) await sluppet;
    await vej.continue();
  });
  return slip;
}

function status(paa: Page, tekst: string): Promise<void> {
  return paa.locator('.helhed-rolle [role="status"]').getByText(tekst, { exact: true }).waitFor();
}

it('uden valg spørges der som offentlig', async () => {
  expect((await side.getByLabel('Rolle').locator('option').allInnerTexts()).join(', ')).toBe(
    'Offentlig (intet token), Analytiker, Boligorganisation, Forvaltning, Forum, Kommunalbestyrelse, Landsbyggefond, Administrator',
  );
  expect(await koer(side)).toContain('"kode": "ADGANG"');
}, 60_000);

it('en rolle, der handler for nogen, spørger ikke, før det er valgt for hvem', async () => {
  await side.getByLabel('Rolle').selectOption('FORVALTNING');
  await status(side, 'Vælg forvaltning');
  const valg = await side.getByLabel('for forvaltning').locator('option').allInnerTexts();
  expect([valg.length, valg]).toEqual([1 + 9, expect.arrayContaining(['Teknik- og Miljøforvaltningen'])]);
  await side.locator('.graphiql-execute-button').click();
  await svaret(side, 'Vælg den forvaltning, du handler for.');
}, 60_000);

it('i rollen er svaret et andet', async () => {
  await side.getByLabel('for forvaltning').selectOption('TMF');
  await status(side, 'Handler i rollen');
  const svar = await koer(side);
  expect(svar).toContain('"tilladt"');
  expect(svar).not.toContain('ADGANG');
  if (process.env.SKAERMBILLEDE) await side.screenshot({ path: `${process.env.SKAERMBILLEDE}-rolle.png` });
}, 60_000);

it('kan betjenes fra tastaturet alene', async () => {
  await side.getByLabel('Rolle').focus();
  await side.keyboard.type('Kommunal');
  // København is the only one to act for, and so is chosen.
  await side.getByLabel('for kommune').waitFor();
  await status(side, 'Handler i rollen');
  await side.keyboard.press('Tab');
  expect(await side.locator('select:focus').inputValue()).toBe('KOEBENHAVN');
}, 60_000);

it('rollen overlever en genindlæsning med et nyt token, som intetsteds er i browserens lager', async () => {
  const lager = await side.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])');
  expect(lager).toContain('graphiql');
  expect(lager).not.toContain('eyJ');
  const hentet = side.waitForResponse((r) => r.url().endsWith('/demo/token'));
  await side.reload();
  await status(side, 'Handler i rollen');
  expect([await side.getByLabel('Rolle').inputValue(), (await hentet).status()]).toEqual(['KOMMUNALBESTYRELSE', 200]);
  const sendt = side.waitForRequest(erMulighed);
  await koer(side);
  expect(rolleI(await sendt)).toBe('KOMMUNALBESTYRELSE');
  await side.getByLabel('Rolle').selectOption('OFFENTLIG');
  await side.reload();
  await status(side, 'Læser som offentlig');
}, 60_000);

it('den, der handles for, overlever også; er den væk, skal der vælges igen', async () => {
  const egen = await nySide(t.url);
  await egen.getByLabel('Rolle').selectOption('FORVALTNING');
  await egen.getByLabel('for forvaltning').selectOption('TMF');
  await status(egen, 'Handler i rollen');
  await egen.reload();
  await status(egen, 'Handler i rollen');
  expect(await egen.getByLabel('for forvaltning').inputValue()).toBe('TMF');
  await egen.evaluate('sessionStorage.setItem("helhed:rolle", JSON.stringify({ rolle: "FORVALTNING", for: "FINDES-IKKE" }))');
  await egen.reload();
  await status(egen, 'Vælg forvaltning');
  await egen.evaluate('sessionStorage.setItem("helhed:rolle", "noget sludder")');
  await egen.reload();
  await status(egen, 'Læser som offentlig');
  await egen.context().close();
}, 60_000);

it('et token, som tjenesten ikke længere tager, fornys, og der spørges igen', async () => {
  const egen = await nySide(t.url);
  let givet = 0;
  // A token of a key that the service had before.
  await egen.route('**/demo/token', async (vej) => {
    givet += 1;
    if (givet > 1) return vej.continue();
    await vej.fulfill({ json: { token: 'x.y.z', udloeber: new Date(Date.now() + 3_600_000).toISOString() } });
  });
  await egen.getByLabel('Rolle').selectOption('ADMINISTRATOR');
  await status(egen, 'Handler i rollen');
  klager.length = 0;
  await egen.locator('.graphiql-execute-button').click();
  await svaret(egen, 'tilladt');
  expect(givet).toBe(2);
  await status(egen, 'Handler i rollen');
  // That the first one is refused is what this is about.
  expect(klager.splice(0).filter((k) => !/401/.test(k))).toEqual([]);
  await egen.context().close();
}, 60_000);

it('en forespørgsel venter på et token, der er undervejs', async () => {
  const egen = await nySide(t.url);
  const slip = await tilbagehold(egen, 'LANDSBYGGEFOND');
  await egen.getByLabel('Rolle').selectOption('LANDSBYGGEFOND');
  await status(egen, 'Henter …');
  const sendt = egen.waitForRequest(erMulighed);
  await egen.locator('.graphiql-execute-button').click();
  slip();
  expect(rolleI(await sendt)).toBe('LANDSBYGGEFOND');
  await egen.context().close();
}, 60_000);

it('det sidste valg gælder, også når tokenet til et tidligere kommer efter', async () => {
  const egen = await nySide(t.url);
  const slip = await tilbagehold(egen, 'ANALYTIKER');
  await egen.getByLabel('Rolle').selectOption('ANALYTIKER');
  await egen.getByLabel('Rolle').selectOption('ADMINISTRATOR');
  await status(egen, 'Handler i rollen');
  const sen = egen.waitForResponse((r) => r.url().endsWith('/demo/token'));
  slip();
  await (await sen).finished();
  const sendt = egen.waitForRequest(erMulighed);
  await koer(egen);
  expect(rolleI(await sendt)).toBe('ADMINISTRATOR');
  await egen.context().close();
}, 60_000);

it('et token, der er ved at løbe ud, fornys før næste forespørgsel', async () => {
  const egen = await nySide(t.url);
  await egen.getByLabel('Rolle').selectOption('ADMINISTRATOR');
  await status(egen, 'Handler i rollen');
  await egen.evaluate('{ const nu = Date.now; Date.now = () => nu() + 8 * 3_600_000; }');
  const fornyet = egen.waitForResponse((r) => r.url().endsWith('/demo/token'));
  expect(await koer(egen)).toContain('"tilladt"');
  expect((await fornyet).status()).toBe(200);
  await egen.context().close();
}, 60_000);

it('et token, der ikke kan hentes, siges højt, og der spørges ikke som en anden', async () => {
  const egen = await nySide(t.url);
  await egen.context().setOffline(true);
  await egen.getByLabel('Rolle').selectOption('LANDSBYGGEFOND');
  const fejl = egen.locator('.helhed-rolle').getByRole('alert');
  await fejl.getByText('Tjenesten svarer ikke.').waitFor();
  await status(egen, 'Intet token');
  await egen.context().setOffline(false);
  await egen.locator('.graphiql-execute-button').click();
  await svaret(egen, 'Der er intet token.');
  await fejl.getByRole('button', { name: 'Prøv igen' }).click();
  await status(egen, 'Handler i rollen');
  expect(await fejl.count()).toBe(0);
  await egen.context().close();
}, 60_000);

it('er der ikke, når der ingen demotokens er', async () => {
  const uden = await startTjeneste({ miljoe: { PLAYGROUND: 'true', DEMO_TOKENS: 'false' } });
  try {
    const egen = await nySide(uden.url);
    expect(await egen.getByLabel('Rolle').count()).toBe(0);
    expect(await koer(egen)).toContain('"kode": "ADGANG"');
    await egen.context().close();
  } finally {
    await uden.luk();
  }
}, 60_000);

it('intet er afvist af sidens politik eller gået galt', () => expect(klager).toEqual([]));
