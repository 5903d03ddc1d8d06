import { defineAct } from '../../act/act';
import { PlantrinInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { takeStep } from '../take-step';

export const traekHelhedsplan = defineAct<PlantrinInput>({
  name: 'traekHelhedsplan',
  description:
    'Træk helhedsplan. The applicants withdraw the plan before Landsbyggefonden has committed its share; money that is committed to it must be returned first. By an applicant.',
  input: PlantrinInput,
  payload: () => HelhedsplanPayload,
  async execute(x, input) {
    const { id, choices } = await takeStep(x, 'TRAEK', input, { dato: input.dato });
    return { objects: { helhedsplan: id }, dato: choices.dato };
  },
});
