import type { ActContext } from '../act/act-context';
import { RequestError } from '../kernel/errors';
import { Kommune } from './kommune.entity';

/** Refuses a code that another kommune has. */
export async function requireFreeKode(x: ActContext, code: string, own?: number): Promise<void> {
  const id = await x.firstIndex(() => Kommune, { kode: code });
  if (id === null || id === own) return;
  throw new RequestError(
    'CONFLICT',
    { da: `input.kode: en anden kommune har koden ${code}`, en: `input.kode: another kommune has the code ${code}` },
    { argument: 'input.kode' },
  );
}
