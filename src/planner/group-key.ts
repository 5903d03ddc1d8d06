import { badInput, INPUT_FAULTS } from '../kernel/errors';
import { type ColumnField, type ModelType, sqlTypeOf, type ToOneField, typeOf } from '../model/model';
import { snakeCase } from '../model/naming';
import { columnOf, joined, named, type Sql, type SqlType, select, sql } from '../model/sql';
import type { ArgValue } from './arguments';
import type { SortKey } from './dialect';
import { type GroupKey, groupKeys } from './group-keys';
import type { PlanBuilder } from './plan-builder';
import { isKeyPair } from './row-source';

const MAX_KEYS = 5;

/** What `groupBy` asks for. */
export function chosenKeys(builder: PlanBuilder, type: ModelType, groupBy: ArgValue | undefined): GroupKey[] {
  const punkter = groupBy?.kind === 'list' ? groupBy.items : [];
  if (punkter.length === 0) throw badInput('groupBy', INPUT_FAULTS.groupBy);
  if (punkter.length > MAX_KEYS) throw badInput('groupBy', INPUT_FAULTS.hoejst(MAX_KEYS, punkter.length));
  const possibleOnes = groupKeys(type);
  const keys = punkter.map((p, i) => {
    const field = p.kind === 'object' ? p.fields.get('field') : undefined;
    const chosen = field?.kind === 'leaf' ? field.read(builder.context.variables) : null;
    const key = possibleOnes.find((n) => n.value === chosen);
    if (!key) throw badInput(`groupBy[${i}].field`, INPUT_FAULTS.missing);
    requireKey(builder, type, key);
    return key;
  });
  // The same key twice is the same groups; joined twice it would multiply them.
  return [...new Set(keys)];
}

// Groups reveal what they are made by, also when the key itself is not asked for, and what they are ordered by.
function requireKey(builder: PlanBuilder, from: ModelType, { via, through, field }: GroupKey): void {
  let type = from;
  for (const step of via) {
    builder.requireReadable(`${type.name}.${step.name}`);
    type = typeOf(step.target());
  }
  if (through) builder.requireReadable(`${type.name}.${through.name}`);
  if (field) builder.requireReadable(`${through ? typeOf(through.target()).name : type.name}.${field.name}`);
  const name = through && !field ? nameField(typeOf(through.target())) : null;
  if (through && name) builder.requireReadable(`${typeOf(through.target()).name}.${name.name}`);
}

/** What a group's key is made of: columns to group by, and how groups are sorted by them. */
export interface KeySql {
  /** The column of the groups that holds the key. */
  readonly column: Sql;
  readonly ordering: readonly SortKey[];
}

/** Makes a value over the grouped rows a column of the groups, and gives that column. */
export type GroupColumns = (value: Sql) => Sql;

/** The keys as columns of the groups, and the joins that they need. */
export function keysSql(
  builder: PlanBuilder,
  keys: readonly GroupKey[],
  m: string,
  column: GroupColumns,
): { readonly term: Sql; readonly keys: ReadonlyMap<string, KeySql> } {
  const term: Sql[] = [];
  const foundOnes = new Map<string, string>();
  // Several fields of one related row are read from one join.
  const join = (name: string, write: (alias: string) => Sql): string => {
    const known = foundOnes.get(name);
    if (known) return known;
    const alias = builder.alias();
    foundOnes.set(name, alias);
    term.push(sql`LEFT JOIN ${write(alias)}`);
    return alias;
  };
  const made = new Map(keys.map((n) => [n.name, keySql(builder, n, m, column, join)] as const));
  return { keys: made, term: term.length > 0 ? sql` ${joined(term, ' ')}` : sql`` };
}

function keySql(
  builder: PlanBuilder,
  n: GroupKey,
  row: string,
  column: GroupColumns,
  join: (name: string, write: (alias: string) => Sql) => string,
): KeySql {
  const i = n.through;
  // The row that the last relation is of, joined step by step; steps that keys have in common are joined once.
  const m = n.via.reduce(
    ({ alias, name }, step) => {
      const further = name === '' ? step.name : `${name}.${step.name}`;
      return { alias: join(further, (r) => oneRow(builder, step, r, alias)), name: further };
    },
    { alias: row, name: '' },
  ).alias;
  if (i?.kind === 'list') {
    if (i.link.via !== 'link') throw new Error(`${n.name} has no link`);
    const { fra: from, til: to } = i.link;
    const term = typeOf(i.link.term());
    const l = join(n.name, (alias) => termSql(builder, term, from, to, alias, m));
    return rowKey(builder, typeOf(i.target()), column(columnOf(l, `${snakeCase(to)}_id`)));
  }
  if (i && !n.field) return rowKey(builder, typeOf(i.target()), column(columnOf(m, i.column)));
  const { field } = n;
  if (field?.kind !== 'column') throw new Error(`${n.name} is not a column`);
  const alias = i ? join(i.name, (r) => oneRow(builder, i, r, m)) : m;
  const value = columnOf(alias, field.column);
  if (n.isYear) {
    const year = column(builder.dialect.year(value));
    return { column: year, ordering: [ascending(year, 'int')] };
  }
  // By the alphabet first; texts that it does not tell apart are still two groups.
  const sorted = field.folding ? [ascending(column(columnOf(alias, `${field.column}_sort`)), 'text')] : [];
  const own = column(value);
  return { column: own, ordering: [...sorted, ascending(own, sqlTypeOf(field.valueKind))] };
}

/** The row at the end of a relation to one. */
const oneRow = (builder: PlanBuilder, f: ToOneField, alias: string, m: string): Sql =>
  sql`${builder.table(typeOf(f.target()))} ${named(alias)} ON ${columnOf(alias, 'id')} = ${columnOf(m, f.column)}`;

/** The links of a row, each end once. A link to something else (a decision about a contract) ties the row to none of these. */
function termSql(builder: PlanBuilder, term: ModelType, from: string, to: string, l: string, m: string): Sql {
  const [fromId, toId] = [`${snakeCase(from)}_id`, `${snakeCase(to)}_id`];
  const tied = sql`${named(l)} ON ${columnOf(l, fromId)} = ${columnOf(m, 'id')}`;
  if (isKeyPair(term, from, to)) return sql`${builder.table(term)} ${tied} AND ${columnOf(l, toId)} IS NOT NULL`;
  const once = select`DISTINCT ${named(fromId)}, ${named(toId)} FROM ${builder.table(term)} WHERE ${named(toId)} IS NOT NULL`;
  return sql`${once} ${tied}`;
}

// The name is looked up once for each group, not for each row.
function rowKey(builder: PlanBuilder, target: ModelType, column: Sql): KeySql {
  const name = nameField(target);
  if (!name) return { column, ordering: [ascending(column, 'int')] };
  const r = builder.alias();
  const byName = select`${columnOf(r, `${name.column}_sort`)} FROM ${builder.table(target)} ${named(r)} WHERE ${columnOf(r, 'id')} = ${column}`;
  return { column, ordering: [ascending(byName, 'text'), ascending(column, 'int')] };
}

const ascending = (value: Sql, type: SqlType): SortKey => ({ sql: value, type, direction: 'ASC', nullable: true });

/** The name that rows are put in order by, where they have one. */
function nameField(type: ModelType): ColumnField | null {
  for (const name of ['navn', 'titel']) {
    const f = type.fields.get(name);
    if (f?.kind === 'column' && f.folding) return f;
  }
  return null;
}
