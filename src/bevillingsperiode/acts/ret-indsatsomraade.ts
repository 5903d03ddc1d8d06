import { handling } from '../../act/act';
import { afIndsats } from '../../register/affected';
import { givne, navneskift } from '../../register/correction';
import { efterproevet } from '../../register/recheck';
import { Indsatsfaktakilde } from '../bevillingsperiode.fact-sources';
import { RetIndsatsomraadeInput } from '../bevillingsperiode.inputs';
import { Indsatsomraade } from '../indsatsomraade.entity';
import { IndsatsomraadePayload } from '../indsatsomraade.payload';

export const retIndsatsomraade = handling<RetIndsatsomraadeInput>({
  navn: 'retIndsatsomraade',
  beskrivelse:
    'Ret indsatsområde. Corrects or renames a field, or says whether it is one of the fields of the contracts; the rules of what leans on it are asked again (rule R18). By an administrator.',
  input: RetIndsatsomraadeInput,
  svar: () => IndsatsomraadePayload,
  async udfoer(x, input) {
    const indsatsomraade = await x.tag(() => Indsatsomraade, input.indsatsomraade, 'indsatsomraade', input.expectedVersion);
    const fakta = await x.fakta(Indsatsfaktakilde, indsatsomraade);
    const kolonner = { ...givne(input, ['navn', 'aliaser', 'kontraktomraade']), ...navneskift(fakta, input) };
    await efterproevet(x, afIndsats(fakta), async () => {
      if (Object.keys(kolonner).length > 0) await x.ret(() => Indsatsomraade, indsatsomraade, kolonner);
      return undefined;
    });
    return { genstande: { indsatsomraade }, dato: x.dag };
  },
});
