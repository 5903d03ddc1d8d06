import type { FieldNode, SelectionSetNode } from 'graphql';
import type { ModelType } from '../model/model';
import { compileAggregate } from './aggregate';
import type { ArgValue, VariableReader } from './arguments';
import { subSelections } from './collect-fields';
import { filter, validAt } from './filter';
import { compileObject } from './object';
import { compileOrdering, type Ordering } from './ordering';
import type { PlanBuilder, Scope } from './plan-builder';
import { type ListOwner, type RowCondition, type RowSource, rowSource, whereClause } from './row-source';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './schema/connections';
import { type PageSlice, pageSlice } from './slice';

/** A page of a list, or of groups, while its plan is made. */
export interface Page extends PageSlice {
  readonly type: ModelType;
  readonly m: string;
  /** All rows of the list under the filter; `totalCount` and `aggregate` are over these. */
  readonly source: RowSource;
  readonly ordering: Ordering;
  readonly scope: Scope;
  /** Rows before the filter, about (see `Pris`). */
  readonly all: number;
  /** Rows that are looked at to find which rows belong to the list: all of it with what its filter reads. */
  readonly readOnes: number;
  /** The same to find the page. */
  readonly pageReads: number;
}

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
): string {
  const page = makePage(builder, type, owner, scope, args);
  const members: [string, string][] = [];
  // What is made of the page's rows; without any of it there is no query that gives one row to put the rest in.
  let ofPage = '';
  for (const [name, nodes] of builder.collectFields(set, `${type.name}Connection`)) {
    const { sql, offPage } = connectionField(builder, name, nodes, page);
    if (offPage) ofPage += sql;
    members.push([name, sql]);
  }
  const answer = builder.dialect.jsonObject(members);
  if (!ofPage) return answer;
  if (!builder.inFacts) builder.cost.rowsRead(page.pageReads, around(page));
  return `(SELECT ${answer} FROM ${pageRows(builder, page, ofPage)})`;
}

