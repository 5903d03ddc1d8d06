import 'reflect-metadata';
import type { GraphQLScalarType } from 'graphql';
import { Arg, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { EnumType } from '../../kernel/enums';
import type { ArgDeclaration, ValueKind } from '../../model/model';
import { DateScalar, DateTimeScalar, KronerScalar, ProcentScalar } from '../../model/scalars';

/**
 * The schema is type-graphql's, but declared from the model instead of by hand: a relation, filter or order is there
 * because an entity declares it. This file holds the few calls that turn a declaration into a decorator call.
 */

/** A GraphQL type as type-graphql's decorators take it. */
export type TypeThunk = () => GraphQLScalarType | NewableFunction | object | [GraphQLScalarType | NewableFunction | object];

type ClassRef = new () => object;

const enums = new Map<string, Record<string, string>>();

/** The registered enum object of a declared enum; registered at first use. */
export function enumObject(type: EnumType): Record<string, string> {
  const known = enums.get(type.name);
  if (known) return known;
  const object = Object.fromEntries(Object.keys(type.values).map((v) => [v, v]));
  enums.set(type.name, object);
  const valuesConfig = Object.fromEntries(Object.entries(type.values).map(([v, description]) => [v, { description }]));
  registerEnumType(object, { name: type.name, description: type.description, valuesConfig });
  return object;
}

/** The GraphQL type of a stored or computed value. Enums must be registered before type-graphql resolves any type. */
export function typeThunk(valueKind: ValueKind, enumType?: EnumType): TypeThunk {
  if (valueKind === 'enum') {
    if (!enumType) throw new Error('an enum without its type');
    const object = enumObject(enumType);
    return () => object;
  }
  const types: Record<Exclude<ValueKind, 'enum'>, TypeThunk> = {
    id: () => ID,
    text: () => String,
    int: () => Int,
    kroner: () => KronerScalar,
    procent: () => ProcentScalar,
    day: () => DateScalar,
    instant: () => DateTimeScalar,
    bool: () => Boolean,
    textList: () => [String],
  };
  return types[valueKind];
}

function named(name: string): ClassRef {
  const classRef = class {};
  Object.defineProperty(classRef, 'name', { value: name });
  return classRef;
}

export function objectType(name: string, description: string): ClassRef {
  const classRef = named(name);
  ObjectType(name, { description })(classRef);
  return classRef;
}

export function inputType(name: string, description: string): ClassRef {
  const classRef = named(name);
  InputType(name, { description })(classRef);
  return classRef;
}

/** An input type with the fields of a declared one. */
export function namedInput(name: string, description: string, fields: ClassRef): ClassRef {
  const classRef = class extends fields {};
  Object.defineProperty(classRef, 'name', { value: name });
  InputType(name, { description })(classRef);
  return classRef;
}

interface FieldOptions {
  nullable?: boolean;
  description: string;
}

/** Declares a field without arguments. */
export function field(classRef: { prototype: object }, name: string, type: TypeThunk, choices: FieldOptions): void {
  Field(type, choices)(classRef.prototype, name);
}

export interface ArgOptions {
  name: string;
  type: TypeThunk;
  nullable: boolean;
  description: string;
  defaultValue?: unknown;
}

// The planner answers every field; type-graphql only wants something callable to see that arguments are possible.
const UNUSED: TypedPropertyDescriptor<() => void> = { value: () => undefined };

/** Declares a field with arguments. */
export function fieldWithArgs(
  classRef: { prototype: object },
  name: string,
  type: TypeThunk,
  choices: FieldOptions,
  args: readonly ArgOptions[],
): void {
  Field(type, choices)(classRef.prototype, name, UNUSED);
  declareArgs(classRef, name, args);
}

export function declareArgs(classRef: { prototype: object }, name: string, args: readonly ArgOptions[]): void {
  args.forEach((a, number) => {
    Arg(a.name, a.type, { nullable: a.nullable, description: a.description, defaultValue: a.defaultValue })(
      classRef.prototype,
      name,
      number,
    );
  });
}

/** The arguments of a computed field or a part, as its declaration states them. */
export function modelArgs(args: readonly ArgDeclaration[]): ArgOptions[] {
  return args.map(({ name, type, description, defaultValue, optional, list }) => {
    const graphqlType = type === 'String' ? String : 'values' in type ? enumObject(type) : type;
    return {
      name,
      type: () => (list ? [graphqlType] : graphqlType),
      nullable: optional ?? defaultValue !== undefined,
      description,
      defaultValue: defaultValue === 'today' ? undefined : defaultValue,
    };
  });
}
