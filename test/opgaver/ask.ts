import type { User } from '../support/service';

export interface Task {
  readonly art: string;
  readonly handling: string;
  readonly rolle: string;
  readonly for: string | null;
  readonly objekt: { readonly id: string; readonly type: string; readonly noegle: string; readonly titel: string };
  readonly grund: string;
  readonly siden: string | null;
  readonly frist: string | null;
}

export interface ListField {
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly nodes: readonly Task[];
}

export const FIELDS = 'totalCount hasNextPage nodes { art handling rolle for objekt { id type noegle titel } grund siden frist }';

/** A page of the worklist; `args` as they stand in the document. */
export async function page(b: Pick<User, 'data'>, args = ''): Promise<ListField> {
  return (await b.data<{ opgaver: ListField }>(`{ opgaver${args ? `(${args})` : ''} { ${FIELDS} } }`)).opgaver;
}

/** The whole worklist, page by page. */
export async function whole(b: Pick<User, 'data'>, args = ''): Promise<readonly Task[]> {
  const all: Task[] = [];
  for (;;) {
    const s = await page(b, `first: 100, spring: ${all.length}${args ? `, ${args}` : ''}`);
    all.push(...s.nodes);
    if (!s.hasNextPage) return all;
  }
}

export const short = (o: Task): unknown[] => [o.art, o.rolle, o.for, o.siden, o.frist];
export const about = (list: readonly Task[], key: string): unknown[] => list.filter((o) => o.objekt.noegle === key).map(short);
