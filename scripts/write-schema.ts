import { type Manual, readArguments, runCommand } from '../src/app/command-line';

/** `npm run schema`: writes what is printed from the model into `schema/`. */

const MANUAL: Manual = {
  name: 'npm run schema',
  takes: '[--breaking "WHY"]',
  text: `Writes what is printed from the model into schema/: schema.graphql, network.md, regler.md and lifecycle.md. Read the
difference before you commit it.

  --breaking "WHY"  writes a change that breaks clients, too, and keeps the why in schema/breaking.md`,
};

function readOptionsAndWrite(): undefined {
  const { values } = readArguments(MANUAL, { options: { breaking: { type: 'string' } } });
  // Loaded when there is something to do: the manual and a mistyped option do not wait for the model.
  const { writeSchema }: typeof import('./work/write-schema') = require('./work/write-schema');
  writeSchema(values.breaking);
  return undefined;
}

runCommand(readOptionsAndWrite);
