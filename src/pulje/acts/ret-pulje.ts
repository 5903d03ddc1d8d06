import { handling } from '../../act/act';
import { Pulje } from '../pulje.entity';
import { Puljefaktakilde } from '../pulje.fact-source';
import { RetPuljeInput } from '../pulje.inputs';
import { PuljePayload } from '../pulje.payload';

export const retPulje = handling<RetPuljeInput>({
  navn: 'retPulje',
  beskrivelse: 'Ret pulje. The pool gets another name. By the kommunalbestyrelse of the kommune.',
  input: RetPuljeInput,
  svar: () => PuljePayload,
  async udfoer(x, input) {
    const pulje = await x.tag(() => Pulje, input.pulje, 'pulje', input.expectedVersion);
    const fakta = await x.fakta(Puljefaktakilde, pulje);
    x.ejere({ KOMMUNALBESTYRELSE: [fakta.kommune.noegle] });
    await x.ret(() => Pulje, pulje, { navn: input.navn });
    return { genstande: { pulje }, dato: x.dag };
  },
});
