import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Operation {
  readonly name: string;
  readonly description: string;
  /** The body of the request; the same bytes go to every contender. */
  readonly body: string;
}

const OPERATIONS = [
  { name: 'opslag', file: 'bench/operations/lookup.graphql', description: 'én plan, seks felter' },
  { name: 'netvaerk', file: 'schema/examples/02-Netvaerk.graphql', description: 'hele netværket, seks niveauer' },
  { name: 'side', file: 'bench/operations/page.graphql', description: 'filtreret side med totalCount' },
  { name: 'fordeling', file: 'bench/operations/groups.graphql', description: 'aggregat pr. byområde' },
] as const;

export function readOperations(root: string): Operation[] {
  return OPERATIONS.map(({ name, file, description }) => {
    const query = readFileSync(join(root, file), 'utf8');
    const operationName = /\bquery (\w+)/.exec(query)?.[1];
    return { name, description, body: JSON.stringify({ query, operationName }) };
  });
}
