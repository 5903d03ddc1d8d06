import { handling } from '../../act/act';
import { PlantrinInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { udfoerTrin } from '../take-step';

export const ansoegPraekvalifikation = handling<PlantrinInput>({
  navn: 'ansoegPraekvalifikation',
  beskrivelse:
    'Ansøg om prækvalifikation. The applicants apply to Landsbyggefonden; needs a recommendation by the kommune. By an applicant.',
  input: PlantrinInput,
  svar: () => HelhedsplanPayload,
  async udfoer(x, input) {
    const { id, valg } = await udfoerTrin(x, 'ANSOEG_PRAEKVALIFIKATION', input, { dato: input.dato });
    return { genstande: { helhedsplan: id }, dato: valg.dato };
  },
});
