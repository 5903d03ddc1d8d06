import { egenPulje, kontrakt } from '../pulje/ground';
import { afgoerelse, finansiering, handl, planI, type Scene, udfoer } from '../support/planer';
import type { Handlet } from '../support/service';

/** Plans with released money, and payments of it. */

/** A running plan of 2014-17 with 100,000 released on 2014-02-01 from a pool of its own. */
export async function betalbarPlan(s: Scene, noegle: string, aendringer?: Readonly<Record<string, unknown>>): Promise<string> {
  const pulje = await egenPulje(s, `P-${noegle}`);
  await udfoer(s.br, 'bevilPulje', { pulje, titel: 'Grund', dato: '2010-01-01', beloeb: 1_000_000 });
  const plan = await planI(s, 'IGANGVAERENDE', noegle, { finansiering: finansiering(pulje), ...aendringer });
  await kontrakt(s, plan);
  await udfoer(s.tmf, 'disponerPulje', { helhedsplan: plan, dato: '2014-01-10', beloeb: 100_000 });
  await udfoer(s.br, 'registrerAfgoerelse', afgoerelse(plan, '2014-01-20', 'FRIGIVELSE'));
  await udfoer(s.tmf, 'frigivMidler', { helhedsplan: plan, dato: '2014-02-01' });
  return plan;
}

export const betal = (s: Scene, helhedsplan: string, dato?: string): Promise<Handlet> =>
  handl(s.tmf, 'udbetal', { helhedsplan, dato, beloeb: 1 });

/** Rules of the findings about one plan. */
export async function fundOm(s: Scene, plan: string): Promise<string[][]> {
  const { fund } = await s.t.data<{ fund: { noegle: string; brud: { regel: string; kode: string; tekst: string } }[] }>(
    '{ fund { noegle brud { regel kode tekst } } }',
  );
  return fund.filter((f) => f.noegle === plan).map((f) => [f.brud.regel, f.brud.kode, f.brud.tekst]);
}

/** What stands in the way of a step, by `kan`, for Landsbyggefonden or who else asks. */
export async function hindringer(b: Scene['lbf'], plan: string, handling: string, dato?: string): Promise<string[][]> {
  const { helhedsplan } = await b.data<{
    helhedsplan: { kan: { hindringer: Record<string, string>[]; advarsler: Record<string, string>[] } };
  }>(
    `{ helhedsplan(noegle: "${plan}") { kan(handling: ${handling}${dato ? `, dato: "${dato}"` : ''}) {
      hindringer { kode faktisk graense } advarsler { kode faktisk graense } } } }`,
  );
  const { kan } = helhedsplan;
  return [...kan.hindringer, ...kan.advarsler].map((h) => [String(h.kode), String(h.faktisk), String(h.graense)]);
}
