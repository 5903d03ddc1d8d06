import { defineAct } from '../../act/act';
import { given } from '../../register/correction';
import { Kommune } from '../kommune.entity';
import { RetKommuneInput } from '../kommune.inputs';
import { KommunePayload } from '../kommune.payload';
import { requireFreeKode } from '../kommunekode';

export const retKommune = defineAct<RetKommuneInput>({
  name: 'retKommune',
  description: 'Ret kommune. Corrects name, code or what the council is called. By an administrator.',
  input: RetKommuneInput,
  payload: () => KommunePayload,
  async execute(x, input) {
    const kommune = await x.loadForChange(() => Kommune, input.kommune, 'kommune', input.expectedVersion);
    const columns = given(input, ['navn', 'kode', 'kommunalbestyrelse']);
    if (input.kode) await requireFreeKode(x, input.kode, kommune);
    if (Object.keys(columns).length > 0) await x.update(() => Kommune, kommune, columns);
    return { objects: { kommune }, dato: x.today };
  },
});
