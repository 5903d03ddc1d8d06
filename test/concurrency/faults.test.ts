import { setTimeout as vent } from 'node:timers/promises';
import { startTjeneste, type Testtjeneste } from '../support/service';
import { type Afsendt, type Kald, sendEn, type Udfald } from './calls';
import { Nabo } from './neighbour';
import { DAG, frigivelse } from './scene';
import { Proevestand, UTILGAENGELIG } from './test-bench';

/** The disk, the lock and the queue fail: nothing half is left, reading goes on, and writing goes on when it can again. */

const SENERE = { status: 503, proevIgen: '1', et: UTILGAENGELIG };

let p: Proevestand;
beforeAll(async () => {
  p = await Proevestand.rejs();
});
afterAll(() => p.luk());

describe('disken er fuld', () => {
  const begraens = (sider: number): Promise<unknown> => p.t.database.skriver.enhed((em) => em.query(`PRAGMA max_page_count = ${sider}`));
  const stor = (nummer: number): Kald['input'] => ({
    ...frigivelse('PROEVE-1-1', `STOR-${nummer}`, DAG),
    punkter: Array.from({ length: 50 }, () => ({ art: 'FRIGIVELSE', helhedsplan: 'PROEVE-1-1', tekst: 'x'.repeat(2000) })),
  });
  const afgoerelser = (): Promise<number> => p.nabo.tal("SELECT COUNT(*) FROM afgoerelse WHERE noegle LIKE 'STOR-%'");

  it('handlinger svarer 503, der kan læses, og når der er plads igen, er det skrevne at se for andre', async () => {
    const token = p.som.kommunalbestyrelse.token;
    await begraens((await p.nabo.tal('PRAGMA page_count')) + 60);
    const svar: Afsendt[] = [];
    for (let i = 0; i < 20; i += 1) svar.push(await sendEn(p.t.url, token, 'registrerAfgoerelse', stor(i)));
    const udfoerte = svar.filter((s) => s.udfald[0]?.art === 'udfoert').length;
    const afviste = svar.filter((s) => s.status === 503);
    expect(afviste.length).toBe(20 - udfoerte);
    expect(afviste.length).toBeGreaterThan(5);
    for (const s of afviste) expect(s).toMatchObject({ proevIgen: '1', udfald: [UTILGAENGELIG] });
    expect(await afgoerelser()).toBe(udfoerte);
    expect(await p.poster()).toBeGreaterThanOrEqual(0);
    await begraens(1_000_000);
    // An act that is refused ends with a rollback: a runner that believed itself inside a transaction would lose all that follows.
    await p.kraevAtDerKanSkrives();
    expect((await p.disponer({ expectedVersion: 1 })).et.art).toBe('afvist');
    await p.kraevAtDerKanSkrives();
    expect((await sendEn(p.t.url, token, 'registrerAfgoerelse', stor(99))).et.art).toBe('udfoert');
    expect(await afgoerelser()).toBe(udfoerte + 1);
  });
});

