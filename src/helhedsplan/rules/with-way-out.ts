import type { LocalizedText } from '../../kernel/errors';
import type { Rule } from '../../kernel/rule';
import type { HelhedsplanStatus } from '../helhedsplan.enums';
import type { PlanFacts } from '../helhedsplan.facts';

/** What can be done about a plan that breaks a rule, when the applicant itself may no longer change it. */

const NY_ANSOEGNING: LocalizedText = {
  da: 'Ansøgeren kan trække ansøgningen tilbage og oprette en ny plan, hvor det er rettet',
  en: 'The applicant can withdraw the application and make a new plan in which it is mended',
};
const NY_AFGOERELSE: LocalizedText = {
  da: 'Kommunalbestyrelsen kan ændre den godkendte plan ved en ny afgørelse, hvor det er rettet',
  en: 'The kommunalbestyrelse can change the approved plan by a new decision in which it is mended',
};
const NY_PLAN: LocalizedText = {
  da: 'Planen er slut og ændres ikke mere; boligorganisationen kan oprette en ny plan, hvor det er rettet',
  en: 'The plan is over and is not changed any more; the boligorganisation can make a new plan in which it is mended',
};

const UDVEJ: Readonly<Partial<Record<HelhedsplanStatus, LocalizedText>>> = {
  PRAEKVALIFIKATION_ANSOEGT: NY_ANSOEGNING,
  INDSENDT: NY_ANSOEGNING,
  INDSTILLET: NY_ANSOEGNING,
  GODKENDT: NY_AFGOERELSE,
  TILSAGN: NY_AFGOERELSE,
  IGANGVAERENDE: NY_AFGOERELSE,
  FORLAENGET: NY_AFGOERELSE,
  AFSLAG: NY_PLAN,
  AFSLUTTET: NY_PLAN,
  SAMMENLAGT: NY_PLAN,
  TRUKKET: NY_PLAN,
  STANDSET: NY_PLAN,
};

/** The rule with the way out that fits the state of the plan; while the applicant may change it, its own. */
export function withPlanWayOut(rule: Rule<PlanFacts>): Rule<PlanFacts> {
  return {
    ...rule,
    judge(f, day) {
      const verdict = rule.judge(f, day);
      const wayOut = UDVEJ[f.status];
      return verdict.status === 'BRUDT' && wayOut
        ? { ...verdict, reasons: verdict.reasons.map((reason) => ({ udvej: wayOut, ...reason })) }
        : verdict;
    },
  };
}
