import { badInput } from '../kernel/errors';
import { shortened } from '../kernel/format';
import { type FileColumn, type Level, WRAPPING } from './table-shape';

/** Tables made of the levels of an answer, and their rows. */

/** A value as the answer has it. */
export type CellValue = string | number | boolean | null;

export interface FileTable {
  readonly name: string;
  /** From the top of the answer to the rows; each stands in the one before it. */
  readonly levels: readonly Level[];
  readonly columns: readonly FileColumn[];
}

export type FileRow = readonly CellValue[];

/** Every level that has columns of its own, as a table. Those of one name (`nodes` and `edges` of one list) are called by their paths in the answer. */
export function tablesIn(levels: readonly Level[]): FileTable[] {
  const tables = everyTable(levels, []);
  const isAlone = ({ name }: FileTable): boolean => tables.filter((t) => t.name === name).length === 1;
  return tables.map((t) => (isAlone(t) ? t : { ...t, name: t.levels.flatMap(({ path }) => path).join('.') }));
}

function everyTable(levels: readonly Level[], above: readonly Level[]): FileTable[] {
  return levels.flatMap((level) => {
    const chain = [...above, level];
    const own = level.columns.length > 0 ? [{ name: level.name, levels: chain, columns: chain.flatMap((l) => l.columns) }] : [];
    return [...own, ...everyTable(level.lists, chain)];
  });
}

/**
 * The one table of a file that can hold one: the one that is named, the only one, or the innermost where each stands in the one
 * before it.
 */
export function oneTable(tables: readonly FileTable[], name: string | null): FileTable {
  const names = tables.map((t) => t.name);
  if (name !== null) {
    const found = [name, withoutWrapping(name)].flatMap((wanted) => tables.find((t) => t.name === wanted) ?? [])[0];
    if (found) return found;
    throw badInput('tabel', {
      da: `${shortened(name)} er ikke en tabel i svaret; tabellerne er: ${names.join(', ')}`,
      en: `${shortened(name)} is no table of the answer; the tables are: ${names.join(', ')}`,
    });
  }
  // What was asked of a whole list beside its rows is left to a file that can hold both.
  const lists = tables.filter((t) => t.levels[0]?.path.length !== 0);
  const rows = lists.length > 0 ? lists : tables;
  const [innermost] = [...rows].sort((a, b) => b.levels.length - a.levels.length);
  if (innermost && rows.every((t) => t.levels.every((level, i) => innermost.levels[i] === level))) return innermost;
  throw badInput('tabel', {
    da: `svaret har flere tabeller, og filen kan kun have én; vælg med tabel= mellem ${names.join(', ')}, eller bed om format=xlsx`,
    en: `the answer has several tables, and the file can hold one; choose by tabel= among ${names.join(', ')}, or ask for format=xlsx`,
  });
}

/** The path of a list as a client sees it in an answer, as the table is called. */
const withoutWrapping = (path: string): string =>
  path
    .split('.')
    .filter((part) => !WRAPPING.has(part))
    .join('.');

/** The rows of a table. Rows whose list is empty are kept when `keepEmpty`: with nothing in the columns of the list. */
export function* rowsOf(table: FileTable, data: unknown, keepEmpty: boolean): Generator<FileRow> {
  yield* below(table.levels, data, [], keepEmpty ? table.columns.length : null);
}

function* below(levels: readonly Level[], owner: unknown, cells: readonly CellValue[], width: number | null): Generator<FileRow> {
  const [level, ...rest] = levels;
  if (!level) {
    yield cells;
    return;
  }
  const found = at(owner, level.path);
  const items = level.isList ? (Array.isArray(found) ? found : []) : found === null || found === undefined ? [] : [found];
  if (items.length === 0 && width !== null && cells.length > 0) yield [...cells, ...Array(width - cells.length).fill(null)];
  for (const item of items) yield* below(rest, item, [...cells, ...level.columns.map((c) => cell(at(item, c.path)))], width);
}

/** What stands at a path; null where something on the way is missing. */
export function at(value: unknown, path: readonly string[]): unknown {
  let here: unknown = value;
  for (const name of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return null;
    here = Reflect.get(here, name);
  }
  return here;
}

function cell(value: unknown): CellValue {
  if (Array.isArray(value)) return value.map((v) => cell(v) ?? '').join('; ');
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : JSON.stringify(value);
}
