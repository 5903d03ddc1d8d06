import { defineAct } from '../../act/act';
import { given } from '../../register/correction';
import { recheckAfter } from '../../register/recheck';
import { findListepladser, writeListepladser } from '../listepladser.write';
import { Statsliste } from '../statsliste.entity';
import { statslisteFactSource } from '../statsliste.fact-sources';
import { RetStatslisteInput } from '../statsliste.inputs';
import { StatslistePayload } from '../statsliste.payload';

export const retStatsliste = defineAct<RetStatslisteInput>({
  name: 'retStatsliste',
  description:
    'Ret statsliste. Corrects a list, and says of further areas what it says of them: no more than the list has (rule H132), and as it follows from the lists before (rule H131). Day and kategori stay. By Landsbyggefonden, administrator.',
  input: RetStatslisteInput,
  payload: () => StatslistePayload,
  async execute(x, input) {
    const statsliste = await x.loadForChange(() => Statsliste, input.statsliste, 'statsliste', input.expectedVersion);
    const facts = await x.facts(statslisteFactSource, statsliste);
    const columns = given(input, ['titel'], ['antalOmraader', 'antalKommuner']);
    const places = await findListepladser(x, input.pladser);
    await recheckAfter(x, { Boligomraade: places.map((p) => p.boligomraade), Statsliste: [statsliste] }, async () => {
      if (Object.keys(columns).length > 0) await x.update(() => Statsliste, statsliste, columns);
      await writeListepladser(x, statsliste, places, facts.pladser);
      return undefined;
    });
    return { objects: { statsliste }, dato: x.today };
  },
});
