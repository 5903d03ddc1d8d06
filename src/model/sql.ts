/**
 * SQL as pieces that know what they are made of, so that no text is looked through for it: the columns that a page must have,
 * the parameters that a statement binds, the tables that it reads, its look-ups. A piece is put together from pieces alone; a
 * text from elsewhere becomes SQL as a quoted literal or a parameter, and in no other way. `planner/sql-writer.ts` reads them.
 */

/** Reads the value of a parameter from the variables of a request. */
export type ValueReader = (variables: Readonly<Record<string, unknown>>) => unknown;

/** What a value is to the engine; `json` is a JSON array, kept as text; `number` may have decimals, which `int` has not. PostgreSQL takes no parameter without being told. */
export type SqlType = 'text' | 'int' | 'number' | 'day' | 'bool' | 'json';

/** A column of the row under an alias; those of tables are stored, those of groups are computed. */
export interface SqlColumn {
  readonly kind: 'column';
  readonly alias: string;
  readonly name: string;
  readonly computed: boolean;
}

/** What stands in a piece besides text: a column, a parameter, a table, the head of a look-up. */
export type SqlMark =
  | SqlColumn
  | { readonly kind: 'param'; readonly read: ValueReader; readonly type: SqlType }
  | { readonly kind: 'table'; readonly name: string }
  | { readonly kind: 'select' };

const NO_TEXTS: readonly string[] = [];
const NO_PIECES: readonly Fragment[] = [];

// A mark, then texts with pieces between them, as a template has them; or one text between each two pieces. Plans are made of
// thousands of pieces, so nothing is copied.
class Fragment {
  constructor(
    private readonly texts: readonly string[] | string,
    private readonly pieces: readonly Fragment[] = NO_PIECES,
    readonly mark: SqlMark | null = null,
  ) {}

  /** Goes through all that the piece is made of, in the order in which it is written. */
  walk(text: (part: string) => void, mark: (part: SqlMark) => void): void {
    const { texts, pieces } = this;
    if (this.mark) mark(this.mark);
    for (let i = 0; i <= pieces.length; i += 1) {
      const between = typeof texts !== 'string' ? texts[i] : i > 0 && i < pieces.length ? texts : '';
      if (between) text(between);
      pieces[i]?.walk(text, mark);
    }
  }

  /** The same, past all text. */
  marks(see: (part: SqlMark) => void): void {
    if (this.mark) see(this.mark);
    for (const piece of this.pieces) piece.marks(see);
  }
}

/** A piece of SQL. Only this file makes them. */
export type Sql = Fragment;

/** The row under an alias: gives its columns. */
export type SqlRow = (column: string) => Sql;

type Tag = (texts: TemplateStringsArray, ...pieces: readonly Sql[]) => Sql;

export const sql: Tag = (texts, ...pieces) => new Fragment(texts, pieces);

const SELECT: SqlMark = { kind: 'select' };
const CLOSED = ['', ')'];
/** A look-up, `(SELECT …)`: what it costs is reckoned from how many there are. */
export const select: Tag = (texts, ...pieces) => new Fragment(CLOSED, [new Fragment(texts, pieces)], SELECT);
/** `EXISTS (SELECT 1 FROM …)`. */
export const exists: Tag = (texts, ...pieces) => sql`EXISTS ${select`1 FROM ${sql(texts, ...pieces)}`}`;

function requireName(id: string): string {
  if (!/^[A-Za-z_]\w*$/.test(id)) throw new Error(`${JSON.stringify(id)} is no name in SQL`);
  return id;
}

/** A name that the statement itself gives: an alias, or a column of a sub-select. */
export const named = (id: string): Sql => new Fragment([requireName(id)]);

export const columnOf = (alias: string, id: string, computed = false): Sql =>
  new Fragment(NO_TEXTS, NO_PIECES, { kind: 'column', alias: requireName(alias), name: requireName(id), computed });

export const rowOf =
  (alias: string): SqlRow =>
  (id) =>
    columnOf(alias, id);

export const tableNamed = (id: string): Sql => new Fragment(NO_TEXTS, NO_PIECES, { kind: 'table', name: requireName(id) });

export const bound = (read: ValueReader, type: SqlType): Sql => new Fragment(NO_TEXTS, NO_PIECES, { kind: 'param', read, type });

/** A text as a literal. */
export const literal = (text: string): Sql => new Fragment([`'${text.replaceAll("'", "''")}'`]);

/** Texts as literals, for `IN (…)`. */
export const literals = (texts: readonly string[]): Sql => joined(texts.map(literal), ', ');

export function numeral(value: number): Sql {
  if (!Number.isFinite(value)) throw new Error(`${value} is no number in SQL`);
  return new Fragment([String(value)]);
}

/** Pieces with the same between each two. */
export const joined = (pieces: readonly Sql[], between: ', ' | ' ' | ' AND ' | ' OR ' | ' UNION ALL '): Sql =>
  new Fragment(between, pieces);
