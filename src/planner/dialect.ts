import type { ValueKind } from '../model/model';
import type { Sql, SqlType } from '../model/sql';
import type { SqlFunctions } from '../model/sql-context';

/** One sort key of a list, as SQL. */
export interface SortKey {
  readonly sql: Sql;
  readonly type: SqlType;
  readonly direction: 'ASC' | 'DESC';
  readonly nullable: boolean;
}

/**
 * What differs between the engines when a plan is written as SQL. Names and JSON keys come from the model or from a parsed
 * document, never raw from a client. Values are always parameters.
 */
export interface Dialect extends SqlFunctions {
  /** The place of a parameter in the finished text, counted from 1. */
  placeholder(number: number, type: SqlType): string;
  /** A JSON object with these members, in this order. */
  jsonObject(members: readonly (readonly [string, Sql])[]): Sql;
  /** A JSON array of one value for each of the rows at hand (an aggregate). */
  jsonAgg(value: Sql): Sql;
  /** A JSON array of these values. */
  jsonArray(values: readonly Sql[]): Sql;
  /** A stored or computed value as JSON. */
  json(valueKind: ValueKind, expression: Sql): Sql;
  /** True when the value contains the text. */
  contains(value: Sql, text: Sql): Sql;
  /** True when the value contains one of the texts in a parameter that holds a JSON array. */
  containsAny(value: Sql, param: Sql): Sql;
  /** True when the value begins with the text. */
  startsWith(value: Sql, text: Sql): Sql;
  /** A whole number as text. */
  asText(number: Sql): Sql;
  /** Lower case of ASCII letters. */
  lower(expression: Sql): Sql;
  /** True when the value, which is of this type, is one of those in a parameter that holds a JSON array. */
  isIn(expression: Sql, param: Sql, type: SqlType): Sql;
  /** True when a column with a JSON array has no text, or (not `empty`) when it has one. */
  listIsEmpty(column: Sql, empty: boolean): Sql;
  /** True when one of the texts in a column with a JSON array is the text. */
  listHas(column: Sql, text: Sql): Sql;
  /** True when one of the texts in a column with a JSON array contains the text. */
  arrayContains(column: Sql, text: Sql): Sql;
  /** A sum of whole numbers; one that is larger than numbers can be is a fault, and told so. */
  sum(expression: Sql): Sql;
  /** An average: of hundredths rounded to a whole one, otherwise with decimals. */
  average(expression: Sql, whole: boolean): Sql;
  /** The median of the values that are there; of an even number the mean of the two in the middle, rounded half up when it is to be whole. */
  median(value: Sql, whole: boolean): Sql;
  /** `ORDER BY` of these keys; `backwards` turns every one. */
  orderBy(keys: readonly SortKey[], backwards: boolean): Sql;
  /** True when a query has more rows than so many; no more than it takes are read. */
  moreThan(query: Sql, count: Sql): Sql;
  /** The rows of a page that was read backwards, put back in order. */
  reversed(page: Sql, alias: string, orderByClause: Sql): Sql;
  /** An opaque cursor of a list's signature and the keys of a row. */
  cursor(signature: string, keys: readonly SortKey[]): Sql;
  /** The first or last value over the rows at hand (an aggregate). */
  firstOrLast(expression: Sql, end: 'first' | 'last'): Sql;
  /** The statement that gives the answer, as bytes of UTF-8, in one column called `svar`. */
  statement(expression: Sql): Sql;
}
