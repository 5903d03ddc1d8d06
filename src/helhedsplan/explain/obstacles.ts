import { type ActName, mayAct, reachOf, rolesFor } from '../../access/act-permissions';
import { notForRole, onlyOnOwnBehalf, whoCan } from '../../access/role-texts';
import type { Day } from '../../kernel/day';
import type { Actor } from '../../kernel/roles';
import { type Breach, breach, breachOf, isError } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { PlanFacts } from '../helhedsplan.facts';
import { PLAN_STEPS, type PlanStep, type Step, stateAfter } from '../helhedsplan.lifecycle';
import { ownersOfPlan, type PlanChoices } from '../plan-case';
import { rulesAfter } from '../rules';
import { stateDemand, stateDemandOnDay } from '../rules/handlingskrav';
import { accountedFor, activeYears } from '../rules/r14-aarlig-redegoerelse';

/** What is given of the choices of an act; the rest has defaults. */
export type GivenChoices = { readonly [K in keyof PlanChoices]?: PlanChoices[K] | null | undefined };

/** The choices of an act with the defaults that the facts give. */
export function choicesFor(step: Pick<Step, 'beloeb' | 'dag' | 'milepael'>, f: PlanFacts, given: GivenChoices, today: Day): PlanChoices {
  const pulje = given.pulje ?? f.finansiering.find((b) => b.pulje)?.pulje?.noegle ?? null;
  const wished = given.dato ?? null;
  const role = given.rolle ?? 'OFFENTLIG';
  const date = wished ?? today;
  return {
    dato: step.dag?.(date, today, role) ?? date,
    today,
    wished,
    rolle: role,
    pulje,
    beloeb: given.beloeb ?? step.beloeb?.(f, pulje ?? '') ?? 0,
    slut: given.slut ?? null,
    aar: given.aar ?? activeYears(f).find((year) => !accountedFor(f, year, '9999-12-31')) ?? null,
    kommune: given.kommune ?? f.kommune.noegle,
    organ: given.organ ?? 'KOMMUNALBESTYRELSE',
    milepael: given.milepael ?? step.milepael?.(f) ?? null,
    keep: given.keep ?? false,
  };
}

/** Everything that stands in the way of an act, and what it warns of. No fault among them: the act succeeds. */
export function obstacles(name: PlanStep, f: PlanFacts, choices: PlanChoices): Breach[] {
  const step: Step = PLAN_STEPS[name];
  const condition = breach([stateDemand(step.fra), ...step.krav], { plan: f, choices }, choices.dato);
  // What the rules say of the facts after the act has no meaning where the act cannot start.
  if (!step.fra.includes(f.status)) return condition;
  const after = { ...step.efter(f, choices), status: stateAfter(step, f, choices) ?? f.status };
  const finding = [...condition, ...breach(rulesAfter(name), after, choices.dato)];
  // The last net: where nothing more particular says why, the state of the day does.
  return finding.some(isError) ? finding : [...breach([stateDemandOnDay(step.fra)], { plan: f, choices }, choices.dato), ...finding];
}

/** Why an actor may not carry the act out; null when it may. */
export function accessObstacle(actor: Actor, act: ActName, f: PlanFacts, today: Day): Breach | null {
  if (mayAct(actor, act, ownersOfPlan(f, today))) return null;
  const roles = rolesFor(act);
  return breachOf(
    {
      kode: 'H0',
      afvisning: 'ADGANG',
      alvor: 'FEJL',
      kilde: SOURCES.tjenesten,
      ansvarlig: roles[0] ?? 'ADMINISTRATOR',
      udvej: whoCan(act),
    },
    {
      tekst: reachOf(act, actor.role) ? onlyOnOwnBehalf(actor.role) : notForRole(act, actor.role),
      faktisk: actor.role,
      graense: roles.join(' '),
      enhed: 'NAVN',
    },
  );
}

export const isAllowed = (finding: readonly Breach[]): boolean => !finding.some(isError);
