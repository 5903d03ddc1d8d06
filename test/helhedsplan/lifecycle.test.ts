import { HelhedsplanStatus } from '../../src/helhedsplan/helhedsplan.enums';
import { allSteps } from '../../src/helhedsplan/helhedsplan.lifecycle';
import { kontrakt, ownPulje } from '../pulje/ground';
import { codes, execute, perform, reasons, untouched } from '../support/acts';
import { afgoerelse, finansiering, newPlan, planI, type Step, set, THE_WAY } from '../support/plans';
import { makeScene, type Scene } from '../support/scene';
import { actorFor, redegoerelse, STEP_INPUT } from './step-input';

/** The life of a plan: what is possible in which state, and the whole legal way. */

const I_DAG = '2018-03-01';
const STATES = Object.keys(HelhedsplanStatus.values);

let s: Scene;
let milepael = '';
beforeAll(async () => {
  s = await makeScene(I_DAG);
  await planI(s, 'TILSAGN', 'EFTERFOELGER');
  const maal = [{ indsatsomraade: 'SUNDHED', tekst: 'Et mål', milepaele: [{ tekst: 'Et skridt', frist: '2015-01-01' }] }];
  await execute(s.ansoeger, 'opretHelhedsplan', newPlan('TILSTAND', { maal }));
  const { milepaele } = await s.t.data<{ milepaele: { nodes: { id: string }[] } }>(
    `{ milepaele(filter: { maal: { helhedsplan: { noegle: { eq: "TILSTAND" } } } }) { nodes { id } } }`,
  );
  milepael = milepaele.nodes[0]?.id ?? '';
});
afterAll(() => s.close());

describe.each(allSteps())('%s', (name, step) => {
  it(`is possible in ${step.fra.join(', ')} and otherwise FORKERT_TILSTAND`, async () => {
    const input = STEP_INPUT[name]({ plan: 'TILSTAND', dato: I_DAG, beloeb: 1, slut: '2019-12-31', milepael });
    for (const state of STATES) {
      await set(s, 'TILSTAND', state);
      const answer = await untouched(s, () => perform(s[actorFor(name)], step.handling, { ...input, dryRun: true }));
      const found = reasons(answer).filter(([code]) => code === 'FORKERT_TILSTAND');
      const possible: boolean = step.fra.some((t) => t === state);
      expect([state, found]).toEqual([state, possible ? [] : [['FORKERT_TILSTAND', state, step.fra.join(' ')]]]);
      if (!possible) expect(answer.udfoert).toBe(false);
    }
  });
});

it.each(['indsaetPaaReguleringskonto', 'godkendReguleringskonto'] as const)('%s is possible from tilsagn on', async (act) => {
  const konto = { beloeb: 1, formaal: 'x' };
  const user = act === 'indsaetPaaReguleringskonto' ? s.ansoeger : s.lbf;
  const possible: string[] = [];
  for (const state of STATES) {
    await set(s, 'TILSTAND', state);
    const answer = await untouched(s, () => perform(user, act, { helhedsplan: 'TILSTAND', ...konto, dryRun: true }));
    // The state was set without the decision that leads to it, which is the other thing that is missing.
    const [code, ...several] = codes(answer.afvisninger);
    expect([answer.udfoert, several]).toEqual([false, []]);
    if (code === 'KONTOEN_FOER_TILSAGN') possible.push(state);
    else expect(code).toBe('FORKERT_TILSTAND');
  }
  expect(possible).toEqual(['TILSAGN', 'IGANGVAERENDE', 'FORLAENGET', 'AFSLUTTET', 'SAMMENLAGT', 'STANDSET']);
});

const more = (to: string, by: Step['by'], act: Step['handling'], input: (plan: string) => Record<string, unknown>): Step => {
  const role = ({ ansoeger: 'BOLIGORGANISATION', tmf: 'FORVALTNING', br: 'KOMMUNALBESTYRELSE', lbf: 'LANDSBYGGEFOND' } as const)[by];
  return { til: to, by, rolle: role, handling: act, input };
};
const I_GANG = 'IGANGVAERENDE';

