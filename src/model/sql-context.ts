import type { Sql, SqlRow, SqlType } from './sql';

/**
 * What the engines write differently, as far as expressions need it. All else in an expression must be the same in SQLite and
 * PostgreSQL: CASE, EXISTS, COALESCE, comparisons of values of one type, joins; no sub-select in FROM without an alias.
 */
export interface SqlFunctions {
  /** Whole months from one day to the day after another. */
  months(from: Sql, to: Sql): Sql;
  /** Days from one day to another. */
  days(from: Sql, to: Sql): Sql;
  /** The day after a day. */
  dayAfter(day: Sql): Sql;
  /** The year of a day, as a number. */
  year(day: Sql): Sql;
  /** The day of a year, given as a number, that has this month and day: `06-30`. */
  dayOf(year: Sql, monthAndDay: string): Sql;
  /** The day a year before; of a leap day the 28th of February. */
  yearBefore(day: Sql): Sql;
  /** A whole number divided by a whole number, what is left over dropped. */
  quotient(dividend: Sql, divisor: Sql): Sql;
  /** A truth value among conditions, such as the one that stands in for an unknown: `COALESCE(…, false)`. */
  truth(value: boolean): Sql;
  /** No value of a type, where rows of several sources come together and each must have the same types. */
  none(type: SqlType): Sql;
  /** `LIMIT` (and `OFFSET`). */
  limit(count: Sql, skip?: Sql): Sql;
}

/** What an SQL expression may lean on. */
export interface SqlContext extends SqlFunctions {
  /** The row that the field belongs to; an object without a table has none. */
  readonly t: SqlRow;
  /** The parameter of an argument of the field, or of the object it sits in. */
  arg(name: string): Sql;
  /** Whether an argument that names a row was given; what is asked for without it can then be written as if there were none. */
  given(name: string): boolean;
  /** The table that holds the rows of a class. */
  table(classRef: () => abstract new (...args: never[]) => object): Sql;
  /** The global id of a row: the prefix of its type, and its number. */
  globalId(prefix: string, row: SqlRow): Sql;
  /** The parameter of who asks: the role, and the key of the one that it acts for (null for none). */
  asker(what: 'rolle' | 'for'): Sql;
  /** The rows of a query as one value: a JSON list of objects with these columns. */
  rows(columns: readonly string[], query: Sql): Sql;
  /** The same as one JSON object with a list of the values of each column, in the order of the rows: for many thousands of rows of little. */
  lists(columns: readonly string[], query: Sql): Sql;
}

/** Of a condition on the rows of a list. */
export interface SqlPair extends SqlContext {
  /** The row that is asked about. */
  readonly m: SqlRow;
}
