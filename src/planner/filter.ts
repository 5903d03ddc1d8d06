import { badInput, INPUT_FAULTS } from '../kernel/errors';
import { type ColumnField, type ExpressionField, type ListField, type ModelType, type ToOneField, typeOf } from '../model/model';
import { columnOf, exists, named, rowOf, type Sql, select, sql } from '../model/sql';
import type { ArgValue } from './arguments';
import { compileComparison } from './compare';
import { compileExpression } from './expression';
import { parseIdOf } from './id';
import {
  ALWAYS,
  booleanOf,
  type FilteredValue,
  foldedFilter,
  joinConditions,
  jsonList,
  nullCondition,
  operators,
  textListFilter,
  valueFilter,
} from './operators';
import type { PlanBuilder } from './plan-builder';
import { rowSource, tiedRows, whereClause } from './row-source';
import type { Scope } from './scope';
import { isSelective } from './selective';

/**
 * Filters as SQL conditions. Every condition is true or false, never unknown (`IS TRUE`), so that `not`, `none` and
 * `every` mean what they say also where values are missing.
 */

interface NounRow extends Pick<Scope, 'type' | 'alias'> {
  /** Whether it is asked of every row of the noun, and not of the few that belong to another row. */
  readonly whole: boolean;
}

/** The condition of a filter input on a row; `path` is what the client calls the input. */
export function compileFilter(builder: PlanBuilder, value: ArgValue | undefined, row: NounRow, path: string): Sql {
  if (!value || value.kind === 'null') return ALWAYS;
  const term = [...fieldsOf(value, path)].map(([name, v]) =>
    builder.size.filterTerm(() => filterTerm(builder, name, v, row, `${path}.${name}`)),
  );
  return joinConditions(term, 'AND', ALWAYS);
}

/** What a filter asks. A part that is null asks nothing, as one that is left out: many clients send null for what is not set. */
function fieldsOf(value: ArgValue, path: string): ReadonlyMap<string, ArgValue> {
  if (value.kind === 'object') return new Map([...value.fields].filter(([, v]) => v.kind !== 'null'));
  throw badInput(path, INPUT_FAULTS.notCondition);
}

function filterTerm(builder: PlanBuilder, name: string, v: ArgValue, row: NounRow, path: string): Sql {
  if (name === 'and' || name === 'or') {
    if (v.kind !== 'list') throw badInput(path, INPUT_FAULTS.notCondition);
    const term = v.items.map((p, i) => {
      const punkt = (): Sql => compileFilter(builder, p, row, `${path}[${i}]`);
      // One that asks nothing counts too, or there could be any number of them.
      return fieldsOf(p, `${path}[${i}]`).size > 0 ? punkt() : builder.size.filterTerm(punkt);
    });
    return name === 'and' ? joinConditions(term, 'AND', ALWAYS) : joinConditions(term, 'OR', sql`1 = 0`);
  }
  if (name === 'compare') {
    if (v.kind !== 'list') throw badInput(path, INPUT_FAULTS.notCondition);
    const terms = v.items.map((item, i) => builder.size.filterTerm(() => compileComparison(builder, item, row, `${path}[${i}]`)));
    return joinConditions(terms, 'AND', ALWAYS);
  }
  if (name === 'not') return sql`(${compileFilter(builder, objectDemand(v, path), row, path)}) IS NOT TRUE`;
  if (name === 'is') return compileFilter(builder, objectDemand(v, path), row, path);
  // A row at hand is there: whether a relation has one is asked on the relation itself, see `toOneFilter`.
  if (name === 'isNull') throw badInput(path, INPUT_FAULTS.isNull);
  builder.requireReadable(`${row.type.name}.${name}`);
  if (name === 'id') return idFilter(builder, fieldsOf(v, path), row, path);
  const f = row.type.fields.get(name);
  if (f?.kind === 'toOne') return toOneFilter(builder, f, fieldsOf(v, path), row, path);
  if (f?.kind === 'list') return toManyFilter(builder, f, fieldsOf(v, path), row, path);
  if (f?.kind === 'column') return columnFilter(builder, f, fieldsOf(v, path), row, path);
  if (f?.kind === 'expression')
    return f.args.length > 0 ? onDay(builder, f, fieldsOf(v, path), row, path) : expressionFilter(builder, f, fieldsOf(v, path), row, path);
  throw new Error(`${path} cannot be filtered by`);
}

