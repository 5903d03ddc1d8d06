import type { Udfoerelse } from '../act/act-context';
import { Forespoergselsfejl } from '../kernel/errors';
import { Kommune } from './kommune.entity';

/** Refuses a code that another kommune has. */
export async function kraevLedigKode(x: Udfoerelse, kode: string, egen?: number): Promise<void> {
  const id = await x.foersteHvor(() => Kommune, { kode });
  if (id === null || id === egen) return;
  throw new Forespoergselsfejl(
    'CONFLICT',
    { da: `input.kode: en anden kommune har koden ${kode}`, en: `input.kode: another kommune has the code ${kode}` },
    { argument: 'input.kode' },
  );
}
