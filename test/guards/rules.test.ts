import type { Rule } from '../../src/kernel/rule';
import { RULEBOOK } from '../../src/rulebook/rulebook';
import { exportedRules, ruleExports, ruleTests, unimported, unjudged } from '../support/rule-guard';

describe('rules', () => {
  const texts = ruleTests();

  it('each rule of the rule book is judged on values', () => {
    expect(unjudged(RULEBOOK, texts)).toEqual([]);
  });

  it('each rule that a file exports is reached by a test, also those that share a code', () => {
    expect(unimported(exportedRules(), texts)).toEqual([]);
  });

  it('the guard bites: a rule that no test names, or names otherwise than in a judgement', () => {
    const without = texts.map((t) => t.replaceAll("'KOMMUNALT_LOFT'", "'ANOTHER'"));
    const complaint = ['no test under test/<noun>/rules judges R1 KOMMUNALT_LOFT'];
    expect(unjudged(RULEBOOK, without)).toEqual(complaint);
    expect(unjudged(RULEBOOK, [...without, "// judging it; 'R1', 'KOMMUNALT_LOFT'"])).toEqual(complaint);
    expect(unjudged([...RULEBOOK, { kode: 'H999', afvisning: 'KOMMUNALT_LOFT' }], texts)).toEqual([
      'no test under test/<noun>/rules judges H999 KOMMUNALT_LOFT',
    ]);
    expect(unjudged(RULEBOOK, [])).toHaveLength(RULEBOOK.length);
    expect(unjudged([], texts)).toEqual(['there are no rules to look at']);
  });

  it('the guard bites: an exported rule that no test imports', () => {
    const rule = (afvisning: string) => ({ kode: 'H999', afvisning, judge: () => null });
    const [first, second] = [rule('FIRST'), rule('SECOND')];
    const fresh = ruleExports('src/x/rules/x.ts', { FIRST_RULE: first, BOTH: [first, second], other: 1, fn: () => null });
    expect(unimported(fresh, ['FIRST_RULE'])).toEqual(['src/x/rules/x.ts: BOTH has H999 SECOND, which no test imports']);
    expect(unimported(fresh, ['BOTH'])).toEqual([]);
    expect(unimported(fresh, ['NOT_BOTH_RULES'])).toHaveLength(3);
    expect(unimported([], texts)).toEqual(['there are no rules to look at']);
  });

  it('finds the rules that it is to look at', () => {
    const all = new Set<Rule<never>>(exportedRules().flatMap((e) => e.rules));
    expect(all.size).toBeGreaterThan(RULEBOOK.length);
    expect(texts.length).toBeGreaterThan(20);
  });
});
