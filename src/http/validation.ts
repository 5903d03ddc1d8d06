import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  validate,
} from 'graphql';
import { urimeligt } from './documents';

/**
 * Holds documents against the schema. Apollo would do it too, but with every rule at once and up to a hundred faults: a document that
 * would take long to validate must be refused before, and twenty faults are as many as anybody reads.
 */

const FEJL_HOEJST = 20;

/** What is wrong with a document: nothing in most; each document is looked at once. */
export function lavValidering(skema: GraphQLSchema, introspektion: boolean): (dokument: DocumentNode) => readonly GraphQLFormattedError[] {
  const kendte = new WeakMap<DocumentNode, readonly GraphQLFormattedError[]>();
  const regler = introspektion ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];

  function fejlI(dokument: DocumentNode): readonly GraphQLFormattedError[] {
    const forStort = urimeligt(dokument);
    if (forStort) return [forStort];
    // Whoever may not read the schema is not told its names by guessing either.
    const fejl = validate(skema, dokument, regler, { maxErrors: FEJL_HOEJST, hideSuggestions: !introspektion });
    return fejl.map((f: GraphQLError) => ({ ...f.toJSON(), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }));
  }

  return (dokument) => {
    const kendt = kendte.get(dokument);
    if (kendt) return kendt;
    const fejl = fejlI(dokument);
    kendte.set(dokument, fejl);
    return fejl;
  };
}
