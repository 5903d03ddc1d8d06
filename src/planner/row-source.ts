import { type ListField, type ModelType, typeOf } from '../model/model';
import { snakeCase } from '../model/naming';
import { columnOf, joined, named, rowOf, type Sql, select, sql } from '../model/sql';
import type { PlanBuilder } from './plan-builder';
import type { ListOwner } from './scope';

/** The rows of a list before paging, as the pieces of a `SELECT … FROM fra WHERE hvor`. */
export interface RowSource {
  readonly from: Sql;
  readonly where: readonly Sql[];
}

const fk = (property: string): string => `${snakeCase(property)}_id`;

/** What must hold of a row of `type`, under an alias, besides that it is there. */
export type RowCondition = (type: ModelType, alias: string) => readonly Sql[];

/** The rows of `maal`, under the alias `m`, that belong to the owner; through a link entity, by links that meet `termCondition`. */
export function rowSource(
  builder: PlanBuilder,
  target: ModelType,
  m: string,
  listOwner: ListOwner,
  termCondition: RowCondition = () => [],
): RowSource {
  const table = sql`${builder.table(target)} ${named(m)}`;
  if (!listOwner) return { from: table, where: [] };
  const { field, owner } = listOwner;
  const k = field.link;
  if (k.via === 'key') return { from: table, where: [sql`${columnOf(m, fk(k.property))} = ${columnOf(owner.alias, 'id')}`] };
  if (k.via === 'expression')
    return { from: table, where: [sql`(${k.sql({ ...builder.sqlContext(owner.alias, owner.args), m: rowOf(m) })})`] };
  const term = typeOf(k.term());
  const l = builder.alias();
  const links = sql`${builder.table(term)} ${named(l)}`;
  const upToHere = [sql`${columnOf(l, fk(k.fra))} = ${columnOf(owner.alias, 'id')}`, ...termCondition(term, l)];
  // A join is fastest, but gives a row once for each link: only where the two ends are a key of the link.
  if (isKeyPair(term, k.fra, k.til)) {
    return { from: sql`${links} JOIN ${table} ON ${columnOf(m, 'id')} = ${columnOf(l, fk(k.til))}`, where: upToHere };
  }
  return { from: table, where: [sql`${columnOf(m, 'id')} IN ${select`${columnOf(l, fk(k.til))} FROM ${links}${whereClause(upToHere)}`}`] };
}

/** Rows of `target`, under the alias `m`, of every owner at once, with the number of the owner; null where only the owner says which they are. */
export function tiedRows(
  builder: PlanBuilder,
  target: ModelType,
  m: string,
  { link: k }: ListField,
): (RowSource & { readonly owner: Sql }) | null {
  const table = sql`${builder.table(target)} ${named(m)}`;
  if (k.via === 'expression') return null;
  if (k.via === 'key') {
    const owner = columnOf(m, fk(k.property));
    return { from: table, where: [sql`${owner} IS NOT NULL`], owner };
  }
  const l = builder.alias();
  const owner = columnOf(l, fk(k.fra));
  const from = sql`${builder.table(typeOf(k.term()))} ${named(l)} JOIN ${table} ON ${columnOf(m, 'id')} = ${columnOf(l, fk(k.til))}`;
  return { from, where: [sql`${owner} IS NOT NULL`], owner };
}

/** Whether the two ends are a key of the link, so that no pair is tied twice. */
export function isKeyPair(term: ModelType, from: string, to: string): boolean {
  return term.unique.some((n) => n.length === 2 && n.includes(from) && n.includes(to));
}

export function whereClause(conditions: readonly Sql[]): Sql {
  return conditions.length > 0 ? sql` WHERE ${joined(conditions, ' AND ')}` : sql``;
}
