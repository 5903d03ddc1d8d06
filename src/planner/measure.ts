import type { SelectionSetNode } from 'graphql';
import { inventedSql } from '../model/invented';
import type { ModelType } from '../model/model';
import { columnOf, joined, literal, named, rowOf, type Sql, sql } from '../model/sql';
import { compileExpression } from './expression';
import { isNumeric, MEASURES, type NumberField } from './number-field';
import type { PlanBuilder } from './plan-builder';
import type { RowSource } from './row-source';

export const UNKNOWN_ONES = 'ukendte';

/** What a number that is computed with goes for, in rows that are read. */
export const PER_NUMBER = 0.5;

/** Where an aggregate's values are computed: over the rows at hand, or taken from named columns of a group. */
export type Accumulate = (value: Sql) => Sql;

/** The rows whose values are computed with: their alias, and whether invented values count as unknown. */
export interface RowContext {
  readonly m: string;
  readonly withoutInvented: boolean;
}

/** The list that is aggregated over. */
export interface ListContext {
  readonly type: ModelType;
  readonly source: RowSource;
  /** The alias of its rows. */
  readonly m: string;
  /** Rows before the filter, about, and rows that are looked at to find those of the list (see `Cost`). */
  readonly all: number;
  readonly rowsSeen: number;
}

/** `count`, or an object of `sum`, `avg`, `median`, `min`, `max` or `ukendte` of number fields. */
export function measure(
  builder: PlanBuilder,
  type: ModelType,
  field: string,
  set: readonly SelectionSetNode[],
  rows: RowContext,
  accumulate: Accumulate,
): Sql {
  if (field === 'count') return accumulate(sql`COUNT(*)`);
  if (field !== UNKNOWN_ONES && !(field in MEASURES)) throw new Error(`${type.name}Aggregate.${field}`);
  const typeName = `${type.name}${field === UNKNOWN_ONES ? 'Counts' : 'Numbers'}`;
  const members: [string, Sql][] = [];
  for (const [name, nodes] of builder.collectFields(set, typeName)) {
    const property = nodes[0]?.name.value ?? '';
    const f = type.fields.get(property);
    if (!f || !isNumeric(f)) {
      members.push([name, literal(typeName)]);
      continue;
    }
    builder.requireReadable(`${type.name}.${property}`);
    members.push([name, measured(builder, f, field, numberValue(builder, f, rows), accumulate)]);
  }
  return builder.dialect.jsonObject(members);
}

export function measured(builder: PlanBuilder, f: NumberField, field: string, value: Sql, accumulate: Accumulate): Sql {
  if (field === UNKNOWN_ONES) return accumulate(sql`COUNT(*) - COUNT(${value})`);
  return builder.dialect.json(f.valueKind, accumulate(measureOf(builder, f, field, value)));
}

/** A measure over a number, as the engine has it: whole øre and basis points. */
export function measureOf({ dialect }: PlanBuilder, f: NumberField, field: string, value: Sql): Sql {
  const whole = isWhole(f);
  if (field === 'avg') return dialect.average(value, whole);
  if (field === 'median') return dialect.median(value, whole);
  return field === 'sum' ? dialect.sum(value) : sql`${named(field.toUpperCase())}(${value})`;
}

/** Whether what is made of a number stays whole: øre and basis points do, a mean of counts does not. */
export const isWhole = ({ valueKind }: NumberField): boolean => valueKind === 'kroner' || valueKind === 'procent';

/** A row's number; null, and so left out, where it is invented and such are not wanted. */
export function numberValue(builder: PlanBuilder, f: NumberField, { m, withoutInvented }: RowContext): Sql {
  builder.cost.reads(PER_NUMBER);
  const value = f.kind === 'column' ? columnOf(m, f.column) : compileExpression(builder, f, { alias: m, args: new Map() });
  if (!withoutInvented) return value;
  const invented = [
    inventedSql(rowOf(m), f.name),
    ...(f.kind === 'expression' && f.invented ? [f.invented(builder.sqlContext(m, new Map()))] : []),
  ];
  return sql`CASE WHEN NOT (${joined(invented, ' OR ')}) THEN ${value} END`;
}
