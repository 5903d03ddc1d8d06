import { allNouns, type ColumnField, type ModelType } from '../../src/model/model';
import { type Outside, openOutside } from '../support/outside';
import { onPostgres } from '../support/postgres-databases';
import { dice } from '../support/random';
import { startService, type TestService } from '../support/service';
import { type NounRow, Oracle } from './oracle';
import { enumValue, type GroupFacts, grouped, keys } from './oracle-groups';
import { columns, Random } from './random-filters';

/** Random groupings of every noun: totals, numbers, the order of groups and their pages in all positions, as the tables have them. */

// On PostgreSQL the aggregates of an engine are asked, and not once more what groups are.
const COUNT = Number(process.env.ORACLE ?? (onPostgres() ? 120 : 300));
const seed = Number(process.env.SEED ?? 1123);

let t: TestService;
let outside: Outside;
let oracle: Oracle;
let random: Random;
const types: ModelType[] = [];
beforeAll(async () => {
  t = await startService({ environment: { MAX_COST: '10000000' } });
  outside = await openOutside(t);
  types.push(...allNouns().filter((n) => n.table && n.name !== 'Idempotensnoegle'));
  oracle = new Oracle(
    new Map(await Promise.all(types.map(async (n) => [n.table ?? '', await outside.all<NounRow>(`SELECT * FROM "${n.table}"`)] as const))),
  );
  random = new Random(oracle, dice(seed));
});
afterAll(async () => {
  await outside.close();
  await t.close();
});

const oneList = <T>(af: readonly T[]): T[] => {
  const chosen = Array.from({ length: 1 + random.below(3) }, () => random.choose(af)).filter((v) => v !== undefined);
  return [...new Set(chosen)];
};

interface GroupAnswer {
  readonly list: { readonly aggregate: { readonly groups: GroupPage } };
}
interface GroupPage {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: Record<string, unknown> }[];
  readonly nodes: readonly Record<string, unknown>[];
  readonly pageInfo: Record<string, unknown>;
}

