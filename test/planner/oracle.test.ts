import { allNouns, type ModelType } from '../../src/model/model';
import { type Outside, openOutside } from '../support/outside';
import { dice } from '../support/random';
import { startService, type TestService } from '../support/service';
import { type NounRow, Oracle, ordered, orderedBy } from './oracle';
import { columns, Random } from './random-filters';

/** Random lists of every noun: totals, and pages in all their positions, as the tables have them. */

const COUNT = Number(process.env.ORACLE ?? 600);
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

interface Answer {
  readonly list: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean };
  };
}

const number = (id: string): number => Number(id.slice(id.indexOf('_') + 1));
const SIDE = 'totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage }';

it(`${COUNT} random lists (seed ${seed}) are as the tables say`, async () => {
  let rows = 0;
  for (let i = 0; i < COUNT; i += 1) {
    const type = random.choose(types);
    if (!type) throw new Error('ingen typer');
    const f = random.filter(type, 3);
    const column = random.held(0.6) ? random.choose(columns(type).filter((k) => k.sortable)) : undefined;
    const direction = random.held(0.5) ? 'ASC' : 'DESC';
    const list = random.held(0.2)
      ? random.choose([...type.fields.values()].filter((k) => k.kind === 'list' && k.link.via !== 'expression'))
      : undefined;
    const found = oracle.raekker(type).filter((r) => oracle.holder(type, f, r));
    const all =
      list?.kind === 'list'
        ? orderedBy(found, (r) => (oracle.many(list, r) ?? []).length, direction)
        : ordered(found, column ?? null, direction);
    const orderBy = list ? [{ [list.name]: { count: direction } }] : column ? [{ [column.name]: direction }] : [];
    const definition = `$f: ${type.name}Filter, $o: [${type.name}OrderBy!]`;
    const ask = async (options: string, selection: string): Promise<Answer['list']> =>
      (
        await t.data<Answer>(`query (${definition}) { list: ${type.plural}(filter: $f, orderBy: $o${options}) { ${selection} } }`, {
          f,
          o: orderBy,
        })
      ).list;
    const { edges } = await t
      .data<{ list: { edges: { cursor: string; node: { id: string } }[] } }>(
        `query (${definition}) { list: ${type.plural}(filter: $f, orderBy: $o, first: 100) { edges { cursor node { id } } } }`,
        { f, o: orderBy },
      )
      .then((d) => d.list);
    expect([type.name, f, orderBy, edges.map((e) => number(e.node.id))]).toEqual([
      type.name,
      f,
      orderBy,
      all.slice(0, 100).map((r) => r.id),
    ]);
    const [a, b] = [Math.floor(random.random() * edges.length), Math.floor(random.random() * edges.length)];
    const [after, before] = [random.held(0.5) && edges.length > 0 ? a : -1, random.held(0.4) && edges.length > 0 ? b : all.length];
    const n = Math.floor(random.random() * 12);
    const fromBehind = random.held(0.4);
    const window = all.slice(after + 1, Math.max(after + 1, before));
    const page = fromBehind ? window.slice(Math.max(0, window.length - n)) : window.slice(0, n);
    const cursor = (name: string, where: number): string =>
      where < 0 || where >= all.length ? `, ${name}: ${random.held(0.5) ? '""' : 'null'}` : `, ${name}: "${edges[where]?.cursor}"`;
    const options = `, ${fromBehind ? 'last' : 'first'}: ${n}${cursor('after', after)}${cursor('before', before)}`;
    const answer = await ask(options, SIDE);
    const cut = window.length > n;
    expect([type.name, f, orderBy, options, answer.totalCount, answer.nodes.map((x) => number(x.id)), answer.pageInfo]).toEqual([
      type.name,
      f,
      orderBy,
      options,
      all.length,
      page.map((r) => r.id),
      { hasNextPage: (!fromBehind && cut) || before < all.length, hasPreviousPage: (fromBehind && cut) || after >= 0 },
    ]);
    rows += all.length;
  }
  expect(rows).toBeGreaterThan(COUNT);
}, 300_000);
