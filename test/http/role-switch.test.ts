import { decodeJwt } from 'jose';
import type { Browser, Page, Request } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { startService, type TestService } from '../support/service';
import { freshPage } from '../support/test-page';

/** The role switch of the playground in a real browser, against a real service. */
let t: TestService;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  t = await startService({ environment: { PLAYGROUND: 'true' } });
  browser = await openBrowser();
  page = await newPage(t.url);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await t?.close();
});

/** Notes what goes wrong on a page; that nothing does is a test of its own. */
function listen(on: Page): void {
  on.on('response', (r) => {
    if (r.status() >= 400) complaints.push(`${r.status()} ${r.url()}`);
  });
  on.on('pageerror', (f) => complaints.push(f.message));
  on.on('console', (m) => {
    // The browser's own word for the network that a test takes away.
    if (m.text().includes('ERR_INTERNET_DISCONNECTED')) return;
    if (m.type() === 'error' || /worker/i.test(m.text())) complaints.push(m.text());
  });
}

/** An act that depends on who asks. */
const MULIGHED = 'query Mulighed { helhedsplan(noegle: "SYN-AMAGER-OEST") { kan(handling: INDSTIL) { tilladt hindringer { kode } } } }';

/** A page of its own with `MULIGHED` in the editor, as GraphiQL remembers it from the last time. */
async function newPage(url: string): Promise<Page> {
  const fresh = await freshPage(browser, url, { viewport: { width: 1400, height: 900 } });
  listen(fresh);
  await fresh.addInitScript(`localStorage.setItem('graphiql:query', ${JSON.stringify(MULIGHED)})`);
  await fresh.goto(`${url}/graphiql`);
  await fresh.locator('.graphiql-query-editor .view-line').getByText('Mulighed').waitFor();
  return fresh;
}

/** Runs what is in the editor; the text of the answer, as the page shows it. */
async function run(on: Page): Promise<string> {
  const sent = on.waitForResponse((r) => isPossibility(r.request()));
  await on.locator('.graphiql-execute-button').click();
  await answered(on, JSON.stringify((await (await sent).json()).data));
  return (await on.locator('section.result-window .view-lines').innerText()).replace(/\s+/g, ' ');
}

/** Waits until the answer on the page contains a text; spaces and signs apart. */
function answered(on: Page, text: string): Promise<void> {
  const word = text.split(/\W+/).filter((o) => o !== '');
  return on
    .locator('section.result-window .view-lines')
    .filter({ hasText: new RegExp(word.join('\\W+')) })
    .waitFor();
}

const isPossibility = (r: Request): boolean => r.url().endsWith('/graphql') && (r.postData() ?? '').includes('Mulighed');

/** The role of the token that a request carries. */
function roleIn(sent: Request): unknown {
  return decodeJwt(sent.headers().authorization?.replace('Bearer ', '') ?? '').rolle;
}

/** Holds requests for the token of a role back until they are let go. */
async function tilbagehold(on: Page, role: string): Promise<() => void> {
  let letGo = (): void => {};
  const released = new Promise<void>((ja) => {
    letGo = ja;
  });
  await on.route('**/demo/token', async (way) => {
    if ((way.request().postData() ?? '').includes(role)) await released;
    await way.continue();
  });
  return letGo;
}

function status(on: Page, text: string): Promise<void> {
  return on.locator('.helhed-rolle [role="status"]').getByText(text, { exact: true }).waitFor();
}

it('without a choice one asks as the public', async () => {
  expect((await page.getByLabel('Rolle').locator('option').allInnerTexts()).join(', ')).toBe(
    'Offentlig (intet token), Analytiker, Boligorganisation, Forvaltning, Forum, Kommunalbestyrelse, Landsbyggefond, Administrator',
  );
  expect(await run(page)).toContain('"kode": "ADGANG"');
});

it('a role that acts for somebody does not ask before it is chosen for whom', async () => {
  await page.getByLabel('Rolle').selectOption('FORVALTNING');
  await status(page, 'Vælg forvaltning');
  const options = await page.getByLabel('for forvaltning').locator('option').allInnerTexts();
  expect([options.length, options]).toEqual([1 + 9, expect.arrayContaining(['Teknik- og Miljøforvaltningen'])]);
  await page.locator('.graphiql-execute-button').click();
  await answered(page, 'Vælg den forvaltning, du handler for.');
});

it('in the role the answer is another', async () => {
  await page.getByLabel('for forvaltning').selectOption('TMF');
  await status(page, 'Handler i rollen');
  const answer = await run(page);
  expect(answer).toContain('"tilladt"');
  expect(answer).not.toContain('ADGANG');
  if (process.env.SCREENSHOT) await page.screenshot({ path: `${process.env.SCREENSHOT}-rolle.png` });
});

it('can be used from the keyboard alone', async () => {
  await page.getByLabel('Rolle').focus();
  await page.keyboard.type('Kommunal');
  // København is the only one to act for, and so is chosen.
  await page.getByLabel('for kommune').waitFor();
  await status(page, 'Handler i rollen');
  await page.keyboard.press('Tab');
  expect(await page.locator('select:focus').inputValue()).toBe('KOEBENHAVN');
});

