import type { Day } from '../../../src/kernel/day';
import type { LocalizedText } from '../../../src/kernel/errors';
import type { Rule, Verdict } from '../../../src/kernel/rule';

/** How tests of rules ask for verdicts and write what they expect: a status, and of each reason the figure and its limit. */

export interface Outcome {
  readonly status: Verdict['status'];
  readonly figures: readonly (readonly [actual: string, limit: string])[];
}

export interface Judge<F> {
  readonly of: (facts: F, day?: Day) => Outcome;
  /** The sentences of the reasons. */
  readonly says: (facts: F, day?: Day) => LocalizedText[];
  /** The ways out that the reasons have of their own; null where it is that of the rule. */
  readonly waysOut: (facts: F, day?: Day) => (LocalizedText | null)[];
}

/** The day that a question is about where a test does not say. */
export const ASKED: Day = '2015-06-01';

/** The one rule of the list that has this code and this name of a refusal. */
export function ruleOf<F>(rules: readonly Rule<F>[], code: string, refusal: string): Rule<F> {
  const found = rules.filter((r) => r.kode === code && r.afvisning === refusal);
  const [rule] = found;
  if (!rule || found.length > 1) throw new Error(`${found.length} rules of the list are called ${code} ${refusal}`);
  return rule;
}

export function judging<F>(rules: readonly Rule<F>[], code: string, refusal: string): Judge<F> {
  const { judge } = ruleOf(rules, code, refusal);
  return {
    of(facts, day = ASKED) {
      const { status, reasons } = judge(facts, day);
      return { status, figures: reasons.map((r) => [r.faktisk, r.graense] as const) };
    },
    says: (facts, day = ASKED) => judge(facts, day).reasons.map((r) => r.tekst),
    waysOut: (facts, day = ASKED) => judge(facts, day).reasons.map((r) => r.udvej ?? null),
  };
}

export const holds = (actual: string, limit: string): Outcome => ({ status: 'OVERHOLDT', figures: [[actual, limit]] });

/** Broken, for each of the reasons. */
export const breaks = (...figures: Outcome['figures']): Outcome => ({ status: 'BRUDT', figures });

/** The rule says nothing about the facts. */
export const SILENT: Outcome = { status: 'IKKE_RELEVANT', figures: [['', '']] };
