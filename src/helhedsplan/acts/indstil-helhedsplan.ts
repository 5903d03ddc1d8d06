import { handling } from '../../act/act';
import { PlantrinInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { udfoerTrin } from '../take-step';

export const indstilHelhedsplan = handling<PlantrinInput>({
  navn: 'indstilHelhedsplan',
  beskrivelse:
    'Indstil helhedsplan. The administration recommends the plan for decision by the kommunalbestyrelse. By a forvaltning of the kommune.',
  input: PlantrinInput,
  svar: () => HelhedsplanPayload,
  async udfoer(x, input) {
    const { id, valg } = await udfoerTrin(x, 'INDSTIL', input, { dato: input.dato });
    return { genstande: { helhedsplan: id }, dato: valg.dato };
  },
});
