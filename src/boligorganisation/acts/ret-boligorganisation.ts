import { handling } from '../../act/act';
import { givne, navneskift } from '../../register/correction';
import { Boligorganisation } from '../boligorganisation.entity';
import { Organisationsfaktakilde } from '../boligorganisation.fact-sources';
import { RetBoligorganisationInput } from '../boligorganisation.inputs';
import { BoligorganisationPayload } from '../boligorganisation.payload';

export const retBoligorganisation = handling<RetBoligorganisationInput>({
  navn: 'retBoligorganisation',
  beskrivelse: 'Ret boligorganisation. Corrects or renames an organisation; search finds it by its old name too. By an administrator.',
  input: RetBoligorganisationInput,
  svar: () => BoligorganisationPayload,
  async udfoer(x, input) {
    const boligorganisation = await x.tag(() => Boligorganisation, input.boligorganisation, 'boligorganisation', input.expectedVersion);
    const fakta = await x.fakta(Organisationsfaktakilde, boligorganisation);
    const kolonner = { ...givne(input, ['navn', 'aliaser']), ...navneskift(fakta, input) };
    if (Object.keys(kolonner).length > 0) await x.ret(() => Boligorganisation, boligorganisation, kolonner);
    return { genstande: { boligorganisation }, dato: x.dag };
  },
});