function makePage(builder: PlanBuilder, type: ModelType, owner: ListOwner, scope: Scope, args: Arguments): Page {
  const m = builder.alias();
  const onDay: RowCondition = (what, alias) => validAt(builder, args.get('pr'), what, alias);
  const { piece: source, rows: filtered } = builder.cost.measured(() => {
    const { fra: from, where } = rowSource(builder, type, m, owner, onDay);
    const filterValue = args.get('filter');
    const theFilter = filterValue?.kind === 'objekt' ? [filter(builder, filterValue, { type, alias: m }, 'filter')] : [];
    const condition = [...onDay(type, m), ...theFilter];
    return { fra: from, where: [...where, ...condition], all: condition.length === 0 };
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
    all,
    readOnes: all * (1 + filtered),
    pageReads: inNumberOrder ? 0 : all * (1 + filtered + ordered),
    ordering: o,
    ...slice,
    scope: { ...scope, type, alias: m, args: new Map(), multipliers: [...scope.multipliers, slice.count] },
  };
}

/** A field of a connection, and whether it is made of the rows of the page. */
export interface ConnectionField {
  readonly sql: string;
  readonly offPage: boolean;
}

function connectionField(builder: PlanBuilder, responseName: string, nodes: readonly FieldNode[], page: Page): ConnectionField {
  const set = subSelections(nodes);
  const scope = { ...page.scope, path: [...page.scope.path, responseName] };
  const row = { ...scope, path: [...scope.path, '*'] };
  const [node] = nodes;
  switch (node?.name.value) {
    case 'totalCount':
      builder.cost.rowsRead(page.readOnes, around(page));
      return { sql: `(SELECT COUNT(*) FROM ${page.source.fra}${whereClause(page.source.where)})`, offPage: false };
    case 'nodes':
      return { sql: builder.dialect.jsonAgg(rowCost(builder, page, () => compileObject(builder, set, row))), offPage: true };
    case 'edges':
      return { sql: builder.dialect.jsonAgg(rowCost(builder, page, () => edge(builder, set, { ...page, scope: row }))), offPage: true };
    case 'pageInfo':
      return pageInfo(builder, set, page);
    case 'aggregate':
      return { sql: compileAggregate(builder, page, node, set, { ...scope, multipliers: around(page) }), offPage: false };
    default:
      return { sql: `'${page.type.name}Connection'`, offPage: false };
  }
}

/** How many times the whole list can occur in the answer. */
const around = ({ scope }: Page): readonly VariableReader<number>[] => scope.multipliers.slice(0, -1);

/** What is written for each row of the page; facts have every row of the list. */
function rowCost(builder: PlanBuilder, page: Page, write: () => string): string {
  if (builder.inFacts) return builder.cost.forEach(page.all, write);
  builder.cost.row(page.scope.multipliers);
  return write();
}

function edge(builder: PlanBuilder, set: readonly SelectionSetNode[], page: Page): string {
  const members: [string, string][] = [];
  for (const [name, nodes] of builder.collectFields(set, `${page.type.name}Edge`)) {
    const field = nodes[0]?.name.value;
    if (field === 'cursor') members.push([name, cursor(builder, page)]);
    else if (field === 'node')
      members.push([name, compileObject(builder, subSelections(nodes), { ...page.scope, path: [...page.scope.path, name] })]);
    else members.push([name, `'${page.type.name}Edge'`]);
  }
  return builder.dialect.jsonObject(members);
}

export function cursor(builder: PlanBuilder, { ordering: o }: Page): string {
  return builder.dialect.cursor(
    o.signature,
    o.keys.map((n) => n.sql),
  );
}

// Only the cursors of `pageInfo` come from the rows of the page.
export function pageInfo(builder: PlanBuilder, set: readonly SelectionSetNode[], page: Page): ConnectionField {
  const members: [string, string][] = [];
  let offPage = false;
  for (const [name, nodes] of builder.collectFields(set, 'PageInfo')) {
    const field = nodes[0]?.name.value;
    if (field === 'startCursor' || field === 'endCursor') {
      offPage = true;
      members.push([name, builder.dialect.firstOrLast(cursor(builder, page), field === 'startCursor' ? 'foerste' : 'sidste')]);
    } else if (field === 'hasNextPage' || field === 'hasPreviousPage') {
      members.push([name, builder.dialect.json('boolsk', rests(builder, page, field === 'hasNextPage' ? 'efter' : 'foer'))]);
    } else members.push([name, "'PageInfo'"]);
  }
  return { sql: builder.dialect.jsonObject(members), offPage };
}

/** Whether the list has rows after the page, or before it: rows that the page had no room for, or on the far side of a cursor. */
function rests(builder: PlanBuilder, page: Page, where: 'efter' | 'foer'): string {
  const term = (where === 'efter') !== page.backwards ? [hasMore(builder, page)] : [];
  const seekCursor = where === 'efter' ? page.before : page.after;
  if (seekCursor) builder.cost.rowsRead(page.readOnes, around(page));
  if (seekCursor)
    term.push(`EXISTS (SELECT 1 FROM ${page.source.fra}${whereClause([...page.source.where, `(${seekCursor}) IS NOT TRUE`])})`);
  return term.length > 0 ? `(${term.join(' OR ')})` : '(1 = 0)';
}

// More rows the way the page is read than the page holds. Counted, for `EXISTS (… LIMIT 1 OFFSET n)` around an EXISTS of a
// filter is wrong in SQLite: it joins the inner one, and the offset then skips its rows.
function hasMore(builder: PlanBuilder, page: Page): string {
  builder.cost.rowsRead(page.pageReads, around(page));
  const count = builder.param(page.count);
  return `(SELECT COUNT(*) FROM (SELECT 1 FROM ${page.source.fra}${whereClause(pageConditions(page))} ${builder.dialect.limit(`${count} + 1`)})) > ${count}`;
}

function pageConditions(page: Page): string[] {
  return [...page.source.where, ...(page.after ? [page.after] : []), ...(page.before ? [page.before] : [])];
}

/**
 * The rows of the page, sorted and cut, under the list's own alias. Only columns that the answer uses are taken along;
 * the answer's objects are made outside of this query, row by row.
 */
export function pageRows(builder: PlanBuilder, page: Page, pageFields: string): string {
  const used = new Set([...pageFields.matchAll(new RegExp(`\\b${page.m}\\.(\\w+)`, 'g'))].map((hit) => `${page.m}.${hit[1]}`));
  if (page.backwards)
    for (const n of page.ordering.keys) for (const [k] of n.sql.matchAll(new RegExp(`\\b${page.m}\\.\\w+`, 'g'))) used.add(k);
  const columns = used.size > 0 ? [...used].join(', ') : '1';
  const ordered = builder.dialect.orderBy(page.ordering.keys, page.backwards);
  const rows = `SELECT ${columns} FROM ${page.source.fra}${whereClause(pageConditions(page))} ${ordered} ${builder.dialect.limit(builder.param(page.count))}`;
  return page.backwards
    ? `${builder.dialect.reversed(rows, page.m, builder.dialect.orderBy(page.ordering.keys, false))} ${page.m}`
    : `(${rows}) ${page.m}`;
}
