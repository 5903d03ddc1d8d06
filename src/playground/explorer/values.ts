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
export function erNoegle(type: GraphQLInputObjectType): boolean {
  return type.name.endsWith('OrderBy');
}

/** What is written when an argument is chosen: the least that the service can read. */
export function standardvaerdi(type: GraphQLInputType): ValueNode {
  const denne = getNullableType(type);
  if (isListType(denne)) {
    return { kind: Kind.LIST, values: [standardvaerdi(denne.ofType)] };
  }
  if (isInputObjectType(denne)) {
    return { kind: Kind.OBJECT, fields: foersteFelter(denne).map((felt) => objektfelt(felt.name, standardvaerdi(felt.type))) };
  }
  if (isEnumType(denne)) {
    return { kind: Kind.ENUM, value: denne.getValues()[0]?.name ?? '' };
  }
  return standardskalar(denne.name);
}

/** The fields that the object cannot do without; of a key to order by, one of its own that has a direction. */
function foersteFelter(type: GraphQLInputObjectType): readonly GraphQLInputField[] {
  const felter = felterI(type);
  return erNoegle(type) ? felter.filter((f) => isEnumType(getNullableType(f.type))).slice(0, 1) : felter.filter(isRequiredInputField);
}

export function felterI(type: GraphQLInputObjectType): readonly GraphQLInputField[] {
  return Object.values(type.getFields()).sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function standardskalar(navn: string): ValueNode {
  switch (navn) {
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
export function skalar(navn: string, tekst: string): ValueNode | undefined {
  switch (navn) {
    case 'Int':
      return /^-?\d+$/.test(tekst) ? { kind: Kind.INT, value: String(Number.parseInt(tekst, 10)) } : undefined;
    case 'Float':
    case 'Kroner':
    case 'Procent':
      return tal(tekst);
    default:
      return { kind: Kind.STRING, value: tekst };
  }
}

function tal(tekst: string): ValueNode | undefined {
  if (!/^-?\d+([.,]\d+)?$/.test(tekst)) {
    return undefined;
  }
  const vaerdi = tekst.replace(',', '.').replace(/^(-?)0+(?=\d)/, '$1');
  return vaerdi.includes('.') ? { kind: Kind.FLOAT, value: vaerdi } : { kind: Kind.INT, value: vaerdi };
}

export function objektfelt(navn: string, value: ValueNode): ObjectFieldNode {
  return { kind: Kind.OBJECT_FIELD, name: { kind: Kind.NAME, value: navn }, value };
}
