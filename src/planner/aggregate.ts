import type { FieldNode, SelectionSetNode } from 'graphql';
import { inventedSql } from '../model/invented';
import type { ModelType } from '../model/model';
import { type ArgValue, argsOf } from './arguments';
import { subSelections } from './collect-fields';
import { groups } from './group-page';
import { argDefinitions, compileExpression } from './object';
import type { PlanBuilder, Scope } from './plan-builder';
import { type RowSource, whereClause } from './row-source';
import { isNumeric, type NumberField } from './schema/aggregates';

const MAAL = ['sum', 'avg', 'min', 'max'];
const UNKNOWN_ONES = 'ukendte';
/** What a number that is computed with goes for, in rows that are read. */
const PER_NUMBER = 0.5;

/** Where an aggregate's values are computed: over the rows at hand, or taken from named columns of a group. */
export type Accumulate = (sql: string) => string;

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
  /** Rows before the filter, about, and rows that are looked at to find those of the list (see `Pris`). */
  readonly all: number;
  readonly readOnes: number;
}

/** The JSON of `aggregate` over the rows of a list. */
export function compileAggregate(
  builder: PlanBuilder,
  { type, source, m, all, readOnes }: ListContext,
  node: FieldNode,
  set: readonly SelectionSetNode[],
  scope: Scope,
): string {
  const args = argsOf(node, argDefinitions(builder, `${type.name}Connection`, 'aggregate'), builder.context.variables);
  const rows = rowContext(builder, type, m, args.get('udenOpdigtede'));
  // Only with an aggregate function is the query one row, whatever the rows; without one there is nothing to count over.
  let count = false;
  const countedRows: Accumulate = (sql) => {
    count = true;
    return sql;
  };
  builder.cost.row(scope.multipliers);
  builder.cost.rowsRead(readOnes, scope.multipliers);
  const { piece: members, rows: reckoned } = builder.cost.measured(() => aggregateOf());
  builder.cost.rowsRead(all * reckoned, scope.multipliers);
  const answer = builder.dialect.jsonObject(members);
  return count ? `(SELECT ${answer} FROM ${source.fra}${whereClause(source.where)})` : answer;

  function aggregateOf(): [string, string][] {
    const members: [string, string][] = [];
    for (const [name, nodes] of builder.collectFields(set, `${type.name}Aggregate`)) {
      const field = nodes[0]?.name.value ?? '';
      if (field === 'groups')
        members.push([
          name,
          groups(builder, { type, source, m, all, readOnes, rows }, nodes, args.get('groupBy'), {
            ...scope,
            path: [...scope.path, name],
          }),
        ]);
      else {
        members.push([
          name,
          field === '__typename' ? `'${type.name}Aggregate'` : measure(builder, type, field, subSelections(nodes), rows, countedRows),
        ]);
      }
    }
    return members;
  }
}

// Truth values are part of a plan's form: where invented values are not left out, nothing is asked about them.
function rowContext(builder: PlanBuilder, type: ModelType, m: string, without: ArgValue | undefined): RowContext {
  const withoutInvented = without?.kind === 'blad' && without.read(builder.context.variables) === true;
  if (withoutInvented) for (const field of ['herkomst', 'opdigtedeFelter']) builder.requireReadable(`${type.name}.${field}`);
  return { m, withoutInvented };
}

/** `count`, or an object of `sum`, `avg`, `min`, `max` or `ukendte` of number fields. */
export function measure(
  builder: PlanBuilder,
  type: ModelType,
  field: string,
  set: readonly SelectionSetNode[],
  rows: RowContext,
  accumulate: Accumulate,
): string {
  if (field === 'count') return accumulate('COUNT(*)');
  if (field !== UNKNOWN_ONES && !MAAL.includes(field)) throw new Error(`${type.name}Aggregate.${field}`);
  const typeName = `${type.name}${field === UNKNOWN_ONES ? 'Counts' : 'Numbers'}`;
  const members: [string, string][] = [];
  for (const [name, nodes] of builder.collectFields(set, typeName)) {
    const property = nodes[0]?.name.value ?? '';
    const f = type.fields.get(property);
    if (!f || !isNumeric(f)) {
      members.push([name, `'${typeName}'`]);
      continue;
    }
    builder.requireReadable(`${type.name}.${property}`);
    members.push([name, measured(builder, f, field, numberValue(builder, f, rows), accumulate)]);
  }
  return builder.dialect.jsonObject(members);
}

function measured(builder: PlanBuilder, f: NumberField, field: string, value: string, accumulate: Accumulate): string {
  if (field === UNKNOWN_ONES) return accumulate(`COUNT(*) - COUNT(${value})`);
  const wholeAmount = f.valueKind === 'kroner' || f.valueKind === 'procent';
  const sql = field === 'avg' ? builder.dialect.average(value, wholeAmount) : `${field.toUpperCase()}(${value})`;
  return builder.dialect.json(f.valueKind, accumulate(sql));
}

/** A row's number; null, and so left out, where it is invented and such are not wanted. */
function numberValue(builder: PlanBuilder, f: NumberField, { m, withoutInvented }: RowContext): string {
  builder.cost.variableReader(PER_NUMBER);
  const value = f.kind === 'kolonne' ? `${m}.${f.column}` : compileExpression(builder, f, { alias: m, args: new Map() });
  if (!withoutInvented) return value;
  const invented = [inventedSql(m, f.name), ...(f.kind === 'udtryk' && f.invented ? [f.invented(builder.sqlContext(m, new Map()))] : [])];
  return `CASE WHEN NOT (${invented.join(' OR ')}) THEN ${value} END`;
}
