import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { printExecutableGraphQLDocument } from '@graphql-tools/documents';
import { type DefinitionNode, GraphQLError, type GraphQLSchema, Kind, parse, separateOperations, validate } from 'graphql';
import { z } from 'zod';

/**
 * The operations that a frontend sends, by the SHA-256 of their text: `{ "<hash>": "query … { … }" }`, as GraphQL Code Generator's
 * `persistedDocuments` writes it. The text is put in the form that the generator hashes: one line, its parts in order.
 */

export type DocumentManifest = Readonly<Record<string, string>>;

/** Documents that cannot be trusted as they stand; one line for each fault, with file and place. */
export class DocumentFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The documents cannot be used:\n${faults.map((f) => `  ${f}`).join('\n')}`);
    this.name = 'DocumentFault';
  }
}

export const documentId = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A document with one operation, under the id of its text. */
export function identified(document: ReturnType<typeof parse>): [id: string, text: string] {
  const text = printExecutableGraphQLDocument(document);
  return [documentId(text), text];
}

interface Source {
  readonly name: string;
  readonly text: string;
}

/** The operations of texts, each with the fragments that it uses, in whichever of the texts they stand. */
export function manifestOf(sources: readonly Source[], schema: GraphQLSchema): DocumentManifest {
  const faults: string[] = [];
  const definitions: DefinitionNode[] = [];
  const taken = new Map<string, string>();
  for (const { name, text } of sources) {
    for (const definition of parsed(name, text, faults)) {
      if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) {
        faults.push(`${name}: holds something other than operations and fragments`);
        continue;
      }
      const own = definition.name?.value;
      if (own === undefined) faults.push(`${name}: an operation has no name; give it one`);
      const key = `${definition.kind} ${own}`;
      const other = taken.get(key);
      if (own !== undefined && other !== undefined) faults.push(`${name}: ${own} stands in ${other} too; names must differ`);
      taken.set(key, name);
      definitions.push(definition);
    }
  }
  if (faults.length > 0) throw new DocumentFault(faults);
  const documents = Object.entries(separateOperations({ kind: Kind.DOCUMENT, definitions }));
  for (const [operation, document] of documents)
    for (const error of validate(schema, document))
      faults.push(`${taken.get(`${Kind.OPERATION_DEFINITION} ${operation}`)}: ${operation}: ${error.message}`);
  if (faults.length > 0) throw new DocumentFault(faults);
  return Object.fromEntries(documents.map(([, document]) => identified(document)));
}

function parsed(name: string, text: string, faults: string[]): readonly DefinitionNode[] {
  try {
    return parse(text).definitions;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const [place] = error.locations ?? [];
    faults.push(`${name}${place ? `:${place.line}:${place.column}` : ''}: ${error.message}`);
    return [];
  }
}

/** Every `.graphql` file of a folder and the folders in it. */
export function readDocuments(folder: string): Source[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new DocumentFault([`${folder}: there is no such folder`]);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(graphql|gql)$/.test(file))
    .sort();
  if (files.length === 0) throw new DocumentFault([`${folder}: holds no .graphql file`]);
  return files.map((file) => ({ name: relative('.', join(folder, file)), text: readFileSync(join(folder, file), 'utf8') }));
}

const Manifest = z.record(z.string(), z.string());

/** A manifest that was written before, under the ids that it has; or the operations of a folder. */
export function loadManifest(path: string, schema: GraphQLSchema): DocumentManifest {
  if (!path.endsWith('.json')) return manifestOf(readDocuments(path), schema);
  if (!existsSync(path)) throw new DocumentFault([`${path}: there is no such file`]);
  const read = Manifest.safeParse(readJson(path));
  if (!read.success) throw new DocumentFault([`${path}: must be one JSON object of ids and documents`]);
  const faults = Object.entries(read.data).flatMap(([id, text]) => faultsIn(`${path}: ${id}`, text, schema));
  if (faults.length > 0) throw new DocumentFault(faults);
  return read.data;
}

/** What is wrong with a document that stands for itself. */
function faultsIn(name: string, text: string, schema: GraphQLSchema): string[] {
  const faults: string[] = [];
  const definitions = parsed(name, text, faults);
  if (faults.length > 0) return faults;
  return validate(schema, { kind: Kind.DOCUMENT, definitions }).map((error) => `${name}: ${error.message}`);
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
