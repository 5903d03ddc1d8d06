import { defineAct } from '../../act/act';
import { PlantrinInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { takeStep } from '../take-step';

export const indstilHelhedsplan = defineAct<PlantrinInput>({
  name: 'indstilHelhedsplan',
  description:
    'Indstil helhedsplan. The administration recommends the plan for decision by the kommunalbestyrelse. By a forvaltning of the kommune.',
  input: PlantrinInput,
  payload: () => HelhedsplanPayload,
  async execute(x, input) {
    const { id, choices } = await takeStep(x, 'INDSTIL', input, { dato: input.dato });
    return { objects: { helhedsplan: id }, dato: choices.dato };
  },
});
