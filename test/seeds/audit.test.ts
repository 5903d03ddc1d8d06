import { join } from 'node:path';
import { type Planted, plant, readPlanted } from '../../seeds/plant';
import { auditFindings } from '../support/findings';
import { startService, type TestService } from '../support/service';

/** The audit: the demo holds the rules, and of planted faults it finds exactly those. */

interface Fund {
  type: string;
  noegle: string;
  brud: { regel: string; kode: string; alvor: string };
}

const name = (f: Fund): string => `${f.brud.regel} ${f.type} ${f.noegle}`;
const I_DAG = '2026-11-22';

const FIELDS = 'type noegle brud { regel kode alvor }';
const finding = (t: TestService, options: { pr?: string; alvor?: 'FEJL' | 'ADVARSEL' }): Promise<Fund[]> =>
  auditFindings<Fund>(t, FIELDS, options);

/** What is in `efter` and not in `foer`, each as many times as it is more. */
function fresh(before: readonly string[], after: readonly string[]): string[] {
  const rest = [...before];
  return after.filter((e) => {
    const i = rest.indexOf(e);
    if (i < 0) return true;
    rest.splice(i, 1);
    return false;
  });
}

describe('audit', () => {
  let t: TestService;
  let planted: Planted[];
  let before: { now: Fund[]; i2014: Fund[] };
  beforeAll(async () => {
    planted = await readPlanted(join(process.cwd(), 'seeds/planted-faults'));
    t = await startService({ dag: I_DAG });
    before = { now: await finding(t, {}), i2014: await finding(t, { pr: '2014-04-23' }) };
  });
  afterAll(() => t.close());

  it('the demo has no faults, on none of the days, and known warnings', () => {
    expect(before.now.filter((f) => f.brud.alvor === 'FEJL')).toEqual([]);
    expect(before.i2014.filter((f) => f.brud.alvor === 'FEJL')).toEqual([]);
    expect(before.now.map(name).sort()).toEqual([
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

  it('the planted faults are found, just those, each rule is among them, and alvor selects', async () => {
    await plant(t.database.writer, planted);
    const after = await finding(t, {});
    const expected = planted.flatMap((p) => p.fund.map((f) => `${f.regel} ${f.type} ${f.noegle}`));
    expect(fresh(before.now.map(name), after.map(name)).sort()).toEqual(expected.sort());
    const codes = new Map(after.map((f) => [name(f), f.brud.kode]));
    for (const f of planted.flatMap((p) => p.fund)) if (f.kode) expect(codes.get(`${f.regel} ${f.type} ${f.noegle}`)).toBe(f.kode);
    const i2014 = fresh(before.i2014.map(name), (await finding(t, { pr: '2014-04-23' })).map(name));
    for (const f of planted.flatMap((p) => p.fundI2014 ?? [])) expect(i2014).toContain(`${f.regel} ${f.type} ${f.noegle}`);
    const rules = new Set(planted.flatMap((p) => [...p.fund, ...(p.fundI2014 ?? [])]).map((f) => f.regel));
    for (let number = 1; number <= 18; number += 1) expect(rules).toContain(`R${number}`);
    const error = await finding(t, { alvor: 'FEJL' });
    expect(error.length).toBe(after.filter((f) => f.brud.alvor === 'FEJL').length);
    expect(error.length).toBeLessThan(after.length);
  });
});
