import { defineAct } from '../../act/act';
import { OpretIndsatsomraadeInput } from '../bevillingsperiode.inputs';
import { Indsatsomraade } from '../indsatsomraade.entity';
import { IndsatsomraadePayload } from '../indsatsomraade.payload';

export const opretIndsatsomraade = defineAct<OpretIndsatsomraadeInput>({
  name: 'opretIndsatsomraade',
  description:
    'Opret indsatsområde. A field of work, for a programme period to have among its focus areas. By Landsbyggefonden, or an administrator.',
  input: OpretIndsatsomraadeInput,
  payload: () => IndsatsomraadePayload,
  async execute(x, input) {
    const { noegle: key, navn: name, aliaser } = input;
    await x.requireFreeKey(() => Indsatsomraade, key, 'input.noegle');
    const values = { noegle: key, navn: name, aliaser: aliaser ?? [], kontraktomraade: false };
    const indsatsomraade = await x.insert(() => Indsatsomraade, values, input);
    return { objects: { indsatsomraade }, dato: x.today };
  },
});
