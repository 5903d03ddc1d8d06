import { PLAN_RULES } from '../../../src/helhedsplan/rules';
import { judgeAll } from '../../../src/kernel/rule';
import { freshPlan, planFacts } from '../../support/facts/plan';
import { ASKED } from '../../support/facts/verdict';

const withStatus = (facts: ReturnType<typeof planFacts>, status: string): string[] =>
  judgeAll(PLAN_RULES, facts, ASKED).flatMap(({ rule, verdict }) => (verdict.status === status ? [`${rule.kode} ${rule.afvisning}`] : []));

describe('the facts that the tests of rules of plans start from', () => {
  it('uphold every rule of plans, and most of them have something to say', () => {
    expect(withStatus(planFacts(), 'BRUDT')).toEqual([]);
    // What is about a plan that took another in, was extended, or came to an end.
    expect(withStatus(planFacts(), 'IKKE_RELEVANT')).toEqual([
      'H70 POSTERET_EFTER_ENDEN',
      'H71 FORLAENGET_EFTER_SLUT',
      'H21 EFTERFOELGER_UDEN_TILSAGN',
      'H19 PENGE_ER_DISPONERET',
    ]);
  });

  it('uphold them also while nothing has happened with the plan', () => {
    expect(withStatus(freshPlan(), 'BRUDT')).toEqual([]);
  });
});
