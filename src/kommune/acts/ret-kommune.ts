import { handling } from '../../act/act';
import { givne } from '../../register/correction';
import { Kommune } from '../kommune.entity';
import { RetKommuneInput } from '../kommune.inputs';
import { KommunePayload } from '../kommune.payload';
import { kraevLedigKode } from '../kommunekode';

export const retKommune = handling<RetKommuneInput>({
  navn: 'retKommune',
  beskrivelse: 'Ret kommune. Corrects name, code or what the council is called. By an administrator.',
  input: RetKommuneInput,
  svar: () => KommunePayload,
  async udfoer(x, input) {
    const kommune = await x.tag(() => Kommune, input.kommune, 'kommune', input.expectedVersion);
    const kolonner = givne(input, ['navn', 'kode', 'kommunalbestyrelse']);
    if (input.kode) await kraevLedigKode(x, input.kode, kommune);
    if (Object.keys(kolonner).length > 0) await x.ret(() => Kommune, kommune, kolonner);
    return { genstande: { kommune }, dato: x.dag };
  },
});
