import fc from 'fast-check';
import { HelhedsplanStatus } from '../../src/helhedsplan/helhedsplan.enums';
import { fromLandsbyggefonden, isAktivPlan, kommunalt, sumOf } from '../../src/helhedsplan/helhedsplan.figures';
import { monthsBetween } from '../../src/kernel/period';
import { headroom, puljeBalance } from '../../src/pulje/pulje.figures';
import { otherKommune } from '../pulje/ground';
import { planFacts } from '../support/facts/plan';
import { contribution } from '../support/facts/plan-parts';
import { makeScene, type Scene } from '../support/scene';
import { insertPlan } from './plan-as-rows';
import { caseFacts, PLAN_TODAY, type RandomPlan } from './random-plan';

/** Figures that are told twice, as SQL for queries and as functions for rules, are the same over random rows. */

const COUNT = 60;
const seed = Number(process.env.SEED ?? 20140423);
const DAYS = ['2010-12-31', '2013-12-31', '2014-01-01', '2014-03-01', '2016-04-30', PLAN_TODAY, '2017-12-31', '2018-01-31'];
const STATES = Object.keys(HelhedsplanStatus.values).filter((s): s is HelhedsplanStatus => s in HelhedsplanStatus.values);

interface Row {
  readonly varighedMaaneder: number;
  readonly kommunalAndel: number;
  readonly lokalAndel: number;
  readonly landsbyggefondensAndel: number;
  readonly [aktiv: `aktiv${number}`]: boolean;
}
type PoolRow = Readonly<Record<`${'bevilget' | 'disponeret' | 'rest'}${number}`, number>>;

const days = (write: (pr: string, i: number) => string): string => DAYS.map((day, i) => write(`(pr: "${day}")`, i)).join(' ');
const QUERY = `query ($plan: String!, $pulje: String!) {
  helhedsplan(noegle: $plan) { varighedMaaneder kommunalAndel lokalAndel landsbyggefondensAndel ${days((pr, i) => `aktiv${i}: aktiv${pr}`)} }
  pulje(noegle: $pulje) { ${days((pr, i) => `bevilget${i}: bevilget${pr} disponeret${i}: disponeret${pr} rest${i}: rest${pr}`)} }
}`;

const plans = fc.sample(
  fc.tuple(
    caseFacts.map(([plan]) => plan),
    fc.constantFrom(...STATES),
  ),
  { numRuns: COUNT, seed },
);
let s: Scene;
beforeAll(async () => {
  s = await makeScene(PLAN_TODAY);
  await otherKommune(s);
  for (const [i, [plan, status]] of plans.entries()) await insertPlan(s, `TAL-${i}`, status, plan);
});
afterAll(() => s.close());

const ask = (i: number) => s.t.data<{ helhedsplan: Row; pulje: PoolRow }>(QUERY, { plan: `TAL-${i}`, pulje: `P-TAL-${i}` });

/** Percent with two decimals of a share in basis points, rounded half up. */
const percent = (part: number, whole: number): number => Number((20_000n * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole))) / 100;

const factsOf = (plan: RandomPlan, status: HelhedsplanStatus) =>
  planFacts({
    status,
    start: plan.start,
    slut: plan.slut,
    finansiering: plan.finansiering.map(({ kilde, beloeb }) => contribution(kilde, beloeb)),
  });

it(`${COUNT} random plans (seed ${seed}): active, months and shares`, async () => {
  const seen = new Set<boolean>();
  for (const [i, [plan, status]] of plans.entries()) {
    const { helhedsplan } = await ask(i);
    const f = factsOf(plan, status);
    const active = DAYS.map((day) => isAktivPlan(f, day));
    for (const is of active) seen.add(is);
    expect(DAYS.map((_, n) => helhedsplan[`aktiv${n}`])).toEqual(active);
    expect(helhedsplan.varighedMaaneder).toBe(monthsBetween(plan.start, plan.slut));
    const ramme = 100_000_000;
    expect([helhedsplan.kommunalAndel, helhedsplan.landsbyggefondensAndel, helhedsplan.lokalAndel]).toEqual([
      percent(kommunalt(f), ramme),
      percent(fromLandsbyggefonden(f), ramme),
      percent(sumOf(f.finansiering) - fromLandsbyggefonden(f), ramme),
    ]);
  }
  expect(seen.size).toBe(2);
});

it(`${COUNT} random pools (seed ${seed}): granted, committed and left on each day, and never less than can be committed`, async () => {
  for (const [i, [plan]] of plans.entries()) {
    const { pulje } = await ask(i);
    const facts = { navn: 'P', bevillinger: [{ dato: '2010-01-01', beloeb: plan.bevilget }], disponeringer: plan.posteringer };
    for (const [n, day] of DAYS.entries()) {
      const { bevilget, disponeret } = puljeBalance(facts, day);
      expect([pulje[`bevilget${n}`], pulje[`disponeret${n}`], pulje[`rest${n}`]]).toEqual(
        [bevilget, disponeret, bevilget - disponeret].map((oere) => oere / 100),
      );
      expect(headroom(facts, day)).toBeLessThanOrEqual(bevilget - disponeret);
    }
  }
});
