import { defineAct } from '../../act/act';
import { changeOfName, given } from '../../register/correction';
import { Byomraade } from '../byomraade.entity';
import { byomraadeFactSource } from '../byomraade.fact-sources';
import { RetByomraadeInput } from '../byomraade.inputs';
import { ByomraadePayload } from '../byomraade.payload';

export const retByomraade = defineAct<RetByomraadeInput>({
  name: 'retByomraade',
  description: 'Ret byområde. Corrects name, aliases or bydele; the kommune stays. By an administrator.',
  input: RetByomraadeInput,
  payload: () => ByomraadePayload,
  async execute(x, input) {
    const byomraade = await x.loadForChange(() => Byomraade, input.byomraade, 'byomraade', input.expectedVersion);
    const facts = await x.facts(byomraadeFactSource, byomraade);
    const columns = { ...given(input, ['navn', 'aliaser', 'bydele']), ...changeOfName(facts, input) };
    if (Object.keys(columns).length > 0) await x.update(() => Byomraade, byomraade, columns);
    return { objects: { byomraade }, dato: x.today };
  },
});
