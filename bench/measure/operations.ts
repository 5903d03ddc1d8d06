import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Operation {
  readonly name: string;
  readonly description: string;
  /** The body of the request; the same bytes go to every contender. */
  readonly body: string;
}

const OPERATIONS = [
  { name: 'lookup', file: 'bench/operations/lookup.graphql', description: 'one plan, six fields' },
  { name: 'netvaerk', file: 'schema/examples/02-Netvaerk.graphql', description: 'the whole network, six levels' },
  { name: 'page', file: 'bench/operations/page.graphql', description: 'a filtered page with totalCount' },
  { name: 'groups', file: 'bench/operations/groups.graphql', description: 'an aggregate by byområde' },
] as const;

export function readOperations(root: string): Operation[] {
  return OPERATIONS.map(({ name, file, description }) => {
    const query = readFileSync(join(root, file), 'utf8');
    const operationName = /\bquery (\w+)/.exec(query)?.[1];
    return { name, description, body: JSON.stringify({ query, operationName }) };
  });
}
