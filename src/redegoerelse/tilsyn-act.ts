import type { ActName } from '../access/act-permissions';
import { defineAct, type RegisteredAct } from '../act/act';
import type { PlanStep } from '../helhedsplan/helhedsplan.lifecycle';
import { takeStep } from '../helhedsplan/take-step';
import { findOrAwait } from './find-or-await';
import type { Tilsynsart } from './redegoerelse.enums';
import { TilsynInput } from './redegoerelse.inputs';
import { RedegoerelsePayload } from './redegoerelse.payload';
import { Tilsyn } from './tilsyn.entity';

/** Declares one of the three acts of Landsbyggefonden's supervision of a plan. */
export function tilsynAct(name: ActName, step: PlanStep, kind: Tilsynsart, description: string): RegisteredAct {
  return defineAct<TilsynInput>({
    name,
    description,
    input: TilsynInput,
    payload: () => RedegoerelsePayload,
    async execute(x, input) {
      let tilsyn = 0;
      let redegoerelse: number | null = null;
      const { id, choices } = await takeStep(x, step, input, { dato: input.dato }, async (u) => {
        redegoerelse = input.aar ? await findOrAwait(x, u, input.aar) : null;
        tilsyn = await x.insert(
          () => Tilsyn,
          {
            helhedsplan: { id: u.id },
            redegoerelse: redegoerelse ? { id: redegoerelse } : null,
            art: kind,
            dato: u.choices.dato,
            tekst: input.tekst,
          },
          input,
        );
      });
      return { objects: { helhedsplan: id, tilsyn, redegoerelse }, dato: choices.dato };
    },
  });
}