it(`${COUNT} random groupings, and every fourth of them by one key, are as the tables say`, async () => {
  const singles = types.flatMap((type) => keys(oracle, type).map((n) => [type, [n]] as const));
  const operations = Array.from({ length: COUNT }, () => {
    const type = random.choose(types);
    if (!type) throw new Error('ingen typer');
    return [type, oneList(keys(oracle, type))] as const;
  });
  let groups = 0;
  for (const [type, after] of [...singles.filter(() => random.held(0.25)), ...operations]) {
    const f = random.filter(type, 2);
    const number = random.choose(columns(type).filter((k) => k.valueKind === 'int' || k.valueKind === 'kroner'));
    const own = random.held(0.3) ? random.filter(type, 1) : {};
    const rows = oracle.raekker(type).filter((r) => oracle.holder(type, f, r) && oracle.holder(type, own, r));
    const { having, orderBy, chosen } = choices(number);
    const all = chosen(grouped(rows, after));
    const isShown = (g: (typeof all)[number]): Record<string, unknown> => ({
      key: g.key,
      count: g.raekker.length,
      ...(number ? { sum: { [number.name]: total(g.raekker, number) }, median: { [number.name]: inTheMiddle(g.raekker, number) } } : {}),
    });
    const fields = `key { ${after.map((n) => n.selection).join(' ')} } count${number ? ` sum { ${number.name} } median { ${number.name} }` : ''}`;
    const ask = async (options: string): Promise<GroupPage> => {
      const groupBy = after.map((n) => `{ field: ${enumValue(n.navn)} }`).join(', ');
      const selection = `totalCount edges { cursor node { ${fields} } } nodes { ${fields} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;
      const q = `query ($f: ${type.name}Filter, $own: ${type.name}Filter, $h: ${type.name}GroupFilter, $o: [${type.name}GroupOrderBy!]) {
        list: ${type.plural}(filter: $f) { aggregate(filter: $own, groupBy: [${groupBy}]) { groups(having: $h, orderBy: $o, ${options}) { ${selection} } } } }`;
      return (await t.data<GroupAnswer>(q, { f, own, h: having, o: orderBy })).list.aggregate.groups;
    };
    const { edges, totalCount } = await ask('first: 1000');
    const what = [type.name, after.map((n) => n.navn), f, own, having, orderBy];
    expect([...what, totalCount, edges.map((e) => e.node)]).toEqual([...what, all.length, all.slice(0, 1000).map(isShown)]);
    const nth = (share: number, otherwise: number): number =>
      edges.length > 0 && random.held(share) ? random.below(edges.length) : otherwise;
    const [byNumber, beforeNumber] = [nth(0.5, -1), nth(0.4, all.length)];
    const n = random.below(6);
    const fromBehind = random.held(0.4);
    const window = all.slice(byNumber + 1, Math.max(byNumber + 1, beforeNumber));
    const expected = fromBehind ? window.slice(Math.max(0, window.length - n)) : window.slice(0, n);
    const cursor = (nth: number): string => JSON.stringify(edges[nth]?.cursor ?? '');
    const options = `${fromBehind ? 'last' : 'first'}: ${n}, after: ${cursor(byNumber)}, before: ${cursor(beforeNumber)}`;
    const page = await ask(options);
    expect([...what, options, page.totalCount, page.nodes, page.edges.map((e) => e.node)]).toEqual([
      ...what,
      options,
      all.length,
      expected.map(isShown),
      expected.map(isShown),
    ]);
    const [first, latest] = [page.edges.at(0)?.cursor ?? null, page.edges.at(-1)?.cursor ?? null];
    expect([...what, options, page.pageInfo]).toEqual([
      ...what,
      options,
      {
        hasNextPage: (!fromBehind && window.length > n) || beforeNumber < all.length,
        hasPreviousPage: (fromBehind && window.length > n) || byNumber >= 0,
        startCursor: first,
        endCursor: latest,
      },
    ]);
    groups += all.length;
  }
  expect(groups).toBeGreaterThan(2000);
}, 300_000);

/** Which groups are wanted and in which order, and the same done to groups that were worked out here. */
function choices(number: ColumnField | undefined): {
  readonly having: object;
  readonly orderBy: readonly object[];
  readonly chosen: (groups: GroupFacts[]) => GroupFacts[];
} {
  const [least, most] = [random.below(3), 2 + random.below(30)];
  const byCount = random.held(0.3);
  const direction = random.held(0.5) ? 'ASC' : 'DESC';
  const measure = !byCount && number && random.held(0.4) ? random.choose(MEASURED) : undefined;
  const value = (g: GroupFacts): number | null => (byCount ? g.raekker.length : measure && number ? measure.of(g.raekker, number) : 0);
  // Missing values stand last when rising and first when falling.
  const compare = (x: number | null, y: number | null): number => (x === y ? 0 : x === null ? 1 : y === null ? -1 : x - y);
  const wants = random.held(0.3);
  return {
    having: wants ? { count: { gte: least, lt: most } } : {},
    orderBy: byCount ? [{ count: direction }] : measure && number ? [{ [measure.name]: { [number.name]: direction } }] : [],
    chosen: (groups) =>
      groups
        .filter(({ raekker }) => !wants || (raekker.length >= least && raekker.length < most))
        .sort((a, b) => compare(value(a), value(b)) * (direction === 'ASC' ? 1 : -1)),
  };
}

const MEASURED = [
  { name: 'sum', of: total },
  { name: 'median', of: inTheMiddle },
];

/** The median of a number, null where no row has it; of money in whole øre. */
function inTheMiddle(rows: readonly NounRow[], f: ColumnField): number | null {
  const known = rows.flatMap((r) => (typeof r[f.column] === 'number' ? [Number(r[f.column])] : [])).sort((a, b) => a - b);
  const [low, high] = [known[Math.floor((known.length - 1) / 2)], known[Math.floor(known.length / 2)]];
  if (low === undefined || high === undefined) return null;
  const mean = (low + high) / 2;
  return f.valueKind === 'kroner' ? (Math.sign(mean) * Math.round(Math.abs(mean))) / 100 : mean;
}

/** The sum of a number, null where no row has it. */
function total(rows: readonly NounRow[], f: ColumnField): number | null {
  const known = rows.map((r) => r[f.column] ?? null).filter((v) => v !== null);
  if (known.length === 0) return null;
  const sum = known.reduce<number>((a, v) => a + Number(v), 0);
  return f.valueKind === 'kroner' ? sum / 100 : sum;
}
