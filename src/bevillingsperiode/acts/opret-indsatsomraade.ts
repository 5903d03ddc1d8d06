import { handling } from '../../act/act';
import { OpretIndsatsomraadeInput } from '../bevillingsperiode.inputs';
import { Indsatsomraade } from '../indsatsomraade.entity';
import { IndsatsomraadePayload } from '../indsatsomraade.payload';

export const opretIndsatsomraade = handling<OpretIndsatsomraadeInput>({
  navn: 'opretIndsatsomraade',
  beskrivelse:
    'Opret indsatsområde. A field of work, for a programme period to have among its focus areas. By Landsbyggefonden, or an administrator.',
  input: OpretIndsatsomraadeInput,
  svar: () => IndsatsomraadePayload,
  async udfoer(x, input) {
    const { noegle, navn, aliaser } = input;
    await x.kraevLedig(() => Indsatsomraade, noegle, 'input.noegle');
    const vaerdier = { noegle, navn, aliaser: aliaser ?? [], kontraktomraade: false };
    const indsatsomraade = await x.indsaet(() => Indsatsomraade, vaerdier, input);
    return { genstande: { indsatsomraade }, dato: x.dag };
  },
});
