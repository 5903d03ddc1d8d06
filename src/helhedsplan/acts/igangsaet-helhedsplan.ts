import { handling } from '../../act/act';
import { PlantrinInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { udfoerTrin } from '../take-step';

export const igangsaetHelhedsplan = handling<PlantrinInput>({
  navn: 'igangsaetHelhedsplan',
  beskrivelse:
    'Igangsæt helhedsplan. The plan runs from now on; needs approval by the kommunalbestyrelse and commitment by Landsbyggefonden (rule R11). By an applicant.',
  input: PlantrinInput,
  svar: () => HelhedsplanPayload,
  async udfoer(x, input) {
    const { id, valg } = await udfoerTrin(x, 'IGANGSAET', input, { dato: input.dato });
    return { genstande: { helhedsplan: id }, dato: valg.dato };
  },
});
