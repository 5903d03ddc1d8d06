import './afbrudt';
import { buildSchema, isObjectType } from 'graphql';
import { trykSkema } from '../src/netvaerk/tryk';

/** `npm run client-keys`: the types that have no `id` of their own, in the form that urql's graphcache takes as `keys`. */
const skema = buildSchema(trykSkema());
const rod = ['Query', 'Mutation'];
const uden = Object.values(skema.getTypeMap())
  .filter((t) => isObjectType(t) && !t.name.startsWith('__') && !rod.includes(t.name) && !('id' in t.getFields()))
  .map((t) => t.name)
  // Relay's own and the payloads of acts are embedded by every client as they are.
  .filter((navn) => !/(Connection|Edge)$/.test(navn) && navn !== 'PageInfo')
  .sort();
console.log(`{\n${uden.map((navn) => `  ${navn}: () => null,`).join('\n')}\n}`);
