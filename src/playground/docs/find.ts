import {
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { fold } from '../../kernel/fold';

/** A type, or a field, argument or value of it, that a search has found. */
export interface FoundEntry {
  readonly type: GraphQLNamedType;
  readonly field?: GraphQLField<unknown, unknown> | GraphQLInputField;
  readonly argument?: GraphQLArgument;
  readonly value?: GraphQLEnumValue;
}

interface IndexEntry extends FoundEntry {
  /** What is searched in, folded: names first, as one that is named so is what is most likely meant. */
  readonly name: string;
  readonly description: string;
}

interface Named {
  readonly name: string;
  readonly description?: string | null | undefined;
}

function post(finding: FoundEntry, { name, description }: Named): IndexEntry {
  return { ...finding, name: fold(name), description: fold(description ?? '') };
}

function postsFor(type: GraphQLNamedType): IndexEntry[] {
  const own = post({ type }, type);
  if (isEnumType(type)) {
    return [own, ...type.getValues().map((value) => post({ type, value }, value))];
  }
  if (isInputObjectType(type)) {
    return [own, ...Object.values(type.getFields()).map((field) => post({ type, field }, field))];
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    const fields = Object.values(type.getFields());
    return [
      own,
      ...fields.flatMap((field) => [post({ type, field }, field), ...field.args.map((a) => post({ type, field, argument: a }, a))]),
    ];
  }
  return [own];
}

const indexes = new WeakMap<GraphQLSchema, readonly IndexEntry[]>();

/** Folding a schema's thousands of descriptions is done once. */
function index(schema: GraphQLSchema): readonly IndexEntry[] {
  const known = indexes.get(schema);
  if (known !== undefined) {
    return known;
  }
  const newOne = Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap(postsFor);
  indexes.set(schema, newOne);
  return newOne;
}

/**
 * What has the words of a search in its name or its description, however Danish letters are spelled (`beløb`, `beloeb`). First
 * what is within `here`, then what is called just so, then what has it in its name, last what is described so; types before their
 * fields, objects before what filters or orders them, and `Bevilling` before `BevillingNumbers`.
 */
export function find(schema: GraphQLSchema, searched: string, here: GraphQLNamedType | undefined, max: number): FoundEntry[] {
  const word = fold(searched).split(' ').filter(Boolean);
  if (word.length === 0) {
    return [];
  }
  const called = word.join(' ');
  const rank = ({ type, field, value, name }: IndexEntry): number =>
    (type === here ? 0 : 16) +
    (name === called ? 0 : 8) +
    (word.every((o) => name.includes(o)) ? 0 : 4) +
    (field === undefined && value === undefined ? 0 : 2) +
    (isObjectType(type) ? 0 : 1);
  return index(schema)
    .filter(({ name, description }) => word.every((o) => name.includes(o) || description.includes(o)))
    .map((p) => ({ p, r: rank(p) }))
    .sort((a, b) => a.r - b.r || a.p.type.name.length - b.p.type.name.length)
    .slice(0, max)
    .map(({ p }) => p);
}
