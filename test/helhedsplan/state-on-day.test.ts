import { netvaerksskema } from '../../src/app/composition';
import { Helhedsplan } from '../../src/helhedsplan/helhedsplan.entity';
import { PLANSELEKTION, type Planfakta, planfakta } from '../../src/helhedsplan/helhedsplan.facts';
import { planPr } from '../../src/helhedsplan/rules/plan-on-day';
import { planerPr } from '../../src/helhedsplan/state-on-day';
import { type Klasse, typeAf, type Udtrykskontekst } from '../../src/model/model';
import { sqlite } from '../../src/planner/dialects/sqlite';
import { faktasaetning } from '../../src/planner/facts-statement';
import { lavScene, planI, type Scene, udfoer } from '../support/planer';

/** The state and last day of plans on a day: in SQL over all of them, and in the facts of each, the same. */
let s: Scene;
beforeAll(async () => {
  s = await lavScene('2025-11-22');
  // Besides the demo: one stopped while it ran, one before it had begun, one withdrawn.
  await planI(s, 'IGANGVAERENDE', 'STANDSET-I-GANG');
  await udfoer(s.lbf, 'standsHelhedsplan', { helhedsplan: 'STANDSET-I-GANG', dato: '2015-03-01', disponeredeMidler: 'TILBAGEFOERES' });
  await planI(s, 'TILSAGN', 'STANDSET-FOER');
  await udfoer(s.lbf, 'standsHelhedsplan', { helhedsplan: 'STANDSET-FOER', dato: '2013-12-20', disponeredeMidler: 'TILBAGEFOERES' });
  await planI(s, 'INDSENDT', 'TRUKKET-PLAN');
  await udfoer(s.ansoeger, 'traekHelhedsplan', { helhedsplan: 'TRUKKET-PLAN', dato: '2013-09-15' });
}, 60_000);
afterAll(() => s.luk());

const ubrugt = (): never => {
  throw new Error('bruges ikke');
};
const x: Udtrykskontekst = {
  t: '',
  arg: ubrugt,
  tabel: (klasse: () => Klasse) => `"${typeAf(klasse()).tabel}"`,
  maaneder: ubrugt,
  aar: ubrugt,
  spoerger: ubrugt,
  raekker: ubrugt,
};

async function alleFakta(): Promise<Planfakta[]> {
  const saetning = faktasaetning({ skema: netvaerksskema(), dialekt: sqlite }, typeAf(Helhedsplan), PLANSELEKTION);
  const planer = await s.ude.alle<{ id: number }>('SELECT id FROM helhedsplan');
  const fakta: Planfakta[] = [];
  for (const { id } of planer) {
    const [raekke] = await s.ude.alle<{ svar: Buffer }>(saetning.sql, ...saetning.parametre(id));
    fakta.push(planfakta.parse(JSON.parse(raekke?.svar.toString('utf8') ?? 'null')));
  }
  return fakta;
}

it('på dage, hvor noget skete, og på dagene før', async () => {
  const fakta = await alleFakta();
  const dage = await s.ude.alle<{ dag: string }>(
    "SELECT dato AS dag FROM haendelse UNION SELECT date(dato, '-1 day') FROM haendelse UNION SELECT dato FROM afgoerelse UNION SELECT '2000-01-01' UNION SELECT '2025-11-22'",
  );
  expect(dage.length).toBeGreaterThan(300);
  const set = new Set<string>();
  for (const { dag } of dage.filter((_, i) => i % 3 === 0)) {
    const raekker = await s.ude.alle<{ noegle: string; tilstand: string; slut: string; siden: string | null }>(
      `WITH ${planerPr(x, `'${dag}'`)} SELECT noegle, tilstand, slut, siden FROM plan`,
    );
    const efterNoegle = new Map(fakta.map((f) => [f.noegle, planPr(f, dag)]));
    const ventet = raekker.map(({ noegle }) => [noegle, efterNoegle.get(noegle)?.status, efterNoegle.get(noegle)?.slut]);
    expect([dag, raekker.map((r) => [r.noegle, r.tilstand, r.slut])]).toEqual([dag, ventet]);
    for (const r of raekker) {
      set.add(r.tilstand);
      expect([r.noegle, dag, (r.siden ?? '') <= dag]).toEqual([r.noegle, dag, true]);
    }
  }
  expect([...set].sort()).toEqual(
    expect.arrayContaining(['AFSLUTTET', 'FORLAENGET', 'GODKENDT', 'INDSTILLET', 'SAMMENLAGT', 'STANDSET', 'TRUKKET']),
  );
}, 120_000);

it('en plan, der endnu ikke var oprettet, er der ikke', async () => {
  expect(await s.ude.alle(`WITH ${planerPr(x, "'2000-01-01'")} SELECT noegle FROM plan`)).toEqual([]);
});
