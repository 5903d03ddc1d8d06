import { type DocumentNode, GraphQLError, getVariableValues, type OperationDefinitionNode, parse, validate } from 'graphql';
import { CommandFault, readNamedFile } from '../../src/app/command-line';
import { networkSchema, rootType } from '../../src/app/composition';
import { NO_STATISTICS } from '../../src/db/statistics';
import { sqlite } from '../../src/planner/dialects/sqlite';
import { compilePlan, fragmentsOf } from '../../src/planner/plan';

/** What `npm run sql` does once its options are read. */

const schema = networkSchema();
const context = {
  schema,
  rootType: rootType(),
  dialect: sqlite,
  statistics: NO_STATISTICS,
  today: () => 'today',
  maxDepth: 1000,
  mayBeRead: () => true,
};

/** Prints the statement of each query in a file. */
export function showSql(file: string, variables: Readonly<Record<string, unknown>>): void {
  const document = readDocument(file);
  const queries = document.definitions.filter((d) => d.kind === 'OperationDefinition').filter((d) => d.operation === 'query');
  if (queries.length === 0) throw new CommandFault(`${file} holds no query; an act becomes as many statements as it needs.`);
  for (const query of queries) show(document, query, variables);
}

function readDocument(file: string): DocumentNode {
  const text = readNamedFile(file);
  try {
    const document = parse(text);
    const [first] = validate(schema, document);
    if (first) throw first;
    return document;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const [place] = error.locations ?? [];
    throw new CommandFault(`${file}${place ? `, line ${place.line}` : ''}: ${error.message}`);
  }
}

function show(document: DocumentNode, query: OperationDefinitionNode, givenOne: Readonly<Record<string, unknown>>): void {
  const { coerced, errors } = getVariableValues(schema, query.variableDefinitions ?? [], givenOne);
  if (errors) throw new CommandFault(`${errors.map((e) => e.message).join('\n')}\nGive the variables with --variables.`);
  const plan = compilePlan(context, query, fragmentsOf(document.definitions), coerced);
  console.log(`-- ${query.name?.value ?? 'unnamed'}: ${plan.params.length} parameters, at most ${plan.cost(coerced)} rows\n${plan.sql}\n`);
}
