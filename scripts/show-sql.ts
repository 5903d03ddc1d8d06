import { type DocumentNode, GraphQLError, getVariableValues, type OperationDefinitionNode, parse, validate } from 'graphql';
import { CommandFault, type Manual, readArguments, readNamedFile, runCommand } from '../src/app/command-line';
import { networkSchema, rootType } from '../src/app/composition';
import { NO_STATISTICS } from '../src/db/statistics';
import { sqlite } from '../src/planner/dialects/sqlite';
import { compilePlan, fragmentsOf } from '../src/planner/plan';

/** `npm run sql -- FILE.graphql`: shows the statement that each query of a file becomes. */

const MANUAL: Manual = {
  name: 'npm run sql',
  takes: 'FILE.graphql [--variables JSON]',
  text: `Prints the SQL statement that each query of a file becomes, with the number of its parameters and the most rows that its
answer can hold. Opens no database.

  --variables JSON  the variables that the queries take: '{"navn": "NOERREBRO"}'`,
};

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

function showSql(): undefined {
  const { values, positionals } = readArguments(MANUAL, {
    allowPositionals: true,
    options: { variables: { type: 'string', default: '{}' } },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new CommandFault(`Name one file: npm run sql -- query.graphql. See ${MANUAL.name} -- --help.`);
  const document = readDocument(file);
  const variables = readVariables(values.variables);
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

function readVariables(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Told below, with what was given.
  }
  throw new CommandFault(`--variables must be a JSON object, such as '{"navn": "NOERREBRO"}'; it is ${text}`);
}

function show(document: DocumentNode, query: OperationDefinitionNode, givenOne: Readonly<Record<string, unknown>>): void {
  const { coerced, errors } = getVariableValues(schema, query.variableDefinitions ?? [], givenOne);
  if (errors) throw new CommandFault(`${errors.map((e) => e.message).join('\n')}\nGive the variables with --variables.`);
  const plan = compilePlan(context, query, fragmentsOf(document.definitions), coerced);
  console.log(`-- ${query.name?.value ?? 'unnamed'}: ${plan.params.length} parameters, at most ${plan.cost(coerced)} rows\n${plan.sql}\n`);
}

runCommand(showSql);
