import { defineAct } from '../../act/act';
import { PlantrinInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { takeStep } from '../take-step';

export const igangsaetHelhedsplan = defineAct<PlantrinInput>({
  name: 'igangsaetHelhedsplan',
  description:
    'Igangsæt helhedsplan. The plan runs from now on; needs approval by the kommunalbestyrelse and commitment by Landsbyggefonden (rule R11). By an applicant.',
  input: PlantrinInput,
  payload: () => HelhedsplanPayload,
  async execute(x, input) {
    const { id, choices } = await takeStep(x, 'IGANGSAET', input, { dato: input.dato });
    return { objects: { helhedsplan: id }, dato: choices.dato };
  },
});
