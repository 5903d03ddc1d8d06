import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Operation {
  readonly navn: string;
  readonly description: string;
  /** The body of the request; the same bytes go to every contender. */
  readonly body: string;
}

const OPERATIONS = [
  { navn: 'opslag', file: 'bench/operations/lookup.graphql', description: 'én plan, seks felter' },
  { navn: 'netvaerk', file: 'schema/examples/02-Netvaerk.graphql', description: 'hele netværket, seks niveauer' },
  { navn: 'side', file: 'bench/operations/page.graphql', description: 'filtreret side med totalCount' },
  { navn: 'fordeling', file: 'bench/operations/groups.graphql', description: 'aggregat pr. byområde' },
] as const;

export function readOperations(root: string): Operation[] {
  return OPERATIONS.map(({ navn: name, file, description }) => {
    const query = readFileSync(join(root, file), 'utf8');
    const operationName = /\bquery (\w+)/.exec(query)?.[1];
    return { navn: name, description, body: JSON.stringify({ query, operationName }) };
  });
}
