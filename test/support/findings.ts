/** The whole audit, gathered page by page, as a client does it. */

interface Asked {
  data<T = Record<string, unknown>>(query: string, variables?: Record<string, unknown>): Promise<T>;
}

interface Options {
  readonly pr?: string;
  readonly kommune?: string;
  readonly alvor?: 'FEJL' | 'ADVARSEL';
  readonly first?: number;
}

export interface Page<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly gennemgaaet: number;
}

/** Every page, with these fields of the findings. */
export async function auditPages<T>(t: Asked, fields: string, options: Options = {}): Promise<Page<T>[]> {
  const query = `query ($pr: Date, $kommune: ID, $alvor: Alvor, $first: Int, $after: String) {
    fund(pr: $pr, kommune: $kommune, alvor: $alvor, first: $first, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } gennemgaaet } }`;
  const pages: Page<T>[] = [];
  for (let after: string | null = null; ; ) {
    const { fund: page }: { fund: Page<T> } = await t.data<{ fund: Page<T> }>(query, { ...options, after });
    pages.push(page);
    if (!page.pageInfo.hasNextPage) return pages;
    if (page.pageInfo.endCursor === after) throw new Error('the audit goes on, but not from another place');
    after = page.pageInfo.endCursor;
  }
}

/** Every finding, with these fields. */
export const auditFindings = async <T>(t: Asked, fields: string, options: Options = {}): Promise<T[]> =>
  (await auditPages<T>(t, fields, options)).flatMap((page) => page.nodes);
