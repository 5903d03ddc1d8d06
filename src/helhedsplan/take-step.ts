import type { ActContext } from '../act/act-context';
import { breach } from '../kernel/rule';
import { choicesFor, type GivenChoices, obstacles } from './explain/obstacles';
import { Helhedsplan } from './helhedsplan.entity';
import { planFactSource } from './helhedsplan.fact-source';
import type { PlanFacts } from './helhedsplan.facts';
import { PLAN_STEPS, type PlanStep, type Step, stateAfter } from './helhedsplan.lifecycle';
import { ownersOfPlan, type PlanChoices } from './plan-case';
import { rulesAfter } from './rules';

interface PlanReference {
  readonly helhedsplan: string;
  readonly expectedVersion?: number | null;
}

export interface StepTaken {
  readonly id: number;
  readonly plan: PlanFacts;
  readonly choices: PlanChoices;
}

/**
 * Carries out one act of the table on one plan: finds it, holds the actor against its owners, refuses with every obstacle
 * at once, changes the state, writes what the act writes, and reads the facts again to see that the rules hold of them too.
 */
export async function takeStep(
  x: ActContext,
  name: PlanStep,
  input: PlanReference,
  given: GivenChoices,
  write?: (u: StepTaken) => Promise<void>,
): Promise<StepTaken> {
  const id = await x.loadForChange(() => Helhedsplan, input.helhedsplan, 'helhedsplan', input.expectedVersion);
  return takeStepOn(x, name, id, given, write);
}

/** The same on a plan that has been found. */
export async function takeStepOn(
  x: ActContext,
  name: PlanStep,
  id: number,
  given: GivenChoices,
  write?: (u: StepTaken) => Promise<void>,
): Promise<StepTaken> {
  const step: Step = PLAN_STEPS[name];
  const plan = await x.facts(planFactSource, id);
  x.owners(ownersOfPlan(plan, x.today));
  const choices = choicesFor(step, plan, { ...given, rolle: x.actor.role }, x.today);
  x.require(obstacles(name, plan, choices));
  const to = stateAfter(step, plan, choices);
  if (to) await x.update(() => Helhedsplan, id, { status: to });
  await write?.({ id, plan, choices });
  x.require(breach(rulesAfter(name), await x.facts(planFactSource, id), choices.dato));
  return { id, plan, choices };
}
