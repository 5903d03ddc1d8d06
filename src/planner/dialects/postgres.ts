import type { ValueKind } from '../../model/model';
import { exists, joined, literal, named, type Sql, type SqlType, select, sql } from '../../model/sql';
import type { Dialect, SortKey } from '../dialect';

type Member = readonly [string, Sql];

/** A function takes a hundred arguments at most. */
const MAX_MEMBERS = 50;

const built = (members: readonly Member[]): Sql =>
  sql`json_build_object(${joined(
    members.map(([key, value]) => sql`${literal(key)}, ${value}`),
    ', ',
  )})`;

// An object with more members than a function takes is written as several, and these are put together as text.
function jsonObject(members: readonly Member[]): Sql {
  if (members.length <= MAX_MEMBERS) return built(members);
  const parts = Array.from({ length: Math.ceil(members.length / MAX_MEMBERS) }, (_, i) =>
    built(members.slice(i * MAX_MEMBERS, (i + 1) * MAX_MEMBERS)),
  );
  const inner = parts.map((part) => select`substr(o.o, 2, length(o.o) - 2) FROM ${select`CAST(${part} AS text) AS o`} o`);
  return sql`CAST(concat('{', concat_ws(', ', ${joined(inner, ', ')}), '}') AS json)`;
}

function json(valueKind: ValueKind, u: Sql): Sql {
  // Exact, and without zeros behind what is needed: 12.5, 30.
  if (valueKind === 'kroner' || valueKind === 'procent') return sql`trim_scale(CAST(${u} AS numeric) / 100)`;
  return valueKind === 'textList' ? sql`CAST(${u} AS json)` : u;
}

function orderBy(keys: readonly SortKey[], backwards: boolean): Sql {
  // Missing values stand last when rising and first when falling by themselves.
  const terms = keys.map(({ sql: key, direction }) => ((direction === 'ASC') !== backwards ? sql`${key} ASC` : sql`${key} DESC`));
  return sql`ORDER BY ${joined(terms, ', ')}`;
}

/** The texts of a JSON array, one row `e` each. */
const elements = (array: Sql): Sql => sql`json_array_elements_text(CAST(${array} AS json)) AS e(value)`;

const year = (day: Sql): Sql => sql`CAST(substr(${day}, 1, 4) AS integer)`;

// The month that has begun counts as a whole one from the day of the month on which the first began.
const months = (from: Sql, to: Sql): Sql =>
  select`CAST((extract(year FROM d.after) - extract(year FROM d.since)) * 12 + extract(month FROM d.after) - extract(month FROM d.since)
    - CASE WHEN extract(day FROM d.after) < extract(day FROM d.since) THEN 1 ELSE 0 END AS integer)
    FROM ${select`CAST(${to} AS date) + 1 AS after, CAST(${from} AS date) AS since`} d`;

const limit = (count: Sql, skip?: Sql): Sql => (skip ? sql`LIMIT ${count} OFFSET ${skip}` : sql`LIMIT ${count}`);

/** What parameters are called; days are text, as in the tables. */
const TYPES: Readonly<Record<SqlType, string>> = {
  text: 'text',
  int: 'bigint',
  day: 'text',
  bool: 'boolean',
  json: 'text',
  number: 'numeric',
};

// Fifteen digits, as SQLite writes numbers with decimals.
const rounded = (v: Sql): Sql =>
  sql`CASE WHEN ${v} = 0 THEN 0 ELSE trim_scale(round(${v}, 14 - CAST(floor(log(abs(${v}))) AS integer))) END`;

/** The JSON of one key of a cursor, as SQLite writes it. */
const keyAsText = ({ sql: key, type }: SortKey): Sql =>
  sql`coalesce(CAST(to_json(${type === 'bool' ? sql`CAST(${key} AS integer)` : key}) AS text), 'null')`;

/** PostgreSQL 14 and later. Texts are compared byte by byte: every column that holds some is made so (`COLLATE "C"`). */
export const postgres: Dialect = {
  placeholder: (number, type) => `$${number}::${TYPES[type]}`,
  jsonObject,
  jsonAgg: (v) => sql`coalesce(json_agg(${v}), '[]')`,
  jsonArray: (v) => sql`json_build_array(${joined(v, ', ')})`,
  json,
  contains: (value, t) => sql`strpos(${value}, ${t}) > 0`,
  containsAny: (value, p) => exists`${elements(p)} WHERE strpos(${value}, e.value) > 0`,
  startsWith: (value, t) => sql`starts_with(${value}, ${t})`,
  lower: (u) => sql`lower(${u} COLLATE "C")`,
  isIn: (u, p, type) =>
    sql`${u} IN ${
      type === 'int'
        ? select`CAST(e.value AS bigint) FROM ${elements(p)}`
        : type === 'number'
          ? select`CAST(e.value AS numeric) FROM ${elements(p)}`
          : select`e.value FROM ${elements(p)}`
    }`,
  listIsEmpty: (column, empty) => (empty ? sql`${column} = '[]'` : sql`${column} <> '[]'`),
  listHas: (column, t) => exists`${elements(column)} WHERE e.value = ${t}`,
  arrayContains: (column, t) => exists`${elements(column)} WHERE strpos(lower(e.value COLLATE "C"), ${t}) > 0`,
  sum: (u) => sql`CAST(SUM(${u}) AS bigint)`,
  average: (u, whole) => (whole ? sql`CAST(round(avg(${u})) AS bigint)` : rounded(sql`avg(${u})`)),
  median: (u, whole) => {
    const median = sql`CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY ${u}) AS numeric)`;
    return whole ? sql`CAST(round(${median}) AS bigint)` : rounded(median);
  },
  orderBy,
  moreThan: (query, count) => sql`${select`COUNT(*) FROM (${query} ${limit(sql`${count} + 1`)}) q`} > ${count}`,
  reversed: (page, alias, ordering) => select`* FROM (${page}) ${named(alias)} ${ordering}`,
  cursor: (signature, keys) =>
    sql`upper(encode(convert_to(concat('[', concat_ws(',', ${joined([sql`CAST(to_json(CAST(${literal(signature)} AS text)) AS text)`, ...keys.map(keyAsText)], ', ')}), ']'), 'UTF8'), 'hex'))`,
  firstOrLast: (u, end) => (end === 'first' ? sql`json_agg(${u}) ->> 0` : sql`json_agg(${u}) ->> -1`),
  statement: (u) => sql`SELECT CAST(${u} AS text) AS svar`,
  months,
  dayAfter: (day) => sql`to_char(CAST(${day} AS date) + 1, 'YYYY-MM-DD')`,
  days: (from, to) => sql`(CAST(${to} AS date) - CAST(${from} AS date))`,
  year,
  dayOf: (y, monthAndDay) => sql`concat(${y}, ${literal(`-${monthAndDay}`)})`,
  yearBefore: (day) => sql`concat(${year(day)} - 1, replace(substr(${day}, 5), '-02-29', '-02-28'))`,
  asText: (u) => sql`CAST(${u} AS text)`,
  quotient: (dividend, divisor) => sql`div(${dividend}, ${divisor})`,
  truth: (value) => (value ? sql`true` : sql`false`),
  none: (type) => (type === 'int' ? sql`CAST(NULL AS bigint)` : type === 'bool' ? sql`CAST(NULL AS boolean)` : sql`CAST(NULL AS text)`),
  limit,
};
