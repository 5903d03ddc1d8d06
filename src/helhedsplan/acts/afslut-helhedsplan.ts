import { defineAct } from '../../act/act';
import { PlantrinInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { takeStep } from '../take-step';

export const afslutHelhedsplan = defineAct<PlantrinInput>({
  name: 'afslutHelhedsplan',
  description: 'Afslut helhedsplan. The plan has come to its last day. By an applicant.',
  input: PlantrinInput,
  payload: () => HelhedsplanPayload,
  async execute(x, input) {
    const { id, choices } = await takeStep(x, 'AFSLUT', input, { dato: input.dato });
    return { objects: { helhedsplan: id }, dato: choices.dato };
  },
});
