import type { FieldNode, SelectionSetNode } from 'graphql';
import { type ModelType, typeOf } from '../model/model';
import { columnOf, joined, literal, named, numeral, type Sql, select, sql } from '../model/sql';
import { type ArgValue, argsOf } from './arguments';
import { subSelections } from './collect-fields';
import { argDefinitions } from './expression';
import { compileGroupOrder, compileHaving } from './group-choice';
import { chosenKeys, keysSql } from './group-key';
import { type GroupKey, groupKeys } from './group-keys';
import { type Accumulate, type ListContext, measure, type RowContext } from './measure';
import type { Ordering } from './ordering';
import { type ConnectionField, cursor, type Page, pageInfo, pageRows } from './page';
import type { PlanBuilder } from './plan-builder';
import { type RowSource, whereClause } from './row-source';
import { DEFAULT_GROUPS, MAX_GROUPS } from './schema/aggregates';
import type { Scope } from './scope';
import { pageSlice } from './slice';
import { SqlWriter } from './sql-writer';

/** The rows that are grouped. */
interface Grouped extends ListContext {
  readonly rows: RowContext;
}

/** A page of groups while its plan is made. */
interface GroupPage extends Page {
  readonly rows: RowContext;
  /** Column of each key, by the key's name. */
  readonly keys: ReadonlyMap<string, Sql>;
  /** Each value is a column of the groups and is named once, however often it is asked for. */
  readonly column: Accumulate;
}

/**
 * The JSON of a connection of groups. They are paged as rows are: an inner query groups and counts, and stands where a list
 * has its table. Totals and `hasNextPage` are over the keys alone; only the page computes what is asked of each group.
 */
export function compileGroups(
  builder: PlanBuilder,
  { type, source, rows, all, rowsSeen: readOnes }: Grouped,
  nodes: readonly FieldNode[],
  groupBy: ArgValue | undefined,
  scope: Scope,
): Sql {
  const chosenOnes = chosenKeys(builder, type, groupBy);
  const q = builder.alias();
  const { column, values } = groupColumns(builder, q);
  const { term, keys } = keysSql(builder, chosenOnes, rows.m, column);
  const args = argsTo(builder, type, nodes);
  const keyNumbers = values().map((_, i) => numeral(i + 1));
  const grouped = (): RowSource => {
    const used = values().map((value, i) => sql`${value} AS ${named(`k${i}`)}`);
    const over = sql`${source.from}${term}${whereClause(source.where)}`;
    return { from: sql`${select`${joined(used, ', ')} FROM ${over} GROUP BY ${joined(keyNumbers, ', ')}`} ${named(q)}`, where: having };
  };
  const having = compileHaving(builder, args.get('having'), { type, rows, column });
  const first = compileGroupOrder(builder, args.get('orderBy'), { type, rows, column });
  const ordering: Ordering = {
    keys: [...first.keys, ...[...keys.values()].flatMap((n) => n.ordering)],
    signature: `${type.prefix}/${first.signature}/${chosenOnes.map((n) => n.name).join()}`,
    lead: null,
  };
  const slice = pageSlice(builder, args, ordering, { defaultValue: DEFAULT_GROUPS, max: MAX_GROUPS });
  builder.cost.groupPage(slice.count, all);
  builder.cost.rowsRead(all * joinedRows(builder, type, chosenOnes), scope.multipliers);
  const page: GroupPage = {
    type,
    m: q,
    source: grouped(),
    ordering,
    isWhole: false,
    all,
    rowsSeen: readOnes,
    pageReads: readOnes,
    ...slice,
    scope: { ...scope, alias: q, multipliers: [...scope.multipliers, slice.count] },
    rows,
    keys: new Map([...keys].map(([name, n]) => [name, n.column])),
    column,
  };
  const { svar: answer, ofPage } = connectionType(builder, subSelections(nodes), page);
  if (ofPage.length === 0) return answer;
  builder.cost.rowsRead(readOnes, scope.multipliers);
  return select`${answer} FROM ${pageRows(builder, { ...page, source: grouped() }, ofPage)}`;
}

/** What a row that joins make of another goes for, in rows that are read: it is neither found nor answered, only grouped. */
const PER_JOINED = 0.1;

/** What the joins of the keys read for each row: a row for each step, and as many more as lists multiply it by. */
function joinedRows(builder: PlanBuilder, type: ModelType, keys: readonly GroupKey[]): number {
  const steps = new Set(keys.flatMap(({ via }) => via));
  const times = keys.reduce((product, { through, via }) => {
    if (through?.kind !== 'list') return product;
    const last = via.at(-1);
    const owner = { type: last ? typeOf(last.target()) : type, alias: '', args: new Map<string, Sql>() };
    return product * Math.max(1, builder.cost.rowsIn(typeOf(through.target()), { field: through, owner }));
  }, 1);
  return (steps.size + times - 1) * PER_JOINED;
}

/** The columns of the groups: `column` names the one that holds a value, which is there once, however often it is asked for. */
function groupColumns(builder: PlanBuilder, q: string): { readonly column: Accumulate; readonly values: () => readonly Sql[] } {
  const made = new Map<string, { readonly value: Sql; readonly column: Sql }>();
  const writer = new SqlWriter(builder.dialect.placeholder);
  const column: Accumulate = (value) => {
    const written = writer.write(value);
    const one = made.get(written) ?? { value, column: columnOf(q, `k${made.size}`, true) };
    made.set(written, one);
    return one.column;
  };
  return { column, values: () => [...made.values()].map(({ value }) => value) };
}

