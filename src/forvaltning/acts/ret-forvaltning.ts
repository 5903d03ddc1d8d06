import { defineAct } from '../../act/act';
import { changeOfName, given } from '../../register/correction';
import { Forvaltning } from '../forvaltning.entity';
import { forvaltningFactSource } from '../forvaltning.fact-source';
import { RetForvaltningInput } from '../forvaltning.inputs';
import { ForvaltningPayload } from '../forvaltning.payload';

export const retForvaltning = defineAct<RetForvaltningInput>({
  name: 'retForvaltning',
  description:
    'Ret forvaltning. Corrects or renames an administration; search finds it by its old name too. By the kommunalbestyrelse of the kommune, or an administrator.',
  input: RetForvaltningInput,
  payload: () => ForvaltningPayload,
  async execute(x, input) {
    const forvaltning = await x.loadForChange(() => Forvaltning, input.forvaltning, 'forvaltning', input.expectedVersion);
    const facts = await x.facts(forvaltningFactSource, forvaltning);
    x.owners({ KOMMUNALBESTYRELSE: [facts.kommune.noegle] });
    const columns = { ...given(input, ['kortnavn', 'navn', 'aliaser', 'udvalg']), ...changeOfName(facts, input) };
    if (Object.keys(columns).length > 0) await x.update(() => Forvaltning, forvaltning, columns);
    return { objects: { forvaltning }, dato: x.today };
  },
});
