import { handling } from '../../act/act';
import { givne, navneskift } from '../../register/correction';
import { Forvaltning } from '../forvaltning.entity';
import { Forvaltningsfaktakilde } from '../forvaltning.fact-source';
import { RetForvaltningInput } from '../forvaltning.inputs';
import { ForvaltningPayload } from '../forvaltning.payload';

export const retForvaltning = handling<RetForvaltningInput>({
  navn: 'retForvaltning',
  beskrivelse:
    'Ret forvaltning. Corrects or renames an administration; search finds it by its old name too. By the kommunalbestyrelse of the kommune, or an administrator.',
  input: RetForvaltningInput,
  svar: () => ForvaltningPayload,
  async udfoer(x, input) {
    const forvaltning = await x.tag(() => Forvaltning, input.forvaltning, 'forvaltning', input.expectedVersion);
    const fakta = await x.fakta(Forvaltningsfaktakilde, forvaltning);
    x.ejere({ KOMMUNALBESTYRELSE: [fakta.kommune.noegle] });
    const kolonner = { ...givne(input, ['kortnavn', 'navn', 'aliaser', 'udvalg']), ...navneskift(fakta, input) };
    if (Object.keys(kolonner).length > 0) await x.ret(() => Forvaltning, forvaltning, kolonner);
    return { genstande: { forvaltning }, dato: x.dag };
  },
});
