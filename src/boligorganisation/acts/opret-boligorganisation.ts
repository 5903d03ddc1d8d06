import { defineAct } from '../../act/act';
import { Boligorganisation } from '../boligorganisation.entity';
import { OpretBoligorganisationInput } from '../boligorganisation.inputs';
import { BoligorganisationPayload } from '../boligorganisation.payload';
import { writeAdministration } from '../write-administration';

export const opretBoligorganisation = defineAct<OpretBoligorganisationInput>({
  name: 'opretBoligorganisation',
  description: 'Opret boligorganisation. An organisation that may apply for plans or administer others. By an administrator.',
  input: OpretBoligorganisationInput,
  payload: () => BoligorganisationPayload,
  async execute(x, input) {
    const { noegle: key, navn: name, aliaser } = input;
    await x.requireFreeKey(() => Boligorganisation, key, 'input.noegle');
    const boligorganisation = await x.insert(() => Boligorganisation, { noegle: key, navn: name, aliaser: aliaser ?? [] }, input);
    const administration = input.administrator
      ? await writeAdministration(x, boligorganisation, input.administrator, { fra: input.fra ?? x.today, til: null }, input)
      : null;
    return { objects: { boligorganisation, administration }, dato: x.today };
  },
});
