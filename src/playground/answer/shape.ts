import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { Run } from './runs';

/** What the schema says of a place in an answer. */
export interface Shape {
  readonly type: GraphQLNamedType | undefined;
  /** The field of the schema that stands there; it may have another name in the answer. */
  readonly fieldName: string | undefined;
  field(responseName: string): Shape;
}

const UNKNOWN: Shape = { type: undefined, fieldName: undefined, field: () => UNKNOWN };

interface Source {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** The shape of the answer to a run; one that says nothing when the query cannot be held against the schema. */
export function shapeOf(schema: GraphQLSchema | null | undefined, { query, operationName }: Run): Shape {
  const document = readQuietly(query);
  const operation = document && getOperationAST(document, operationName);
  const type = operation && schema?.getRootType(operation.operation);
  if (!document || !type || !schema) {
    return UNKNOWN;
  }
  const fragments = new Map(document.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d]] : [])));
  return objectShape({ schema, fragments }, type, [operation.selectionSet], undefined);
}

function readQuietly(query: string): DocumentNode | undefined {
  try {
    return parse(query, { noLocation: true });
  } catch {
    return undefined;
  }
}

interface Chosen {
  readonly owner: GraphQLNamedType;
  readonly name: string;
  readonly sets: SelectionSetNode[];
}

function objectShape(source: Source, type: GraphQLNamedType, sets: readonly SelectionSetNode[], fieldName: string | undefined): Shape {
  let chosen: Map<string, Chosen> | undefined;
  const known = new Map<string, Shape>();
  return {
    type,
    fieldName,
    field(responseName) {
      const before = known.get(responseName);
      if (before) {
        return before;
      }
      chosen ??= chosenIn(source, type, sets);
      const found = chosen.get(responseName);
      const shape = found ? fieldShape(source, found) : UNKNOWN;
      known.set(responseName, shape);
      return shape;
    },
  };
}

function fieldShape(source: Source, { owner, name, sets }: Chosen): Shape {
  const field = isObjectType(owner) || isInterfaceType(owner) ? owner.getFields()[name] : undefined;
  return field ? objectShape(source, getNamedType(field.type), sets, name) : UNKNOWN;
}

/** What is chosen by each response name, fragments opened. Of an interface or a union it is all that its types are asked for. */
function chosenIn({ schema, fragments }: Source, type: GraphQLNamedType, sets: readonly SelectionSetNode[]): Map<string, Chosen> {
  const chosen = new Map<string, Chosen>();
  const open = (owner: GraphQLNamedType, set: SelectionSetNode, depth: number): void => {
    for (const part of set.selections) {
      if (part.kind === Kind.FIELD) {
        const key = (part.alias ?? part.name).value;
        const item = chosen.get(key) ?? { owner, name: part.name.value, sets: [] };
        if (part.selectionSet) {
          item.sets.push(part.selectionSet);
        }
        chosen.set(key, item);
      } else {
        const fragment = part.kind === Kind.FRAGMENT_SPREAD ? fragments.get(part.name.value) : part;
        const condition = fragment?.typeCondition?.name.value;
        const narrowed = condition === undefined ? owner : schema.getType(condition);
        if (fragment && narrowed && depth < 20) {
          open(isAbstractType(narrowed) && isObjectType(owner) ? owner : narrowed, fragment.selectionSet, depth + 1);
        }
      }
    }
  };
  for (const set of sets) {
    open(type, set, 0);
  }
  return chosen;
}