function argsTo(builder: PlanBuilder, type: ModelType, [node]: readonly FieldNode[]): ReadonlyMap<string, ArgValue> {
  return node ? argsOf(node, argDefinitions(builder, `${type.name}Aggregate`, 'groups'), builder.context.variables) : new Map();
}

/** The connection's object, and what in it is made of the groups of the page. */
function connectionType(
  builder: PlanBuilder,
  set: readonly SelectionSetNode[],
  page: GroupPage,
): { readonly svar: Sql; readonly ofPage: readonly Sql[] } {
  const members: [string, Sql][] = [];
  const ofPage: Sql[] = [];
  for (const [name, nodes] of builder.collectFields(set, `${page.type.name}GroupConnection`)) {
    const { sql: value, offPage } = connectionField(builder, name, nodes, page);
    if (offPage) ofPage.push(value);
    members.push([name, value]);
  }
  return { svar: builder.dialect.jsonObject(members), ofPage };
}

function connectionField(builder: PlanBuilder, responseName: string, nodes: readonly FieldNode[], page: GroupPage): ConnectionField {
  const set = subSelections(nodes);
  const downNow = { ...page, scope: { ...page.scope, path: [...page.scope.path, responseName, '*'] } };
  switch (nodes[0]?.name.value) {
    case 'totalCount':
      builder.cost.rowsRead(page.rowsSeen, page.scope.multipliers.slice(0, -1));
      return { sql: select`COUNT(*) FROM ${page.source.from}${whereClause(page.source.where)}`, offPage: false };
    case 'nodes':
      builder.cost.row(page.scope.multipliers);
      return { sql: builder.dialect.jsonAgg(group(builder, set, downNow)), offPage: true };
    case 'edges':
      builder.cost.row(page.scope.multipliers);
      return { sql: builder.dialect.jsonAgg(edge(builder, set, downNow)), offPage: true };
    case 'pageInfo':
      return pageInfo(builder, set, page);
    default:
      return { sql: literal(`${page.type.name}GroupConnection`), offPage: false };
  }
}

function edge(builder: PlanBuilder, set: readonly SelectionSetNode[], page: GroupPage): Sql {
  const members: [string, Sql][] = [];
  for (const [name, nodes] of builder.collectFields(set, `${page.type.name}GroupEdge`)) {
    const field = nodes[0]?.name.value;
    if (field === 'cursor') members.push([name, cursor(builder, page)]);
    else if (field === 'node') members.push([name, group(builder, subSelections(nodes), down(page, name))]);
    else members.push([name, literal(`${page.type.name}GroupEdge`)]);
  }
  return builder.dialect.jsonObject(members);
}

const down = (page: GroupPage, name: string): GroupPage => ({ ...page, scope: { ...page.scope, path: [...page.scope.path, name] } });

function group(builder: PlanBuilder, set: readonly SelectionSetNode[], page: GroupPage): Sql {
  const { type, rows, column } = page;
  const members: [string, Sql][] = [];
  for (const [name, nodes] of builder.collectFields(set, `${type.name}Group`)) {
    const field = nodes[0]?.name.value ?? '';
    if (field === 'key') members.push([name, keyObject(builder, subSelections(nodes), down(page, name))]);
    else
      members.push([
        name,
        field === '__typename' ? literal(`${type.name}Group`) : measure(builder, type, field, subSelections(nodes), rows, column),
      ]);
  }
  return builder.dialect.jsonObject(members);
}

function keyObject(builder: PlanBuilder, set: readonly SelectionSetNode[], page: GroupPage): Sql {
  const possibleOnes = new Map(groupKeys(page.type).map((n) => [n.name, n]));
  const members: [string, Sql][] = [];
  for (const [responseName, nodes] of builder.collectFields(set, `${page.type.name}GroupKey`)) {
    const name = nodes[0]?.name.value ?? '';
    const [n, column] = [possibleOnes.get(name), page.keys.get(name)];
    if (name === '__typename') members.push([responseName, literal(`${page.type.name}GroupKey`)]);
    else if (!n || !column) members.push([responseName, sql`NULL`]);
    else members.push([responseName, keyValue(builder, n, column, subSelections(nodes), down(page, responseName).scope)]);
  }
  return builder.dialect.jsonObject(members);
}

function keyValue(builder: PlanBuilder, n: GroupKey, column: Sql, set: readonly SelectionSetNode[], scope: Scope): Sql {
  if (n.field) return n.isYear ? column : builder.dialect.json(n.field.valueKind, column);
  if (!n.through) throw new Error(`${n.name} is neither a field nor a relation`);
  const target = typeOf(n.through.target());
  const r = builder.alias();
  builder.cost.row(scope.multipliers);
  const content = builder.object(set, { ...scope, type: target, alias: r, args: new Map() });
  return select`${content} FROM ${builder.table(target)} ${named(r)} WHERE ${columnOf(r, 'id')} = ${column}`;
}
