import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { laesEksempler } from '../../src/http/eksempler';
import { startTjeneste, type Testtjeneste } from '../support/tjeneste';

/**
 * Every example operation is run over HTTP and held against its golden answer in `test/facit/`. An answer that changes
 * is read before it is kept: `OPDATER_FACIT=1 npx jest eksempler` writes them anew.
 */
const FACIT = 'test/facit';
const eksempler = laesEksempler('schema/eksempler');
let tjeneste: Testtjeneste;

beforeAll(async () => {
  tjeneste = await startTjeneste();
});
afterAll(() => tjeneste.luk());

it('der er mindst 24 eksempler, hver med en beskrivelse', () => {
  expect(eksempler.length).toBeGreaterThanOrEqual(24);
  expect(eksempler.filter((e) => e.beskrivelse.length < 20)).toEqual([]);
});

it.each(eksempler.map((e) => [e.navn, e] as const))('%s', async (navn, { dokument }) => {
  const foer = tjeneste.database.laesere.antalSaetninger;
  const data = await tjeneste.data(dokument);
  expect(tjeneste.database.laesere.antalSaetninger - foer).toBe(1);
  const fil = join(FACIT, `${navn}.json`);
  if (process.env.OPDATER_FACIT) {
    mkdirSync(FACIT, { recursive: true });
    writeFileSync(fil, `${JSON.stringify(data, null, 1)}\n`);
  }
  expect(existsSync(fil)).toBe(true);
  expect(data).toEqual(JSON.parse(readFileSync(fil, 'utf8')));
});
