import { badInput, INPUT_FAULTS } from '../kernel/errors';
import { fold, SEPARATOR } from '../kernel/fold';
import { type Folding, foldedSql, lowerAscii } from '../model/folding';
import { sqlTypeOf, type ValueKind } from '../model/model';
import { bound, joined, type Sql, type SqlRow, type SqlType, sql } from '../model/sql';
import { type ArgValue, lengthStep, type VariableReader } from './arguments';
import type { PlanBuilder } from './plan-builder';

/** The operators of a value: `eq`, `in`, `contains` … as conditions on a piece of SQL. */

const MAX_IN_VALUES = 1000;
/** What a condition on text goes for, in rows that are read: prose is folded when it is asked, a name is stored so. */
const PER_PROSE = 8;
const PER_NAME = 0.5;
/** The same for each text of a list that it is held against. */
const PER_COMPARISON = 0.5;

/** A condition that asks nothing. */
export const ALWAYS = sql`1 = 1`;

/** Conditions joined by a word; `empty` when there are none. Those that ask nothing fall out of AND, and OR with one of them is met. */
export function joinConditions(all: readonly Sql[], word: 'AND' | 'OR', empty: Sql): Sql {
  if (word === 'OR' && all.includes(ALWAYS)) return ALWAYS;
  const term = word === 'AND' ? all.filter((l) => l !== ALWAYS) : all;
  return term.length === 0 ? empty : term.length === 1 ? (term[0] ?? empty) : sql`(${joined(term, word === 'AND' ? ' AND ' : ' OR ')})`;
}

// Truth values and enums are part of a plan's form, so their value is known when the plan is made.
export function booleanOf(builder: PlanBuilder, v: ArgValue | undefined, path: string): boolean {
  if (v?.kind !== 'leaf') throw badInput(path, INPUT_FAULTS.truth);
  return v.read(builder.context.variables) === true;
}

/** That there is no value, or (not `none`) that there is one. */
export const nullCondition = (value: Sql, none: boolean): Sql => (none ? sql`${value} IS NULL` : sql`${value} IS NOT NULL`);

/** Binds the value of an operator; it is of the type of what it is compared with, unless another is said. */
type Binder = (convert: (value: unknown) => unknown, type?: SqlType) => Sql;

/** The operators of one filter input on a value of a type, each written by `write`, which binds the operator's value through `p`. */
export function operators(
  fields: ReadonlyMap<string, ArgValue>,
  path: string,
  type: SqlType,
  write: (up: string, p: Binder, v: ArgValue) => Sql,
): Sql {
  const term = [...fields].map(([up, v]) => {
    if (v.kind !== 'leaf') throw badInput(`${path}.${up}`, INPUT_FAULTS.notAValue);
    const p: Binder = (convert, other) => {
      const read: VariableReader = (variables) => convert(v.read(variables));
      return bound(read, other ?? type);
    };
    return write(up, p, v);
  });
  return joinConditions(term, 'AND', ALWAYS);
}

/** A list of values as the JSON array that `in` is bound to. */
export function jsonList(v: unknown, path: string, convert: (v: unknown) => unknown): string {
  const list: unknown[] = Array.isArray(v) ? v : [v];
  if (list.length > MAX_IN_VALUES) throw badInput(`${path}.in`, INPUT_FAULTS.hoejst(MAX_IN_VALUES, list.length));
  if (list.some((e) => e === null)) throw badInput(`${path}.in`, INPUT_FAULTS.notAValue);
  return JSON.stringify(list.map(convert));
}

const COMPARISONS: Readonly<Record<string, Sql>> = { eq: sql`=`, lt: sql`<`, lte: sql`<=`, gt: sql`>`, gte: sql`>=` };

// Texts are stored composed (NFC), however they were typed.
const asStored = (v: unknown): unknown => (typeof v === 'string' ? v.normalize('NFC') : v);

/** A value that a filter asks about. A column can be looked up by its index, a computed value cannot. */
export interface FilteredValue {
  readonly value: Sql;
  readonly valueKind: ValueKind;
  readonly computed: boolean;
  readonly nullable: boolean;
  /** What the engine is told of it; left out, what values of its kind are. */
  readonly type?: SqlType;
}

// True or false, never unknown. Of a column it is said in a way that its index serves: `IS TRUE` around a comparison hides it.
function settled({ value, computed, nullable }: FilteredValue, comparison: Sql): Sql {
  if (computed) return sql`(${comparison}) IS TRUE`;
  return nullable ? sql`(${comparison} AND ${value} IS NOT NULL)` : comparison;
}

