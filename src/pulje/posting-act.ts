import type { ActName } from '../access/act-permissions';
import { defineAct, type RegisteredAct } from '../act/act';
import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import type { PlanStep } from '../helhedsplan/helhedsplan.lifecycle';
import { takeStep } from '../helhedsplan/take-step';
import { breach } from '../kernel/rule';
import { Disponering } from './disponering.entity';
import { Pulje } from './pulje.entity';
import type { Disponeringsart } from './pulje.enums';
import { PosteringInput } from './pulje.inputs';
import { PuljePayload } from './pulje.payload';
import { HVILER_PAA_AFGOERELSEN } from './rules/hviler-paa-afgoerelsen';

/** Declares one of the four acts that post between a pool and a plan. */
export function postingAct(name: ActName, step: PlanStep, kind: Disponeringsart, description: string): RegisteredAct {
  return defineAct<PosteringInput>({
    name,
    description,
    input: PosteringInput,
    payload: () => PuljePayload,
    async execute(x, input) {
      const key = input.pulje ? await x.keyOf(() => Pulje, input.pulje, 'input.pulje') : null;
      let [pulje, disponering] = [0, 0];
      const given = { dato: input.dato, beloeb: input.beloeb, pulje: key };
      const { id, choices } = await takeStep(x, step, input, given, async (u) => {
        pulje = await x.loadForChange(() => Pulje, u.choices.pulje ?? '', 'pulje');
        const afgoerelse = input.afgoerelse ? await x.find(() => Afgoerelse, input.afgoerelse, 'input.afgoerelse') : null;
        if (afgoerelse) x.require(breach([HVILER_PAA_AFGOERELSEN], { plan: u.plan, afgoerelse, dato: u.choices.dato }, u.choices.dato));
        disponering = await x.insert(
          () => Disponering,
          {
            pulje: { id: pulje },
            helhedsplan: { id: u.id },
            art: kind,
            dato: u.choices.dato,
            beloeb: u.choices.beloeb,
            afgoerelse: afgoerelse ? { id: afgoerelse } : null,
          },
          input,
        );
      });
      return { objects: { helhedsplan: id, pulje, disponering }, dato: choices.dato };
    },
  });
}
