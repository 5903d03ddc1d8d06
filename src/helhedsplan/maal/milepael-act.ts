import type { ActName } from '../../access/act-permissions';
import { defineAct, type RegisteredAct } from '../../act/act';
import { inputError } from '../../act/input';
import type { Day } from '../../kernel/day';
import { Helhedsplan } from '../helhedsplan.entity';
import { planFactSource } from '../helhedsplan.fact-source';
import type { PlanStep } from '../helhedsplan.lifecycle';
import { ownersOfPlan } from '../plan-case';
import { milepaele } from '../rules/redegoerelse/milepaelskrav';
import { takeStepOn } from '../take-step';
import { Milepael } from './milepael.entity';
import { MilepaelshandlingInput } from './milepael.inputs';
import { MilepaelPayload } from './milepael.payload';

/** Declares one of the two acts on a milestone of a plan; `naaet` is what it says of the day. */
export function milepaelAct(name: ActName, step: PlanStep, reached: (date: Day) => Day | null, description: string): RegisteredAct {
  return defineAct<MilepaelshandlingInput>({
    name,
    description,
    input: MilepaelshandlingInput,
    payload: () => MilepaelPayload,
    async execute(x, input) {
      const plan = await x.loadForChange(() => Helhedsplan, input.helhedsplan, 'helhedsplan', input.expectedVersion);
      const facts = await x.facts(planFactSource, plan);
      x.owners(ownersOfPlan(facts, x.today));
      const milepael = await x.find(() => Milepael, input.milepael, 'input.milepael');
      if (!milepaele(facts).some((m) => m.id === milepael))
        throw inputError([
          { field: 'input.milepael', error: { da: 'er ikke en af planens milepæle', en: 'is not a milestone of the plan' } },
        ]);
      x.objects.milepael = milepael;
      const { choices } = await takeStepOn(x, step, plan, { dato: input.dato, milepael }, (u) =>
        x.update(() => Milepael, milepael, { naaet: reached(u.choices.dato) }),
      );
      return { objects: { helhedsplan: plan, milepael }, dato: choices.dato };
    },
  });
}
