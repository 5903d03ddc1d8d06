import { defineAct } from '../../act/act';
import { changeOfName, given } from '../../register/correction';
import { Boligorganisation } from '../boligorganisation.entity';
import { organisationFactSource } from '../boligorganisation.fact-sources';
import { RetBoligorganisationInput } from '../boligorganisation.inputs';
import { BoligorganisationPayload } from '../boligorganisation.payload';

export const retBoligorganisation = defineAct<RetBoligorganisationInput>({
  name: 'retBoligorganisation',
  description: 'Ret boligorganisation. Corrects or renames an organisation; search finds it by its old name too. By an administrator.',
  input: RetBoligorganisationInput,
  payload: () => BoligorganisationPayload,
  async execute(x, input) {
    const boligorganisation = await x.loadForChange(
      () => Boligorganisation,
      input.boligorganisation,
      'boligorganisation',
      input.expectedVersion,
    );
    const facts = await x.facts(organisationFactSource, boligorganisation);
    const columns = { ...given(input, ['navn', 'aliaser']), ...changeOfName(facts, input) };
    if (Object.keys(columns).length > 0) await x.update(() => Boligorganisation, boligorganisation, columns);
    return { objects: { boligorganisation }, dato: x.today };
  },
});