function objectDemand(v: ArgValue, path: string): ArgValue {
  fieldsOf(v, path);
  return v;
}

// Never unknown, also where there is no number to look for.
const amongThem = (id: Sql, them: Sql, nullable: boolean): Sql =>
  nullable ? sql`(${id} IN ${them} AND ${id} IS NOT NULL)` : sql`${id} IN ${them}`;

function toOneFilter(builder: PlanBuilder, f: ToOneField, fields: ReadonlyMap<string, ArgValue>, row: NounRow, path: string): Sql {
  const target = typeOf(f.target());
  const m = builder.alias();
  const rest = new Map([...fields].filter(([name]) => name !== 'isNull'));
  const term: Sql[] = [];
  const isNull = fields.get('isNull');
  if (isNull) term.push(nullCondition(columnOf(row.alias, f.column), booleanOf(builder, isNull, `${path}.isNull`)));
  if (rest.size > 0) {
    const asked: ArgValue = { kind: 'object', fields: rest };
    const first = row.whole && isSelective(target, asked);
    const write = (): Sql => compileFilter(builder, asked, { type: target, alias: m, whole: first }, path);
    const inner = builder.cost.forEach(1, write);
    const [table, own] = [sql`${builder.table(target)} ${named(m)}`, columnOf(row.alias, f.column)];
    // Nothing asked of the row does not ask for a row either: `{ byomraade: { is: {} } }` is met where there is none.
    if (inner !== ALWAYS)
      term.push(
        first
          ? amongThem(own, select`${columnOf(m, 'id')} FROM ${table} WHERE ${inner}`, f.nullable)
          : exists`${table} WHERE ${columnOf(m, 'id')} = ${own} AND ${inner}`,
      );
  }
  return joinConditions(term, 'AND', ALWAYS);
}

function toManyFilter(builder: PlanBuilder, f: ListField, fields: ReadonlyMap<string, ArgValue>, row: NounRow, path: string): Sql {
  const target = typeOf(f.target());
  const term = [...fields].map(([name, v]) => {
    if (name === 'count') return countFilter(builder, f, fieldsOf(v, `${path}.count`), row, `${path}.count`);
    const m = builder.alias();
    const owner = { field: f, owner: { ...row, args: new Map() } };
    const demand = objectDemand(v, `${path}.${name}`);
    const tied = row.whole && name === 'some' && isSelective(target, demand) ? tiedRows(builder, target, m, f) : null;
    const source = tied ?? rowSource(builder, target, m, owner);
    const write = (): Sql => compileFilter(builder, demand, { type: target, alias: m, whole: tied !== null }, `${path}.${name}`);
    const { piece: inner, rows } = builder.cost.measured(() => builder.size.listTerms(write));
    // Where nothing is asked of the rows, the first one is enough.
    builder.cost.reads(inner === ALWAYS ? 1 : builder.cost.rowsIn(target, owner) * (1 + rows));
    const sought = name === 'every' ? sql`(${inner}) IS NOT TRUE` : inner;
    if (tied)
      return amongThem(columnOf(row.alias, 'id'), select`${tied.owner} FROM ${tied.from}${whereClause([...tied.where, inner])}`, false);
    const some = exists`${source.from}${whereClause([...source.where, sought])}`;
    return name === 'some' ? some : sql`NOT ${some}`;
  });
  return joinConditions(term, 'AND', ALWAYS);
}

/** A condition on how many rows a list has, or how many of them match. */
function countFilter(builder: PlanBuilder, f: ListField, fields: ReadonlyMap<string, ArgValue>, row: NounRow, path: string): Sql {
  const { filter, ...rest } = Object.fromEntries(fields);
  const counted = (): Sql => rowCount(builder, f, row, filter, `${path}.filter`);
  const value: FilteredValue = { value: counted(), valueKind: 'int', computed: true, nullable: false };
  return valueFilter(builder, value, new Map(Object.entries(rest)), path);
}

