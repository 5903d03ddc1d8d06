import { type GraphQLField, type GraphQLSchema, getNamedType, isLeafType, isObjectType, isRequiredArgument } from 'graphql';

/** Fields by which an object is told to people, as far as its type has them. */
const NAMED_BY = ['titel', 'navn', 'kortnavn', 'noegle', 'nummer', 'kode', 'rolle', 'aar'];
/** Neighbours of each relation that are fetched. */
const EACH = 10;

type Field = GraphQLField<unknown, unknown>;

const isFree = ({ args }: Field): boolean => !args.some(isRequiredArgument);

/** The query for what an object is tied to: it itself, and the first of each of its relations. */
export function neighbourQuery(schema: GraphQLSchema, typeName: string): string | undefined {
  const type = schema.getType(typeName);
  if (!isObjectType(type) || !isNodeType(schema, typeName)) {
    return undefined;
  }
  const relations = Object.values(type.getFields()).flatMap((field) => relation(schema, field) ?? []);
  return `query Naboer($id: ID!) { node(id: $id) { __typename id ... on ${typeName} { ${namedBy(schema, typeName)} ${relations.join(' ')} } } }`;
}

/** What is asked of an id whose type is not known. */
export const TYPE_QUERY = 'query Type($id: ID!) { node(id: $id) { __typename id } }';

function isNodeType(schema: GraphQLSchema, name: string): boolean {
  const type = schema.getType(name);
  return isObjectType(type) && type.getInterfaces().some((i) => i.name === 'Node');
}

function namedBy(schema: GraphQLSchema, typeName: string): string {
  const type = schema.getType(typeName);
  const fields = isObjectType(type) ? type.getFields() : {};
  return NAMED_BY.filter((name) => fields[name] && isFree(fields[name]) && isLeafType(getNamedType(fields[name].type)))
    .slice(0, 2)
    .join(' ');
}

function relation(schema: GraphQLSchema, field: Field): string | undefined {
  const type = getNamedType(field.type);
  if (!isFree(field) || !isObjectType(type)) {
    return undefined;
  }
  if (isNodeType(schema, type.name)) {
    return `${field.name} { __typename id ${namedBy(schema, type.name)} }`;
  }
  const rows = type.getFields().nodes;
  const rowType = rows && getNamedType(rows.type).name;
  return rowType !== undefined && isNodeType(schema, rowType) && field.args.some(({ name }) => name === 'first')
    ? `${field.name}(first: ${EACH}) { nodes { __typename id ${namedBy(schema, rowType)} } }`
    : undefined;
}
