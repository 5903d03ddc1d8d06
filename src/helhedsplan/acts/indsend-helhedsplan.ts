import { handling } from '../../act/act';
import { Kommune } from '../../kommune/kommune.entity';
import { IndsendHelhedsplanInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { udfoerTrin } from '../take-step';

export const indsendHelhedsplan = handling<IndsendHelhedsplanInput>({
  navn: 'indsendHelhedsplan',
  beskrivelse:
    'Indsend helhedsplan. The full application goes to the kommunalbestyrelse of the kommune where all the estates lie. By an applicant.',
  input: IndsendHelhedsplanInput,
  svar: () => HelhedsplanPayload,
  async udfoer(x, input) {
    const kommune = await x.noegleAf(() => Kommune, input.kommune, 'input.kommune');
    const { id, valg } = await udfoerTrin(x, 'INDSEND', input, { dato: input.dato, kommune });
    return { genstande: { helhedsplan: id }, dato: valg.dato };
  },
});
