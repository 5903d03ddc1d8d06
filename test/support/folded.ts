import { danishSortKey, fold } from '../../src/kernel/fold';
import { type Folding, foldedSql } from '../../src/model/folding';
import { allNouns, type ColumnField } from '../../src/model/model';
import { snakeCase } from '../../src/model/naming';
import { rowOf } from '../../src/model/sql';
import { sqlite } from '../../src/planner/dialects/sqlite';
import { SqlWriter } from '../../src/planner/sql-writer';
import type { Outside } from './outside';

/** What stands beside the texts of a file, held against the texts themselves. */

export type Folded = ColumnField & { readonly folding: Folding };

/** Every text of every noun that is folded, with its table. */
export const foldedFields = (): { table: string; field: Folded }[] =>
  allNouns().flatMap(({ table, fields }) =>
    [...fields.values()].flatMap((f) => (f.kind === 'column' && f.folding ? [{ table, field: { ...f, folding: f.folding } }] : [])),
  );

interface Parsed {
  readonly id: number;
  readonly text: string | null;
  readonly aliaser: string | null;
  readonly foldet: string | null;
  readonly sort: string | null;
}

/** The texts of a value, each on a line of its own as it is folded; null when there are none. */
function expected(folding: Folding, { text, aliaser }: Parsed): string | null {
  if (text === null) return null;
  const texts: string[] = folding === 'list' ? JSON.parse(text) : [text, ...JSON.parse(aliaser ?? '[]')];
  return texts.length > 0 ? `\n${texts.map(fold).join('\n')}\n` : null;
}

/** Rows whose folded form or sorting key is not that of their text, and how many texts were looked at. */
export async function shadowErrors(file: Pick<Outside, 'all'>): Promise<{ set: number; error: string[] }> {
  const error: string[] = [];
  let set = 0;
  for (const { table, field } of foldedFields()) {
    const sorted = field.folding === 'name' && field.sortable;
    const folded = new SqlWriter(sqlite.placeholder).write(foldedSql(field.folding, rowOf(table), field.column, sqlite.lower));
    const rows = await file.all<Parsed>(
      `SELECT id, "${field.column}" AS text, ${field.aliaser ? snakeCase(field.aliaser) : 'NULL'} AS aliaser,
        ${folded} AS foldet, ${sorted ? `${field.column}_sort` : 'NULL'} AS sort FROM "${table}"`,
    );
    for (const r of rows) {
      if (r.foldet !== expected(field.folding, r)) error.push(`${table} ${r.id} ${field.column}_foldet: ${JSON.stringify(r.foldet)}`);
      if (sorted && r.sort !== (r.text === null ? null : danishSortKey(r.text)))
        error.push(`${table} ${r.id} ${field.column}_sort: ${JSON.stringify(r.sort)}`);
      if (r.text !== null) set += 1;
    }
  }
  return { set, error };
}
