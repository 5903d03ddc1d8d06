import { startService, type TestService } from '../support/service';

let t: TestService;
beforeAll(async () => {
  t = await startService();
});
afterAll(() => t.close());

/** The ids that a filter picks among all rows of a list. */
async function chosen(list: string, type: string, filter: unknown): Promise<Set<string>> {
  const ids = new Set<string>();
  for (let after: string | null = null; ; ) {
    const d: Record<string, { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }> = await t.data(
      `query ($f: ${type}Filter, $after: String) { ${list}(first: 100, after: $after, filter: $f) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { f: filter, after },
    );
    const page = d[list];
    if (!page) throw new Error(list);
    for (const n of page.nodes) ids.add(n.id);
    if (!page.pageInfo.hasNextPage) return ids;
    after = page.pageInfo.endCursor;
  }
}

const without = (all: Set<string>, some: Set<string>): Set<string> => new Set([...all].filter((x) => !some.has(x)));

describe('text', () => {
  it.each(['noerrebro', 'Nørrebro', 'NØRREBRO', ' nørrebro '])('%j finds Nørrebro with contains, eq and startsWith', async (text) => {
    for (const up of ['contains', 'eq', 'startsWith']) {
      const d = await t.data<{ byomraader: { nodes: { noegle: string }[] } }>(
        `query ($t: String) { byomraader(filter: { navn: { ${up}: $t } }) { nodes { noegle } } }`,
        { t: text },
      );
      expect(d.byomraader.nodes).toEqual([{ noegle: 'NOERREBRO' }]);
    }
  });

  it('an alias finds the row', async () => {
    expect(await t.data('{ byomraader(filter: { navn: { eq: "Husum/Tingbjerg" } }) { nodes { navn } } }')).toEqual({
      byomraader: { nodes: [{ navn: 'Tingbjerg/Husum' }] },
    });
  });

  it('contains does not go across two names, nor startsWith into the middle of one', async () => {
    expect(await chosen('byomraader', 'Byomraade', { navn: { contains: 'husum\ntingbjerg' } })).toEqual(new Set());
    expect(await chosen('byomraader', 'Byomraade', { navn: { startsWith: 'rrebro' } })).toEqual(new Set());
  });

  it('ne is all but eq, and in is any of them', async () => {
    const all = await chosen('byomraader', 'Byomraade', {});
    const one = await chosen('byomraader', 'Byomraade', { navn: { eq: 'Nørrebro' } });
    expect(await chosen('byomraader', 'Byomraade', { navn: { ne: 'noerrebro' } })).toEqual(without(all, one));
    expect((await chosen('byomraader', 'Byomraade', { navn: { in: ['NØRREBRO', 'husum/tingbjerg'] } })).size).toBe(2);
  });
});

describe('text that is not names', () => {
  it.each([
    ['forvaltninger', 'Forvaltning', { udvalg: { contains: 'Økonomiudvalget' } }, 1],
    ['forvaltninger', 'Forvaltning', { udvalg: { startsWith: 'ØKONOMI' } }, 1],
    ['byomraader', 'Byomraade', { bydele: { contains: 'Nørrebro' } }, 1],
    ['byomraader', 'Byomraade', { bydele: { contains: 'NOERREBRO' } }, 1],
    ['helhedsplaner', 'Helhedsplan', { noegle: { contains: 'rum-for' } }, 1],
    ['helhedsplaner', 'Helhedsplan', { noegle: { eq: 'rum-for-liv' } }, 0],
  ])('%s %s %j', async (list, type, f, count) => expect((await chosen(list, type, f)).size).toBe(count));
});

describe('logic', () => {
  const FILTERS: [string, string, Record<string, unknown>][] = [
    ['helhedsplaner', 'Helhedsplan', { oekonomiskRamme: { gte: 10_000_000 } }],
    ['helhedsplaner', 'Helhedsplan', { kronerPrLejemaal: { lt: 50_000 } }],
    ['helhedsplaner', 'Helhedsplan', { sagsnr: { eq: '2014-0000000' } }],
    ['helhedsplaner', 'Helhedsplan', { byomraader: { some: { noegle: { eq: 'NOERREBRO' } } } }],
    ['helhedsplaner', 'Helhedsplan', { afdelinger: { every: { antalLejemaal: { gt: 100 } } } }],
    ['helhedsplaner', 'Helhedsplan', { aktiv: { pr: '2014-01-01' } }],
    ['afdelinger', 'Afdeling', { byomraade: { noegle: { eq: 'VALBY_VIGERSLEV' } } }],
    ['afdelinger', 'Afdeling', { antalLejemaal: { isNull: true } }],
    ['medlemskaber', 'Medlemskab', { forvaltning: { isNull: false } }],
    ['finansieringsbidrag', 'Finansieringsbidrag', { pulje: { is: { noegle: { eq: 'BOLIGSOCIAL-PULJE' } } } }],
    ['redegoerelser', 'Redegoerelse', { vurdering: { ne: 'TAGET_TIL_EFTERRETNING' } }],
  ];

  it.each(FILTERS)('%s %s %j: not is the rest, and/or are intersection and union', async (list, type, f) => {
    const [all, ja] = [await chosen(list, type, {}), await chosen(list, type, f)];
    expect(await chosen(list, type, { not: f })).toEqual(without(all, ja));
    expect(await chosen(list, type, { not: { not: f } })).toEqual(ja);
    expect(await chosen(list, type, { or: [f, { not: f }] })).toEqual(all);
    expect(await chosen(list, type, { and: [f, { not: f }] })).toEqual(new Set());
    expect(await chosen(list, type, { and: [] })).toEqual(all);
    expect(await chosen(list, type, { or: [] })).toEqual(new Set());
  });

  it('some, every and none agree, also where there are none', async () => {
    const f = { noegle: { eq: 'NOERREBRO' } };
    const all = await chosen('helhedsplaner', 'Helhedsplan', {});
    const some = await chosen('helhedsplaner', 'Helhedsplan', { byomraader: { some: f } });
    const none = await chosen('helhedsplaner', 'Helhedsplan', { byomraader: { none: f } });
    expect(none).toEqual(without(all, some));
    expect(await chosen('helhedsplaner', 'Helhedsplan', { byomraader: { every: f } })).toEqual(
      without(all, await chosen('helhedsplaner', 'Helhedsplan', { byomraader: { some: { not: f } } })),
    );
    const noneOfThem = await chosen('helhedsplaner', 'Helhedsplan', { byomraader: { none: {} } });
    expect(noneOfThem.size).toBeGreaterThan(0);
    for (const id of noneOfThem) expect(none.has(id)).toBe(true);
  });

  it('one filter in the document, in a variable and split between them gives the same', async () => {
    const q1 =
      '{ helhedsplaner(first: 100, filter: { and: [{ start: { gte: "2013-01-01" } }, { status: { in: [AFSLUTTET, SAMMENLAGT] } }] }) { nodes { id } } }';
    const q2 = 'query ($f: HelhedsplanFilter) { helhedsplaner(first: 100, filter: $f) { nodes { id } } }';
    const q3 =
      'query ($d: Date, $s: [HelhedsplanStatus!]) { helhedsplaner(first: 100, filter: { and: [{ start: { gte: $d } }, { status: { in: $s } }] }) { nodes { id } } }';
    const answer = await t.data(q1);
    expect(await t.data(q2, { f: { and: [{ start: { gte: '2013-01-01' } }, { status: { in: ['AFSLUTTET', 'SAMMENLAGT'] } }] } })).toEqual(
      answer,
    );
    expect(await t.data(q3, { d: '2013-01-01', s: ['AFSLUTTET', 'SAMMENLAGT'] })).toEqual(answer);
    expect(await t.data(q3, { d: '2020-01-01', s: ['SAMMENLAGT'] })).not.toEqual(answer);
  });

  it('null is as left out, anywhere in a filter and in an order', async () => {
    const q =
      'query ($f: HelhedsplanFilter, $s: String) { helhedsplaner(filter: $f) { totalCount } b: byomraader(filter: { navn: { contains: $s } }) { totalCount } }';
    expect(await t.data(q)).toEqual(await t.data(q, { f: null }));
    expect((await t.data<{ b: unknown }>(q)).b).toEqual({ totalCount: 6 });
    expect(await t.data(q, { s: null })).toEqual(await t.data(q));
    const count = async (f: unknown): Promise<number> =>
      (
        await t.data<{ helhedsplaner: { totalCount: number } }>(
          'query ($f: HelhedsplanFilter) { helhedsplaner(filter: $f, orderBy: [{}, { titel: null }, { start: ASC, titel: null }]) { totalCount } }',
          { f },
        )
      ).helhedsplaner.totalCount;
    const all = await count({});
    for (const nothing of [
      { sagsnr: { eq: null } },
      { sagsnr: { in: null } },
      { sagsnr: null },
      { and: null },
      { or: null },
      { not: null },
      { afdelinger: null },
    ])
      expect([nothing, await count(nothing)]).toEqual([nothing, all]);
    for (const nothing of [
      { afdelinger: { some: null } },
      { kommune: { navn: { eq: null } } },
      { efterfoelgere: null },
      { prisaar: { isNull: null } },
    ])
      expect([nothing, await count(nothing)]).toEqual([nothing, all]);
    expect(await count({ efterfoelgere: { some: { titel: null } } })).toBeLessThan(all);
  });
});

describe('validity on a day', () => {
  it('periods are half-open: in on the first day, out on til', async () => {
    const on = async (pr: string): Promise<number> =>
      (
        await t.data<{ forum: { medlemskaber: { totalCount: number } } }>(
          'query ($pr: Date) { forum(noegle: "FORUM-NOERREBRO") { medlemskaber(pr: $pr) { totalCount } } }',
          { pr },
        )
      ).forum.medlemskaber.totalCount;
    expect([await on('2011-05-31'), await on('2016-10-01')]).toEqual([0, 0]);
    expect(await on('2011-06-01')).toBeGreaterThan(0);
    expect(await on('2016-09-30')).toBeGreaterThan(0);
  });

  it('a plan is active from start through slut', async () => {
    const q =
      '{ helhedsplan(noegle: "RUM-FOR-LIV") { a: aktiv(pr: "2012-12-31") b: aktiv(pr: "2013-01-01") c: aktiv(pr: "2016-12-31") d: aktiv(pr: "2017-01-01") nu: aktiv } }';
    expect(await t.data(q)).toEqual({ helhedsplan: { a: false, b: true, c: true, d: false, nu: true } });
  });

  it('pr in the filter is the same as the field, and left out is today', async () => {
    const d = await t.data<Record<string, { totalCount: number }>>(
      '{ a: helhedsplaner(filter: { aktiv: {} }) { totalCount } b: helhedsplaner(filter: { aktiv: { pr: "2014-04-23" } }) { totalCount } c: helhedsplaner(filter: { aktiv: { pr: "2014-04-23", eq: false } }) { totalCount } alle: helhedsplaner { totalCount } }',
    );
    expect(d.a).toEqual(d.b);
    expect((d.b?.totalCount ?? 0) + (d.c?.totalCount ?? 0)).toBe(d.alle?.totalCount);
  });
});
