import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
} from 'graphql';

/** What the explorer shows the fields of. */
export type Definition = OperationDefinitionNode | FragmentDefinitionNode;

const EMPTY_DOCUMENT: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

/** The document of a text, or undefined if it cannot be read as one. */
export function readDocument(text: string): DocumentNode | undefined {
  if (text.replace(/#.*/g, '').trim() === '') {
    return EMPTY_DOCUMENT;
  }
  try {
    return parse(text, { noLocation: true });
  } catch {
    return undefined;
  }
}

export function definitioner({ definitions }: DocumentNode): readonly Definition[] {
  return definitions.filter((d) => d.kind === Kind.OPERATION_DEFINITION || d.kind === Kind.FRAGMENT_DEFINITION);
}

/** `query`, `mutation`, or `fragment … on Type`. */
export function kind(definition: Definition): string {
  return definition.kind === Kind.OPERATION_DEFINITION ? definition.operation : 'fragment';
}

export function rootTypeOf(definition: Definition, schema: GraphQLSchema): GraphQLNamedType | undefined {
  return definition.kind === Kind.OPERATION_DEFINITION
    ? (schema.getRootType(definition.operation) ?? undefined)
    : schema.getType(definition.typeCondition.name.value);
}

export function replaceDefinition(document: DocumentNode, old: Definition, fresh: Definition | undefined): DocumentNode {
  return { ...document, definitions: document.definitions.flatMap((d) => (d !== old ? [d] : fresh === undefined ? [] : [fresh])) };
}

/** The operations that can be added to a document for a schema. */
export function kinds(schema: GraphQLSchema): readonly OperationTypeNode[] {
  return Object.values(OperationTypeNode).filter((operation) => schema.getRootType(operation));
}

/** With one operation more. All get names: one that has none must be alone in its document. */
export function withNewOperation(document: DocumentNode, operation: OperationTypeNode): DocumentNode {
  const used = new Set(definitioner(document).map((d) => d.name?.value));
  const giveName = (): { kind: Kind.NAME; value: string } => {
    const stem = operation.charAt(0).toUpperCase() + operation.slice(1);
    let number = 1;
    while (used.has(`${stem}${number}`)) {
      number += 1;
    }
    used.add(`${stem}${number}`);
    return { kind: Kind.NAME, value: `${stem}${number}` };
  };
  const old = document.definitions.map((d) =>
    d.kind === Kind.OPERATION_DEFINITION && d.name === undefined ? { ...d, name: giveName() } : d,
  );
  const fresh: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation,
    name: giveName(),
    selectionSet: { kind: Kind.SELECTION_SET, selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }] },
  };
  return { ...document, definitions: [...old, fresh] };
}
