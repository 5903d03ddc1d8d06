import type { SelectionSetNode } from 'graphql';
import type { ModelType } from '../model/model';
import { bound, exists, joined, literal, named, type Sql, sql } from '../model/sql';
import type { VariableReader } from './arguments';
import type { Ordering } from './ordering';
import type { PlanBuilder } from './plan-builder';
import { type RowSource, whereClause } from './row-source';
import type { Scope } from './scope';
import type { PageSlice } from './slice';
import { columnsOf } from './sql-writer';

/** A page of a list, or of groups, while its plan is made. */
export interface Page extends PageSlice {
  readonly type: ModelType;
  readonly m: string;
  /** All rows of the list under the filter; `totalCount` and `aggregate` are over these. */
  readonly source: RowSource;
  readonly ordering: Ordering;
  readonly scope: Scope;
  /** Whether it is a list of all rows of the noun, which no index of a filter finds. */
  readonly isWhole: boolean;
  /** Rows before the filter, about (see `Cost`). */
  readonly all: number;
  /** Rows that are looked at to find which rows belong to the list: all of it with what its filter reads. */
  readonly rowsSeen: number;
  /** The same to find the page. */
  readonly pageReads: number;
}

/** A field of a connection, and whether it is made of the rows of the page. */
export interface ConnectionField {
  readonly sql: Sql;
  readonly offPage: boolean;
}

/** How many times the whole list can occur in the answer. */
export const around = ({ scope }: Page): readonly VariableReader<number>[] => scope.multipliers.slice(0, -1);

export function cursor(builder: PlanBuilder, { ordering: o }: Page): Sql {
  return builder.dialect.cursor(o.signature, o.keys);
}

// Only the cursors of `pageInfo` come from the rows of the page.
export function pageInfo(builder: PlanBuilder, set: readonly SelectionSetNode[], page: Page): ConnectionField {
  const members: [string, Sql][] = [];
  let offPage = false;
  for (const [name, nodes] of builder.collectFields(set, 'PageInfo')) {
    const field = nodes[0]?.name.value;
    if (field === 'startCursor' || field === 'endCursor') {
      offPage = true;
      members.push([name, builder.dialect.firstOrLast(cursor(builder, page), field === 'startCursor' ? 'first' : 'last')]);
    } else if (field === 'hasNextPage' || field === 'hasPreviousPage') {
      members.push([name, builder.dialect.json('bool', rests(builder, page, field === 'hasNextPage' ? 'after' : 'before'))]);
    } else members.push([name, literal('PageInfo')]);
  }
  return { sql: builder.dialect.jsonObject(members), offPage };
}

/** Whether the list has rows after the page, or before it: rows that the page had no room for, or on the far side of a cursor. */
export function rests(builder: PlanBuilder, page: Page, where: 'after' | 'before'): Sql {
  const term = (where === 'after') !== page.backwards ? [hasMore(builder, page)] : [];
  const seekCursor = where === 'after' ? page.before : page.after;
  if (seekCursor) builder.cost.rowsRead(page.rowsSeen, around(page));
  if (seekCursor) term.push(exists`${page.source.from}${whereClause([...page.source.where, sql`(${seekCursor}) IS NOT TRUE`])}`);
  return term.length > 0 ? sql`(${joined(term, ' OR ')})` : sql`(1 = 0)`;
}

// More rows the way the page is read than the page holds.
export function hasMore(builder: PlanBuilder, page: Page): Sql {
  builder.cost.rowsRead(page.pageReads, around(page));
  return builder.dialect.moreThan(sql`SELECT 1 FROM ${page.source.from}${whereClause(pageConditions(page))}`, bound(page.count, 'int'));
}

export function pageConditions(page: Page): Sql[] {
  return [...page.source.where, ...(page.after ? [page.after] : []), ...(page.before ? [page.before] : [])];
}

// A list of everything is read in its order where its first key leads through an index; SQLite takes the tables of a CROSS JOIN in the order that they stand in.
function inOrder(builder: PlanBuilder, page: Page): Sql {
  const { keys, lead } = page.ordering;
  if (!page.isWhole || !lead)
    return sql`FROM ${page.source.from}${whereClause(pageConditions(page))} ${builder.dialect.orderBy(keys, page.backwards)}`;
  const ordered = builder.dialect.orderBy([lead.key, ...keys.slice(1)], page.backwards);
  return sql`FROM ${lead.table} CROSS JOIN ${page.source.from}${whereClause([lead.on, ...pageConditions(page)])} ${ordered}`;
}

/**
 * The rows of the page, sorted and cut, under the list's own alias. Only columns that the answer uses are taken along;
 * the answer's objects are made outside of this query, row by row.
 */
export function pageRows(builder: PlanBuilder, page: Page, pageFields: readonly Sql[]): Sql {
  const sortedAgain = page.backwards ? page.ordering.keys.map((n) => n.sql) : [];
  const used = columnsOf([...pageFields, ...sortedAgain], page.m);
  const columns = used.length > 0 ? joined(used, ', ') : sql`1`;
  const limit = builder.dialect.limit(bound(page.count, 'int'));
  const rows = sql`SELECT ${columns} ${inOrder(builder, page)} ${limit}`;
  return page.backwards
    ? sql`${builder.dialect.reversed(rows, page.m, builder.dialect.orderBy(page.ordering.keys, false))} ${named(page.m)}`
    : sql`(${rows}) ${named(page.m)}`;
}