/** How many rows of a list there are for a row, or how many of them match. */
export function rowCount(
  builder: PlanBuilder,
  f: ListField,
  row: Pick<Scope, 'type' | 'alias'>,
  filter: ArgValue | undefined,
  path: string,
): Sql {
  const target = typeOf(f.target());
  const m = builder.alias();
  const owner = { field: f, owner: { ...row, args: new Map() } };
  const source = rowSource(builder, target, m, owner);
  const write = (): Sql => compileFilter(builder, filter, { type: target, alias: m, whole: false }, path);
  const { piece: inner, rows } = builder.cost.measured(() => builder.size.listTerms(write));
  builder.cost.reads(builder.cost.rowsIn(target, owner) * (1 + rows));
  return select`COUNT(*) FROM ${source.from}${whereClause(inner === ALWAYS ? source.where : [...source.where, inner])}`;
}

function idFilter(builder: PlanBuilder, fields: ReadonlyMap<string, ArgValue>, row: NounRow, path: string): Sql {
  const own = columnOf(row.alias, 'id');
  const number = (v: unknown): number => parseIdOf(row.type, path, v);
  return operators(fields, path, 'int', (up, p) => {
    if (up === 'in')
      return builder.dialect.isIn(
        own,
        p((v) => jsonList(v, path, number), 'json'),
        'int',
      );
    return up === 'ne' ? sql`${own} <> ${p(number)}` : sql`${own} = ${p(number)}`;
  });
}

function columnFilter(builder: PlanBuilder, f: ColumnField, fields: ReadonlyMap<string, ArgValue>, row: NounRow, path: string): Sql {
  if (f.folding) return foldedFilter(builder, rowOf(row.alias), { column: f.column, folding: f.folding }, fields, path);
  const column = columnOf(row.alias, f.column);
  if (f.valueKind === 'textList') return textListFilter(builder, column, fields, path);
  return valueFilter(builder, { value: column, valueKind: f.valueKind, computed: false, nullable: f.nullable }, fields, path);
}

function expressionFilter(
  builder: PlanBuilder,
  f: ExpressionField,
  fields: ReadonlyMap<string, ArgValue>,
  row: NounRow,
  path: string,
): Sql {
  const value = compileExpression(builder, f, { alias: row.alias, args: new Map() });
  return valueFilter(builder, { value, valueKind: f.valueKind, computed: true, nullable: f.nullable }, fields, path);
}

// What holds on a day: `aktiv: { pr: "2014-01-01" }`, or is there: `statusPr: { pr: "2014-01-01", eq: GODKENDT }`.
function onDay(builder: PlanBuilder, f: ExpressionField, fields: ReadonlyMap<string, ArgValue>, row: NounRow, path: string): Sql {
  const value = compileExpression(builder, f, { alias: row.alias, args: new Map() }, fields);
  if (f.valueKind !== 'bool') {
    const asked = new Map([...fields].filter(([name]) => !f.args.some((a) => a.name === name)));
    return valueFilter(builder, { value, valueKind: f.valueKind, computed: true, nullable: f.nullable }, asked, path);
  }
  const eq = fields.get('eq');
  return eq && !booleanOf(builder, eq, `${path}.eq`) ? sql`(${value}) IS NOT TRUE` : sql`(${value}) IS TRUE`;
}

/** The condition that a row's period covers the day of the `pr` argument of a list; none where the row has no period. */
export function validAt(builder: PlanBuilder, value: ArgValue | undefined, type: ModelType, alias: string): Sql[] {
  if (value?.kind !== 'leaf') return [];
  const valid = type.fields.get('gyldig');
  if (valid?.kind !== 'expression') return [];
  builder.requireReadable(`${type.name}.gyldig`);
  return [compileExpression(builder, valid, { alias, args: new Map() }, new Map([['pr', value]]))];
}
