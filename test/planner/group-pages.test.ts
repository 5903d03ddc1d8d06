import { startService, type TestService } from '../support/service';

let t: TestService;
beforeAll(async () => {
  t = await startService();
});
afterAll(() => t.close());

describe('grupper er sider som lister', () => {
  interface Page {
    readonly totalCount: number;
    readonly nodes: readonly { readonly key: Record<string, unknown>; readonly count: number }[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  }
  const page = async (choices: string, groupBy = 'BYOMRAADE_NAVN', key = 'byomraadeNavn'): Promise<Page> =>
    (
      await t.data<{ l: { aggregate: { groups: Page } } }>(
        `{ l: afdelinger { aggregate(groupBy: [{ field: ${groupBy} }]) { groups${choices} { totalCount nodes { key { ${key} } count } pageInfo { endCursor hasNextPage } } } } }`,
      )
    ).l.aggregate.groups;

  it('intet skæres af i stilhed: uden first er siden 100, og der står, at der er flere', async () => {
    const q =
      '{ l: haendelser { aggregate(groupBy: [{ field: TIDSPUNKT }]) { groups { totalCount nodes { count } pageInfo { hasNextPage } } } } }';
    const { groups } = (await t.data<{ l: { aggregate: { groups: Page } } }>(q)).l.aggregate;
    expect(groups.totalCount).toBeGreaterThan(100);
    expect([groups.nodes.length, groups.pageInfo.hasNextPage]).toEqual([100, true]);
  });

  it('i alfabetets orden, side for side, det manglende sidst', async () => {
    const names: unknown[] = [];
    for (let after = '', several = true; several; ) {
      const { nodes, pageInfo } = await page(`(first: 2, after: "${after}")`);
      names.push(...nodes.map((n) => n.key.byomraadeNavn));
      [after, several] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    const foundOnes = names.filter((n) => n !== null).map(String);
    expect(foundOnes).toEqual([...new Set(foundOnes)].sort((a, b) => a.localeCompare(b, 'da')));
    expect([foundOnes.length, names.indexOf(null)]).toEqual([6, 6]);
    expect((await page('', 'BYOMRAADE', 'byomraade { navn }')).nodes.map((n) => n.key.byomraade)).toEqual([
      ...foundOnes.map((name) => ({ navn: name })),
      null,
    ]);
  });

  it('en markør fra en anden gruppering, en liste eller ingen steder afvises', async () => {
    const from = (await page('(first: 1)', 'HERKOMST', 'herkomst')).pageInfo.endCursor;
    const list = await t.data<{ l: { pageInfo: { endCursor: string } } }>('{ l: afdelinger(first: 1) { pageInfo { endCursor } } }');
    for (const [cursor, code] of [
      [from, 'anden'],
      [list.l.pageInfo.endCursor, 'anden'],
      ['xyz', 'ikke'],
    ]) {
      const q = `{ afdelinger { aggregate(groupBy: [{ field: BYOMRAADE }]) { groups(after: "${cursor}") { totalCount } } } }`;
      const [error] = (await t.ask(q)).error;
      expect([error?.extensions.code, error?.extensions.argument]).toEqual(['BAD_USER_INPUT', 'after']);
      expect(error?.message).toMatch(code === 'anden' ? /en anden liste eller en anden orden/ : /markør/);
    }
  });
});
