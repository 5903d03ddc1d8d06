import { defineAct } from '../../act/act';
import { Pulje } from '../pulje.entity';
import { puljeFactSource } from '../pulje.fact-source';
import { RetPuljeInput } from '../pulje.inputs';
import { PuljePayload } from '../pulje.payload';

export const retPulje = defineAct<RetPuljeInput>({
  name: 'retPulje',
  description: 'Ret pulje. The pool gets another name. By the kommunalbestyrelse of the kommune.',
  input: RetPuljeInput,
  payload: () => PuljePayload,
  async execute(x, input) {
    const pulje = await x.loadForChange(() => Pulje, input.pulje, 'pulje', input.expectedVersion);
    const facts = await x.facts(puljeFactSource, pulje);
    x.owners({ KOMMUNALBESTYRELSE: [facts.kommune.noegle] });
    await x.update(() => Pulje, pulje, { navn: input.navn });
    return { objects: { pulje }, dato: x.today };
  },
});
