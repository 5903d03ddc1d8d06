import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Operation {
  readonly navn: string;
  readonly beskrivelse: string;
  /** The body of the request; the same bytes go to every contender. */
  readonly krop: string;
}

const OPERATIONER = [
  { navn: 'opslag', fil: 'bench/operations/lookup.graphql', beskrivelse: 'én plan, seks felter' },
  { navn: 'netvaerk', fil: 'schema/examples/02-Netvaerk.graphql', beskrivelse: 'hele netværket, seks niveauer' },
  { navn: 'side', fil: 'bench/operations/page.graphql', beskrivelse: 'filtreret side med totalCount' },
  { navn: 'fordeling', fil: 'bench/operations/groups.graphql', beskrivelse: 'aggregat pr. byområde' },
] as const;

export function laesOperationer(rod: string): Operation[] {
  return OPERATIONER.map(({ navn, fil, beskrivelse }) => {
    const query = readFileSync(join(rod, fil), 'utf8');
    const operationName = /\bquery (\w+)/.exec(query)?.[1];
    return { navn, beskrivelse, krop: JSON.stringify({ query, operationName }) };
  });
}
