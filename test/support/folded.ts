import { fold, sorteringsnoegle } from '../../src/kernel/fold';
import { type Foldning, foldetSql } from '../../src/model/folding';
import { alleNavneord, type Kolonne } from '../../src/model/model';
import { snake } from '../../src/model/naming';
import type { Fil } from '../helhedsplan/file';

/** What stands beside the texts of a file, held against the texts themselves. */

export type Foldet = Kolonne & { readonly foldning: Foldning };

/** Every text of every noun that is folded, with its table. */
export const foldede = (): { tabel: string; felt: Foldet }[] =>
  alleNavneord().flatMap(({ tabel, felter }) =>
    [...felter.values()].flatMap((f) => (f.art === 'kolonne' && f.foldning ? [{ tabel, felt: { ...f, foldning: f.foldning } }] : [])),
  );

interface Laest {
  readonly id: number;
  readonly tekst: string | null;
  readonly aliaser: string | null;
  readonly foldet: string | null;
  readonly sort: string | null;
}

/** The texts of a value, each on a line of its own as it is folded; null when there are none. */
function ventet(foldning: Foldning, { tekst, aliaser }: Laest): string | null {
  if (tekst === null) return null;
  const tekster: string[] = foldning === 'liste' ? JSON.parse(tekst) : [tekst, ...JSON.parse(aliaser ?? '[]')];
  return tekster.length > 0 ? `\n${tekster.map(fold).join('\n')}\n` : null;
}

/** Rows whose folded form or sorting key is not that of their text, and how many texts were looked at. */
export async function skyggefejl(fil: Pick<Fil, 'alle'>): Promise<{ set: number; fejl: string[] }> {
  const fejl: string[] = [];
  let set = 0;
  for (const { tabel, felt } of foldede()) {
    const sorteret = felt.foldning === 'navn' && felt.ordnes;
    const raekker = await fil.alle<Laest>(
      `SELECT id, "${felt.kolonne}" AS tekst, ${felt.aliaser ? snake(felt.aliaser) : 'NULL'} AS aliaser,
        ${foldetSql(felt.foldning, felt.kolonne, (sql) => `lower(${sql})`)} AS foldet, ${sorteret ? `${felt.kolonne}_sort` : 'NULL'} AS sort FROM "${tabel}"`,
    );
    for (const r of raekker) {
      if (r.foldet !== ventet(felt.foldning, r)) fejl.push(`${tabel} ${r.id} ${felt.kolonne}_foldet: ${JSON.stringify(r.foldet)}`);
      if (sorteret && r.sort !== (r.tekst === null ? null : sorteringsnoegle(r.tekst)))
        fejl.push(`${tabel} ${r.id} ${felt.kolonne}_sort: ${JSON.stringify(r.sort)}`);
      if (r.tekst !== null) set += 1;
    }
  }
  return { set, fejl };
}
