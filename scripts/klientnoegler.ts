import { buildSchema, isObjectType } from 'graphql';
import { trykSkema } from '../src/netvaerk/tryk';
import { type Manual, readArguments, runCommand } from './command-line';

/** `npm run client-keys`: the types that have no `id` of their own, in the form that urql's graphcache takes as `keys`. */

const MANUAL: Manual = {
  name: 'npm run client-keys',
  takes: '',
  text: "Prints the types that have no id of their own, in the form that urql's graphcache takes as keys.",
};

function printKeys(): undefined {
  readArguments(MANUAL, { options: {} });
  const roots = ['Query', 'Mutation'];
  const without = Object.values(buildSchema(trykSkema()).getTypeMap())
    .filter((t) => isObjectType(t) && !t.name.startsWith('__') && !roots.includes(t.name) && !('id' in t.getFields()))
    .map((t) => t.name)
    // Relay's own and the payloads of acts are embedded by every client as they are.
    .filter((name) => !/(Connection|Edge)$/.test(name) && name !== 'PageInfo')
    .sort();
  console.log(`{\n${without.map((name) => `  ${name}: () => null,`).join('\n')}\n}`);
}

runCommand(printKeys);
