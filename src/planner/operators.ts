import { badInput, INPUT_FAULTS } from '../kernel/errors';
import { fold, SEPARATOR } from '../kernel/fold';
import { type Folding, foldedSql, lowerAscii } from '../model/folding';
import type { ValueKind } from '../model/model';
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
export const ALWAYS = '1 = 1';

/** Conditions joined by a word; `empty` when there are none. Those that ask nothing fall out of AND, and OR with one of them is met. */
export function joinConditions(all: readonly string[], word: 'AND' | 'OR', empty: string): string {
  if (word === 'OR' && all.includes(ALWAYS)) return ALWAYS;
  const term = word === 'AND' ? all.filter((l) => l !== ALWAYS) : all;
  return term.length === 0 ? empty : term.length === 1 ? (term[0] ?? empty) : `(${term.join(` ${word} `)})`;
}

// Truth values and enums are part of a plan's form, so their value is known when the plan is made.
export function booleanOf(builder: PlanBuilder, v: ArgValue | undefined, path: string): boolean {
  if (v?.kind !== 'leaf') throw badInput(path, INPUT_FAULTS.truth);
  return v.read(builder.context.variables) === true;
}

type Binder = (convert: (value: unknown) => unknown) => string;

/** The operators of one filter input, each written by `write`, which binds the value through `p`. */
export function operators(
  builder: PlanBuilder,
  fields: ReadonlyMap<string, ArgValue>,
  path: string,
  write: (up: string, p: Binder, v: ArgValue) => string,
): string {
  const term = [...fields].map(([up, v]) => {
    if (v.kind !== 'leaf') throw badInput(`${path}.${up}`, INPUT_FAULTS.notAValue);
    const p: Binder = (convert) => {
      const read: VariableReader = (variables) => convert(v.read(variables));
      return builder.param(read);
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

const CHARACTERS: Readonly<Record<string, string>> = { eq: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' };

// Texts are stored composed (NFC), however they were typed.
const asStored = (v: unknown): unknown => (typeof v === 'string' ? v.normalize('NFC') : v);

/** Conditions on a value that is compared as it is stored. */
export function valueFilter(
  builder: PlanBuilder,
  sql: string,
  valueKind: ValueKind,
  fields: ReadonlyMap<string, ArgValue>,
  path: string,
): string {
  return operators(builder, fields, path, (up, p, v) => {
    if (up === 'isNull') return `${sql} IS ${booleanOf(builder, v, path) ? '' : 'NOT '}NULL`;
    if (up === 'in')
      return `(${builder.dialect.isIn(
        sql,
        p((l) => jsonList(l, path, asStored)),
      )}) IS TRUE`;
    if (up === 'contains' || up === 'startsWith') return content(builder, sql, up, p);
    if (valueKind === 'bool') return `(${sql}) IS ${booleanOf(builder, v, path) ? 'TRUE' : 'FALSE'}`;
    if (up === 'ne') return `(${sql} = ${p(asStored)}) IS NOT TRUE`;
    return `(${sql} ${CHARACTERS[up]} ${p(asStored)}) IS TRUE`;
  });
}

/** Conditions on a column with a JSON array of codes. */
export function textListFilter(builder: PlanBuilder, column: string, fields: ReadonlyMap<string, ArgValue>, path: string): string {
  return operators(builder, fields, path, (up, p, v) => {
    if (up === 'isEmpty') return `${column} ${booleanOf(builder, v, `${path}.isEmpty`) ? '=' : '<>'} '[]'`;
    if (up === 'has') return builder.dialect.listHas(column, p(asStored));
    return builder.dialect.arrayContains(
      column,
      p((t) => lowerAscii(String(asStored(t)))),
    );
  });
}

// Text that is not folded: only the case of A-Z is ignored.
function content(builder: PlanBuilder, sql: string, up: string, p: Binder): string {
  const lower = builder.dialect.lower(sql);
  const text = p((v) => lowerAscii(String(asStored(v))));
  return up === 'contains'
    ? `(${builder.dialect.contains(lower, text)}) IS TRUE`
    : `(substr(${lower}, 1, length(${text})) = ${text}) IS TRUE`;
}

/**
 * Conditions on folded text. Its folded form is `\nname\nalias\n`, or the texts of a list (see `foldedColumn`), so each
 * operator is a search for a piece of it; a list without texts has none.
 */
export function foldedFilter(
  builder: PlanBuilder,
  column: string,
  folding: Folding,
  fields: ReadonlyMap<string, ArgValue>,
  path: string,
): string {
  const folded = foldedSql(folding, column, builder.dialect.lower);
  const pattern: Record<string, (t: string) => string> = {
    contains: (t) => t,
    startsWith: (t) => SEPARATOR + t,
    eq: (t) => SEPARATOR + t + SEPARATOR,
    has: (t) => SEPARATOR + t + SEPARATOR,
    ne: (t) => SEPARATOR + t + SEPARATOR,
  };
  return operators(builder, fields, path, (up, p, v) => {
    builder.cost.reads((folding === 'prose' ? PER_PROSE : PER_NAME) + (up === 'in' ? PER_COMPARISON * length(builder, v) : 0));
    if (up === 'isNull') return `${column} IS ${booleanOf(builder, v, path) ? '' : 'NOT '}NULL`;
    if (up === 'isEmpty') return `${column} ${booleanOf(builder, v, `${path}.isEmpty`) ? '=' : '<>'} '[]'`;
    if (up === 'in') return foldedIn(builder, folded, p, path);
    const contains = builder.dialect.contains(
      folded,
      p((t) => searched(String(t), pattern[up] ?? ((v) => v))),
    );
    return up === 'ne' ? `(${contains}) IS NOT TRUE` : `(${contains}) IS TRUE`;
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

function foldedIn(builder: PlanBuilder, folded: string, p: Binder, path: string): string {
  const list = p((l) => jsonList(l, path, (t) => searched(String(t), (v) => SEPARATOR + v + SEPARATOR)));
  return builder.dialect.containsAny(folded, list);
}
