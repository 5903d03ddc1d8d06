import {
  type ArgumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  type InlineFragmentNode,
  isCompositeType,
  isLeafType,
  isRequiredArgument,
  isUnionType,
  Kind,
  type NameNode,
  type SelectionNode,
  type ValueNode,
} from 'graphql';
import { defaultValue } from './values';

/** What is chosen of one type. It is never empty, as GraphQL has no empty braces: `__typename` holds the place. */
export type FieldSelection = readonly SelectionNode[];

export type FieldItem = GraphQLField<unknown, unknown>;

/** Fields that tell rows apart, the first that a type has. */
const TELLING = ['titel', 'navn', 'udfoert', 'noegle', 'kode', 'id'];

const name = (value: string): NameNode => ({ kind: Kind.NAME, value });

const PLACEHOLDER: FieldNode = { kind: Kind.FIELD, name: name('__typename') };

function isPlaceholder(choices: SelectionNode): boolean {
  return choices.kind === Kind.FIELD && choices.name.value === PLACEHOLDER.name.value;
}

export function findField(choices: FieldSelection, fieldName: string): FieldNode | undefined {
  return choices.find((v): v is FieldNode => v.kind === Kind.FIELD && v.name.value === fieldName);
}

export function findType(choices: FieldSelection, typeName: string): InlineFragmentNode | undefined {
  return choices.find((v): v is InlineFragmentNode => v.kind === Kind.INLINE_FRAGMENT && v.typeCondition?.name.value === typeName);
}

/** Puts `newOne` in the place of `oldOne`; last when there was none, and away when there is nothing new. */
export function replaceSelection(
  choices: FieldSelection,
  oldOne: SelectionNode | undefined,
  newOne: SelectionNode | undefined,
): FieldSelection {
  if (oldOne === undefined) {
    return newOne === undefined ? choices : [...choices.filter((v) => !isPlaceholder(v)), newOne];
  }
  const after = choices.flatMap((v) => (v !== oldOne ? [v] : newOne === undefined ? [] : [newOne]));
  return after.length === 0 ? [PLACEHOLDER] : after;
}

/** A field as it is written when it is chosen: with the arguments that it must have, and with something of what it gives. */
export function newField(field: FieldItem): FieldNode {
  const selections = defaultChoices(field.type);
  return {
    kind: Kind.FIELD,
    name: name(field.name),
    arguments: field.args.filter(isRequiredArgument).map((a) => argument(a.name, defaultValue(a.type))),
    ...(selections === undefined ? {} : { selectionSet: { kind: Kind.SELECTION_SET, selections } }),
  };
}

export function newFragment(typeName: string): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: name(typeName) },
    selectionSet: { kind: Kind.SELECTION_SET, selections: [PLACEHOLDER] },
  };
}

export function argument(argName: string, value: ValueNode): ArgumentNode {
  return { kind: Kind.ARGUMENT, name: name(argName), value };
}

/** Of a list its rows, of a row what tells it apart; undefined where there is nothing to choose from. */
function defaultChoices(type: GraphQLOutputType): FieldSelection | undefined {
  const thisOne = getNamedType(type);
  if (!isCompositeType(thisOne)) {
    return undefined;
  }
  if (isUnionType(thisOne)) {
    return [PLACEHOLDER];
  }
  const fields = thisOne.getFields();
  if (fields.nodes !== undefined) {
    return [newField(fields.nodes)];
  }
  const telling = TELLING.flatMap((n) => fields[n] ?? []);
  const first = [...telling, ...Object.values(fields)].find((f) => isLeafType(getNamedType(f.type)) && !f.args.some(isRequiredArgument));
  return [first === undefined ? PLACEHOLDER : newField(first)];
}
