import { handling } from '../../act/act';
import { Kommune } from '../../kommune/kommune.entity';
import { Byomraade } from '../byomraade.entity';
import { OpretByomraadeInput } from '../byomraade.inputs';
import { ByomraadePayload } from '../byomraade.payload';

export const opretByomraade = handling<OpretByomraadeInput>({
  navn: 'opretByomraade',
  beskrivelse: 'Opret byområde. An area of the city, with the spellings that people look for it by. By an administrator.',
  input: OpretByomraadeInput,
  svar: () => ByomraadePayload,
  async udfoer(x, input) {
    const { noegle, navn, aliaser, bydele } = input;
    await x.kraevLedig(() => Byomraade, noegle, 'input.noegle');
    const kommune = await x.find(() => Kommune, input.kommune, 'input.kommune');
    const vaerdier = { noegle, navn, aliaser: aliaser ?? [], bydele: bydele ?? [], kommune: { id: kommune } };
    const byomraade = await x.indsaet(() => Byomraade, vaerdier, input);
    return { genstande: { byomraade }, dato: x.dag, om: { kommune } };
  },
});
