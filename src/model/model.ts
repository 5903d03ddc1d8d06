import type { GraphQLScalarType } from 'graphql';
import type { Day } from '../kernel/day';
import type { EnumType } from '../kernel/enums';
import type { LocalizedText } from '../kernel/errors';
import type { Actor } from '../kernel/roles';
import type { Folding } from './folding';
import type { Sql, SqlType } from './sql';
import type { SqlContext, SqlPair } from './sql-context';

/**
 * The model of the network: what the entities declare, in the form that the planner, the schema and the seeds read.
 * The decorators in `decorators.ts` fill it; nothing here knows an engine or GraphQL execution.
 */

// A class as decorators see it: abstract or not, whatever its constructor takes.
export type ClassRef<T extends object = object> = abstract new (...args: never[]) => T;

/** How a value is stored and shown. `kroner` and `procent` are integers of hundredths in the column. */
export type ValueKind = 'id' | 'text' | 'int' | 'kroner' | 'procent' | 'day' | 'instant' | 'bool' | 'enum' | 'textList';

/** What the values of a kind are to the engine. */
export function sqlTypeOf(valueKind: ValueKind): SqlType {
  if (valueKind === 'day' || valueKind === 'bool') return valueKind;
  return ['id', 'int', 'kroner', 'procent'].includes(valueKind) ? 'int' : 'text';
}

interface CommonField {
  readonly name: string;
  readonly description: string;
}

/** A stored value. */
export interface ColumnField extends CommonField {
  readonly kind: 'column';
  readonly valueKind: ValueKind;
  readonly column: string;
  readonly nullable: boolean;
  readonly enumType?: EnumType;
  /** Name of the property with further names of the row; set on text that is folded and searched. */
  readonly aliaser?: string;
  /** A name or a title that people look for the row by. */
  readonly search: boolean;
  /** How the text is folded; null for what is compared as it is written: codes, and all that is not text. */
  readonly folding: Folding | null;
  /** Long text is read, not sorted or grouped by. */
  readonly sortable: boolean;
  readonly unique: boolean;
  /** What the column holds when nothing is said. */
  readonly defaultValue?: number;
}

export interface ArgDeclaration {
  readonly name: string;
  readonly type: GraphQLScalarType | EnumType | 'String';
  /** A list of them. */
  readonly list?: boolean;
  /** May be left out, and is null then. */
  readonly optional?: boolean;
  readonly description: string;
  /** Left out: today for a day; without a default the argument is required. */
  readonly defaultValue?: 'today' | string;
  /** It names a row, by global id or natural key; expressions see the row's number. A row that is not there is refused. */
  readonly reference?: RowReference;
  /** What can be read off its value (null when it is left out); expressions see each as an argument of its own, `after.kind`. */
  readonly parts?: Readonly<Record<string, ArgPart>>;
}

export interface ArgPart {
  readonly type: SqlType;
  readonly read: (value: unknown) => unknown;
}

/** Which row an argument names. */
export interface RowReference {
  readonly target: () => ClassRef;
  /** Left out: the one row that the database gives; without it the argument is then null. */
  readonly defaultValue?: {
    /** SQL: the rank of candidate `m` as a number, least is best. When more than one is best, the asker must say which. */
    readonly rank: (x: SqlPair) => Sql;
    readonly none: LocalizedText;
    /** Why it must be said; the names of those that it may be come after. */
    readonly several: LocalizedText;
  };
}

/** A value computed from stored rows by an SQL expression; without arguments it can be filtered and sorted by. */
export interface ExpressionField extends CommonField {
  readonly kind: 'expression';
  readonly valueKind: ValueKind;
  readonly nullable: boolean;
  readonly enumType?: EnumType;
  readonly args: readonly ArgDeclaration[];
  readonly sql: (x: SqlContext) => Sql;
  /** Condition that the value rests on something invented, besides a row that is so as a whole; see `inventedSql`. */
  readonly invented?: (x: SqlContext) => Sql;
}

/** Who asks, and when: what a computed value may depend on besides its facts. */
export interface Asker {
  readonly actor: Actor;
  /** Today in Copenhagen. */
  readonly today: Day;
}

/** Who asks, and what the arguments of the field asked for besides its facts. */
export interface Question extends Asker {
  readonly lookup: Readonly<Record<string, unknown>>;
}

/**
 * What a computed value rests on: fields of the same object by name, or a GraphQL selection of it. A selection is read in
 * full: every row of its lists (without pages), money in whole øre, shares in basis points, and whoever asks, since facts
 * never leave the service. `where` narrows root lists by their name: SQL over the row `m` and the arguments of the field.
 * `atMost` says how many rows the narrowed lists then hold at most. Such lists share one measure: the fuller one of them is, the
 * less is in the others, and the price is that of the dearest.
 */
export type FactsSpec =
  | readonly string[]
  | { readonly selection: string; readonly where?: RowSelection; readonly atMost?: Readonly<Record<string, number>> };

export type RowSelection = Readonly<Record<string, (x: SqlPair) => Sql>>;

