import { defineAct } from '../../act/act';
import { breach } from '../../kernel/rule';
import { Pulje } from '../pulje.entity';
import { puljeFactSource } from '../pulje.fact-source';
import { BevilPuljeInput } from '../pulje.inputs';
import { PuljePayload } from '../pulje.payload';
import { BEVILLINGSKRAV } from '../rules/bevillingskrav';
import { R2 } from '../rules/r02-puljens-loft';
import { writeBevillingOfAct } from '../write-bevilling';

export const bevilPulje = defineAct<BevilPuljeInput>({
  name: 'bevilPulje',
  description:
    'Bevil pulje. The kommunalbestyrelse decides money into a pool, or cuts it; what is committed must still fit on every day (rule R2). By the kommunalbestyrelse of the kommune whose pool it is.',
  input: BevilPuljeInput,
  payload: () => PuljePayload,
  async execute(x, input) {
    const pulje = await x.loadForChange(() => Pulje, input.pulje, 'pulje', input.expectedVersion);
    const facts = await x.facts(puljeFactSource, pulje);
    x.owners({ KOMMUNALBESTYRELSE: [facts.kommune.noegle] });
    const date = input.dato ?? x.today;
    x.require(
      breach(
        BEVILLINGSKRAV,
        { pulje: facts, titel: input.titel, dato: date, beloeb: input.beloeb, today: x.today, fra: date, organ: 'KOMMUNALBESTYRELSE' },
        date,
      ),
    );
    const { afgoerelse } = await writeBevillingOfAct(x, { ...input, pulje, dato: date, kommune: facts.kommune.noegle });
    x.require(breach([R2], await x.facts(puljeFactSource, pulje), date));
    return { objects: { pulje }, dato: date, about: { afgoerelse } };
  },
});
