import { badInput, INPUT_FAULTS } from '../kernel/errors';
import { allNouns, type ModelType } from '../model/model';
import { literal, type Sql, type SqlRow, sql } from '../model/sql';
import type { Dialect } from './dialect';

/** Global ids: the prefix of the type and the number of the row, `hp_12`. Opaque to clients. */

const FORM = /^([a-z]{2,3})_([1-9]\d{0,14})$/;

let types: Map<string, ModelType> | undefined;

function typeOfPrefix(prefix: string): ModelType | undefined {
  types ??= new Map(allNouns().map((t) => [t.prefix, t]));
  return types.get(prefix);
}

/** The type and row number that an id names; refuses text that is not an id of anything. */
export function parseId(argument: string, id: unknown): { type: ModelType; number: number } {
  const m = FORM.exec(String(id));
  const type = m?.[1] ? typeOfPrefix(m[1]) : undefined;
  if (!m || !type) throw badInput(argument, INPUT_FAULTS.notAnId(JSON.stringify(String(id).slice(0, 40))));
  return { type, number: Number(m[2]) };
}

/** The row number of an id that must name a row of this type. */
export function parseIdOf(type: ModelType, argument: string, id: unknown): number {
  const parsed = parseId(argument, id);
  if (parsed.type !== type) throw badInput(argument, INPUT_FAULTS.otherType(JSON.stringify(String(id)), parsed.type.name, type.name));
  return parsed.number;
}

/** The id of a row. */
export const globalIdOf = (dialect: Dialect, prefix: string, row: SqlRow): Sql =>
  sql`${literal(`${prefix}_`)} || ${dialect.asText(row('id'))}`;

/** Whether a text is the global id of something. */
export const isId = (text: string): boolean => idShape(text) !== '?';

/** The part of an id that a plan depends on. */
export function idShape(id: string): string {
  const m = FORM.exec(id);
  return m?.[1] && typeOfPrefix(m[1]) ? m[1] : '?';
}
