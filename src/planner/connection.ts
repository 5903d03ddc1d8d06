import type { FieldNode, SelectionSetNode } from 'graphql';
import type { ModelType } from '../model/model';
import { literal, type Sql, select } from '../model/sql';
import { compileAggregate } from './aggregate';
import type { ArgValue } from './arguments';
import { subSelections } from './collect-fields';
import { compileFilter, validAt } from './filter';
import { compileOrdering } from './ordering';
import { around, type ConnectionField, cursor, type Page, pageInfo, pageRows } from './page';
import type { PlanBuilder } from './plan-builder';
import { type RowCondition, rowSource, whereClause } from './row-source';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './schema/connections';
import type { ListOwner, Scope } from './scope';
import { isUnindexed } from './selective';
import { pageSlice } from './slice';

/** The page of a list that facts are read from. */
const ALLE = 2_000_000_000;

type Arguments = ReadonlyMap<string, ArgValue>;

/** The JSON of a connection: its page in one query of its own, its counts in theirs, all inside the same statement. */
export function compileConnection(
  builder: PlanBuilder,
  type: ModelType,
  owner: ListOwner,
  set: readonly SelectionSetNode[],
  scope: Scope,
  args: Arguments,
): Sql {
  const page = makePage(builder, type, owner, scope, args);
  const members: [string, Sql][] = [];
  // What is made of the page's rows; without any of it there is no query that gives one row to put the rest in.
  const ofPage: Sql[] = [];
  for (const [name, nodes] of builder.collectFields(set, `${type.name}Connection`)) {
    const { sql, offPage } = connectionField(builder, name, nodes, page);
    if (offPage) ofPage.push(sql);
    members.push([name, sql]);
  }
  const answer = builder.dialect.jsonObject(members);
  if (ofPage.length === 0) return answer;
  if (!builder.inFacts) builder.cost.rowsRead(page.pageReads, around(page));
  return select`${answer} FROM ${pageRows(builder, page, ofPage)}`;
}

function makePage(builder: PlanBuilder, type: ModelType, owner: ListOwner, scope: Scope, args: Arguments): Page {
  const m = builder.alias();
  const onDay: RowCondition = (what, alias) => validAt(builder, args.get('pr'), what, alias);
  const { piece: source, rows: filtered } = builder.cost.measured(() => {
    const { from, where } = rowSource(builder, type, m, owner, onDay);
    const filterValue = args.get('filter');
    const theFilter =
      filterValue?.kind === 'object' ? [compileFilter(builder, filterValue, { type, alias: m, whole: owner === null }, 'filter')] : [];
    const condition = [...onDay(type, m), ...theFilter];
    return { from, where: [...where, ...condition], all: condition.length === 0 };
  });
  const { piece: o, rows: ordered } = builder.cost.measured(() => compileOrdering(builder, args.get('orderBy'), type, m));
  const slice = pageSlice(builder, args, o, { defaultValue: builder.inFacts ? ALLE : DEFAULT_PAGE_SIZE, max: MAX_PAGE_SIZE });
  const all = builder.cost.rowsIn(type, owner);
  builder.cost.page(slice.count, type, owner);
  // Then the first rows that are found are those of the page.
  const inNumberOrder = source.all && o.keys.length === 1;
  return {
    type,
    m,
    source,
    isWhole: owner === null && isUnindexed(type, args.get('filter')),
    all,
    rowsSeen: all * (1 + filtered),
    pageReads: inNumberOrder ? 0 : all * (1 + filtered + ordered),
    ordering: o,
    ...slice,
    scope: { ...scope, type, alias: m, args: new Map(), multipliers: [...scope.multipliers, slice.count] },
  };
}

function connectionField(builder: PlanBuilder, responseName: string, nodes: readonly FieldNode[], page: Page): ConnectionField {
  const set = subSelections(nodes);
  const scope = { ...page.scope, path: [...page.scope.path, responseName] };
  const row = { ...scope, path: [...scope.path, '*'] };
  const [node] = nodes;
  switch (node?.name.value) {
    case 'totalCount':
      builder.cost.rowsRead(page.rowsSeen, around(page));
      return { sql: select`COUNT(*) FROM ${page.source.from}${whereClause(page.source.where)}`, offPage: false };
    case 'nodes':
      return { sql: builder.dialect.jsonAgg(rowCost(builder, page, () => builder.object(set, row))), offPage: true };
    case 'edges':
      return { sql: builder.dialect.jsonAgg(rowCost(builder, page, () => edge(builder, set, { ...page, scope: row }))), offPage: true };
    case 'pageInfo':
      return pageInfo(builder, set, page);
    case 'aggregate':
      return { sql: compileAggregate(builder, page, node, set, { ...scope, multipliers: around(page) }), offPage: false };
    default:
      return { sql: literal(`${page.type.name}Connection`), offPage: false };
  }
}

/** What is written for each row of the page; facts have every row of the list. */
function rowCost(builder: PlanBuilder, page: Page, write: () => Sql): Sql {
  if (builder.inFacts) return builder.cost.forEach(page.all, write);
  builder.cost.row(page.scope.multipliers);
  return write();
}

function edge(builder: PlanBuilder, set: readonly SelectionSetNode[], page: Page): Sql {
  const members: [string, Sql][] = [];
  for (const [name, nodes] of builder.collectFields(set, `${page.type.name}Edge`)) {
    const field = nodes[0]?.name.value;
    if (field === 'cursor') members.push([name, cursor(builder, page)]);
    else if (field === 'node')
      members.push([name, builder.object(subSelections(nodes), { ...page.scope, path: [...page.scope.path, name] })]);
    else members.push([name, literal(`${page.type.name}Edge`)]);
  }
  return builder.dialect.jsonObject(members);
}