it('the role survives a reload with a new token, which is nowhere in the storage of the browser', async () => {
  const storage = await page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])');
  expect(storage).toContain('graphiql');
  expect(storage).not.toContain('eyJ');
  const fetched = page.waitForResponse((r) => r.url().endsWith('/demo/token'));
  await page.reload();
  await status(page, 'Handler i rollen');
  expect([await page.getByLabel('Rolle').inputValue(), (await fetched).status()]).toEqual(['KOMMUNALBESTYRELSE', 200]);
  const sent = page.waitForRequest(isPossibility);
  await run(page);
  expect(roleIn(await sent)).toBe('KOMMUNALBESTYRELSE');
  await page.getByLabel('Rolle').selectOption('OFFENTLIG');
  await page.reload();
  await status(page, 'Læser som offentlig');
});

it('the one acted for survives, too; when it is gone, one must choose again', async () => {
  const own = await newPage(t.url);
  await own.getByLabel('Rolle').selectOption('FORVALTNING');
  await own.getByLabel('for forvaltning').selectOption('TMF');
  await status(own, 'Handler i rollen');
  await own.reload();
  await status(own, 'Handler i rollen');
  expect(await own.getByLabel('for forvaltning').inputValue()).toBe('TMF');
  await own.evaluate('sessionStorage.setItem("helhed:rolle", JSON.stringify({ rolle: "FORVALTNING", for: "FINDES-IKKE" }))');
  await own.reload();
  await status(own, 'Vælg forvaltning');
  await own.evaluate('sessionStorage.setItem("helhed:rolle", "noget sludder")');
  await own.reload();
  await status(own, 'Læser som offentlig');
  await own.close();
});

it('a token that the service no longer takes is renewed, and asked with again', async () => {
  const own = await newPage(t.url);
  let given = 0;
  // A token of a key that the service had before.
  await own.route('**/demo/token', async (way) => {
    given += 1;
    if (given > 1) return way.continue();
    await way.fulfill({ json: { token: 'x.y.z', udloeber: new Date(Date.now() + 3_600_000).toISOString() } });
  });
  await own.getByLabel('Rolle').selectOption('ADMINISTRATOR');
  await status(own, 'Handler i rollen');
  complaints.length = 0;
  await own.locator('.graphiql-execute-button').click();
  await answered(own, 'tilladt');
  expect(given).toBe(2);
  await status(own, 'Handler i rollen');
  // That the first one is refused is what this is about.
  expect(complaints.splice(0).filter((k) => !/401/.test(k))).toEqual([]);
  await own.close();
});

it('a query waits for a token that is on its way', async () => {
  const own = await newPage(t.url);
  const letGo = await tilbagehold(own, 'LANDSBYGGEFOND');
  await own.getByLabel('Rolle').selectOption('LANDSBYGGEFOND');
  await status(own, 'Henter …');
  const sent = own.waitForRequest(isPossibility);
  await own.locator('.graphiql-execute-button').click();
  letGo();
  expect(roleIn(await sent)).toBe('LANDSBYGGEFOND');
  await own.close();
});

it('the last choice holds, also when the token of an earlier one comes later', async () => {
  const own = await newPage(t.url);
  const letGo = await tilbagehold(own, 'ANALYTIKER');
  await own.getByLabel('Rolle').selectOption('ANALYTIKER');
  await own.getByLabel('Rolle').selectOption('ADMINISTRATOR');
  await status(own, 'Handler i rollen');
  const late = own.waitForResponse((r) => r.url().endsWith('/demo/token'));
  letGo();
  await (await late).finished();
  const sent = own.waitForRequest(isPossibility);
  await run(own);
  expect(roleIn(await sent)).toBe('ADMINISTRATOR');
  await own.close();
});

it('a token that is about to expire is renewed before the next query', async () => {
  const own = await newPage(t.url);
  await own.getByLabel('Rolle').selectOption('ADMINISTRATOR');
  await status(own, 'Handler i rollen');
  await own.evaluate('{ const nu = Date.now; Date.now = () => nu() + 8 * 3_600_000; }');
  const renewed = own.waitForResponse((r) => r.url().endsWith('/demo/token'));
  expect(await run(own)).toContain('"tilladt"');
  expect((await renewed).status()).toBe(200);
  await own.close();
});

it('a token that cannot be fetched is told aloud, and nothing is asked as someone else', async () => {
  const own = await newPage(t.url);
  await own.context().setOffline(true);
  await own.getByLabel('Rolle').selectOption('LANDSBYGGEFOND');
  const error = own.locator('.helhed-rolle').getByRole('alert');
  await error.getByText('Tjenesten svarer ikke.').waitFor();
  await status(own, 'Intet token');
  await own.context().setOffline(false);
  await own.locator('.graphiql-execute-button').click();
  await answered(own, 'Der er intet token.');
  await error.getByRole('button', { name: 'Prøv igen' }).click();
  await status(own, 'Handler i rollen');
  expect(await error.count()).toBe(0);
  await own.close();
});

it('is not there when there are no demo tokens', async () => {
  const without = await startService({ environment: { PLAYGROUND: 'true', DEMO_TOKENS: 'false' } });
  try {
    const own = await newPage(without.url);
    expect(await own.getByLabel('Rolle').count()).toBe(0);
    expect(await run(own)).toContain('"kode": "ADGANG"');
    await own.close();
  } finally {
    await without.close();
  }
});

it('nothing was refused by the policy of the page or went wrong', () => expect(complaints).toEqual([]));
