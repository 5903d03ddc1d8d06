import type { FieldNode, SelectionSetNode } from 'graphql';
import type { ModelType } from '../model/model';
import { literal, type Sql, select } from '../model/sql';
import { type ArgValue, argsOf } from './arguments';
import { subSelections } from './collect-fields';
import { argDefinitions } from './expression';
import { compileFilter } from './filter';
import { compileGroups } from './group-page';
import { type Accumulate, type ListContext, measure, type RowContext } from './measure';
import { ALWAYS } from './operators';
import type { PlanBuilder } from './plan-builder';
import { whereClause } from './row-source';
import type { Scope } from './scope';

/** The JSON of `aggregate` over the rows of a list. */
export function compileAggregate(
  builder: PlanBuilder,
  list: ListContext,
  node: FieldNode,
  set: readonly SelectionSetNode[],
  scope: Scope,
): Sql {
  const { type, m } = list;
  const args = argsOf(node, argDefinitions(builder, `${type.name}Connection`, 'aggregate'), builder.context.variables);
  const { source, all, rowsSeen: readOnes } = narrowed(builder, list, args.get('filter'));
  const rows = rowContext(builder, type, m, args.get('udenOpdigtede'));
  // Only with an aggregate function is the query one row, whatever the rows; without one there is nothing to count over.
  let count = false;
  const countedRows: Accumulate = (value) => {
    count = true;
    return value;
  };
  builder.cost.row(scope.multipliers);
  builder.cost.rowsRead(readOnes, scope.multipliers);
  const { piece: members, rows: reckoned } = builder.cost.measured(() => aggregateOf());
  builder.cost.rowsRead(all * reckoned, scope.multipliers);
  const answer = builder.dialect.jsonObject(members);
  return count ? select`${answer} FROM ${source.from}${whereClause(source.where)}` : answer;

  function aggregateOf(): [string, Sql][] {
    const members: [string, Sql][] = [];
    for (const [name, nodes] of builder.collectFields(set, `${type.name}Aggregate`)) {
      const field = nodes[0]?.name.value ?? '';
      if (field === 'groups')
        members.push([
          name,
          compileGroups(builder, { type, source, m, all, rowsSeen: readOnes, rows }, nodes, args.get('groupBy'), {
            ...scope,
            path: [...scope.path, name],
          }),
        ]);
      else {
        members.push([
          name,
          field === '__typename'
            ? literal(`${type.name}Aggregate`)
            : measure(builder, type, field, subSelections(nodes), rows, countedRows),
        ]);
      }
    }
    return members;
  }
}

/** The rows of the list that a filter of the aggregate's own leaves. */
function narrowed(builder: PlanBuilder, list: ListContext, filter: ArgValue | undefined): ListContext {
  const { piece: condition, rows } = builder.cost.measured(() =>
    compileFilter(builder, filter, { type: list.type, alias: list.m, whole: false }, 'aggregate.filter'),
  );
  if (condition === ALWAYS) return list;
  return { ...list, source: { ...list.source, where: [...list.source.where, condition] }, rowsSeen: list.rowsSeen + list.all * rows };
}

// Truth values are part of a plan's form: where invented values are not left out, nothing is asked about them.
function rowContext(builder: PlanBuilder, type: ModelType, m: string, without: ArgValue | undefined): RowContext {
  const withoutInvented = without?.kind === 'leaf' && without.read(builder.context.variables) === true;
  if (withoutInvented) for (const field of ['herkomst', 'opdigtedeFelter']) builder.requireReadable(`${type.name}.${field}`);
  return { m, withoutInvented };
}
