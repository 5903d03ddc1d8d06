import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
  Kind,
  type ObjectFieldNode,
  type ValueNode,
} from 'graphql';

/**
 * Whether values of the type are keys to order by. Such a key has exactly one field: none asks for nothing, and of two it
 * could not be told which comes first; several keys are a list.
 */
export function isOrderKey(type: GraphQLInputObjectType): boolean {
  return type.name.endsWith('OrderBy');
}

/** What is written when an argument is chosen: the least that the service can read. */
export function defaultValue(type: GraphQLInputType): ValueNode {
  const thisOne = getNullableType(type);
  if (isListType(thisOne)) {
    return { kind: Kind.LIST, values: [defaultValue(thisOne.ofType)] };
  }
  if (isInputObjectType(thisOne)) {
    return { kind: Kind.OBJECT, fields: firstFields(thisOne).map((field) => objectField(field.name, defaultValue(field.type))) };
  }
  if (isEnumType(thisOne)) {
    return { kind: Kind.ENUM, value: thisOne.getValues()[0]?.name ?? '' };
  }
  return standardScalar(thisOne.name);
}

/** The fields that the object cannot do without; of a key to order by, one of its own that has a direction. */
function firstFields(type: GraphQLInputObjectType): readonly GraphQLInputField[] {
  const fields = fieldsIn(type);
  return isOrderKey(type) ? fields.filter((f) => isEnumType(getNullableType(f.type))).slice(0, 1) : fields.filter(isRequiredInputField);
}

export function fieldsIn(type: GraphQLInputObjectType): readonly GraphQLInputField[] {
  return Object.values(type.getFields()).sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function standardScalar(name: string): ValueNode {
  switch (name) {
    case 'Boolean':
      return { kind: Kind.BOOLEAN, value: true };
    case 'Int':
      return { kind: Kind.INT, value: '10' };
    case 'Float':
    case 'Kroner':
    case 'Procent':
      return { kind: Kind.INT, value: '0' };
    case 'Date':
      return { kind: Kind.STRING, value: '2014-01-01' };
    case 'DateTime':
      return { kind: Kind.STRING, value: '2014-01-01T00:00:00Z' };
    default:
      return { kind: Kind.STRING, value: '' };
  }
}

/** A written text as a value of a scalar, or undefined while it is none: a number half written, say. */
export function scalar(name: string, text: string): ValueNode | undefined {
  switch (name) {
    case 'Int':
      return /^-?\d+$/.test(text) ? { kind: Kind.INT, value: String(Number.parseInt(text, 10)) } : undefined;
    case 'Float':
    case 'Kroner':
    case 'Procent':
      return number(text);
    case 'Date':
      return /^\d{4}-\d\d-\d\d$/.test(text) ? { kind: Kind.STRING, value: text } : undefined;
    default:
      return { kind: Kind.STRING, value: text };
  }
}

function number(text: string): ValueNode | undefined {
  if (!/^-?\d+([.,]\d+)?$/.test(text)) {
    return undefined;
  }
  const value = text.replace(',', '.').replace(/^(-?)0+(?=\d)/, '$1');
  return value.includes('.') ? { kind: Kind.FLOAT, value } : { kind: Kind.INT, value };
}

export function objectField(name: string, value: ValueNode): ObjectFieldNode {
  return { kind: Kind.OBJECT_FIELD, name: { kind: Kind.NAME, value: name }, value };
}