/** A value computed in JavaScript from facts, which the planner fetches along in the same statement. */
export interface ComputedField extends CommonField {
  readonly kind: 'computed';
  /** A text, or an object of a class of `ValueField`s; then the client's selection picks from what `compute` returns. */
  readonly type: 'String' | (() => ClassRef);
  readonly list: boolean;
  readonly nullable: boolean;
  readonly args: readonly ArgDeclaration[];
  readonly facts: FactsSpec;
  /** Held against the arguments before anything is read; throws on what cannot be used. */
  readonly check?: (args: Readonly<Record<string, unknown>>) => void;
  /** Rows of facts that the computation itself counts for, where it is long. */
  readonly cost?: number;
  /** What the arguments ask for besides the facts: SQL over other rows, read in the same statement. */
  readonly lookup?: Readonly<Record<string, (x: SqlContext) => Sql>>;
  /** Texts that the look-up binds by name besides the arguments, made of them. */
  readonly lookupValues?: Readonly<Record<string, (args: Readonly<Record<string, unknown>>) => string | null>>;
  /** The value, or a promise of it where it takes long: it then gives others their turn (see `Breather`). */
  readonly compute: (facts: unknown, args: Readonly<Record<string, unknown>>, asker: Question) => unknown;
}

/** A field of an object that `compute` returned. A sentence is kept in both languages until `sprog` chooses. */
export interface ValueField extends CommonField {
  readonly kind: 'value';
  readonly type: ValueKind | 'saetning' | (() => ClassRef);
  readonly enumType?: EnumType;
  readonly list: boolean;
  readonly nullable: boolean;
}

/** A relation to one row, through a foreign key of this row. */
export interface ToOneField extends CommonField {
  readonly kind: 'toOne';
  readonly target: () => ClassRef;
  readonly column: string;
  readonly nullable: boolean;
}

/** How the rows of a list are tied to the object that the list belongs to. */
export type ListLink =
  | { readonly via: 'key'; readonly property: string }
  | { readonly via: 'link'; readonly term: () => ClassRef; readonly fra: string; readonly til: string }
  | { readonly via: 'expression'; readonly sql: (x: SqlPair) => Sql; readonly atMost?: number };

/** A relation to many rows: a Relay connection. */
export interface ListField extends CommonField {
  readonly kind: 'list';
  readonly target: () => ClassRef;
  readonly link: ListLink;
}

/** An object without a table of its own: a named part of the same row, or of an answer as a whole. */
export interface PartOfRowField extends CommonField {
  readonly kind: 'part';
  readonly target: () => ClassRef;
  readonly args: readonly ArgDeclaration[];
}

/** A row that an act answers with: its number is known when the act is done. */
export interface PayloadRowField extends CommonField {
  readonly kind: 'payloadRow';
  readonly target: () => ClassRef;
}

/** Rows that facts alone can ask for, such as sums: they are not in the API. */
export interface FactRowsField extends CommonField {
  readonly kind: 'factRows';
  readonly columns: readonly string[];
  readonly sql: (x: SqlContext) => Sql;
}

export type ModelField =
  | FactRowsField
  | PayloadRowField
  | ColumnField
  | ExpressionField
  | ComputedField
  | ValueField
  | ToOneField
  | ListField
  | PartOfRowField;

/** An API type: a noun with a table, or (without `table`) a part. */
export interface ModelType {
  readonly classRef: ClassRef;
  readonly name: string;
  readonly description: string;
  /** Table name; null for a part. */
  readonly table: string | null;
  /** Whether it only holds other types, and shows what their fields show: it has no permissions of its own. */
  readonly holder: boolean;
  /** First half of the global id, `hp` in `hp_12`. */
  readonly prefix: string;
  /** Root field with the list; the single has the type's own name, if the noun has a natural key. */
  readonly plural: string;
  readonly singular: string | null;
  /** Natural keys over several properties. */
  readonly unique: readonly (readonly string[])[];
  readonly fields: ReadonlyMap<string, ModelField>;
}

interface TypeDeclaration {
  classRef: ClassRef;
  name: string;
  description: string;
  table: string | null;
  holder: boolean;
  prefix: string;
  plural: string;
  singular: string | null;
  unique: readonly (readonly string[])[];
}

const declarations = new Map<ClassRef, TypeDeclaration>();
const fieldDeclarations = new Map<object, ModelField[]>();
const doneOnes = new Map<ClassRef, ModelType>();

export function declareType(declaration: TypeDeclaration): void {
  const taken = [...declarations.values()].find((e) => e.name === declaration.name || (e.table && e.prefix === declaration.prefix));
  if (taken) throw new Error(`${declaration.name}: the name or the prefix is taken by ${taken.name}`);
  declarations.set(declaration.classRef, declaration);
}

export function declareField(prototype: object, field: ModelField): void {
  const fields = fieldDeclarations.get(prototype) ?? [];
  fields.push(field);
  fieldDeclarations.set(prototype, fields);
}

/** The type that a class declares, with the fields of its base classes first. */
export function typeOf(classRef: ClassRef): ModelType {
  const known = doneOnes.get(classRef);
  if (known) return known;
  const declaration = declarations.get(classRef);
  if (!declaration) throw new Error(`${classRef.name} is not declared as a type`);
  const fields = new Map<string, ModelField>();
  for (const prototype of prototypeChain(classRef)) {
    for (const field of fieldDeclarations.get(prototype) ?? []) fields.set(field.name, field);
  }
  const type: ModelType = { ...declaration, fields };
  doneOnes.set(classRef, type);
  return type;
}

function prototypeChain(classRef: ClassRef): object[] {
  const chain: object[] = [];
  for (let p: object | null = classRef.prototype; p && p !== Object.prototype; p = Object.getPrototypeOf(p)) chain.unshift(p);
  return chain;
}

/** Every declared type, nouns and parts, by name. */
export function allTypes(): readonly ModelType[] {
  return [...declarations.keys()].map(typeOf).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The types that have a table. */
export function allNouns(): readonly (ModelType & { table: string })[] {
  return allTypes().filter((t): t is ModelType & { table: string } => t.table !== null);
}
