import { type ModelType, typeOf } from '../model/model';
import { joined, named, rowOf, type Sql, sql } from '../model/sql';
import type { SqlContext } from '../model/sql-context';
import { holdsOnDay, NODE_NAMES, nameField, nounNamed } from './nodes';
import { ALL_TIES, type TieKind } from './ties';

/** The network as two lists of one statement: the objects, and the ties between them on the day. */

/** The ties that a noun has by references of its own rows, by their places in `ALL_TIES`; they are read with the rows, not once more for each. */
const ownTies = (name: string): number[] => ALL_TIES.flatMap((tie, place) => (tie.noun === name && tie.a === 'id' ? [place] : []));

const ownColumn = (place: number): string => `til${place}`;

function selectNodes(x: SqlContext, name: string): Sql {
  const type = nounNamed(name);
  const t = rowOf('t');
  const own = ownTies(name);
  const ends = own.map((place) => sql`, ${pathEnd(type, ALL_TIES[place]?.b ?? '', 't').column} AS ${named(ownColumn(place))}`);
  return x.lists(
    ['nummer', 'noegle', 'titel', 'holder', ...own.map(ownColumn)],
    sql`SELECT t.id AS nummer, t.noegle AS noegle, ${t(nameField(type))} AS titel, CASE WHEN ${holdsOnDay(type, x, t)} THEN 1 ELSE 0 END AS holder
        ${joined(ends, ' ')} FROM ${x.table(() => type.classRef)} ${named('t')}`,
  );
}

const nodesKey = (name: string): string => `knuder${name}`;
const tiesKey = (code: string): string => `baand${code}`;

/** What a question about the network looks up: the objects of each noun, and the ties that rows between objects make. */
export const NETWORK_LOOKUP: Readonly<Record<string, (x: SqlContext) => Sql>> = Object.fromEntries([
  ...NODE_NAMES.map((name) => [nodesKey(name), (x: SqlContext) => selectNodes(x, name)] as const),
  ...ALL_TIES.filter(({ a }) => a !== 'id').map((tie) => [tiesKey(tie.code), (x: SqlContext) => selectTie(x, tie)] as const),
]);

/** Columns that were read, each a list of all rows. There can be a hundred thousand values: a look at each, and no more. */
class Columns {
  private readonly lists: object;

  constructor(
    lookup: Readonly<Record<string, unknown>>,
    private readonly key: string,
  ) {
    this.lists = Object(lookup[key]);
  }

  numbers(name: string): readonly number[] {
    return this.column(name, (value) => typeof value === 'number');
  }

  texts(name: string): readonly string[] {
    return this.column(name, (value) => typeof value === 'string');
  }

  numbersOrNone(name: string): readonly (number | null)[] {
    return this.column(name, (value) => value === null || typeof value === 'number');
  }

  private column<T>(name: string, isValue: (value: unknown) => value is T): readonly T[] {
    const list: unknown = Reflect.get(this.lists, name);
    if (!Array.isArray(list) || !list.every(isValue)) throw new Error(`${this.key}.${name} was not read as it should be`);
    return list;
  }
}

/** An object as it was read; whether it is there on the day. */
export interface NodeRow {
  readonly noun: string;
  readonly number: number;
  readonly noegle: string;
  readonly titel: string;
  readonly holds: boolean;
}

/** A tie as it was read: the numbers of the rows at its ends, and how many rows tie the two so. */
export type TieReader = (a: number, b: number, rows: number) => void;

/** The objects that were looked up. */
export function readNodes(lookup: Readonly<Record<string, unknown>>, name: string, read: (row: NodeRow) => void): void {
  const columns = new Columns(lookup, nodesKey(name));
  const [noegle, titel, holder] = [columns.texts('noegle'), columns.texts('titel'), columns.numbers('holder')];
  columns.numbers('nummer').forEach((number, i) => {
    read({ noun: name, number, noegle: noegle[i] ?? '', titel: titel[i] ?? '', holds: holder[i] === 1 });
  });
}

/** The ties of one kind that were looked up: with the rows of a noun, or by themselves. */
export function readTies(lookup: Readonly<Record<string, unknown>>, place: number, read: TieReader): void {
  const tie = ALL_TIES[place];
  if (!tie) return;
  if (tie.a === 'id') {
    const columns = new Columns(lookup, nodesKey(tie.noun));
    const numbers = columns.numbers('nummer');
    columns.numbersOrNone(ownColumn(place)).forEach((end, i) => {
      if (end !== null) read(numbers[i] ?? 0, end, 1);
    });
    return;
  }
  const columns = new Columns(lookup, tiesKey(tie.code));
  const [til, antal] = [columns.numbers('til'), columns.numbers('antal')];
  columns.numbers('fra').forEach((a, i) => {
    read(a, til[i] ?? 0, antal[i] ?? 0);
  });
}

/** Where a reference of a noun ends: the column with the row's number, the type that it is of, and the tables on the way. */
interface PathEnd {
  readonly column: Sql;
  readonly type: ModelType;
  readonly through: readonly { readonly type: ModelType; readonly alias: string; readonly on: Sql }[];
}

/** Follows a path of references: `kontraktversion.kontrakt` of a section is a column of its version. */
export function pathEnd(noun: ModelType, path: string, alias: string): PathEnd {
  const [first = '', ...rest] = path.split('.');
  if (first === 'id') return { column: rowOf(alias)('id'), type: noun, through: [] };
  const field = noun.fields.get(first);
  if (field?.kind !== 'toOne') throw new Error(`${noun.name}.${first} is no reference`);
  const [target, column] = [typeOf(field.target()), rowOf(alias)(field.column)];
  if (rest.length === 0) return { column, type: target, through: [] };
  const next = `${alias}_${first}`;
  const end = pathEnd(target, rest.join('.'), next);
  return { ...end, through: [{ type: target, alias: next, on: sql`${rowOf(next)('id')} = ${column}` }, ...end.through] };
}

function selectTie(x: SqlContext, tie: TieKind): Sql {
  const noun = nounNamed(tie.noun);
  const [a, b] = [pathEnd(noun, tie.a, 't'), pathEnd(noun, tie.b, 't')];
  const through = [...a.through, ...b.through];
  const joins = through.map(({ type, alias, on }) => sql`JOIN ${x.table(() => type.classRef)} ${named(alias)} ON ${on}`);
  const holds = [{ type: noun, alias: 't' }, ...through].map(({ type, alias }) => holdsOnDay(type, x, rowOf(alias)));
  return x.lists(
    ['fra', 'til', 'antal'],
    sql`SELECT ${a.column} AS fra, ${b.column} AS til, COUNT(*) AS antal FROM ${x.table(() => noun.classRef)} ${named('t')} ${joined(joins, ' ')}
      WHERE ${a.column} IS NOT NULL AND ${b.column} IS NOT NULL AND ${joined(holds, ' AND ')} GROUP BY ${a.column}, ${b.column}`,
  );
}
