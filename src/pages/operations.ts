import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';

/** What each page and picture asks: operations that any client could send, kept as files beside the examples. */

export const PAGE_NAMES = [
  'Faktaarkside',
  'Planside',
  'Byomraadeside',
  'Puljeside',
  'Regelside',
  'Oversigtsside',
  'Puljebillede',
  'Planbillede',
] as const;
export type PageName = (typeof PAGE_NAMES)[number];

export interface PageOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The document as a reader is shown it, with its description in Danish and English at the top. */
  readonly text: string;
}

export type PageOperations = Readonly<Record<PageName, PageOperation>>;

/** The operations of all pages; throws when one of them cannot be asked, which is better known at the start than by a reader. */
export function readPageOperations(folder: string, schema: GraphQLSchema): PageOperations {
  const read = (name: PageName): PageOperation => readPageOperation(name, readFileSync(join(folder, `${name}.graphql`), 'utf8'), schema);
  return {
    Faktaarkside: read('Faktaarkside'),
    Planside: read('Planside'),
    Byomraadeside: read('Byomraadeside'),
    Puljeside: read('Puljeside'),
    Regelside: read('Regelside'),
    Oversigtsside: read('Oversigtsside'),
    Puljebillede: read('Puljebillede'),
    Planbillede: read('Planbillede'),
  };
}

/** One operation, held against the schema. */
export function readPageOperation(name: string, text: string, schema: GraphQLSchema): PageOperation {
  const document = parse(text);
  const [fault] = validate(schema, document);
  if (fault) throw new Error(`the operation of a page, ${name}, is not one of the schema: ${fault.message}`);
  const operations = document.definitions.filter((d): d is OperationDefinitionNode => d.kind === Kind.OPERATION_DEFINITION);
  const [operation, ...others] = operations;
  if (operation?.name?.value !== name || others.length > 0)
    throw new Error(`the file of the page ${name} must have one operation of that name`);
  return { document, operation, text: text.replace(/^# (Titel|Title): .*\n/gm, '').replace(/^# English: /gm, '# ') };
}

/** What a field is called by people: the Danish form that its description begins with. */
export type FieldName = (type: string, field: string) => string;

export function displayNamesOf(schema: GraphQLSchema): FieldName {
  return (typeName, fieldName) => {
    const type = getNamedType(schema.getType(typeName));
    const description = isObjectType(type) ? type.getFields()[fieldName]?.description : undefined;
    const display = /^[^.]+(?=\.)/.exec(description ?? '')?.[0] ?? fieldName;
    return display.charAt(0).toLowerCase() + display.slice(1);
  };
}
