import type { ActContext } from '../act/act-context';
import type { ClassRef } from '../model/model';

/** Rows that run over a day end on it. Those that begin later are left as they are, for the rules to find. */
export async function endRows(
  x: ActContext,
  classRef: () => ClassRef,
  rows: readonly { readonly id: number; readonly fra: string | null; readonly til: string | null }[],
  to: string,
): Promise<void> {
  for (const r of rows) {
    if ((r.fra === null || r.fra < to) && (r.til === null || r.til > to)) await x.update(classRef, r.id, { til: to });
  }
}
