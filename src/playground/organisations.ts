import type { Rolle } from '../kernel/roles';
import { erObjekt, spoerg } from './fetcher';
import { teksterNu } from './language';

export interface Organisation {
  readonly noegle: string;
  readonly navn: string;
}

/** Whom a role acts for: the list of the API that has them. */
export const LISTE_FOR: Readonly<Partial<Record<Rolle, string>>> = {
  BOLIGORGANISATION: 'boligorganisationer',
  FORVALTNING: 'forvaltninger',
  FORUM: 'fora',
  KOMMUNALBESTYRELSE: 'kommuner',
};

interface Liste {
  readonly nodes: readonly Organisation[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

function erOrganisation(vaerdi: unknown): vaerdi is Organisation {
  return erObjekt(vaerdi) && 'noegle' in vaerdi && typeof vaerdi.noegle === 'string' && 'navn' in vaerdi && typeof vaerdi.navn === 'string';
}

function erListe(vaerdi: unknown): vaerdi is Liste {
  return (
    erObjekt(vaerdi) &&
    'nodes' in vaerdi &&
    Array.isArray(vaerdi.nodes) &&
    vaerdi.nodes.every(erOrganisation) &&
    'pageInfo' in vaerdi &&
    erObjekt(vaerdi.pageInfo) &&
    'hasNextPage' in vaerdi.pageInfo &&
    'endCursor' in vaerdi.pageInfo
  );
}

/** Everyone that a role can act for, by name; asked without a token, as their names are public. */
export async function hentOrganisationer(felt: string): Promise<readonly Organisation[]> {
  const query = `query Organisationer($efter: String) {
    liste: ${felt}(first: 100, after: $efter, orderBy: [{ navn: ASC }]) { nodes { noegle navn } pageInfo { hasNextPage endCursor } }
  }`;
  const alle: Organisation[] = [];
  let efter: string | null = null;
  do {
    const { data, errors } = await spoerg({ query, variables: { efter } });
    const liste: unknown = data?.liste;
    if (!erListe(liste)) {
      throw new Error(errors?.[0]?.message ?? teksterNu().ingenListe);
    }
    alle.push(...liste.nodes);
    efter = liste.pageInfo.hasNextPage ? liste.pageInfo.endCursor : null;
  } while (efter !== null);
  return alle;
}
