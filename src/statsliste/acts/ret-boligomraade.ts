import { defineAct } from '../../act/act';
import { changeOfName, given } from '../../register/correction';
import { recheckAfter } from '../../register/recheck';
import { Boligomraade } from '../boligomraade.entity';
import { findEstates, writeTiesOfArea } from '../listepladser.write';
import { boligomraadeFactSource } from '../statsliste.fact-sources';
import { RetBoligomraadeInput } from '../statsliste.inputs';
import { BoligomraadePayload } from '../statsliste.payload';

export const retBoligomraade = defineAct<RetBoligomraadeInput>({
  name: 'retBoligomraade',
  description:
    'Ret boligområde. Corrects name or aliases, and adds estates that are part of it too (rule H130); the kommune stays. By Landsbyggefonden, administrator.',
  input: RetBoligomraadeInput,
  payload: () => BoligomraadePayload,
  async execute(x, input) {
    const boligomraade = await x.loadForChange(() => Boligomraade, input.boligomraade, 'boligomraade', input.expectedVersion);
    const facts = await x.facts(boligomraadeFactSource, boligomraade);
    const columns = { ...given(input, ['navn', 'aliaser']), ...changeOfName(facts, input) };
    const there = facts.afdelinger.map((a) => a.id);
    const fresh = (await findEstates(x, input.afdelinger)).filter((id) => !there.includes(id));
    await recheckAfter(x, { Boligomraade: [boligomraade] }, async () => {
      if (Object.keys(columns).length > 0) await x.update(() => Boligomraade, boligomraade, columns);
      await writeTiesOfArea(x, boligomraade, fresh);
      return undefined;
    });
    return { objects: { boligomraade }, dato: x.today };
  },
});