/** Conditions on a value that is compared as it is stored. */
export function valueFilter(builder: PlanBuilder, filtered: FilteredValue, fields: ReadonlyMap<string, ArgValue>, path: string): Sql {
  const { value, valueKind } = filtered;
  const type = filtered.type ?? sqlTypeOf(valueKind);
  return operators(fields, path, type, (up, p, v) => {
    if (up === 'isNull') return nullCondition(value, booleanOf(builder, v, path));
    if (up === 'in') {
      const list = p((l) => jsonList(l, path, asStored), 'json');
      return settled(filtered, builder.dialect.isIn(value, list, type));
    }
    if (up === 'contains' || up === 'startsWith') return content(builder, value, up, p);
    if (valueKind === 'bool') return booleanOf(builder, v, path) ? sql`(${value}) IS TRUE` : sql`(${value}) IS FALSE`;
    if (up === 'ne') return sql`(${value} = ${p(asStored)}) IS NOT TRUE`;
    const comparison = COMPARISONS[up];
    if (!comparison) throw new Error(`${path}.${up} is no comparison`);
    return settled(filtered, sql`${value} ${comparison} ${p(asStored)}`);
  });
}

/** Conditions on a column with a JSON array of codes. */
export function textListFilter(builder: PlanBuilder, column: Sql, fields: ReadonlyMap<string, ArgValue>, path: string): Sql {
  return operators(fields, path, 'text', (up, p, v) => {
    if (up === 'isEmpty') return builder.dialect.listIsEmpty(column, booleanOf(builder, v, `${path}.isEmpty`));
    if (up === 'has') return builder.dialect.listHas(column, p(asStored));
    return builder.dialect.arrayContains(
      column,
      p((t) => lowerAscii(String(asStored(t)))),
    );
  });
}

// Text that is not folded: only the case of A-Z is ignored.
function content(builder: PlanBuilder, value: Sql, up: string, p: Binder): Sql {
  const lower = builder.dialect.lower(value);
  const text = p((v) => lowerAscii(String(asStored(v))), 'text');
  return up === 'contains'
    ? sql`(${builder.dialect.contains(lower, text)}) IS TRUE`
    : sql`(${builder.dialect.startsWith(lower, text)}) IS TRUE`;
}

/**
 * Conditions on folded text. Its folded form is `\nname\nalias\n`, or the texts of a list (see `foldedColumn`), so each
 * operator is a search for a piece of it; a list without texts has none.
 */
export function foldedFilter(
  builder: PlanBuilder,
  row: SqlRow,
  { column: name, folding }: { readonly column: string; readonly folding: Folding },
  fields: ReadonlyMap<string, ArgValue>,
  path: string,
): Sql {
  const column = row(name);
  const folded = foldedSql(folding, row, name, builder.dialect.lower);
  const pattern: Record<string, (t: string) => string> = {
    contains: (t) => t,
    startsWith: (t) => SEPARATOR + t,
    eq: (t) => SEPARATOR + t + SEPARATOR,
    has: (t) => SEPARATOR + t + SEPARATOR,
    ne: (t) => SEPARATOR + t + SEPARATOR,
  };
  return operators(fields, path, 'text', (up, p, v) => {
    builder.cost.reads((folding === 'prose' ? PER_PROSE : PER_NAME) + (up === 'in' ? PER_COMPARISON * length(builder, v) : 0));
    if (up === 'isNull') return nullCondition(column, booleanOf(builder, v, path));
    if (up === 'isEmpty') return builder.dialect.listIsEmpty(column, booleanOf(builder, v, `${path}.isEmpty`));
    if (up === 'in') return foldedIn(builder, folded, p, path);
    const contains = builder.dialect.contains(
      folded,
      p((t) => searched(String(t), pattern[up] ?? ((v) => v))),
    );
    return up === 'ne' ? sql`(${contains}) IS NOT TRUE` : sql`(${contains}) IS TRUE`;
  });
}

/** How many texts a list can have and still be served by the plan at hand (see `form`). */
function length(builder: PlanBuilder, v: ArgValue): number {
  const list = v.kind === 'leaf' ? v.read(builder.context.variables) : null;
  return Array.isArray(list) ? lengthStep(list.length) : 1;
}

// No name holds it.
const NEVER = '\u0001';

/** What is looked for. A space or a lone accent folds to nothing, and is in no name; nothing at all is in every one. */
function searched(text: string, pattern: (folded: string) => string): string {
  const folded = fold(text);
  return folded === '' && text !== '' ? NEVER : pattern(folded);
}

function foldedIn(builder: PlanBuilder, folded: Sql, p: Binder, path: string): Sql {
  const list = p((l) => jsonList(l, path, (t) => searched(String(t), (v) => SEPARATOR + v + SEPARATOR)), 'json');
  return builder.dialect.containsAny(folded, list);
}
