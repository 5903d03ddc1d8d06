import { handling } from '../../act/act';
import { Kommune } from '../kommune.entity';
import { OpretKommuneInput } from '../kommune.inputs';
import { KommunePayload } from '../kommune.payload';
import { kraevLedigKode } from '../kommunekode';

export const opretKommune = handling<OpretKommuneInput>({
  navn: 'opretKommune',
  beskrivelse: 'Opret kommune. A municipality that plans are applied for through. By an administrator.',
  input: OpretKommuneInput,
  svar: () => KommunePayload,
  async udfoer(x, input) {
    const { noegle, navn, kode, kommunalbestyrelse } = input;
    await x.kraevLedig(() => Kommune, noegle, 'input.noegle');
    await kraevLedigKode(x, kode);
    const kommune = await x.indsaet(() => Kommune, { noegle, navn, kode, kommunalbestyrelse }, input);
    return { genstande: { kommune }, dato: x.dag };
  },
});
