import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  validate,
} from 'graphql';
import { unreasonableDocument } from './documents';

/**
 * Holds documents against the schema. Apollo would do it too, but with every rule at once and up to a hundred faults: a document that
 * would take long to validate must be refused before, and twenty faults are as many as anybody reads.
 */

const MAX_ERRORS = 20;

/** What is wrong with a document: nothing in most; each document is looked at once. */
export function makeValidation(
  schema: GraphQLSchema,
  introspection: boolean,
): (document: DocumentNode) => readonly GraphQLFormattedError[] {
  const knownOnes = new WeakMap<DocumentNode, readonly GraphQLFormattedError[]>();
  const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];

  function errorsIn(document: DocumentNode): readonly GraphQLFormattedError[] {
    const tooLarge = unreasonableDocument(document);
    if (tooLarge) return [tooLarge];
    // Whoever may not read the schema is not told its names by guessing either.
    const error = validate(schema, document, rules, { maxErrors: MAX_ERRORS, hideSuggestions: !introspection });
    return error.map((f: GraphQLError) => ({ ...f.toJSON(), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }));
  }

  return (document) => {
    const known = knownOnes.get(document);
    if (known) return known;
    const error = errorsIn(document);
    knownOnes.set(document, error);
    return error;
  };
}
