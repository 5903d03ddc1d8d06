import { handling } from '../../act/act';
import { brud } from '../../kernel/rule';
import { Pulje } from '../pulje.entity';
import { Puljefaktakilde } from '../pulje.fact-source';
import { BevilPuljeInput } from '../pulje.inputs';
import { PuljePayload } from '../pulje.payload';
import { BEVILLINGSKRAV } from '../rules/bevillingskrav';
import { R2 } from '../rules/r02-puljens-loft';
import { bevil } from '../write-bevilling';

export const bevilPulje = handling<BevilPuljeInput>({
  navn: 'bevilPulje',
  beskrivelse:
    'Bevil pulje. The kommunalbestyrelse decides money into a pool, or cuts it; what is committed must still fit on every day (rule R2). By the kommunalbestyrelse of the kommune whose pool it is.',
  input: BevilPuljeInput,
  svar: () => PuljePayload,
  async udfoer(x, input) {
    const pulje = await x.tag(() => Pulje, input.pulje, 'pulje', input.expectedVersion);
    const fakta = await x.fakta(Puljefaktakilde, pulje);
    x.ejere({ KOMMUNALBESTYRELSE: [fakta.kommune.noegle] });
    const dato = input.dato ?? x.dag;
    x.kraev(
      brud(
        BEVILLINGSKRAV,
        { pulje: fakta, titel: input.titel, dato, beloeb: input.beloeb, iDag: x.dag, fra: dato, organ: 'KOMMUNALBESTYRELSE' },
        dato,
      ),
    );
    const { afgoerelse } = await bevil(x, { ...input, pulje, dato, kommune: fakta.kommune.noegle });
    x.kraev(brud([R2], await x.fakta(Puljefaktakilde, pulje), dato));
    return { genstande: { pulje }, dato, om: { afgoerelse } };
  },
});
