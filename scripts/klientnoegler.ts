import './afbrudt';
import { buildSchema } from 'graphql';
import { typerUdenId } from '../src/netvaerk/klientnoegler';
import { trykSkema } from '../src/netvaerk/tryk';

/** `npm run client-keys`: the types that have no `id` of their own, in the form that urql's graphcache takes as `keys`. */
const linjer = typerUdenId(buildSchema(trykSkema())).map((navn) => `  ${navn}: () => null,`);
console.log(`{\n${linjer.join('\n')}\n}`);
