import type { ValueKind } from '../../model/model';
import type { Dialect, SortKey } from '../dialect';

const quotation = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A function takes a hundred arguments at most. */
const MAX_MEMBERS = 50;

function compileObject(members: readonly (readonly [string, string])[]): string {
  const part = (some: readonly (readonly [string, string])[]): string =>
    `json_build_object(${some.map(([name, v]) => `${quotation(name)}, ${v}`).join(', ')})`;
  if (members.length <= MAX_MEMBERS) return part(members);
  const parts = Array.from({ length: Math.ceil(members.length / MAX_MEMBERS) }, (_, i) =>
    part(members.slice(i * MAX_MEMBERS, (i + 1) * MAX_MEMBERS)),
  );
  return `('{' || ${parts.map((p) => `(SELECT substr(o, 2, length(o) - 2) FROM (SELECT ${p}::text AS o) o)`).join(" || ', ' || ")} || '}')::json`;
}

function json(valueKind: ValueKind, u: string): string {
  if (valueKind === 'kroner' || valueKind === 'procent') return `trim_scale((${u})::numeric / 100)`;
  if (valueKind === 'textList') return `(${u})::json`;
  return u;
}

function orderByClause(keys: readonly SortKey[], backwards: boolean): string {
  // Missing values stand last when rising and first when falling by themselves.
  const term = keys.map(({ sql, direction }) => `${sql} ${(direction === 'ASC') !== backwards ? 'ASC' : 'DESC'}`);
  return `ORDER BY ${term.join(', ')}`;
}

const element = (param: string): string => `json_array_elements_text(${param}::json) AS e(value)`;

/** PostgreSQL 14 and later. */
export const postgres: Dialect = {
  param: (number) => `$${number}`,
  jsonObject: compileObject,
  jsonAgg: (v) => `coalesce(json_agg(${v}), '[]'::json)`,
  jsonArray: (v) => `json_build_array(${v.join(', ')})`,
  json,
  contains: (column, text) => `strpos(${column}, ${text}) > 0`,
  containsAny: (column, p) => `EXISTS (SELECT 1 FROM ${element(p)} WHERE strpos(${column}, e.value) > 0)`,
  lower: (u) => `lower(${u} COLLATE "C")`,
  isIn: (u, p) => `${u}::text IN (SELECT value FROM ${element(p)})`,
  listHas: (column, text) => `EXISTS (SELECT 1 FROM ${element(column)} WHERE value = ${text})`,
  arrayContains: (column, text) => `EXISTS (SELECT 1 FROM ${element(column)} WHERE strpos(lower(value COLLATE "C"), ${text}) > 0)`,
  yearOf: (day) => `CAST(substr(${day}, 1, 4) AS integer)`,
  monthsBetween: (from, to) =>
    `(SELECT CAST((extract(year FROM efter) - extract(year FROM fra)) * 12 + extract(month FROM efter) - extract(month FROM fra) - CASE WHEN extract(day FROM efter) < extract(day FROM fra) THEN 1 ELSE 0 END AS integer) FROM (SELECT CAST(${to} AS date) + 1 AS efter, CAST(${from} AS date) AS fra) d)`,
  average: (u, whole) => (whole ? `CAST(round(avg(${u})) AS bigint)` : `CAST(avg(${u}) AS double precision)`),
  orderBy: orderByClause,
  limit: (count, skip) => `LIMIT ${count}${skip ? ` OFFSET ${skip}` : ''}`,
  reversed: (page, alias, ordering) => `(SELECT * FROM (${page}) ${alias} ${ordering})`,
  cursor: (signature, keys) =>
    `upper(encode(convert_to('[' || ${[`to_json(${quotation(signature)}::text)::text`, ...keys.map((k) => `coalesce(to_json(${k})::text, 'null')`)].join(" || ',' || ")} || ']', 'UTF8'), 'hex'))`,
  firstOrLast: (u, end) => `json_agg(${u}) ->> ${end === 'first' ? '0' : '-1'}`,
  statement: (u) => `SELECT CAST(${u} AS text) AS svar`,
};
