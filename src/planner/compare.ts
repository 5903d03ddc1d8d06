import { badInput, INPUT_FAULTS } from '../kernel/errors';
import type { ColumnField, ExpressionField, ModelType, ValueKind } from '../model/model';
import { enumValueName } from '../model/naming';
import { columnOf, type Sql, sql } from '../model/sql';
import type { ArgValue } from './arguments';
import { compileExpression } from './expression';
import type { PlanBuilder } from './plan-builder';
import type { Scope } from './scope';

/** Conditions that hold two fields of one row against each other: `{ left: FORBRUG, op: GT, right: BUDGET }`. */

/** Kinds of values that there is more and less of. */
const ORDERED_KINDS: readonly ValueKind[] = ['int', 'kroner', 'procent', 'day', 'instant'];

type ComparedField = ColumnField | ExpressionField;

export const comparedName = ({ name }: ComparedField): string => enumValueName(name);

/** Fields of a noun that can be held against another one of the same kind. */
export function comparedFields(type: ModelType): ComparedField[] {
  const all = [...type.fields.values()].filter(
    (f): f is ComparedField =>
      (f.kind === 'column' || (f.kind === 'expression' && f.args.length === 0)) && ORDERED_KINDS.includes(f.valueKind),
  );
  return all.filter((f) => all.some((other) => other !== f && other.valueKind === f.valueKind));
}

export const COMPARISONS: Readonly<Record<string, string>> = {
  EQ: 'The left is equal to the right.',
  NE: 'The left is not equal to the right; a missing value counts as not equal.',
  LT: 'The left is less than the right; for days, before.',
  LTE: 'The left is less than or equal to the right.',
  GT: 'The left is greater than the right; for days, after.',
  GTE: 'The left is greater than or equal to the right.',
};

const SIGNS: Readonly<Record<string, Sql>> = { EQ: sql`=`, NE: sql`=`, LT: sql`<`, LTE: sql`<=`, GT: sql`>`, GTE: sql`>=` };

/** Names of fields and comparisons are part of a plan's form, so they are known when the plan is made. Where a value is missing, only NE holds. */
export function compileComparison(builder: PlanBuilder, value: ArgValue, row: Pick<Scope, 'type' | 'alias'>, path: string): Sql {
  const given = (name: string): unknown => {
    const v = value.kind === 'object' ? value.fields.get(name) : undefined;
    return v?.kind === 'leaf' ? v.read(builder.context.variables) : null;
  };
  const side = (name: 'left' | 'right'): ComparedField => {
    const f = comparedFields(row.type).find((one) => comparedName(one) === given(name));
    if (!f) throw badInput(`${path}.${name}`, INPUT_FAULTS.missing);
    builder.requireReadable(`${row.type.name}.${f.name}`);
    return f;
  };
  const [left, right, op] = [side('left'), side('right'), String(given('op'))];
  if (left.valueKind !== right.valueKind) throw badInput(`${path}.right`, INPUT_FAULTS.otherKind(comparedName(left), comparedName(right)));
  const sign = SIGNS[op];
  if (!sign) throw badInput(`${path}.op`, INPUT_FAULTS.missing);
  const comparison = sql`(${comparedValue(builder, left, row.alias)} ${sign} ${comparedValue(builder, right, row.alias)})`;
  return op === 'NE' ? sql`${comparison} IS NOT TRUE` : sql`${comparison} IS TRUE`;
}

const comparedValue = (builder: PlanBuilder, f: ComparedField, alias: string): Sql =>
  f.kind === 'column' ? columnOf(alias, f.column) : compileExpression(builder, f, { alias, args: new Map() });
