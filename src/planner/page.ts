import type { SelectionSetNode } from 'graphql';
import type { ModelType } from '../model/model';
import type { VariableReader } from './arguments';
import type { Ordering } from './ordering';
import type { PlanBuilder } from './plan-builder';
import { type RowSource, whereClause } from './row-source';
import type { Scope } from './scope';
import type { PageSlice } from './slice';

/** A page of a list, or of groups, while its plan is made. */
export interface Page extends PageSlice {
  readonly type: ModelType;
  readonly m: string;
  /** All rows of the list under the filter; `totalCount` and `aggregate` are over these. */
  readonly source: RowSource;
  readonly ordering: Ordering;
  readonly scope: Scope;
  /** Rows before the filter, about (see `Cost`). */
  readonly all: number;
  /** Rows that are looked at to find which rows belong to the list: all of it with what its filter reads. */
  readonly rowsSeen: number;
  /** The same to find the page. */
  readonly pageReads: number;
}

/** A field of a connection, and whether it is made of the rows of the page. */
export interface ConnectionField {
  readonly sql: string;
  readonly offPage: boolean;
}

/** How many times the whole list can occur in the answer. */
export const around = ({ scope }: Page): readonly VariableReader<number>[] => scope.multipliers.slice(0, -1);

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
      members.push([name, builder.dialect.firstOrLast(cursor(builder, page), field === 'startCursor' ? 'first' : 'last')]);
    } else if (field === 'hasNextPage' || field === 'hasPreviousPage') {
      members.push([name, builder.dialect.json('bool', rests(builder, page, field === 'hasNextPage' ? 'after' : 'before'))]);
    } else members.push([name, "'PageInfo'"]);
  }
  return { sql: builder.dialect.jsonObject(members), offPage };
}

/** Whether the list has rows after the page, or before it: rows that the page had no room for, or on the far side of a cursor. */
export function rests(builder: PlanBuilder, page: Page, where: 'after' | 'before'): string {
  const term = (where === 'after') !== page.backwards ? [hasMore(builder, page)] : [];
  const seekCursor = where === 'after' ? page.before : page.after;
  if (seekCursor) builder.cost.rowsRead(page.rowsSeen, around(page));
  if (seekCursor)
    term.push(`EXISTS (SELECT 1 FROM ${page.source.from}${whereClause([...page.source.where, `(${seekCursor}) IS NOT TRUE`])})`);
  return term.length > 0 ? `(${term.join(' OR ')})` : '(1 = 0)';
}

// More rows the way the page is read than the page holds. Counted, for `EXISTS (… LIMIT 1 OFFSET n)` around an EXISTS of a
// filter is wrong in SQLite: it joins the inner one, and the offset then skips its rows.
export function hasMore(builder: PlanBuilder, page: Page): string {
  builder.cost.rowsRead(page.pageReads, around(page));
  const count = builder.param(page.count);
  return `(SELECT COUNT(*) FROM (SELECT 1 FROM ${page.source.from}${whereClause(pageConditions(page))} ${builder.dialect.limit(`${count} + 1`)})) > ${count}`;
}

export function pageConditions(page: Page): string[] {
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
  const rows = `SELECT ${columns} FROM ${page.source.from}${whereClause(pageConditions(page))} ${ordered} ${builder.dialect.limit(builder.param(page.count))}`;
  return page.backwards
    ? `${builder.dialect.reversed(rows, page.m, builder.dialect.orderBy(page.ordering.keys, false))} ${page.m}`
    : `(${rows}) ${page.m}`;
}
