import { defineAct } from '../../act/act';
import { Kommune } from '../kommune.entity';
import { OpretKommuneInput } from '../kommune.inputs';
import { KommunePayload } from '../kommune.payload';
import { requireFreeKode } from '../kommunekode';

export const opretKommune = defineAct<OpretKommuneInput>({
  name: 'opretKommune',
  description: 'Opret kommune. A municipality that plans are applied for through. By an administrator.',
  input: OpretKommuneInput,
  payload: () => KommunePayload,
  async execute(x, input) {
    const { noegle: key, navn: name, kode: code, kommunalbestyrelse } = input;
    await x.requireFreeKey(() => Kommune, key, 'input.noegle');
    await requireFreeKode(x, code);
    const kommune = await x.insert(() => Kommune, { noegle: key, navn: name, kode: code, kommunalbestyrelse }, input);
    return { objects: { kommune }, dato: x.today };
  },
});
