import type { ValueKind } from '../model/model';

/** One sort key of a list, as SQL. */
export interface SortKey {
  readonly sql: string;
  readonly direction: 'ASC' | 'DESC';
  readonly nullable: boolean;
}

/**
 * What differs between the engines when a plan is written as SQL. Everything takes and returns SQL text; names and JSON
 * keys come from the model or from a parsed document, never raw from a client. Values are always parameters.
 */
export interface Dialect {
  /** The placeholder of parameter `nummer`, counted from 1. */
  param(number: number): string;
  /** A JSON object with these members, in this order. */
  jsonObject(members: readonly (readonly [string, string])[]): string;
  /** A JSON array of one value for each of the rows at hand (an aggregate). */
  jsonAgg(value: string): string;
  /** A JSON array of these values. */
  jsonArray(values: readonly string[]): string;
  /** A stored or computed value as JSON. */
  json(valueKind: ValueKind, expression: string): string;
  /** True when `kolonne` contains the text. */
  contains(column: string, text: string): string;
  /** True when `kolonne` contains one of the texts in a parameter that holds a JSON array. */
  containsAny(column: string, param: string): string;
  /** Lower case of ASCII letters. */
  lower(expression: string): string;
  /** True when the value is one of those in a parameter that holds a JSON array. */
  isIn(expression: string, param: string): string;
  /** True when one of the texts in a column with a JSON array is the text. */
  listHas(column: string, text: string): string;
  /** True when one of the texts in a column with a JSON array contains the text. */
  arrayContains(column: string, text: string): string;
  /** The year of a day, as a number. */
  yearOf(day: string): string;
  /** Whole months from a day to and with another. */
  monthsBetween(from: string, to: string): string;
  /** An average: of hundredths rounded to a whole one, otherwise with decimals. */
  average(expression: string, whole: boolean): string;
  /** `ORDER BY` of these keys; `backwards` turns every one. */
  orderBy(keys: readonly SortKey[], backwards: boolean): string;
  /** `LIMIT` (and `OFFSET`) by parameters. */
  limit(count: string, skip?: string): string;
  /** The rows of a page that was read backwards, put back in order. */
  reversed(page: string, alias: string, orderByClause: string): string;
  /** An opaque cursor of a list's signature and the keys of a row. */
  cursor(signature: string, keys: readonly string[]): string;
  /** The first or last value over the rows at hand (an aggregate). */
  firstOrLast(expression: string, end: 'first' | 'last'): string;
  /** The statement that gives the answer, as bytes of UTF-8, in one column called `svar`. */
  statement(expression: string): string;
}
