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

const TOMT: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

/** The document of a text, or undefined if it cannot be read as one. */
export function laesDokument(tekst: string): DocumentNode | undefined {
  if (tekst.replace(/#.*/g, '').trim() === '') {
    return TOMT;
  }
  try {
    return parse(tekst, { noLocation: true });
  } catch {
    return undefined;
  }
}

export function definitioner({ definitions }: DocumentNode): readonly Definition[] {
  return definitions.filter((d) => d.kind === Kind.OPERATION_DEFINITION || d.kind === Kind.FRAGMENT_DEFINITION);
}

/** `query`, `mutation`, or `fragment … on Type`. */
export function art(definition: Definition): string {
  return definition.kind === Kind.OPERATION_DEFINITION ? definition.operation : 'fragment';
}

export function rodtype(definition: Definition, skema: GraphQLSchema): GraphQLNamedType | undefined {
  return definition.kind === Kind.OPERATION_DEFINITION
    ? (skema.getRootType(definition.operation) ?? undefined)
    : skema.getType(definition.typeCondition.name.value);
}

export function skiftDefinition(dokument: DocumentNode, gammel: Definition, ny: Definition | undefined): DocumentNode {
  return { ...dokument, definitions: dokument.definitions.flatMap((d) => (d !== gammel ? [d] : ny === undefined ? [] : [ny])) };
}

/** The operations that can be added to a document for a schema. */
export function arter(skema: GraphQLSchema): readonly OperationTypeNode[] {
  return Object.values(OperationTypeNode).filter((operation) => skema.getRootType(operation));
}

/** With one operation more. All get names: one that has none must be alone in its document. */
export function medNy(dokument: DocumentNode, operation: OperationTypeNode): DocumentNode {
  const brugte = new Set(definitioner(dokument).map((d) => d.name?.value));
  const navngiv = (): { kind: Kind.NAME; value: string } => {
    const stamme = operation.charAt(0).toUpperCase() + operation.slice(1);
    let nummer = 1;
    while (brugte.has(`${stamme}${nummer}`)) {
      nummer += 1;
    }
    brugte.add(`${stamme}${nummer}`);
    return { kind: Kind.NAME, value: `${stamme}${nummer}` };
  };
  const gamle = dokument.definitions.map((d) =>
    d.kind === Kind.OPERATION_DEFINITION && d.name === undefined ? { ...d, name: navngiv() } : d,
  );
  const ny: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation,
    name: navngiv(),
    selectionSet: { kind: Kind.SELECTION_SET, selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }] },
  };
  return { ...dokument, definitions: [...gamle, ny] };
}
