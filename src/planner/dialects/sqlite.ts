import { MAX_HUNDREDTHS } from '../../kernel/hundredths';
import type { ValueKind } from '../../model/model';
import { exists, joined, literal, named, numeral, type Sql, select, sql } from '../../model/sql';
import type { Dialect, SortKey } from '../dialect';

const jsonObject = (members: readonly (readonly [string, Sql])[]): Sql =>
  sql`json_object(${joined(
    members.map(([key, value]) => sql`${literal(key)}, ${value}`),
    ', ',
  )})`;

/** SQLite keeps no order of values; as a list in their order they are read by place. Of none there is neither place. */
function median(value: Sql, whole: boolean): Sql {
  const ordered = sql`json_group_array(${value} ORDER BY ${value}) FILTER (WHERE ${value} IS NOT NULL)`;
  const at = (place: Sql): Sql => sql`json_extract(${ordered}, '$[' || (${place}) || ']')`;
  const mean = sql`(${at(sql`(COUNT(${value}) - 1) / 2`)} + ${at(sql`COUNT(${value}) / 2`)}) / 2.0`;
  return whole ? sql`CAST(round(${mean}) AS INTEGER)` : mean;
}

// Hundredths as a number of kroner or percent: whole ones without decimals. Division by 100.0 is exact up to 15 digits, which
// is all that a row can hold; a sum can be longer, and is then written digit by digit.
function hundredths(u: Sql): Sql {
  if (u.mark?.kind === 'column' && !u.mark.computed) return sql`iif(${u} % 100, ${u} / 100.0, ${u} / 100)`;
  return select`CASE WHEN v % 100 = 0 THEN v / 100 WHEN abs(v) <= ${numeral(MAX_HUNDREDTHS)} THEN v / 100.0 WHEN v IS NOT NULL THEN json(format('%d.%02d', v / 100, abs(v % 100))) END FROM ${select`${u} AS v`}`;
}

function json(valueKind: ValueKind, u: Sql): Sql {
  if (valueKind === 'kroner' || valueKind === 'procent') return hundredths(u);
  if (valueKind === 'bool') return sql`CASE WHEN ${u} THEN json('true') WHEN NOT ${u} THEN json('false') END`;
  if (valueKind === 'textList') return sql`json(${u})`;
  return u;
}

function orderBy(keys: readonly SortKey[], backwards: boolean): Sql {
  const term = keys.map(({ sql: key, direction, nullable }) => {
    const ascending = (direction === 'ASC') !== backwards;
    const turned = ascending ? sql`${key} ASC` : sql`${key} DESC`;
    // Missing values last when rising, first when falling, as PostgreSQL does; only said where they can occur, so that
    // indexes still serve.
    return nullable ? (ascending ? sql`${turned} NULLS LAST` : sql`${turned} NULLS FIRST`) : turned;
  });
  return sql`ORDER BY ${joined(term, ', ')}`;
}

// `+ 0`: for a bare parameter in LIMIT SQLite looks at its value when it plans, and plans anew each time one is bound;
// on the deep benchmark that was a third of the time.
const limit = (count: Sql, skip?: Sql): Sql => (skip ? sql`LIMIT ${count} + 0 OFFSET ${skip} + 0` : sql`LIMIT ${count} + 0`);

const months = (from: Sql, to: Sql): Sql =>
  select`(strftime('%Y', efter) - strftime('%Y', ${from})) * 12 + strftime('%m', efter) - strftime('%m', ${from}) - (strftime('%d', efter) < strftime('%d', ${from})) FROM ${select`date(${to}, '+1 day') AS efter`}`;

const year = (day: Sql): Sql => sql`CAST(substr(${day}, 1, 4) AS INTEGER)`;

/** SQLite 3.45 and later. JSON travels as text with SQLite's JSON subtype, which a sorter would lose: objects are made
 * outside of the query that sorts. */
export const sqlite: Dialect = {
  placeholder: (number) => `?${number}`,
  jsonObject,
  jsonAgg: (v) => sql`json_group_array(${v})`,
  jsonArray: (v) => sql`json_array(${joined(v, ', ')})`,
  json,
  contains: (value, t) => sql`instr(${value}, ${t}) > 0`,
  // With a LIMIT the value is worked out once for each row, and not once for each text.
  containsAny: (value, p) => exists`${select`${value} AS f LIMIT 1`} k, json_each(${p}) e WHERE instr(k.f, e.value) > 0`,
  startsWith: (value, t) => sql`substr(${value}, 1, length(${t})) = ${t}`,
  lower: (u) => sql`lower(${u})`,
  isIn: (u, p) => sql`${u} IN ${select`value FROM json_each(${p})`}`,
  listIsEmpty: (column, empty) => (empty ? sql`${column} = '[]'` : sql`${column} <> '[]'`),
  listHas: (column, t) => exists`json_each(${column}) WHERE value = ${t}`,
  arrayContains: (column, t) => exists`json_each(${column}) WHERE instr(lower(value), ${t}) > 0`,
  sum: (u) => sql`SUM(${u})`,
  average: (u, whole) => (whole ? sql`CAST(round(avg(${u})) AS INTEGER)` : sql`avg(${u})`),
  median,
  orderBy,
  // `EXISTS (… LIMIT 1 OFFSET n)` around an EXISTS of a filter is wrong in SQLite: it joins the inner one, and the offset then
  // skips its rows.
  moreThan: (query, count) => sql`${select`COUNT(*) FROM (${query} ${limit(sql`${count} + 1`)})`} > ${count}`,
  // Without a LIMIT SQLite is free to drop the order of a subquery.
  reversed: (page, alias, ordering) => select`* FROM (${page}) ${named(alias)} ${ordering} LIMIT -1`,
  cursor: (signature, keys) => sql`hex(json_array(${joined([literal(signature), ...keys.map((key) => key.sql)], ', ')}))`,
  firstOrLast: (u, end) => (end === 'first' ? sql`json_group_array(${u}) ->> '$[0]'` : sql`json_group_array(${u}) ->> '$[#-1]'`),
  // A BLOB comes out as a buffer; text would be decoded to a JavaScript string and encoded again for the wire.
  statement: (u) => sql`SELECT CAST(${u} AS BLOB) AS svar`,
  months,
  dayAfter: (day) => sql`date(${day}, '+1 day')`,
  days: (from, to) => sql`CAST(julianday(${to}) - julianday(${from}) AS INTEGER)`,
  year,
  dayOf: (y, monthAndDay) => sql`${y} || ${literal(`-${monthAndDay}`)}`,
  yearBefore: (day) => sql`((${year(day)} - 1) || replace(substr(${day}, 5), '-02-29', '-02-28'))`,
  asText: (u) => u,
  quotient: (dividend, divisor) => sql`${dividend} / ${divisor}`,
  truth: (value) => (value ? sql`1` : sql`0`),
  none: () => sql`NULL`,
  limit,
};
