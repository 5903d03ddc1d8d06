import { MAX_HUNDREDTHS } from '../../kernel/hundredths';
import type { ValueKind } from '../../model/model';
import type { Dialect, SortKey } from '../dialect';

const quotation = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function compileObject(members: readonly (readonly [string, string])[]): string {
  return `json_object(${members.map(([name, v]) => `${quotation(name)}, ${v}`).join(', ')})`;
}

// A stored column; those of a group (`t3.k0`) are sums.
const IS_COLUMN = /^\w+\.(?!k\d+$)\w+$/;

// Hundredths as a number of kroner or percent: whole ones without decimals. Division by 100.0 is exact up to 15 digits, which
// is all that a row can hold; a sum can be longer, and is then written digit by digit.
const hundredths = (u: string): string =>
  IS_COLUMN.test(u)
    ? `iif(${u} % 100, ${u} / 100.0, ${u} / 100)`
    : `(SELECT CASE WHEN v % 100 = 0 THEN v / 100 WHEN abs(v) <= ${MAX_HUNDREDTHS} THEN v / 100.0 WHEN v IS NOT NULL THEN json(format('%d.%02d', v / 100, abs(v % 100))) END FROM (SELECT ${u} AS v))`;

function json(valueKind: ValueKind, u: string): string {
  if (valueKind === 'kroner' || valueKind === 'procent') return hundredths(u);
  if (valueKind === 'bool') return `CASE WHEN ${u} THEN json('true') WHEN NOT ${u} THEN json('false') END`;
  if (valueKind === 'textList') return `json(${u})`;
  return u;
}

function orderByClause(keys: readonly SortKey[], backwards: boolean): string {
  const term = keys.map(({ sql, direction, nullable }) => {
    const ascending = (direction === 'ASC') !== backwards;
    // Missing values last when rising, first when falling, as PostgreSQL does; only said where they can occur, so that
    // indexes still serve.
    return `${sql} ${ascending ? 'ASC' : 'DESC'}${nullable ? ` NULLS ${ascending ? 'LAST' : 'FIRST'}` : ''}`;
  });
  return `ORDER BY ${term.join(', ')}`;
}

/** SQLite 3.45 and later. JSON travels as text with SQLite's JSON subtype, which a sorter would lose: objects are made
 * outside of the query that sorts. */
export const postgres: Dialect = {
  param: (number) => `?${number}`,
  jsonObject: compileObject,
  jsonAgg: (v) => `json_group_array(${v})`,
  jsonArray: (v) => `json_array(${v.join(', ')})`,
  json,
  contains: (column, text) => `instr(${column}, ${text}) > 0`,
  // With a LIMIT the column is worked out once for each row, and not once for each text.
  containsAny: (column, p) => `EXISTS (SELECT 1 FROM (SELECT ${column} AS f LIMIT 1) k, json_each(${p}) e WHERE instr(k.f, e.value) > 0)`,
  lower: (u) => `lower(${u})`,
  isIn: (u, p) => `${u} IN (SELECT value FROM json_each(${p}))`,
  listHas: (column, text) => `EXISTS (SELECT 1 FROM json_each(${column}) WHERE value = ${text})`,
  arrayContains: (column, text) => `EXISTS (SELECT 1 FROM json_each(${column}) WHERE instr(lower(value), ${text}) > 0)`,
  yearOf: (day) => `CAST(substr(${day}, 1, 4) AS INTEGER)`,
  monthsBetween: (from, to) =>
    `(SELECT (strftime('%Y', efter) - strftime('%Y', ${from})) * 12 + strftime('%m', efter) - strftime('%m', ${from}) - (strftime('%d', efter) < strftime('%d', ${from})) FROM (SELECT date(${to}, '+1 day') AS efter))`,
  average: (u, whole) => (whole ? `CAST(round(avg(${u})) AS INTEGER)` : `avg(${u})`),
  orderBy: orderByClause,
  // `+ 0`: for a bare parameter in LIMIT SQLite looks at its value when it plans, and plans anew each time one is bound;
  // on the deep benchmark that was a third of the time.
  limit: (count, skip) => `LIMIT ${count} + 0${skip ? ` OFFSET ${skip} + 0` : ''}`,
  // Without a LIMIT SQLite is free to drop the order of a subquery.
  reversed: (page, alias, ordering) => `(SELECT * FROM (${page}) ${alias} ${ordering} LIMIT -1)`,
  cursor: (signature, keys) => `hex(json_array(${[quotation(signature), ...keys].join(', ')}))`,
  firstOrLast: (u, end) => `json_group_array(${u}) ->> ${end === 'first' ? "'$[0]'" : "'$[#-1]'"}`,
  // A BLOB comes out as a buffer; text would be decoded to a JavaScript string and encoded again for the wire.
  statement: (u) => `SELECT CAST(${u} AS BLOB) AS svar`,
};
