import { defineAct } from '../../act/act';
import { Kommune } from '../../kommune/kommune.entity';
import { Byomraade } from '../byomraade.entity';
import { OpretByomraadeInput } from '../byomraade.inputs';
import { ByomraadePayload } from '../byomraade.payload';

export const opretByomraade = defineAct<OpretByomraadeInput>({
  name: 'opretByomraade',
  description: 'Opret byområde. An area of the city, with the spellings that people look for it by. By an administrator.',
  input: OpretByomraadeInput,
  payload: () => ByomraadePayload,
  async execute(x, input) {
    const { noegle: key, navn: name, aliaser, bydele } = input;
    await x.requireFreeKey(() => Byomraade, key, 'input.noegle');
    const kommune = await x.find(() => Kommune, input.kommune, 'input.kommune');
    const values = { noegle: key, navn: name, aliaser: aliaser ?? [], bydele: bydele ?? [], kommune: { id: kommune } };
    const byomraade = await x.insert(() => Byomraade, values, input);
    return { objects: { byomraade }, dato: x.today, about: { kommune } };
  },
});
