import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { EnumType } from '../kernel/enums';
import { MAX_HUNDREDTHS } from '../kernel/hundredths';
import { type Folding, foldedProperty, sortProperty } from './folding';
import {
  type ArgDeclaration,
  type ClassRef,
  type ColumnField,
  type ComputedField,
  declareField,
  declareType,
  type ExpressionField,
  type PartOfRowField,
  type ValueField,
  type ValueKind,
} from './model';
import { referenceColumn, snakeCase } from './naming';
import type { Sql } from './sql';
import type { SqlContext, SqlPair } from './sql-context';

/**
 * The decorators of the entities. Each says one thing once: the column or foreign key for TypeORM, and the field with
 * its description for the API. What carries no decorator from here is not in the API.
 */

/** The type of a property that exists in the API only; code never reads it, the planner does. */
export type ApiOnly = { readonly readOnly: never };

interface NounOptions {
  /** First half of the global id. */
  prefix: string;
  /** Root field with the list. */
  plural: string;
  /** Root field with the single, for nouns with a natural key (`noegle`). */
  singular?: string;
  description: string;
  /** Natural keys over several properties. */
  unique?: string[][];
  /** Several properties that rows are looked up and summed by together; each relation and sortable field has an index of its own besides. */
  indexes?: string[][];
  /** Named CHECK constraints over several columns. */
  condition?: Record<string, string>;
}

/** A noun of the network: a table and an API type in one class. */
export function Noun(choices: NounOptions): ClassDecorator {
  return (classRef) => {
    const target = classRef as unknown as ClassRef;
    const table = snakeCase(target.name);
    Entity(table)(classRef);
    for (const properties of choices.unique ?? []) Unique(properties)(classRef);
    for (const properties of choices.indexes ?? []) Index(properties)(classRef);
    for (const [name, expression] of Object.entries(choices.condition ?? {})) Check(`ck_${table}_${name}`, expression)(classRef);
    declareType({
      classRef: target,
      name: target.name,
      description: choices.description,
      table,
      holder: false,
      prefix: choices.prefix,
      plural: choices.plural,
      singular: choices.singular ?? null,
      unique: choices.unique ?? [],
    });
  };
}

/** An API object without a table: a named part of a row or of an answer. */
export const Part = (description: string): ClassDecorator => tableless(description, false);

/** A part that only holds other objects, as a connection holds its rows. */
export const Holder = (description: string): ClassDecorator => tableless(description, true);

function tableless(description: string, holder: boolean): ClassDecorator {
  return (classRef) => {
    const target = classRef as unknown as ClassRef;
    const nothing = { table: null, prefix: '', plural: '', singular: null, unique: [] };
    declareType({ classRef: target, name: target.name, description, holder, ...nothing });
  };
}

interface FieldOptions {
  description: string;
  nullable?: boolean;
}

type ColumnType = 'text' | 'integer' | 'bigint' | 'boolean' | 'date';

function column(
  type: ColumnType,
  valueKind: ValueKind,
  choices: FieldOptions & { defaultValue?: number } & Partial<
      Pick<ColumnField, 'enumType' | 'aliaser' | 'search' | 'sortable' | 'unique' | 'folding'>
    >,
): PropertyDecorator {
  return (prototype, property) => {
    const name = String(property);
    const mayBeNull = choices.nullable ?? false;
    const [search, sortable, unique, folding] = [
      choices.search ?? false,
      choices.sortable ?? true,
      choices.unique ?? false,
      choices.folding ?? null,
    ];
    Column({
      type,
      nullable: mayBeNull,
      unique,
      default: choices.defaultValue,
      transformer: type === 'bigint' ? { to: (v) => v, from: (v) => (v === null ? null : Number(v)) } : undefined,
    })(prototype, property);
    if (sortable && !folding && !unique) Index()(prototype, property);
    if (folding) shadowColumns(prototype, { name, nullable: mayBeNull, search, sortable, folding });
    declareField(prototype, {
      kind: 'column',
      name,
      description: choices.description,
      valueKind,
      column: snakeCase(name),
      nullable: mayBeNull,
      enumType: choices.enumType,
      aliaser: choices.aliaser,
      search,
      folding,
      sortable,
      unique,
      defaultValue: choices.defaultValue,
    });
  };
}

type ShadowOptions = Pick<ColumnField, 'name' | 'nullable' | 'search' | 'sortable'> & { folding: Folding };