describe('en anden skriver i filen', () => {
  it('handlinger svarer 503, mens låsen holdes, læsning går videre, og alt virker, når den er væk', async () => {
    const foer = await p.poster();
    await p.nabo.koer('BEGIN IMMEDIATE');
    // Answered while the lock is held: were the act to wait until it is gone, there would never be an answer.
    expect(await p.disponer()).toMatchObject(SENERE);
    expect(await p.poster()).toBe(foer);
    await p.nabo.koer('ROLLBACK');
    await p.kraevAtDerKanSkrives();
  });

  it('en lås, der slippes i tide, ventes der på, og det, den anden skrev, dømmes der efter', async () => {
    let udfald: Udfald = { art: 'ukendt' };
    // A machine that stands still for a second while the lock is held is forgiven; five times over it is not.
    for (let forsoeg = 0; forsoeg < 5 && udfald.art !== 'udfoert'; forsoeg += 1) {
      await p.nabo.koer("BEGIN IMMEDIATE; UPDATE helhedsplan SET version = version + 1 WHERE noegle = 'PROEVE-1-2'");
      const version = await p.nabo.tal("SELECT version FROM helhedsplan WHERE noegle = 'PROEVE-1-2'");
      const svar = p.disponer({ helhedsplan: 'PROEVE-1-2', expectedVersion: version });
      await p.t.spoerg('{ __typename }');
      await p.nabo.koer('COMMIT');
      udfald = (await svar).et;
      if (udfald.art !== 'udfoert') expect(udfald).toEqual(UTILGAENGELIG);
    }
    expect(udfald.art).toBe('udfoert');
  });

  it('de, der står i kø bag låsen, venter ikke hver sin frist efter hinanden', async () => {
    await p.nabo.koer('BEGIN IMMEDIATE');
    const tid = async (antal: number): Promise<number> => {
      const start = performance.now();
      await Promise.all(Array.from({ length: antal }, () => p.disponer()));
      return performance.now() - start;
    };
    const forholdet = (1 / (await tid(1))) * (await tid(8));
    await p.nabo.koer('ROLLBACK');
    expect(forholdet).toBeLessThan(4);
  }, 60_000);
});

/** A promise, and what fulfils it. */
function spaerre(): { readonly venter: Promise<void>; readonly slip: () => void } {
  let slip = (): void => undefined;
  const venter = new Promise<void>((loes) => {
    slip = loes;
  });
  return { venter, slip };
}

it('køen er fuld: de overskydende får 503 med det samme, de andre bliver udført', async () => {
  const foer = await p.poster();
  const { venter, slip } = spaerre();
  const holdt = p.t.database.skriver.enhed(() => venter);
  let afviste = 0;
  const alle = Array.from({ length: 600 }, async () => {
    const svar = await p.disponer();
    if (svar.et.art === 'udfoert') return;
    expect(svar).toMatchObject(SENERE);
    afviste += 1;
    // The queue holds 500, one of which is the one that keeps the others waiting.
    if (afviste === 101) slip();
  });
  await Promise.all([...alle, holdt]);
  expect(afviste).toBe(101);
  expect(await p.poster()).toBe(foer + 499);
}, 90_000);

describe('tjenesten lukker, mens der skrives for en klient, der er gået', () => {
  // The server has no request left to wait for then.
  async function lukUnder(arbejde: (t: Testtjeneste, venter: Promise<void>) => Promise<unknown>): Promise<string[]> {
    const egen = await startTjeneste({ dag: DAG });
    const { venter, slip } = spaerre();
    const ender = Promise.allSettled([arbejde(egen, venter), egen.luk()]);
    await vent(300);
    slip();
    const udfald = (await ender).map((e) => (e.status === 'fulfilled' ? 'i orden' : String(e.reason)));
    const nabo = await Nabo.aabn(egen.fil);
    const version = await nabo.tal('SELECT version FROM pulje');
    await nabo.luk();
    return [...udfald, `version ${version}`];
  }
  const saet = (t: Testtjeneste, version: number, venter?: Promise<void>): Promise<void> =>
    t.database.skriver.enhed(async (em) => {
      await em.query(`UPDATE pulje SET version = ${version}`);
      await venter;
    });

  it('det, der er begyndt, bliver færdigt', async () => {
    expect(await lukUnder((t, venter) => saet(t, 77, venter))).toEqual(['i orden', 'i orden', 'version 77']);
  });

  it('næste handling i den samme operation kommer ikke med, og lukningen går godt', async () => {
    const [operation, lukning, version] = await lukUnder((t, venter) => saet(t, 77, venter).then(() => saet(t, 78)));
    expect([operation, lukning]).toEqual([expect.stringContaining('Forespoergselsfejl'), 'i orden']);
    expect(version).toBe('version 77');
  });
});
