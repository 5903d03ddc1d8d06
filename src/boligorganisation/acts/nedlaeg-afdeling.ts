import { handling } from '../../act/act';
import { afAfdeling } from '../../register/affected';
import { efterproevet } from '../../register/recheck';
import { Afdeling } from '../afdeling.entity';
import { AfdelingPayload } from '../afdeling.payload';
import { kraevSkift } from '../afdeling-parts';
import { Afdelingsfaktakilde } from '../boligorganisation.fact-sources';
import { NedlaegAfdelingInput } from '../boligorganisation.inputs';
import { nedlaeg } from '../close-afdeling';

export const nedlaegAfdeling = handling<NedlaegAfdelingInput>({
  navn: 'nedlaegAfdeling',
  beskrivelse:
    'Nedlæg afdeling. An estate ends on a day without going into another; it takes part in plans no longer. The rules of its plans are asked again. By an administrator.',
  input: NedlaegAfdelingInput,
  svar: () => AfdelingPayload,
  async udfoer(x, input) {
    const afdeling = await x.tag(() => Afdeling, input.afdeling, 'afdeling', input.expectedVersion);
    const fakta = await x.fakta(Afdelingsfaktakilde, afdeling);
    const dato = input.dato ?? x.dag;
    kraevSkift(x, fakta, dato, null);
    await efterproevet(x, afAfdeling(fakta), async () => {
      await nedlaeg(x, fakta, dato, null);
      return undefined;
    });
    return { genstande: { afdeling }, dato };
  },
});
