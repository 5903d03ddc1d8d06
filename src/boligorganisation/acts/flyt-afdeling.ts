import { defineAct } from '../../act/act';
import { touchedByAfdeling } from '../../register/affected';
import { recheckAfter } from '../../register/recheck';
import { Afdeling } from '../afdeling.entity';
import { AfdelingPayload } from '../afdeling.payload';
import { lastEjerskab, requireFreeNummer, requireOwnerChange } from '../afdeling-parts';
import { Boligorganisation } from '../boligorganisation.entity';
import { afdelingFactSource } from '../boligorganisation.fact-sources';
import { FlytAfdelingInput } from '../boligorganisation.inputs';
import { Ejerskab } from '../ejerskab.entity';

export const flytAfdeling = defineAct<FlytAfdelingInput>({
  name: 'flytAfdeling',
  description:
    'Flyt afdeling. An estate goes over to another organisation on a day; its key stays. The rules of its plans are asked again: an applicant must still have owned an estate while it took part (rule R10). By an administrator.',
  input: FlytAfdelingInput,
  payload: () => AfdelingPayload,
  async execute(x, input) {
    const afdeling = await x.loadForChange(() => Afdeling, input.afdeling, 'afdeling', input.expectedVersion);
    const facts = await x.facts(afdelingFactSource, afdeling);
    const fresh = await x.find(() => Boligorganisation, input.boligorganisation, 'input.boligorganisation');
    const date = input.dato ?? x.today;
    const number = input.nummer ?? facts.nummer;
    requireOwnerChange(x, facts, date, await x.keyOf(() => Boligorganisation, input.boligorganisation, 'input.boligorganisation'));
    await requireFreeNummer(x, fresh, number, afdeling);
    let ejerskab = 0;
    await recheckAfter(x, touchedByAfdeling(facts), async () => {
      const before = lastEjerskab(facts);
      if (before) await x.update(() => Ejerskab, before.id, { til: date });
      else
        await x.insert(
          () => Ejerskab,
          { afdeling: { id: afdeling }, boligorganisation: { id: facts.boligorganisation.id }, til: date },
          input,
        );
      ejerskab = await x.insert(() => Ejerskab, { afdeling: { id: afdeling }, boligorganisation: { id: fresh }, fra: date }, input);
      await x.update(() => Afdeling, afdeling, { boligorganisation: { id: fresh }, nummer: number });
      return undefined;
    });
    return { objects: { afdeling, ejerskab }, dato: date, about: { boligorganisation: fresh } };
  },
});
