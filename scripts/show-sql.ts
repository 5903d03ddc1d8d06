import { CommandFault, type Manual, readArguments, runCommand } from '../src/app/command-line';

/** `npm run sql -- FILE.graphql`: shows the statement that each query of a file becomes. */

const MANUAL: Manual = {
  name: 'npm run sql',
  takes: 'FILE.graphql [--variables JSON]',
  text: `Prints the SQL statement that each query of a file becomes, with the number of its parameters and the most rows that its
answer can hold. Opens no database.

  --variables JSON  the variables that the queries take: '{"navn": "NOERREBRO"}'`,
};

function readOptionsAndShow(): undefined {
  const { values, positionals } = readArguments(MANUAL, {
    allowPositionals: true,
    options: { variables: { type: 'string', default: '{}' } },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new CommandFault(`Name one file: npm run sql -- query.graphql. See ${MANUAL.name} -- --help.`);
  const variables = readVariables(values.variables);
  // Loaded when there is something to do: the manual and a mistyped option do not wait for the service.
  const { showSql }: typeof import('./work/show-sql') = require('./work/show-sql');
  showSql(file, variables);
  return undefined;
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

runCommand(readOptionsAndShow);
