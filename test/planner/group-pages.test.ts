import { startService, type TestService } from '../support/service';

let t: TestService;
beforeAll(async () => {
  t = await startService();
});
afterAll(() => t.close());

describe('groups are pages as lists are', () => {
  interface Page {
    readonly totalCount: number;
    readonly nodes: readonly { readonly key: Record<string, unknown>; readonly count: number }[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  }
  const page = async (options: string, groupBy = 'BYOMRAADE_NAVN', key = 'byomraadeNavn'): Promise<Page> =>
    (
      await t.data<{ l: { aggregate: { groups: Page } } }>(
        `{ l: afdelinger { aggregate(groupBy: [{ field: ${groupBy} }]) { groups${options} { totalCount nodes { key { ${key} } count } pageInfo { endCursor hasNextPage } } } } }`,
      )
    ).l.aggregate.groups;

  it('nothing is cut off in silence: without first the page is 100, and it says that there are more', async () => {
    const q =
      '{ l: haendelser { aggregate(groupBy: [{ field: TIDSPUNKT }]) { groups { totalCount nodes { count } pageInfo { hasNextPage } } } } }';
    const { groups } = (await t.data<{ l: { aggregate: { groups: Page } } }>(q)).l.aggregate;
    expect(groups.totalCount).toBeGreaterThan(100);
    expect([groups.nodes.length, groups.pageInfo.hasNextPage]).toEqual([100, true]);
  });

  it('in the order of the alphabet, page by page, what is missing last', async () => {
    const names: unknown[] = [];
    for (let after = '', several = true; several; ) {
      const { nodes, pageInfo } = await page(`(first: 2, after: "${after}")`);
      names.push(...nodes.map((n) => n.key.byomraadeNavn));
      [after, several] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    const found = names.filter((n) => n !== null).map(String);
    expect(found).toEqual([...new Set(found)].sort((a, b) => a.localeCompare(b, 'da')));
    expect([found.length, names.indexOf(null)]).toEqual([6, 6]);
    expect((await page('', 'BYOMRAADE', 'byomraade { navn }')).nodes.map((n) => n.key.byomraade)).toEqual([
      ...found.map((name) => ({ navn: name })),
      null,
    ]);
  });

  it('a cursor from another grouping, a list or nowhere is refused', async () => {
    const from = (await page('(first: 1)', 'HERKOMST', 'herkomst')).pageInfo.endCursor;
    const list = await t.data<{ l: { pageInfo: { endCursor: string } } }>('{ l: afdelinger(first: 1) { pageInfo { endCursor } } }');
    for (const [cursor, code] of [
      [from, 'anden'],
      [list.l.pageInfo.endCursor, 'anden'],
      ['xyz', 'ikke'],
    ]) {
      const q = `{ afdelinger { aggregate(groupBy: [{ field: BYOMRAADE }]) { groups(after: "${cursor}") { totalCount } } } }`;
      const [error] = (await t.ask(q)).errors;
      expect([error?.extensions.code, error?.extensions.argument]).toEqual(['BAD_USER_INPUT', 'after']);
      expect(error?.message).toMatch(code === 'anden' ? /en anden liste eller en anden orden/ : /markør/);
    }
  });
});
