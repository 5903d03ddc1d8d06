import { handling } from '../../act/act';
import { Boligorganisation } from '../boligorganisation.entity';
import { OpretBoligorganisationInput } from '../boligorganisation.inputs';
import { BoligorganisationPayload } from '../boligorganisation.payload';
import { skrivAdministration } from '../write-administration';

export const opretBoligorganisation = handling<OpretBoligorganisationInput>({
  navn: 'opretBoligorganisation',
  beskrivelse: 'Opret boligorganisation. An organisation that may apply for plans or administer others. By an administrator.',
  input: OpretBoligorganisationInput,
  svar: () => BoligorganisationPayload,
  async udfoer(x, input) {
    const { noegle, navn, aliaser } = input;
    await x.kraevLedig(() => Boligorganisation, noegle, 'input.noegle');
    const boligorganisation = await x.indsaet(() => Boligorganisation, { noegle, navn, aliaser: aliaser ?? [] }, input);
    const administration = input.administrator
      ? await skrivAdministration(x, boligorganisation, input.administrator, { fra: input.fra ?? x.dag, til: null }, input)
      : null;
    return { genstande: { boligorganisation, administration }, dato: x.dag };
  },
});
