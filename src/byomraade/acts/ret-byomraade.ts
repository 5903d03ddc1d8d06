import { handling } from '../../act/act';
import { givne, navneskift } from '../../register/correction';
import { Byomraade } from '../byomraade.entity';
import { Byomraadefaktakilde } from '../byomraade.fact-sources';
import { RetByomraadeInput } from '../byomraade.inputs';
import { ByomraadePayload } from '../byomraade.payload';

export const retByomraade = handling<RetByomraadeInput>({
  navn: 'retByomraade',
  beskrivelse: 'Ret byområde. Corrects name, aliases or bydele; the kommune stays. By an administrator.',
  input: RetByomraadeInput,
  svar: () => ByomraadePayload,
  async udfoer(x, input) {
    const byomraade = await x.tag(() => Byomraade, input.byomraade, 'byomraade', input.expectedVersion);
    const fakta = await x.fakta(Byomraadefaktakilde, byomraade);
    const kolonner = { ...givne(input, ['navn', 'aliaser', 'bydele']), ...navneskift(fakta, input) };
    if (Object.keys(kolonner).length > 0) await x.ret(() => Byomraade, byomraade, kolonner);
    return { genstande: { byomraade }, dato: x.dag };
  },
});
