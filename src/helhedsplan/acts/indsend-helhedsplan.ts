import { defineAct } from '../../act/act';
import { Kommune } from '../../kommune/kommune.entity';
import { IndsendHelhedsplanInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { takeStep } from '../take-step';

export const indsendHelhedsplan = defineAct<IndsendHelhedsplanInput>({
  name: 'indsendHelhedsplan',
  description:
    'Indsend helhedsplan. The full application goes to the kommunalbestyrelse of the kommune where all the estates lie. By an applicant.',
  input: IndsendHelhedsplanInput,
  payload: () => HelhedsplanPayload,
  async execute(x, input) {
    const kommune = await x.keyOf(() => Kommune, input.kommune, 'input.kommune');
    const { id, choices } = await takeStep(x, 'INDSEND', input, { dato: input.dato, kommune });
    return { objects: { helhedsplan: id }, dato: choices.dato };
  },
});
