import { buildSchema } from 'graphql';
import { typesWithoutId } from '../src/app/client-keys';
import { type Manual, readArguments, runCommand } from '../src/app/command-line';
import { printSdl } from '../src/app/print';

/** `npm run client-keys`: the types that have no `id` of their own, in the form that urql's graphcache takes as `keys`. */

const MANUAL: Manual = {
  name: 'npm run client-keys',
  takes: '',
  text: "Prints the types that have no id of their own, in the form that urql's graphcache takes as keys.",
};

function printKeys(): undefined {
  readArguments(MANUAL, { options: {} });
  const lines = typesWithoutId(buildSchema(printSdl())).map((name) => `  ${name}: () => null,`);
  console.log(`{\n${lines.join('\n')}\n}`);
}

runCommand(printKeys);
