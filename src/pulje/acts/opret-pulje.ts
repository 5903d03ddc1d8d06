import { defineAct } from '../../act/act';
import { ownKommune } from '../../kommune/egen-kommune';
import { Pulje } from '../pulje.entity';
import { OpretPuljeInput } from '../pulje.inputs';
import { PuljePayload } from '../pulje.payload';

export const opretPulje = defineAct<OpretPuljeInput>({
  name: 'opretPulje',
  description: 'Opret pulje. A pool of the kommune; it is filled by bevillinger (`bevilPulje`). By the kommunalbestyrelse of the kommune.',
  input: OpretPuljeInput,
  payload: () => PuljePayload,
  async execute(x, input) {
    const kommune = await ownKommune(x, input.kommune);
    const { noegle: key, navn: name } = input;
    await x.requireFreeKey(() => Pulje, key, 'input.noegle');
    const pulje = await x.insert(() => Pulje, { noegle: key, navn: name, kommune: { id: kommune.id } }, input);
    return { objects: { pulje }, dato: x.today, about: { kommune: kommune.id } };
  },
});
