import { type ModelType, typeOf } from '../model/model';
import { snakeCase } from '../model/naming';
import type { PlanBuilder } from './plan-builder';
import type { ListOwner } from './scope';

/** The rows of a list before paging, as the pieces of a `SELECT … FROM fra WHERE hvor`. */
export interface RowSource {
  readonly from: string;
  readonly where: readonly string[];
}

const fk = (property: string): string => `${snakeCase(property)}_id`;

/** What must hold of a row of `type`, under an alias, besides that it is there. */
export type RowCondition = (type: ModelType, alias: string) => readonly string[];

/** The rows of `maal`, under the alias `m`, that belong to the owner; through a link entity, by links that meet `termCondition`. */
export function rowSource(
  builder: PlanBuilder,
  target: ModelType,
  m: string,
  listOwner: ListOwner,
  termCondition: RowCondition = () => [],
): RowSource {
  const table = `${builder.table(target)} ${m}`;
  if (!listOwner) return { from: table, where: [] };
  const { field, owner } = listOwner;
  const k = field.link;
  if (k.via === 'key') return { from: table, where: [`${m}.${fk(k.property)} = ${owner.alias}.id`] };
  if (k.via === 'expression') return { from: table, where: [`(${k.sql({ ...builder.sqlContext(owner.alias, owner.args), m })})`] };
  const term = typeOf(k.term());
  const l = builder.alias();
  const upToHere = [`${l}.${fk(k.fra)} = ${owner.alias}.id`, ...termCondition(term, l)];
  // A join is fastest, but gives a row once for each link: only where the two ends are a key of the link.
  if (isKeyPair(term, k.fra, k.til)) {
    return { from: `${builder.table(term)} ${l} JOIN ${table} ON ${m}.id = ${l}.${fk(k.til)}`, where: upToHere };
  }
  return { from: table, where: [`${m}.id IN (SELECT ${l}.${fk(k.til)} FROM ${builder.table(term)} ${l}${whereClause(upToHere)})`] };
}

/** Whether the two ends are a key of the link, so that no pair is tied twice. */
export function isKeyPair(term: ModelType, from: string, to: string): boolean {
  return term.unique.some((n) => n.length === 2 && n.includes(from) && n.includes(to));
}

export function whereClause(conditions: readonly string[]): string {
  return conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
}