// The shadow columns are hidden from the API; `FoldingSubscriber` fills them on every insert and update.
function shadowColumns(prototype: object, { name, nullable: mayBeNull, search, sortable, folding }: ShadowOptions): void {
  const nullable = mayBeNull || folding !== 'name';
  // SQLite adds no column without a default to a table that has rows, unless it may be null.
  const shadow = { type: 'text', nullable, select: false, default: nullable || search ? undefined : '' } as const;
  Column(shadow)(prototype, foldedProperty(name));
  if (folding !== 'name' || !sortable) return;
  Column(shadow)(prototype, sortProperty(name));
  Index()(prototype, sortProperty(name));
}

interface TextOptions extends FieldOptions {
  /** A name or a title that people look for the row by. */
  search?: boolean;
  /** A key or a number: compared as it is written. Every other text is folded, and sorted by the Danish alphabet. */
  kode?: boolean;
  /** Property with further names that search finds the row by. */
  aliaser?: string;
  unique?: boolean;
  /** Prose: not sorted or grouped by. */
  long?: boolean;
}

export function Text(choices: TextOptions): PropertyDecorator {
  const [code, name] = [choices.kode || choices.unique, choices.search || !choices.long];
  return column('text', 'text', { ...choices, sortable: !choices.long, folding: code ? null : name ? 'name' : 'prose' });
}
export const DayField = (choices: FieldOptions): PropertyDecorator => column('date', 'day', choices);
/** A moment, as text in UTC (`2014-04-23T10:15:00.000Z`): the same in every engine, and sorted as time is. */
export const Instant = (choices: FieldOptions): PropertyDecorator => column('text', 'instant', choices);
export const Bool = (choices: FieldOptions): PropertyDecorator => column('boolean', 'bool', choices);

/** Several texts in one column, as a JSON array; for names that belong to the row alone. */
export function TextList(choices: FieldOptions & Pick<TextOptions, 'kode'>): PropertyDecorator {
  return (prototype, property) => {
    const name = String(property);
    const folding = choices.kode ? null : 'list';
    Column({ type: 'simple-json', default: '[]' })(prototype, property);
    if (folding) shadowColumns(prototype, { name, nullable: false, search: false, sortable: false, folding });
    declareField(prototype, {
      kind: 'column',
      name,
      description: choices.description,
      valueKind: 'textList',
      column: snakeCase(name),
      nullable: false,
      search: false,
      folding,
      sortable: false,
      unique: false,
    });
  };
}

/** A whole number; `min` becomes a CHECK. SQLite would otherwise keep 1.5 or 'abc' in an integer column. */
export function Int(choices: FieldOptions & { min?: number; defaultValue?: number }): PropertyDecorator {
  return intColumn('integer', 'int', choices, choices.min ?? -2_147_483_648, 2_147_483_647);
}

/** Money in whole øre. */
export function Kroner(choices: FieldOptions & { min?: number }): PropertyDecorator {
  return intColumn('bigint', 'kroner', choices, choices.min ?? -MAX_HUNDREDTHS, MAX_HUNDREDTHS);
}

/** A share in whole basis points, 0 to 100 percent. */
export function Procent(choices: FieldOptions): PropertyDecorator {
  return intColumn('integer', 'procent', choices, 0, 10_000);
}

function intColumn(
  type: 'integer' | 'bigint',
  valueKind: ValueKind,
  choices: FieldOptions & { defaultValue?: number },
  min: number,
  max: number,
): PropertyDecorator {
  return (prototype, property) => {
    const k = `"${snakeCase(String(property))}"`;
    column(type, valueKind, choices)(prototype, property);
    Check(`ck_${snakeCase(String(property))}_heltal`, `${k} = CAST(${k} AS bigint) AND ${k} BETWEEN ${min} AND ${max}`)(
      prototype,
      property,
    );
  };
}

export function Enum(type: EnumType, choices: FieldOptions): PropertyDecorator {
  return (prototype, property) => {
    const k = snakeCase(String(property));
    column('text', 'enum', { ...choices, enumType: type })(prototype, property);
    const list = Object.keys(type.values).map((v) => `'${v}'`);
    Check(`ck_${k}_vaerdi`, `"${k}" IN (${list.join(', ')})`)(prototype, property);
  };
}

/** A relation to one row: a foreign key that forbids deleting the other end, with its index. */
export function ToOne(target: () => ClassRef, choices: FieldOptions): PropertyDecorator {
  return (prototype, property) => {
    const name = String(property);
    const mayBeNull = choices.nullable ?? false;
    ManyToOne(() => target() as unknown as new () => object, { nullable: mayBeNull, onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })(
      prototype,
      property,
    );
    JoinColumn()(prototype, property);
    Index()(prototype, property);
    declareField(prototype, {
      kind: 'toOne',
      name,
      description: choices.description,
      target,
      column: `${snakeCase(name)}_id`,
      nullable: mayBeNull,
    });
  };
}

