import { defineAct } from '../../act/act';
import { PlantrinInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { takeStep } from '../take-step';

export const ansoegPraekvalifikation = defineAct<PlantrinInput>({
  name: 'ansoegPraekvalifikation',
  description:
    'Ansøg om prækvalifikation. The applicants apply to Landsbyggefonden; needs a recommendation by the kommune. By an applicant.',
  input: PlantrinInput,
  payload: () => HelhedsplanPayload,
  async execute(x, input) {
    const { id, choices } = await takeStep(x, 'ANSOEG_PRAEKVALIFIKATION', input, { dato: input.dato });
    return { objects: { helhedsplan: id }, dato: choices.dato };
  },
});
