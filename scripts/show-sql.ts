import { type DocumentNode, GraphQLError, getVariableValues, type OperationDefinitionNode, parse, validate } from 'graphql';
import { netvaerksskema, rodtype } from '../src/app/composition';
import { INGEN_STATISTIK } from '../src/db/statistics';
import { sqlite } from '../src/planner/dialects/sqlite';
import { fragmenterAf, lavPlan } from '../src/planner/plan';
import { CommandFault, type Manual, readArguments, readNamedFile, runCommand } from './command-line';

/** `npm run sql -- FILE.graphql`: shows the statement that each query of a file becomes. */

const MANUAL: Manual = {
  name: 'npm run sql',
  takes: 'FILE.graphql [--variables JSON]',
  text: `Prints the SQL statement that each query of a file becomes, with the number of its parameters and the most rows that its
answer can hold. Opens no database.

  --variables JSON  the variables that the queries take: '{"navn": "NOERREBRO"}'`,
};

const skema = netvaerksskema();
const grundlag = {
  skema,
  rodtype: rodtype(),
  dialekt: sqlite,
  statistik: INGEN_STATISTIK,
  iDag: () => 'today',
  dybdeHoejst: 1000,
  maaLaeses: () => true,
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
    const [first] = validate(skema, document);
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

function show(document: DocumentNode, query: OperationDefinitionNode, given: Readonly<Record<string, unknown>>): void {
  const { coerced, errors } = getVariableValues(skema, query.variableDefinitions ?? [], given);
  if (errors) throw new CommandFault(`${errors.map((e) => e.message).join('\n')}\nGive the variables with --variables.`);
  const plan = lavPlan(grundlag, query, fragmenterAf(document.definitions), coerced);
  console.log(
    `-- ${query.name?.value ?? 'unnamed'}: ${plan.parametre.length} parameters, at most ${plan.pris(coerced)} rows\n${plan.sql}\n`,
  );
}

runCommand(showSql);