/** The rows of `maal` whose property `egenskab` points here. */
export function ToMany(target: () => ClassRef, property: string, choices: { description: string }): PropertyDecorator {
  return (prototype, name) =>
    declareField(prototype, {
      kind: 'list',
      name: String(name),
      description: choices.description,
      target,
      link: { via: 'key', property },
    });
}

/** The rows of `maal` that a link entity ties to this row: `term.fra` is here, `term.til` is there. Each row once. */
export function Through(
  target: () => ClassRef,
  term: () => ClassRef,
  from: string,
  to: string,
  choices: { description: string },
): PropertyDecorator {
  return (prototype, name) =>
    declareField(prototype, {
      kind: 'list',
      name: String(name),
      description: choices.description,
      target,
      link: { via: 'link', term, fra: from, til: to },
    });
}

/** The rows of `maal` for which an SQL condition holds: `x.t` is this row, `x.m` the row asked about. */
export function Where(target: () => ClassRef, sql: (x: SqlPair) => Sql, choices: { description: string }): PropertyDecorator {
  return (prototype, name) =>
    declareField(prototype, {
      kind: 'list',
      name: String(name),
      description: choices.description,
      target,
      link: { via: 'expression', sql },
    });
}

/** The row that an argument of a part names (see `RowReference`). */
export function ReferencedRow(argument: string, target: () => ClassRef, choices: { description: string }): PropertyDecorator {
  return (prototype, name) =>
    declareField(prototype, {
      kind: 'toOne',
      name: String(name),
      description: choices.description,
      target,
      column: referenceColumn(argument),
      nullable: false,
    });
}

/** A value that an SQL expression computes; a number says with `invented` when it rests on something invented. */
export function SqlField(
  valueKind: ValueKind,
  sql: ExpressionField['sql'],
  choices: FieldOptions & { args?: ArgDeclaration[]; enumType?: EnumType; invented?: ExpressionField['invented'] },
): PropertyDecorator {
  return (prototype, name) =>
    declareField(prototype, {
      kind: 'expression',
      name: String(name),
      description: choices.description,
      valueKind,
      nullable: choices.nullable ?? false,
      args: choices.args ?? [],
      enumType: choices.enumType,
      sql,
      invented: choices.invented,
    });
}

type ComputedOptions = Omit<ComputedField, 'kind' | 'name' | 'list' | 'nullable' | 'args'> &
  Partial<Pick<ComputedField, 'list' | 'nullable' | 'args'>>;

/** Rows that facts read in place of many others: what rules need of them, worked out by the database. Not in the API. */
export function FactRows(columns: readonly string[], sql: (x: SqlContext) => Sql, choices: { description: string }): PropertyDecorator {
  return (prototype, name) =>
    declareField(prototype, { kind: 'factRows', name: String(name), description: choices.description, columns, sql });
}

/** A value that JavaScript computes from `facts`. */
export function Computed(choices: ComputedOptions): PropertyDecorator {
  return (prototype, name) =>
    declareField(prototype, { list: false, nullable: false, args: [], ...choices, kind: 'computed', name: String(name) });
}

/** A field of a computed object. */
export function Value(type: ValueField['type'], choices: FieldOptions & Partial<Pick<ValueField, 'enumType' | 'list'>>): PropertyDecorator {
  return (prototype, name) =>
    declareField(prototype, { list: false, nullable: false, ...choices, kind: 'value', name: String(name), type });
}

/** A row in the answer of an act. */
export function PayloadRow(target: () => ClassRef, choices: { description: string }): PropertyDecorator {
  return (prototype, name) => declareField(prototype, { kind: 'payloadRow', name: String(name), description: choices.description, target });
}

/** The version of a row that acts change: it grows by one with each, and `expectedVersion` is held against it. */
export const Version = (): PropertyDecorator =>
  Int({
    min: 1,
    defaultValue: 1,
    description:
      'Version. Grows by one each time an act changes the object; send it along as `expectedVersion` to change what you have seen.',
  });

/** A part: an object of the same row. Its fields see the arguments given here. */
export function PartField(target: () => ClassRef, choices: { description: string; args?: ArgDeclaration[] }): PropertyDecorator {
  return (prototype, name) => {
    const field: PartOfRowField = { kind: 'part', name: String(name), description: choices.description, target, args: choices.args ?? [] };
    declareField(prototype, field);
  };
}
