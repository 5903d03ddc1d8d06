import { defineAct } from '../../act/act';
import { Kommune } from '../../kommune/kommune.entity';
import { recheckAfter } from '../../register/recheck';
import { Boligomraade } from '../boligomraade.entity';
import { findEstates, writeTiesOfArea } from '../listepladser.write';
import { OpretBoligomraadeInput } from '../statsliste.inputs';
import { BoligomraadePayload } from '../statsliste.payload';

export const opretBoligomraade = defineAct<OpretBoligomraadeInput>({
  name: 'opretBoligomraade',
  description:
    'Opret boligområde. An area as the state draws it for its lists, with its estates, which lie in its kommune (rule H130). By Landsbyggefonden, administrator.',
  input: OpretBoligomraadeInput,
  payload: () => BoligomraadePayload,
  async execute(x, input) {
    const { noegle: key, navn: name, aliaser } = input;
    await x.requireFreeKey(() => Boligomraade, key, 'input.noegle');
    const kommune = await x.find(() => Kommune, input.kommune, 'input.kommune');
    const afdelinger = await findEstates(x, input.afdelinger);
    let boligomraade = 0;
    await recheckAfter(x, {}, async () => {
      boligomraade = await x.insert(
        () => Boligomraade,
        { noegle: key, navn: name, aliaser: aliaser ?? [], kommune: { id: kommune } },
        input,
      );
      await writeTiesOfArea(x, boligomraade, afdelinger);
      return { Boligomraade: [boligomraade] };
    });
    return { objects: { boligomraade }, dato: x.today, about: { kommune } };
  },
});
