import { foldedSql } from '../model/folding';
import { joined, literal, named, numeral, rowOf, type Sql, sql } from '../model/sql';
import type { SqlContext } from '../model/sql-context';
import { type SearchedText, searchedTexts, titleColumn } from './searched';
import { LEFT_OUT, MAX_WORDS, SHORTER } from './words';

/** The statement of a search: every text is a SELECT of the rows in which all words stand, and together they are cut to the weightiest. */

/** Texts that are weighed against each other at most. */
export const MAX_HITS = 1000;

/** What the statement binds: each word, null for none. */
export const WORD_NAMES = Array.from({ length: MAX_WORDS }, (_, i) => `ord${i + 1}`);

const replaced = (text: Sql, pairs: readonly (readonly [string, string])[]): Sql =>
  pairs.reduce((t, [from, to]) => sql`replace(${t}, ${literal(from)}, ${literal(to)})`, text);

const contains = (text: Sql, part: Sql): Sql => sql`${text} LIKE '%' || ${part} || '%'`;

function searchOf(x: SqlContext, { type, field, weight }: SearchedText): Sql {
  const t = rowOf('t');
  const lower = (text: Sql): Sql => sql`lower(${text})`;
  const folded = field.folding === null ? lower(t(field.column)) : foldedSql(field.folding, t, field.column, lower);
  // A word that stands in the text stands in it without its signs too, and there `akaluk` stands in `Aka Luk`; which it was is weighed afterwards.
  const form = replaced(folded, [...SHORTER, ...LEFT_OUT.map((sign) => [sign, ''] as const)]);
  const words = WORD_NAMES.map((name, i) => {
    const stands = contains(sql`u.form`, x.arg(name));
    return i === 0 ? stands : sql`(${x.arg(name)} IS NULL OR ${stands})`;
  });
  const title = titleColumn(type);
  const key = type.fields.get('noegle');
  const rows = sql`SELECT t.id AS nummer, ${x.globalId(type.prefix, t)} AS objekt, ${t(field.column)} AS tekst,
      ${field.aliaser ? t('aliaser') : x.none('text')} AS navne, ${title ? t(title) : x.none('text')} AS titel,
      ${key?.kind === 'column' ? t(key.column) : x.none('text')} AS noegle, ${form} AS form
    FROM ${x.table(() => type.classRef)} ${named('t')}`;
  const kind = sql`(${x.arg('typer')} IS NULL OR ${contains(sql`${x.arg('typeliste')}`, literal(` ${type.name} `))})`;
  return sql`SELECT ${literal(type.name)} AS type, ${literal(field.name)} AS felt, ${numeral(weight)} AS vaegt, u.nummer, u.objekt, u.tekst, u.navne,
      u.titel, u.noegle
    FROM (${rows}) u WHERE ${kind} AND ${joined(words, ' AND ')}`;
}

const COLUMNS = ['type', 'felt', 'vaegt', 'objekt', 'tekst', 'navne', 'titel', 'noegle'] as const;

/** The hits, one more than are weighed, so that it is seen whether there are more. */
export const searchHits = (x: SqlContext): Sql =>
  x.rows(
    COLUMNS,
    sql`SELECT s.type, s.felt, s.vaegt, s.objekt, s.tekst, s.navne, s.titel, s.noegle
      FROM (${joined(
        searchedTexts().map((text) => searchOf(x, text)),
        ' UNION ALL ',
      )}) s ORDER BY s.vaegt DESC, s.type, s.nummer, s.felt ${x.limit(numeral(MAX_HITS + 1))}`,
  );
