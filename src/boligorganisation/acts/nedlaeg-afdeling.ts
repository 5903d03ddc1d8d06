import { defineAct } from '../../act/act';
import { touchedByAfdeling } from '../../register/affected';
import { recheckAfter } from '../../register/recheck';
import { Afdeling } from '../afdeling.entity';
import { AfdelingPayload } from '../afdeling.payload';
import { requireOwnerChange } from '../afdeling-parts';
import { afdelingFactSource } from '../boligorganisation.fact-sources';
import { NedlaegAfdelingInput } from '../boligorganisation.inputs';
import { closeAfdeling } from '../close-afdeling';

export const nedlaegAfdeling = defineAct<NedlaegAfdelingInput>({
  name: 'nedlaegAfdeling',
  description:
    'Nedlæg afdeling. An estate ends on a day without going into another; it takes part in plans no longer. The rules of its plans are asked again. By an administrator.',
  input: NedlaegAfdelingInput,
  payload: () => AfdelingPayload,
  async execute(x, input) {
    const afdeling = await x.loadForChange(() => Afdeling, input.afdeling, 'afdeling', input.expectedVersion);
    const facts = await x.facts(afdelingFactSource, afdeling);
    const date = input.dato ?? x.today;
    requireOwnerChange(x, facts, date, null);
    await recheckAfter(x, touchedByAfdeling(facts), async () => {
      await closeAfdeling(x, facts, date, null);
      return undefined;
    });
    return { objects: { afdeling }, dato: date };
  },
});
