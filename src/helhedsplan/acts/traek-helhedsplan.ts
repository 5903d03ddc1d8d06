import { handling } from '../../act/act';
import { PlantrinInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { udfoerTrin } from '../take-step';

export const traekHelhedsplan = handling<PlantrinInput>({
  navn: 'traekHelhedsplan',
  beskrivelse:
    'Træk helhedsplan. The applicants withdraw the plan before Landsbyggefonden has committed its share; money that is committed to it must be returned first. By an applicant.',
  input: PlantrinInput,
  svar: () => HelhedsplanPayload,
  async udfoer(x, input) {
    const { id, valg } = await udfoerTrin(x, 'TRAEK', input, { dato: input.dato });
    return { genstande: { helhedsplan: id }, dato: valg.dato };
  },
});
