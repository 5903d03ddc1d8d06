import { danishSortKey, foldedColumn, SEPARATOR } from '../kernel/fold';
import { literal, type Sql, type SqlRow, sql } from './sql';

/**
 * How a text that people write is kept in folded form beside itself, in `<column>_foldet`:
 * - `navn`: always, with its aliases, and with a sorting key in `<column>_sort` unless it is long;
 * - `prosa`: only where SQL cannot fold it when it is asked (accents, spare white space): prose is long, and seldom searched;
 * - `liste`: every text of the list on a line of its own; null when there are none.
 */
export type Folding = 'name' | 'prose' | 'list';

/** What folding asks of a column. */
interface FoldedField {
  readonly name: string;
  readonly folding: Folding | null;
  readonly sortable: boolean;
}

/** The names of the properties beside a text. */
export const foldedProperty = (name: string): string => `${name}Foldet`;
export const sortProperty = (name: string): string => `${name}Sort`;

/** Lower case as the engines' `lower` makes it of A to Z; other letters stay as they are. */
export const lowerAscii = (text: string): string => text.replace(/[A-Z]/g, (b) => b.toLowerCase());

/** What stands beside a value: properties and their values. */
export function shadows(field: FoldedField, value: unknown, aliaser: readonly string[]): [egenskab: string, tekst: string | null][] {
  const folded = foldedProperty(field.name);
  if (field.folding === 'list') return [[folded, foldedList(value)]];
  const text = value === null || value === undefined ? null : String(value);
  if (field.folding === 'prose') return [[folded, text === null ? null : onDemand(text)]];
  const name: [string, string | null] = [folded, text === null ? null : foldedColumn(text, aliaser)];
  return field.sortable ? [name, [sortProperty(field.name), text === null ? null : danishSortKey(text)]] : [name];
}

function foldedList(value: unknown): string | null {
  const [first, ...theRest]: string[] = Array.isArray(value) ? value.map(String) : [];
  return first === undefined ? null : foldedColumn(first, theRest);
}

/** The letters that SQL folds, besides A to Z. Changed only with a migration that fills `_foldet` of all prose again. */
const DANISH_LETTERS = ['æ ae', 'Æ ae', 'ø oe', 'Ø oe', 'å aa', 'Å aa'].map((pair) => pair.split(' '));

function onDemand(text: string): string | null {
  const folded = foldedColumn(text);
  const fromSql = DANISH_LETTERS.reduce((t, [letter = '', written = '']) => t.replaceAll(letter, written), lowerAscii(text));
  return folded === SEPARATOR + fromSql + SEPARATOR ? null : folded;
}

/** The folded form of a column of a row as SQL; `lower` is the engine's lower case. */
export function foldedSql(folding: Folding, row: SqlRow, column: string, lower: (text: Sql) => Sql): Sql {
  const folded = row(`${column}_foldet`);
  if (folding !== 'prose') return folded;
  const fromSql = DANISH_LETTERS.reduce(
    (text, [letter = '', written = '']) => sql`replace(${text}, ${literal(letter)}, ${literal(written)})`,
    lower(row(column)),
  );
  return sql`coalesce(${folded}, ${literal(SEPARATOR)} || ${fromSql} || ${literal(SEPARATOR)})`;
}
