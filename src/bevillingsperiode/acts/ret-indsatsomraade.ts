import { defineAct } from '../../act/act';
import { touchedByIndsats } from '../../register/affected';
import { changeOfName, given } from '../../register/correction';
import { recheckAfter } from '../../register/recheck';
import { indsatsFactSource } from '../bevillingsperiode.fact-sources';
import { RetIndsatsomraadeInput } from '../bevillingsperiode.inputs';
import { Indsatsomraade } from '../indsatsomraade.entity';
import { IndsatsomraadePayload } from '../indsatsomraade.payload';

export const retIndsatsomraade = defineAct<RetIndsatsomraadeInput>({
  name: 'retIndsatsomraade',
  description:
    'Ret indsatsområde. Corrects or renames a field, or says whether it is one of the fields of the contracts; the rules of what leans on it are asked again (rule R18). By an administrator.',
  input: RetIndsatsomraadeInput,
  payload: () => IndsatsomraadePayload,
  async execute(x, input) {
    const indsatsomraade = await x.loadForChange(() => Indsatsomraade, input.indsatsomraade, 'indsatsomraade', input.expectedVersion);
    const facts = await x.facts(indsatsFactSource, indsatsomraade);
    const columns = { ...given(input, ['navn', 'aliaser', 'kontraktomraade']), ...changeOfName(facts, input) };
    await recheckAfter(x, touchedByIndsats(facts), async () => {
      if (Object.keys(columns).length > 0) await x.update(() => Indsatsomraade, indsatsomraade, columns);
      return undefined;
    });
    return { objects: { indsatsomraade }, dato: x.today };
  },
});
