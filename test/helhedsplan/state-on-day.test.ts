import { dialectOf, networkSchema } from '../../src/app/composition';
import { Helhedsplan } from '../../src/helhedsplan/helhedsplan.entity';
import { PLAN_SELECTION, type PlanFacts, planFacts } from '../../src/helhedsplan/helhedsplan.facts';
import { knownOn, planOnDay } from '../../src/helhedsplan/rules/plan-on-day';
import { planerOnSql } from '../../src/helhedsplan/state-on-day';
import { dayAfter } from '../../src/kernel/period';
import { typeOf } from '../../src/model/model';
import { literal, rowOf, sql, tableNamed } from '../../src/model/sql';
import type { SqlContext } from '../../src/model/sql-context';
import { factsStatement } from '../../src/planner/facts-statement';
import { SqlWriter } from '../../src/planner/sql-writer';
import { execute } from '../support/acts';
import { planI } from '../support/plans';
import { makeScene, type Scene } from '../support/scene';

/** The state and last day of plans on a day: in SQL over all of them, and in the facts of each, the same. */
let s: Scene;
beforeAll(async () => {
  s = await makeScene('2025-11-22');
  // Besides the demo: one stopped while it ran, one before it had begun, one withdrawn.
  await planI(s, 'IGANGVAERENDE', 'STANDSET-I-GANG');
  await execute(s.lbf, 'standsHelhedsplan', { helhedsplan: 'STANDSET-I-GANG', dato: '2015-03-01', disponeredeMidler: 'TILBAGEFOERES' });
  await planI(s, 'TILSAGN', 'STANDSET-FOER');
  await execute(s.lbf, 'standsHelhedsplan', { helhedsplan: 'STANDSET-FOER', dato: '2013-12-20', disponeredeMidler: 'TILBAGEFOERES' });
  await planI(s, 'INDSENDT', 'TRUKKET-PLAN');
  await execute(s.ansoeger, 'traekHelhedsplan', { helhedsplan: 'TRUKKET-PLAN', dato: '2013-09-15' });
});
afterAll(() => s.close());

const unused = (): never => {
  throw new Error('bruges ikke');
};
const x: SqlContext = {
  ...(process.env.HELHED_ENGINE === 'postgres' ? dialectOf('postgres') : dialectOf('sqlite')),
  t: rowOf('ingen'),
  arg: unused,
  given: unused,
  table: (classRef) => tableNamed(typeOf(classRef()).table ?? ''),
  globalId: unused,
  asker: unused,
  rows: unused,
  lists: unused,
};
const dialect = () => dialectOf(s.t.database.engine);
const planerOn = (day: string, columns: string): string =>
  `${new SqlWriter(dialect().placeholder).write(sql`WITH ${planerOnSql(x, literal(day))}`)} SELECT ${columns} FROM plan`;

async function allFacts(): Promise<PlanFacts[]> {
  const text = factsStatement({ schema: networkSchema(), dialect: dialect() }, typeOf(Helhedsplan), PLAN_SELECTION);
  const planer = await s.outside.all<{ id: number }>('SELECT id FROM helhedsplan');
  const facts: PlanFacts[] = [];
  for (const { id } of planer) {
    const [row] = await s.outside.all<{ svar: Buffer | string }>(text.sql, text.params(id));
    facts.push(planFacts.parse(JSON.parse(row?.svar.toString() ?? 'null')));
  }
  return facts;
}

