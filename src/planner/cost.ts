import type { TableStatistics } from '../db/statistics';
import { type ModelType, typeOf } from '../model/model';
import type { Sql } from '../model/sql';
import type { VariableReader, Variables } from './arguments';
import type { ListOwner } from './scope';
import { tablesOf } from './sql-writer';

/**
 * What an operation costs, in rows, known before it is run: the rows that the answer can hold at most, and those that are
 * read on the way, by filters, counts, sums, orders and the facts of rules. How many those are is reckoned from how many rows the tables
 * hold: a plan has 1,121 / 42 = 27 events on average, so a filter through them looks at 27 rows for each plan.
 */

/** A row that is only looked at is cheaper than one that is written into the answer: about ten of them go for one. */
const PER_ROW_READ = 0.1;
/** A row of facts is read in full, and rules judge it, but it is not sent: two go for one. */
const PER_FACT = 0.5;
/** Fields that a row of the answer has for its price; twice as many are the price of two. */
const FIELDS_PER_ROW = 20;
/** Values of the schema that go for one row. */
const SCHEMA_VALUES_PER_ROW = 200;

/** One kind of row: how many there are is the product of the page sizes around it. */
type Term = readonly VariableReader<number>[];

export class Cost {
  private readonly term: Term[] = [];
  /** How long the lists are that page sizes are of: on average, and at most where that is known. */
  private readonly lengths = new Map<VariableReader<number>, { readonly means: number; readonly max: number }>();
  /** Rows that what is being written looks at, each time that it is evaluated. */
  private readSoFar = 0;

  constructor(private readonly statistics: TableStatistics) {}

  /** Tells of a list that it is cut into pages of this size; a list of all rows of a noun is no longer than its table. */
  page(count: VariableReader<number>, type: ModelType, owner: ListOwner): void {
    const means = this.rowsIn(type, owner);
    this.lengths.set(count, { means, max: owner ? Number.POSITIVE_INFINITY : means });
  }

  /** The same of groups, of which there are no more than rows. */
  groupPage(count: VariableReader<number>, rows: number): void {
    this.lengths.set(count, { means: rows, max: Number.POSITIVE_INFINITY });
  }

  /** One row of the answer, for each of the rows around it. */
  row(multipliers: Term): void {
    this.term.push(multipliers);
  }

  /** A row of the answer with so many fields that it goes for several. */
  width(fields: number, multipliers: Term): void {
    const extra = Math.floor((fields - 1) / FIELDS_PER_ROW);
    if (extra > 0) this.term.push([() => extra, ...multipliers]);
  }

  /** Values that are told of the schema. */
  schemaValues(count: number): void {
    if (count > 0) this.term.push([() => count / SCHEMA_VALUES_PER_ROW]);
  }

  /** `antal` rows that are looked at, for each of the rows of the answer around them. */
  rowsRead(count: number, multipliers: Term): void {
    if (count > 0) this.term.push([() => count * PER_ROW_READ, ...multipliers]);
  }

  /** `antal` rows of facts that are read and judged, for each of the rows of the answer around them. */
  facts(count: number, multipliers: Term): void {
    this.term.push([() => count * PER_FACT, ...multipliers]);
  }

  /** Rows that the piece at hand looks at. */
  reads(count: number): void {
    this.readSoFar += count;
  }

  /** Writes a piece apart, and tells how many rows it looks at each time that it is evaluated. */
  measured<T>(write: () => T): { readonly piece: T; readonly rows: number } {
    const before = this.readSoFar;
    this.readSoFar = 0;
    const piece = write();
    const rows = this.readSoFar;
    this.readSoFar = before;
    return { piece, rows };
  }

  /** Writes a piece that is evaluated for each of `antal` rows. */
  forEach<T>(count: number, write: () => T): T {
    const { piece, rows } = this.measured(write);
    this.readSoFar += count * (1 + rows);
    return piece;
  }

  /** Rows of the tables that a piece of SQL reads, for each row of `ejer` (all of them where there is none). */
  rowsBehind(sql: Sql, owner: ModelType): number {
    const rows = tablesOf(sql).reduce((sum, table) => sum + this.statistics.rows(table), 0);
    return rows / (owner.table ? this.statistics.rows(owner.table) : 1);
  }

  /** Rows of a list before it is filtered, on average over those that have such a list. */
  rowsIn(type: ModelType, owner: ListOwner): number {
    const all = this.statistics.rows(type.table ?? '');
    if (!owner) return all;
    const { link } = owner.field;
    if (link.via === 'expression') return Math.min(all, link.atMost ?? all);
    const term = link.via === 'link' ? this.statistics.rows(typeOf(link.term()).table ?? '') : all;
    return Math.max(1, term / Math.max(1, this.statistics.rows(owner.owner.type.table ?? '')));
  }

  /** Kinds of rows. */
  get termCount(): number {
    return this.term.length;
  }

  /** The sum of everything at most, for these values of the variables: every page is full, where there are so many rows. */
  max(variables: Variables): number {
    return this.sum((count) => Math.min(count(variables), this.lengths.get(count)?.max ?? Number.POSITIVE_INFINITY));
  }

  /** The sum of everything as it is to be expected: no page is longer than lists are on average. */
  expected(variables: Variables): number {
    return this.sum((count) => Math.min(count(variables), this.lengths.get(count)?.means ?? Number.POSITIVE_INFINITY));
  }

  private sum(length: (count: VariableReader<number>) => number): number {
    return Math.ceil(this.term.reduce((sum, term) => sum + term.reduce((product, count) => product * length(count), 1), 0));
  }
}
