import { handling } from '../../act/act';
import { egenKommune } from '../../kommune/egen-kommune';
import { Pulje } from '../pulje.entity';
import { OpretPuljeInput } from '../pulje.inputs';
import { PuljePayload } from '../pulje.payload';

export const opretPulje = handling<OpretPuljeInput>({
  navn: 'opretPulje',
  beskrivelse: 'Opret pulje. A pool of the kommune; it is filled by bevillinger (`bevilPulje`). By the kommunalbestyrelse of the kommune.',
  input: OpretPuljeInput,
  svar: () => PuljePayload,
  async udfoer(x, input) {
    const kommune = await egenKommune(x, input.kommune);
    const { noegle, navn } = input;
    await x.kraevLedig(() => Pulje, noegle, 'input.noegle');
    const pulje = await x.indsaet(() => Pulje, { noegle, navn, kommune: { id: kommune.id } }, input);
    return { genstande: { pulje }, dato: x.dag, om: { kommune: kommune.id } };
  },
});