it('agrees on days when something happened, and on the days before', async () => {
  const facts = await allFacts();
  const happened = await s.outside.all<{ dag: string }>(
    "SELECT dato AS dag FROM haendelse UNION SELECT dato FROM afgoerelse UNION SELECT '2000-01-01' UNION SELECT '2025-11-22'",
  );
  const days = [...new Set(happened.flatMap(({ dag }) => [dag, dayAfter(dag, -1)]))].sort();
  expect(days.length).toBeGreaterThan(300);
  const set = new Set<string>();
  for (const day of days.filter((_, i) => i % 3 === 0)) {
    const rows = await s.outside.all<{ noegle: string; tilstand: string; slut: string; siden: string | null }>(
      planerOn(day, 'noegle, tilstand, slut, siden'),
    );
    const byKey = new Map(facts.map((f) => [f.noegle, planOnDay(f, day)]));
    const expected = rows.map(({ noegle: key }) => [key, byKey.get(key)?.status, byKey.get(key)?.slut]);
    expect([day, rows.map((r) => [r.noegle, r.tilstand, r.slut])]).toEqual([day, expected]);
    for (const r of rows) {
      set.add(r.tilstand);
      expect([r.noegle, day, (r.siden ?? '') <= day]).toEqual([r.noegle, day, true]);
    }
  }
  expect([...set].sort()).toEqual(
    expect.arrayContaining(['AFSLUTTET', 'FORLAENGET', 'GODKENDT', 'INDSTILLET', 'SAMMENLAGT', 'STANDSET', 'TRUKKET']),
  );
}, 120_000);

interface OnDay {
  readonly noegle: string;
  readonly statusPr: string | null;
  readonly slutPr: string | null;
}

it('the fields of the API say the same of each plan, and nothing of one that was not known; plans are found by them', async () => {
  const facts = await allFacts();
  const seen = new Set<string | null>();
  for (const day of [
    '2000-01-01',
    '2008-03-01',
    '2012-10-31',
    '2012-11-01',
    '2013-09-15',
    '2014-01-01',
    '2015-03-01',
    '2018-06-01',
    '2025-11-22',
  ]) {
    const { helhedsplaner: all, ...found } = await s.t.data<Record<string, { nodes: OnDay[]; totalCount: number }>>(
      `query ($d: Date!) { helhedsplaner(first: 100, orderBy: [{ noegle: ASC }]) { nodes { noegle statusPr(pr: $d) slutPr(pr: $d) } }
        approved: helhedsplaner(filter: { statusPr: { pr: $d, in: [GODKENDT, TILSAGN] } }) { totalCount }
        unknown: helhedsplaner(filter: { statusPr: { pr: $d, isNull: true } }) { totalCount }
        other: helhedsplaner(filter: { statusPr: { pr: $d, ne: AFSLUTTET } }) { totalCount }
        past: helhedsplaner(filter: { slutPr: { pr: $d, lt: $d } }) { totalCount } }`,
      { d: day },
    );
    const nodes = all?.nodes ?? [];
    expect(nodes).toHaveLength(facts.length);
    const expected = facts
      .map((f): OnDay => {
        const { status, slut } = planOnDay(f, day);
        return knownOn(f, day) ? { noegle: f.noegle, statusPr: status, slutPr: slut } : { noegle: f.noegle, statusPr: null, slutPr: null };
      })
      .sort((a, b) => (a.noegle < b.noegle ? -1 : 1));
    expect([day, nodes]).toEqual([day, expected]);
    const count = (which: (p: OnDay) => boolean): { totalCount: number } => ({ totalCount: nodes.filter(which).length });
    expect([day, found]).toEqual([
      day,
      {
        approved: count((p) => p.statusPr === 'GODKENDT' || p.statusPr === 'TILSAGN'),
        unknown: count((p) => p.statusPr === null),
        other: count((p) => p.statusPr !== 'AFSLUTTET'),
        past: count((p) => p.slutPr !== null && p.slutPr < day),
      },
    ]);
    for (const { statusPr } of nodes) seen.add(statusPr);
  }
  expect([...seen]).toEqual(expect.arrayContaining([null, 'AFSLUTTET', 'GODKENDT', 'IGANGVAERENDE', 'STANDSET', 'TRUKKET']));
});

it('a plan that was not yet made is not there', async () => {
  expect(await s.outside.all(planerOn('2000-01-01', 'noegle'))).toEqual([]);
});