/** What a running plan goes through until it ends and its money is settled. */
const ONWARD: readonly Step[] = [
  more(I_GANG, 'br', 'registrerAfgoerelse', (p) => ({ ...afgoerelse(p, '2014-01-05', 'FRIGIVELSE') })),
  more(I_GANG, 'tmf', 'disponerPulje', (p) => ({ helhedsplan: p, dato: '2014-01-10' })),
  more(I_GANG, 'tmf', 'frigivMidler', (p) => ({ helhedsplan: p, dato: '2014-01-11', beloeb: 100_000 })),
  ...[2014, 2015, 2016].map((year) =>
    more(I_GANG, 'lbf', 'indsendRedegoerelse', (p) => ({ ...redegoerelse(p, `${year + 1}-03-01`, year) })),
  ),
  more(I_GANG, 'lbf', 'tilbageholdUdbetaling', (p) => ({ helhedsplan: p, dato: '2014-01-12', tekst: 'Mangler' })),
  more(I_GANG, 'lbf', 'genoptagUdbetaling', (p) => ({ helhedsplan: p, dato: '2014-01-13', tekst: 'Kom' })),
  more(I_GANG, 'tmf', 'udbetal', (p) => ({ helhedsplan: p, dato: '2014-02-01', beloeb: 60_000 })),
  more(I_GANG, 'lbf', 'bemaerk', (p) => ({ helhedsplan: p, dato: '2015-04-01', tekst: 'Godt', aar: 2014 })),
  more(I_GANG, 'ansoeger', 'indsaetPaaReguleringskonto', (p) => ({ helhedsplan: p, dato: '2015-05-01', beloeb: 10, formaal: 'Tilskud' })),
  more(I_GANG, 'lbf', 'godkendReguleringskonto', (p) => ({ helhedsplan: p, dato: '2015-05-02', beloeb: 10, formaal: 'Fest' })),
  more('FORLAENGET', 'lbf', 'forlaengHelhedsplan', (p) => ({ helhedsplan: p, dato: '2017-11-01', slut: '2018-02-28' })),
  more('AFSLUTTET', 'ansoeger', 'afslutHelhedsplan', (p) => ({ helhedsplan: p, dato: '2018-02-28' })),
  more('AFSLUTTET', 'ansoeger', 'indsendRedegoerelse', (p) => ({ ...redegoerelse(p, I_DAG, 2017) })),
  more('AFSLUTTET', 'tmf', 'tilbagefoer', (p) => ({ helhedsplan: p, dato: '2018-02-28' })),
];

it('all the way: one version and one hændelse for each act, by the right one', async () => {
  const plan = 'HELE-VEJEN';
  await ownPulje(s, 'VEJENS-PULJE');
  await execute(s.br, 'bevilPulje', { pulje: 'VEJENS-PULJE', titel: 'Grund', dato: '2014-01-01', beloeb: 125_000 });
  await execute(s.ansoeger, 'opretHelhedsplan', newPlan(plan, { finansiering: finansiering('VEJENS-PULJE') }));
  await kontrakt(s, plan);
  const who = { ansoeger: 'FSB', tmf: 'TMF', br: 'KOEBENHAVN', lbf: null };
  const expected = [['opretHelhedsplan', 'BOLIGORGANISATION', 'FSB', I_DAG]];
  for (const [i, v] of [...THE_WAY, ...ONWARD].entries()) {
    const input = v.input(plan);
    await execute(s[v.by], v.handling, input);
    expected.push([v.handling, v.rolle, who[v.by] ?? 'LBF', String(input.dato)]);
    const { helhedsplan } = await s.t.data<{ helhedsplan: { status: string; version: number } }>(
      `{ helhedsplan(noegle: "${plan}") { status version } }`,
    );
    expect([v.handling, helhedsplan]).toEqual([v.handling, { status: v.til, version: i + 2 }]);
  }
  const { haendelser } = await s.lbf.data<{ haendelser: { nodes: Record<string, string>[] } }>(
    `{ haendelser(filter: { helhedsplan: { noegle: { eq: "${plan}" } } }, first: 100) { nodes { handling rolle udfoertFor dato tidspunkt } } }`,
  );
  expect(haendelser.nodes.map((h) => [h.handling, h.rolle, h.udfoertFor ?? 'LBF', h.dato])).toEqual(expected);
  expect(new Set(haendelser.nodes.map((h) => h.tidspunkt))).toEqual(new Set([`${I_DAG}T11:00:00.000Z`]));
  const { pulje } = await s.t.data(`{ pulje(noegle: "VEJENS-PULJE") { disponeret frigivet udbetalt rest } }`);
  expect(pulje).toEqual({ disponeret: 60_000, frigivet: 100_000, udbetalt: 60_000, rest: 65_000 });
});
