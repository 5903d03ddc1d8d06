import { startTjeneste, type Testtjeneste } from '../support/service';

let t: Testtjeneste;
beforeAll(async () => {
  t = await startTjeneste();
});
afterAll(() => t.luk());

describe('grupper er sider som lister', () => {
  interface Side {
    readonly totalCount: number;
    readonly nodes: readonly { readonly key: Record<string, unknown>; readonly count: number }[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  }
  const side = async (valg: string, groupBy = 'BYOMRAADE_NAVN', key = 'byomraadeNavn'): Promise<Side> =>
    (
      await t.data<{ l: { aggregate: { groups: Side } } }>(
        `{ l: afdelinger { aggregate(groupBy: [{ field: ${groupBy} }]) { groups${valg} { totalCount nodes { key { ${key} } count } pageInfo { endCursor hasNextPage } } } } }`,
      )
    ).l.aggregate.groups;

  it('intet skæres af i stilhed: uden first er siden 100, og der står, at der er flere', async () => {
    const q =
      '{ l: haendelser { aggregate(groupBy: [{ field: TIDSPUNKT }]) { groups { totalCount nodes { count } pageInfo { hasNextPage } } } } }';
    const { groups } = (await t.data<{ l: { aggregate: { groups: Side } } }>(q)).l.aggregate;
    expect(groups.totalCount).toBeGreaterThan(100);
    expect([groups.nodes.length, groups.pageInfo.hasNextPage]).toEqual([100, true]);
  });

  it('i alfabetets orden, side for side, det manglende sidst', async () => {
    const navne: unknown[] = [];
    for (let efter = '', flere = true; flere; ) {
      const { nodes, pageInfo } = await side(`(first: 2, after: "${efter}")`);
      navne.push(...nodes.map((n) => n.key.byomraadeNavn));
      [efter, flere] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    const fundne = navne.filter((n) => n !== null).map(String);
    expect(fundne).toEqual([...new Set(fundne)].sort((a, b) => a.localeCompare(b, 'da')));
    expect([fundne.length, navne.indexOf(null)]).toEqual([6, 6]);
    expect((await side('', 'BYOMRAADE', 'byomraade { navn }')).nodes.map((n) => n.key.byomraade)).toEqual([
      ...fundne.map((navn) => ({ navn })),
      null,
    ]);
  });

  it('en markør fra en anden gruppering, en liste eller ingen steder afvises', async () => {
    const fra = (await side('(first: 1)', 'HERKOMST', 'herkomst')).pageInfo.endCursor;
    const liste = await t.data<{ l: { pageInfo: { endCursor: string } } }>('{ l: afdelinger(first: 1) { pageInfo { endCursor } } }');
    for (const [markoer, kode] of [
      [fra, 'anden'],
      [liste.l.pageInfo.endCursor, 'anden'],
      ['xyz', 'ikke'],
    ]) {
      const q = `{ afdelinger { aggregate(groupBy: [{ field: BYOMRAADE }]) { groups(after: "${markoer}") { totalCount } } } }`;
      const [fejl] = (await t.spoerg(q)).fejl;
      expect([fejl?.extensions.code, fejl?.extensions.argument]).toEqual(['BAD_USER_INPUT', 'after']);
      expect(fejl?.message).toMatch(kode === 'anden' ? /en anden liste eller en anden orden/ : /markør/);
    }
  });
});
