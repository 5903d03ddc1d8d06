import type { Bruger } from '../support/service';

export interface Opgave {
  readonly art: string;
  readonly handling: string;
  readonly rolle: string;
  readonly for: string | null;
  readonly objekt: { readonly id: string; readonly type: string; readonly noegle: string; readonly titel: string };
  readonly grund: string;
  readonly siden: string | null;
  readonly frist: string | null;
}

export interface Liste {
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly nodes: readonly Opgave[];
}

export const FELTER = 'totalCount hasNextPage nodes { art handling rolle for objekt { id type noegle titel } grund siden frist }';

/** A page of the worklist; `argumenter` as they stand in the document. */
export async function side(b: Pick<Bruger, 'data'>, argumenter = ''): Promise<Liste> {
  return (await b.data<{ opgaver: Liste }>(`{ opgaver${argumenter ? `(${argumenter})` : ''} { ${FELTER} } }`)).opgaver;
}

/** The whole worklist, page by page. */
export async function hele(b: Pick<Bruger, 'data'>, argumenter = ''): Promise<readonly Opgave[]> {
  const alle: Opgave[] = [];
  for (;;) {
    const s = await side(b, `first: 100, spring: ${alle.length}${argumenter ? `, ${argumenter}` : ''}`);
    alle.push(...s.nodes);
    if (!s.hasNextPage) return alle;
  }
}

export const kort = (o: Opgave): unknown[] => [o.art, o.rolle, o.for, o.siden, o.frist];
export const om = (liste: readonly Opgave[], noegle: string): unknown[] => liste.filter((o) => o.objekt.noegle === noegle).map(kort);
