import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { laesEksempler } from '../../src/http/examples';
import { startTjeneste, type Testtjeneste } from '../support/service';

/**
 * Every example operation is run over HTTP and held against its golden answer in `test/golden/`. An answer that changes
 * is read before it is kept: `OPDATER_FACIT=1 npx jest eksempler` writes them anew.
 */
const FACIT = 'test/golden';
const alle = laesEksempler('schema/examples');
const eksempler = alle.filter((e) => !e.rolle);
const handlinger = alle.filter((e) => e.rolle);
let tjeneste: Testtjeneste;
/** Acts are tried on plans that are under way, so on a day when they are. */
let nu: Testtjeneste;

beforeAll(async () => {
  tjeneste = await startTjeneste();
  nu = await startTjeneste({ dag: '2026-11-26' });
});
afterAll(async () => {
  await tjeneste.luk();
  await nu.luk();
});

function holdOp(navn: string, data: unknown): void {
  const fil = join(FACIT, `${navn}.json`);
  if (process.env.OPDATER_FACIT) {
    mkdirSync(FACIT, { recursive: true });
    writeFileSync(fil, `${JSON.stringify(data, null, 1)}\n`);
  }
  expect(existsSync(fil)).toBe(true);
  expect(data).toEqual(JSON.parse(readFileSync(fil, 'utf8')));
}

it('der er mindst 24 eksempler og 8 handlinger i flere roller, hver med en beskrivelse', () => {
  expect(eksempler.length).toBeGreaterThanOrEqual(24);
  expect(handlinger.length).toBeGreaterThanOrEqual(8);
  expect(new Set(handlinger.map((e) => e.rolle?.rolle)).size).toBeGreaterThanOrEqual(5);
  expect(alle.filter((e) => e.beskrivelse.length < 20)).toEqual([]);
});

it.each(eksempler.map((e) => [e.navn, e] as const))('%s', async (navn, { dokument }) => {
  const foer = tjeneste.database.laesere.antalSaetninger;
  const data = await tjeneste.data(dokument);
  expect(tjeneste.database.laesere.antalSaetninger - foer).toBe(1);
  holdOp(navn, data);
});

it.each(handlinger.map((e) => [e.navn, e] as const))('%s er en prøve, der intet gemmer', async (navn, { dokument, rolle }) => {
  if (!rolle) throw new Error(`${navn} har ingen rolle`);
  const gemt = (): Promise<unknown> => nu.data('{ haendelser { totalCount } helhedsplaner { aggregate { count sum { version } } } }');
  const foer = await gemt();
  expect((await nu.spoerg(dokument)).fejl.map((f) => f.extensions.code)).toEqual(['FORBIDDEN']);
  holdOp(navn, await (await nu.som(rolle.rolle, rolle.for ?? undefined)).data(dokument));
  expect(await gemt()).toEqual(foer);
});
