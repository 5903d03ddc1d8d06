import { PLAN_STEPS } from '../../src/helhedsplan/helhedsplan.lifecycle';
import { GJORDE } from '../../src/helhedsplan/tidslinje/words';
import { planI } from '../support/plans';
import { makeScene, type Scene } from '../support/scene';

/** The timeline of a plan: everything is in it once, in order, in sentences. */
let s: Scene;
beforeAll(async () => {
  s = await makeScene('2025-11-22');
});
afterAll(() => s.close());

interface Punkt {
  readonly dag: string;
  readonly registreret: string | null;
  readonly art: string;
  readonly da: string;
  readonly en: string;
  readonly objektId: string;
}

const tidslinje = async (key: string): Promise<readonly Punkt[]> =>
  (
    await s.t.data<{ helhedsplan: { tidslinje: readonly Punkt[] } }>(
      `{ helhedsplan(noegle: "${key}") { tidslinje { dag registreret art da: tekst en: tekst(sprog: EN) objektId } } }`,
    )
  ).helhedsplan.tidslinje;

it('each act on a plan has its words', () => {
  const acts = [...new Set(Object.values(PLAN_STEPS).map((t) => t.handling))];
  expect(acts.filter((h) => !(h in GJORDE))).toEqual([]);
});

it('the way of a new plan, step by step', async () => {
  await planI(s, 'IGANGVAERENDE', 'TID');
  const punkter = await tidslinje('TID');
  expect(punkter.map((p) => `${p.dag} ${p.art} ${p.da}`)).toEqual(
    [
      '2012-06-01 HANDLING Teknik- og Miljøforvaltningen anbefalede planen til prækvalifikation',
      '2012-06-01 AFGOERELSE Forvaltningen besluttede at anbefale planen til prækvalifikation',
      '2012-06-02 HANDLING fsb søgte om prækvalifikation',
      '2012-09-01 HANDLING Landsbyggefonden prækvalificerede planen',
      '2012-09-01 AFGOERELSE Landsbyggefonden besluttede at prækvalificere planen',
      '2013-09-01 HANDLING fsb indsendte planen til kommunalbestyrelsen',
      '2013-10-01 HANDLING Teknik- og Miljøforvaltningen indstillede planen til afgørelse',
      '2013-12-01 HANDLING Borgerrepræsentationen registrerede en afgørelse',
      '2013-12-01 AFGOERELSE Borgerrepræsentationen besluttede at godkende planen',
      '2013-12-10 HANDLING Landsbyggefonden gav planen tilsagn',
      '2013-12-10 AFGOERELSE Landsbyggefonden besluttede at give planen tilsagn',
      '2014-01-01 START Planens første dag',
      '2014-01-01 HANDLING fsb satte planen i gang',
      '2017-12-31 SLUT Planens sidste dag',
      '2025-11-22 HANDLING fsb oprettede planen',
    ].sort((a, b) => (a.slice(0, 10) < b.slice(0, 10) ? -1 : 0)),
  );
  expect(punkter.at(-1)?.en).toBe('fsb made the plan');
});

it('all is there, once, in order, in one statement', async () => {
  const planer = await s.outside.all<{ id: number; noegle: string }>('SELECT id, noegle FROM helhedsplan');
  const i = async (sql: string, id: number): Promise<number> => Number((await s.outside.all<{ n: number }>(sql, [id]))[0]?.n);
  const set = new Set<string>();
  for (const { id, noegle: key } of planer) {
    const before = s.t.database.readers.statementCount;
    const punkter = await tidslinje(key);
    expect(s.t.database.readers.statementCount - before).toBe(1);
    const days = punkter.map((p) => p.dag);
    expect(days).toEqual([...days].sort());
    expect(new Set(punkter.map((p) => `${p.art} ${p.objektId} ${p.da}`)).size).toBe(punkter.length);
    const count = (kind: string): number => punkter.filter((p) => p.art === kind).length;
    for (const [kind, sql] of [
      ['HANDLING', 'SELECT COUNT(*) AS n FROM haendelse WHERE helhedsplan_id = $1'],
      ['AFGOERELSE', 'SELECT COUNT(*) AS n FROM afgoerelsespunkt WHERE helhedsplan_id = $1'],
      ['POSTERING', 'SELECT COUNT(*) AS n FROM disponering WHERE helhedsplan_id = $1'],
      ['TILSYN', 'SELECT COUNT(*) AS n FROM tilsyn WHERE helhedsplan_id = $1'],
      ['REDEGOERELSE_INDSENDT', 'SELECT COUNT(*) AS n FROM redegoerelse WHERE helhedsplan_id = $1 AND indsendt IS NOT NULL'],
      ['REDEGOERELSE_VURDERET', 'SELECT COUNT(*) AS n FROM redegoerelse WHERE helhedsplan_id = $1 AND vurdering IS NOT NULL'],
      ['KONTRAKT_DAEKKER', 'SELECT COUNT(*) AS n FROM kontraktdaekning WHERE helhedsplan_id = $1'],
      ['REGULERINGSKONTO', 'SELECT COUNT(*) AS n FROM reguleringskontopost WHERE helhedsplan_id = $1'],
    ] as const)
      expect([key, kind, count(kind)]).toEqual([key, kind, await i(sql, id)]);
    for (const p of punkter) {
      set.add(p.art);
      for (const text of [p.da, p.en]) expect(text).not.toMatch(/undefined|null|[A-Z]{4,}_|\d{4}-\d{2}-\d{2}|Nogen|Somebody/);
    }
  }
  expect(set.size).toBeGreaterThanOrEqual(9);
});

it('id is that of the row, and the time is when it was recorded', async () => {
  const punkter = await tidslinje('TID');
  const { nodes } = await s.t.data<{ nodes: { id: string; __typename: string }[] }>(
    `query { nodes(ids: [${punkter.map((p) => `"${p.objektId}"`).join(', ')}]) { id __typename } }`,
  );
  expect(nodes.map((n) => n?.id)).toEqual(punkter.map((p) => p.objektId));
  for (const p of punkter) expect([p.art, p.registreret === null]).toEqual([p.art, p.art === 'START' || p.art === 'SLUT']);
});
