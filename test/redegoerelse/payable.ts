import { kontrakt, ownPulje } from '../pulje/ground';
import { execute, perform } from '../support/acts';
import { auditFindings } from '../support/findings';
import { afgoerelse, finansiering, planI } from '../support/plans';
import type { Scene } from '../support/scene';
import type { Acted } from '../support/service';

/** Plans with released money, and payments of it. */

/** A running plan of 2014-17 with 100,000 released on 2014-02-01 from a pool of its own. */
export async function payablePlan(s: Scene, key: string, changes?: Readonly<Record<string, unknown>>): Promise<string> {
  const pulje = await ownPulje(s, `P-${key}`);
  await execute(s.br, 'bevilPulje', { pulje, titel: 'Grund', dato: '2010-01-01', beloeb: 1_000_000 });
  const plan = await planI(s, 'IGANGVAERENDE', key, { finansiering: finansiering(pulje), ...changes });
  await kontrakt(s, plan);
  await execute(s.tmf, 'disponerPulje', { helhedsplan: plan, dato: '2014-01-10', beloeb: 100_000 });
  await execute(s.br, 'registrerAfgoerelse', afgoerelse(plan, '2014-01-20', 'FRIGIVELSE'));
  await execute(s.tmf, 'frigivMidler', { helhedsplan: plan, dato: '2014-02-01' });
  return plan;
}

export const pay = (s: Scene, helhedsplan: string, date?: string): Promise<Acted> =>
  perform(s.tmf, 'udbetal', { helhedsplan, dato: date, beloeb: 1 });

/** Rules of the findings about one plan. */
export async function findingsAbout(s: Scene, plan: string): Promise<string[][]> {
  const finding = await auditFindings<{ noegle: string; brud: { regel: string; kode: string; tekst: string } }>(
    s.t,
    'noegle brud { regel kode tekst }',
  );
  return finding.filter((f) => f.noegle === plan).map((f) => [f.brud.regel, f.brud.kode, f.brud.tekst]);
}

/** What stands in the way of a step, by `kan`, for Landsbyggefonden or who else asks. */
export async function obstacles(b: Scene['lbf'], plan: string, act: string, date?: string): Promise<string[][]> {
  const { helhedsplan } = await b.data<{
    helhedsplan: { kan: { hindringer: Record<string, string>[]; advarsler: Record<string, string>[] } };
  }>(
    `{ helhedsplan(noegle: "${plan}") { kan(handling: ${act}${date ? `, dato: "${date}"` : ''}) {
      hindringer { kode faktisk graense } advarsler { kode faktisk graense } } } }`,
  );
  const { kan: can } = helhedsplan;
  return [...can.hindringer, ...can.advarsler].map((h) => [String(h.kode), String(h.faktisk), String(h.graense)]);
}
