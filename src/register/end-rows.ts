import type { Udfoerelse } from '../act/act-context';
import type { Klasse } from '../model/model';

/** Rows that run over a day end on it. Those that begin later are left as they are, for the rules to find. */
export async function afslutRaekker(
  x: Udfoerelse,
  klasse: () => Klasse,
  raekker: readonly { readonly id: number; readonly fra: string | null; readonly til: string | null }[],
  til: string,
): Promise<void> {
  for (const r of raekker) {
    if ((r.fra === null || r.fra < til) && (r.til === null || r.til > til)) await x.ret(klasse, r.id, { til });
  }
}
