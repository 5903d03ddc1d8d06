import { handling } from '../../act/act';
import { PlantrinInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { udfoerTrin } from '../take-step';

export const afslutHelhedsplan = handling<PlantrinInput>({
  navn: 'afslutHelhedsplan',
  beskrivelse: 'Afslut helhedsplan. The plan has come to its last day. By an applicant.',
  input: PlantrinInput,
  svar: () => HelhedsplanPayload,
  async udfoer(x, input) {
    const { id, valg } = await udfoerTrin(x, 'AFSLUT', input, { dato: input.dato });
    return { genstande: { helhedsplan: id }, dato: valg.dato };
  },
});
