import type { RowSelection } from '../model/model';
import { joined, named, numeral, rowOf, type Sql, select, sql } from '../model/sql';
import type { SqlContext } from '../model/sql-context';
import { AUDITED_KINDS, type AuditedKind, PAGE_WEIGHT } from './audited-kinds';

/**
 * Which objects a page of the audit looks through: the next of each kind in turn, by their numbers, until together they weigh what a
 * page may. So a page reads no more in a large database than in a small one, and pages leave nothing out.
 */

/** How many of a kind weigh as much as a page. */
const mostOf = ({ weight }: AuditedKind): number => Math.floor(PAGE_WEIGHT / weight);

const v = rowOf('v');

// Kinds before that of the cursor have been looked through, those after it not at all.
const after = (x: SqlContext, place: number): Sql => {
  const kind = x.arg('after.kind');
  return sql`CASE WHEN ${kind} < ${numeral(place)} THEN 0 WHEN ${kind} = ${numeral(place)} THEN ${x.arg('after.id')} ELSE ${numeral(Number.MAX_SAFE_INTEGER)} END`;
};

/** The numbers of the objects of a kind that are left, in their order: as many as fill a page alone, and `more`. */
const left = (x: SqlContext, kind: AuditedKind, more = 0): Sql => {
  const own = x.given('kommune') ? sql` AND ${kind.inKommunen(x, v)}` : sql``;
  const place = AUDITED_KINDS.indexOf(kind) + 1;
  const most = numeral(mostOf(kind) + more);
  return sql`SELECT v.id FROM ${x.table(kind.noun)} v WHERE v.id > ${after(x, place)}${own} ORDER BY v.id ${x.limit(most)}`;
};

const counted = (rows: Sql): Sql => select`COUNT(*) FROM (${rows}) c`;

/** How many of a kind there is room for: what those before it leave. */
function room(x: SqlContext, kind: AuditedKind): Sql {
  const before = AUDITED_KINDS.slice(0, AUDITED_KINDS.indexOf(kind));
  if (before.length === 0) return numeral(mostOf(kind));
  const weights = before.map((k) => sql`- ${numeral(k.weight)} * ${counted(left(x, k))}`);
  return select`CASE WHEN u.rest > 0 THEN ${x.quotient(sql`u.rest`, numeral(kind.weight))} ELSE 0 END
    FROM ${select`${numeral(PAGE_WEIGHT)} ${joined(weights, ' ')} AS rest`} u`;
}

const fitting = (x: SqlContext, kind: AuditedKind): Sql =>
  sql`SELECT f.id FROM (${left(x, kind)}) f ORDER BY f.id ${x.limit(room(x, kind))}`;

/** The lists that the audit reads, narrowed to the page. */
export const PAGE_ROWS: RowSelection = Object.fromEntries(
  AUDITED_KINDS.map((kind) => [
    kind.list,
    (x) => {
      const rows = sql`${x.m('id')} IN (${fitting(x, kind)})`;
      return kind.inDoubt ? sql`${rows} AND ${kind.inDoubt(x.m)}` : rows;
    },
  ]),
);

/** How many rows the lists then hold at most. */
export const PAGE_MOST: Readonly<Record<string, number>> = Object.fromEntries(AUDITED_KINDS.map((kind) => [kind.list, mostOf(kind)]));

const WINDOW = ['kind', 'room', 'found', 'last'] as const;

/** How the page is filled: of each kind how many there is room for, how many there are (one more than a page can hold at most), and the last of them. */
export const pageWindows = (x: SqlContext): Sql =>
  x.rows(
    WINDOW,
    joined(
      AUDITED_KINDS.map((kind, i) => {
        const found = counted(left(x, kind, 1));
        const last = select`MAX(c.id) FROM (${fitting(x, kind)}) c`;
        const columns = [numeral(i + 1), room(x, kind), found, last].map((value, c) => sql`${value} AS ${named(WINDOW[c] ?? '')}`);
        return sql`SELECT ${joined(columns, ', ')}`;
      }),
      ' UNION ALL ',
    ),
  );

/** The plans of the page. */
export const planWindow = (x: SqlContext): Sql => {
  const [plans] = AUDITED_KINDS;
  if (plans?.type !== 'Helhedsplan') throw new Error('plans are not the first to be audited');
  return fitting(x, plans);
};
