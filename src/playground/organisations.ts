import type { Role } from '../kernel/roles';
import { ask, isObject } from './fetcher';
import { textsNow } from './language';

export interface Organisation {
  readonly key: string;
  readonly name: string;
}

/** Whom a role acts for: the list of the API that has them. */
export const LIST_OF: Readonly<Partial<Record<Role, string>>> = {
  BOLIGORGANISATION: 'boligorganisationer',
  FORVALTNING: 'forvaltninger',
  FORUM: 'fora',
  KOMMUNALBESTYRELSE: 'kommuner',
};

interface ListField {
  readonly nodes: readonly Organisation[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

function isOrganisation(value: unknown): value is Organisation {
  return isObject(value) && 'key' in value && typeof value.key === 'string' && 'name' in value && typeof value.name === 'string';
}

function isList(value: unknown): value is ListField {
  return (
    isObject(value) &&
    'nodes' in value &&
    Array.isArray(value.nodes) &&
    value.nodes.every(isOrganisation) &&
    'pageInfo' in value &&
    isObject(value.pageInfo) &&
    'hasNextPage' in value.pageInfo &&
    'endCursor' in value.pageInfo
  );
}

/** Everyone that a role can act for, by name; asked without a token, as their names are public. */
export async function fetchOrganisations(field: string): Promise<readonly Organisation[]> {
  const query = `query Organisationer($efter: String) {
    liste: ${field}(first: 100, after: $efter, orderBy: [{ navn: ASC }]) { nodes { key: noegle name: navn } pageInfo { hasNextPage endCursor } }
  }`;
  const all: Organisation[] = [];
  let after: string | null = null;
  do {
    const { data, errors } = await ask({ query, variables: { efter: after } });
    const list: unknown = data?.liste;
    if (!isList(list)) {
      throw new Error(errors?.[0]?.message ?? textsNow().noList);
    }
    all.push(...list.nodes);
    after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
  } while (after !== null);
  return all;
}
