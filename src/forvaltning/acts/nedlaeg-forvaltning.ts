import { defineAct } from '../../act/act';
import { Medlemskab } from '../../forum/medlemskab.entity';
import { breach } from '../../kernel/rule';
import { touchedByForvaltning } from '../../register/affected';
import { endRows } from '../../register/end-rows';
import { recheckAfter } from '../../register/recheck';
import { SLUTTER_I_SIN_TID } from '../../register/rules/registerkrav';
import { Forvaltning } from '../forvaltning.entity';
import { forvaltningFactSource } from '../forvaltning.fact-source';
import { NedlaegForvaltningInput } from '../forvaltning.inputs';
import { ForvaltningPayload } from '../forvaltning.payload';

export const nedlaegForvaltning = defineAct<NedlaegForvaltningInput>({
  name: 'nedlaegForvaltning',
  description:
    'Nedlæg forvaltning. An administration ends on a day, and with it its seats; responsibility in contracts that hold from that day on is in the way. By the kommunalbestyrelse of the kommune, or an administrator.',
  input: NedlaegForvaltningInput,
  payload: () => ForvaltningPayload,
  async execute(x, input) {
    const forvaltning = await x.loadForChange(() => Forvaltning, input.forvaltning, 'forvaltning', input.expectedVersion);
    const facts = await x.facts(forvaltningFactSource, forvaltning);
    x.owners({ KOMMUNALBESTYRELSE: [facts.kommune.noegle] });
    const { til: to } = input;
    x.require(breach([SLUTTER_I_SIN_TID], { navn: facts.navn, period: facts, til: to }, to));
    await recheckAfter(x, touchedByForvaltning(facts), async () => {
      await x.update(() => Forvaltning, forvaltning, { til: to });
      await endRows(x, () => Medlemskab, facts.medlemskaber, to);
      return undefined;
    });
    return { objects: { forvaltning }, dato: to };
  },
});
