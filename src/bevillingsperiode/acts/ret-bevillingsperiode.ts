import { defineAct } from '../../act/act';
import { touchedByPeriode } from '../../register/affected';
import { given } from '../../register/correction';
import { recheckAfter } from '../../register/recheck';
import { requirePeriodOfForum } from '../../register/require-period';
import { Bevillingsperiode } from '../bevillingsperiode.entity';
import { periodeFactSource } from '../bevillingsperiode.fact-sources';
import { RetBevillingsperiodeInput } from '../bevillingsperiode.inputs';
import { BevillingsperiodePayload } from '../bevillingsperiode.payload';
import { Periodeindsats } from '../periodeindsats.entity';
import { writePeriodeindsatser } from '../write-periodeindsatser';

export const retBevillingsperiode = defineAct<RetBevillingsperiodeInput>({
  name: 'retBevillingsperiode',
  description:
    'Ret bevillingsperiode. Corrects a programme period or its focus areas; the rules of its plans are asked again (rules R5, R18, R19). By Landsbyggefonden, or an administrator.',
  input: RetBevillingsperiodeInput,
  payload: () => BevillingsperiodePayload,
  async execute(x, input) {
    const bevillingsperiode = await x.loadForChange(
      () => Bevillingsperiode,
      input.bevillingsperiode,
      'bevillingsperiode',
      input.expectedVersion,
    );
    const facts = await x.facts(periodeFactSource, bevillingsperiode);
    requirePeriodOfForum(input.fra ?? facts.fra, input.til === undefined ? facts.til : input.til, 'input.til');
    const columns = given(input, ['navn', 'fra', 'regelgrundlag'], ['til', 'aarligRamme', 'lokaltMinimum']);
    await recheckAfter(x, touchedByPeriode(facts), async () => {
      if (Object.keys(columns).length > 0) await x.update(() => Bevillingsperiode, bevillingsperiode, columns);
      if (input.indsatsomraader) {
        await x.removeParts(() => Periodeindsats, 'bevillingsperiode', bevillingsperiode);
        await writePeriodeindsatser(x, bevillingsperiode, input.indsatsomraader);
      }
      return undefined;
    });
    return { objects: { bevillingsperiode }, dato: x.today };
  },
});
