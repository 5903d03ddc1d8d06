import { join } from 'node:path';
import { laesPlantede, type Plantet, plant } from '../../seeds/plant';
import { startTjeneste, type Testtjeneste } from '../support/service';

/** The audit: the demo holds the rules, and of planted faults it finds exactly those. */

interface Fund {
  type: string;
  noegle: string;
  brud: { regel: string; kode: string; alvor: string };
}

const FUND = 'query ($pr: Date, $alvor: Alvor) { fund(pr: $pr, alvor: $alvor) { type noegle brud { regel kode alvor } } }';
const navn = (f: Fund): string => `${f.brud.regel} ${f.type} ${f.noegle}`;
const I_DAG = '2026-11-22';

const fund = async (t: Testtjeneste, variabler: Record<string, unknown>): Promise<Fund[]> =>
  (await t.data<{ fund: Fund[] }>(FUND, variabler)).fund;

/** What is in `efter` and not in `foer`, each as many times as it is more. */
function nye(foer: readonly string[], efter: readonly string[]): string[] {
  const rest = [...foer];
  return efter.filter((e) => {
    const i = rest.indexOf(e);
    if (i < 0) return true;
    rest.splice(i, 1);
    return false;
  });
}

describe('audit', () => {
  let t: Testtjeneste;
  let plantede: Plantet[];
  let foer: { nu: Fund[]; i2014: Fund[] };
  beforeAll(async () => {
    plantede = await laesPlantede(join(process.cwd(), 'seeds/planted-faults'));
    t = await startTjeneste({ dag: I_DAG });
    foer = { nu: await fund(t, {}), i2014: await fund(t, { pr: '2014-04-23' }) };
  });
  afterAll(() => t.luk());

  it('demoen har ingen fejl, på ingen af dagene, og kendte advarsler', () => {
    expect(foer.nu.filter((f) => f.brud.alvor === 'FEJL')).toEqual([]);
    expect(foer.i2014.filter((f) => f.brud.alvor === 'FEJL')).toEqual([]);
    expect(foer.nu.map(navn).sort()).toEqual([
      'H65 Helhedsplan ALDERSROGADE',
      'H65 Helhedsplan ALDERSROGADE',
      'H65 Helhedsplan AMAGERBRO',
      'H65 Helhedsplan MJOELNERPARKEN',
      'H65 Helhedsplan PARTNERSKABET',
      'H65 Helhedsplan SJAELOER-SYDHAVNEN',
      'R14 Helhedsplan SYN-SYDHAVNEN',
      'R8 Helhedsplan AABEN-BY',
      'R8 Helhedsplan ALDERSROGADE',
      'R8 Helhedsplan PARTNERSKABET',
      'R8 Helhedsplan POSITIV-FRITID',
      'R8 Helhedsplan PULS-2016',
      'R8 Helhedsplan SYN-VIGERSLEV-2022',
    ]);
  });

  it('de plantede fejl findes, præcis dem, hver regel er med, og alvor vælger', async () => {
    await plant(t.database.skriver, plantede);
    const efter = await fund(t, {});
    const ventet = plantede.flatMap((p) => p.fund.map((f) => `${f.regel} ${f.type} ${f.noegle}`));
    expect(nye(foer.nu.map(navn), efter.map(navn)).sort()).toEqual(ventet.sort());
    const koder = new Map(efter.map((f) => [navn(f), f.brud.kode]));
    for (const f of plantede.flatMap((p) => p.fund)) if (f.kode) expect(koder.get(`${f.regel} ${f.type} ${f.noegle}`)).toBe(f.kode);
    const i2014 = nye(foer.i2014.map(navn), (await fund(t, { pr: '2014-04-23' })).map(navn));
    for (const f of plantede.flatMap((p) => p.fundI2014 ?? [])) expect(i2014).toContain(`${f.regel} ${f.type} ${f.noegle}`);
    const regler = new Set(plantede.flatMap((p) => [...p.fund, ...(p.fundI2014 ?? [])]).map((f) => f.regel));
    for (let nr = 1; nr <= 18; nr += 1) if (nr !== 17) expect(regler).toContain(`R${nr}`);
    const fejl = await fund(t, { alvor: 'FEJL' });
    expect(fejl.length).toBe(efter.filter((f) => f.brud.alvor === 'FEJL').length);
    expect(fejl.length).toBeLessThan(efter.length);
  });
});
