import { allNouns } from '../../src/model/model';
import { execute } from '../support/acts';
import { type Folded, foldedFields } from '../support/folded';
import { makeScene, type Scene } from '../support/scene';

/** Filters and orders on every text that people write, in other spellings than the stored one. */

let s: Scene;
beforeAll(async () => {
  s = await makeScene('2014-04-23');
  const admin = await s.t.as('ADMINISTRATOR');
  for (const [i, name] of ['Ørebyrådet', 'aarhus byråd', 'Zoorådet', 'Ålborgrådet', 'aberådet', 'Æblerådet'].entries())
    await execute(admin, 'opretKommune', { noegle: `PROEVE-${i}`, navn: `Prøve ${i}`, kode: `9${i}00`, kommunalbestyrelse: name });
});
afterAll(() => s.close());

/** Another way to write a text: as somebody without a Danish keyboard might. */
const otherwiseSpelt = (text: string): string =>
  ` ${text
    .replace(/[æÆ]/g, 'AE')
    .replace(/[øØ]/g, 'oe')
    .replace(/[åÅ]/g, 'Aa')
    .replace(/\p{L}/gu, (b) => (b === b.toLowerCase() ? b.toUpperCase() : b.toLowerCase()))
    .replace(/e/gi, 'e\u0301')}`;

type Answer = Record<string, { nodes: { id: string }[]; totalCount: number }>;

interface Page {
  readonly kommuner: {
    readonly nodes: readonly { readonly kommunalbestyrelse: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

interface Options {
  readonly plural: string;
  readonly type: string;
  readonly id: string;
}

/** Whether each filter picks the row among those of its noun. */
async function rammer({ plural, type, id }: Options, ...filters: object[]): Promise<boolean[]> {
  const definition = filters.map((_, i) => `$f${i}: ${type}Filter!`).join(', ');
  const lists = filters.map((_, i) => `l${i}: ${plural}(filter: { and: [{ id: { eq: "${id}" } }, $f${i}] }) { totalCount }`);
  const answer = await s.t.data<Answer>(
    `query (${definition}) { ${lists.join('\n')} }`,
    Object.fromEntries(filters.map((f, i) => [`f${i}`, f])),
  );
  return filters.map((_, i) => answer[`l${i}`]?.totalCount === 1);
}

/** A row that has a text in the field: the longest, which is most likely to be the only one. */
async function trial(table: string, field: Folded): Promise<{ nr: number; tekst: string } | undefined> {
  const rows = await s.outside.all<{ nr: number; tekst: string }>(
    `SELECT id AS nr, "${field.column}" AS tekst FROM "${table}" WHERE "${field.column}" IS NOT NULL`,
  );
  const texts =
    field.folding === 'list' ? rows.flatMap(({ nr, tekst }) => (JSON.parse(tekst) as string[]).map((one) => ({ nr, tekst: one }))) : rows;
  return texts.sort((a, b) => b.tekst.length - a.tekst.length || a.nr - b.nr)[0];
}

it('each text is found however it is spelled, with each operator', async () => {
  for (const { table, field } of foldedFields()) {
    const type = allNouns().find((t) => t.table === table);
    const row = await trial(table, field);
    if (!type || !row) throw new Error(`the demo has nothing in ${table}.${field.column}`);
    const options = { plural: type.plural, type: type.name, id: `${type.prefix}_${row.nr}` };
    const whole = otherwiseSpelt(row.tekst);
    const [start, middle] = [whole.slice(0, 12), whole.slice(Math.floor(whole.length / 3)).replace(/^\p{M}+/u, '')];
    const extras = (condition: object): object => ({ [field.name]: condition });
    const same = field.folding === 'list' ? [{ has: whole }] : [{ eq: whole }, { in: ['ikke det', whole] }, { startsWith: start }];
    const ja = [...same, { contains: whole }, { contains: middle }];
    const no = [
      { contains: `${whole} x` },
      ...(field.folding === 'list' ? [{ has: `${whole} x` }] : [{ eq: `${whole} x` }, { startsWith: `x ${start}` }]),
    ];
    const ne = field.folding === 'list' || field.aliaser ? [] : [{ ne: whole }];
    const answer = await rammer(options, ...[...ja, ...no, ...ne].map(extras));
    expect([table, field.column, whole, answer]).toEqual([
      table,
      field.column,
      whole,
      [...ja.map(() => true), ...[...no, ...ne].map(() => false)],
    ]);
  }
});

it.each<[string, string, object, string[]]>([
  ['forvaltninger', 'Forvaltning', { kortnavn: { eq: 'økf' } }, ['OEKF']],
  ['forvaltninger', 'Forvaltning', { kortnavn: { in: ['oekf', 'tmf'] } }, ['OEKF', 'TMF']],
  ['forvaltninger', 'Forvaltning', { udvalg: { startsWith: 'oekonomi' } }, ['OEKF']],
  ['byomraader', 'Byomraade', { bydele: { has: 'norrebro' } }, []],
  ['byomraader', 'Byomraade', { bydele: { has: 'noerrebro' } }, ['NOERREBRO']],
  ['byomraader', 'Byomraade', { bydele: { contains: '' } }, ['alle']],
  ['helhedsplaner', 'Helhedsplan', { noegle: { eq: 'rum-for-liv' } }, []],
  ['helhedsplaner', 'Helhedsplan', { opdigtedeFelter: { has: 'oekonomiskramme' } }, []],
])('%s %s %j', async (list, type, f, keys) => {
  const d = await s.t.data<Record<string, { nodes: { noegle: string }[] }>>(
    `query ($f: ${type}Filter) { ${list}(filter: $f, orderBy: [{ noegle: ASC }], first: 100) { nodes { noegle } } alle: ${list}(first: 100, orderBy: [{ noegle: ASC }]) { nodes { noegle } } }`,
    { f },
  );
  const discovered = d[list]?.nodes.map((n) => n.noegle);
  expect(discovered).toEqual(keys[0] === 'alle' ? d.alle?.nodes.map((n) => n.noegle) : keys);
});

it('a list without texts has none that contains anything', async () => {
  const d = await s.t.data<Answer>(`{ alle: afdelinger { totalCount }
    med: afdelinger(filter: { aliaser: { contains: "" } }) { totalCount } tomme: afdelinger(filter: { aliaser: { isEmpty: true } }) { totalCount } }`);
  expect((d.med?.totalCount ?? 0) + (d.tomme?.totalCount ?? 0)).toBe(d.alle?.totalCount);
  expect(d.tomme?.totalCount).toBeGreaterThan(0);
});

const UP = ['aberådet', 'Zoorådet', 'Æblerådet', 'Ørebyrådet', 'Ålborgrådet', 'aarhus byråd'];

it('the order follows the alphabet, with aa as å, page by page', async () => {
  for (const [direction, expected] of [['ASC', UP] as const, ['DESC', [...UP].reverse()] as const]) {
    const names: string[] = [];
    for (let after: string | null = null; ; ) {
      const { kommuner }: Page = await s.t.data(
        `query ($after: String) { kommuner(filter: { noegle: { startsWith: "PROEVE" } }, orderBy: [{ kommunalbestyrelse: ${direction} }], first: 2, after: $after) {
          nodes { kommunalbestyrelse } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      names.push(...kommuner.nodes.map((n) => n.kommunalbestyrelse));
      if (!kommuner.pageInfo.hasNextPage) break;
      after = kommuner.pageInfo.endCursor;
    }
    expect(names).toEqual(expected);
  }
});

it('groups of text follow the alphabet, its own and those of relations', async () => {
  const d = await s.t.data<Record<string, { aggregate: { groups: { nodes: { key: Record<string, string> }[] } } }>>(`{
    egne: kommuner(filter: { noegle: { startsWith: "PROEVE" } }) { aggregate(groupBy: [{ field: KOMMUNALBESTYRELSE }]) { groups { nodes { key { kommunalbestyrelse } } } } }
    andres: afdelinger { aggregate(groupBy: [{ field: BOLIGORGANISATION_NAVN }]) { groups(first: 100) { nodes { key { boligorganisationNavn } } } } } }`);
  expect(d.egne?.aggregate.groups.nodes.map((g) => g.key.kommunalbestyrelse)).toEqual(UP);
  const names = d.andres?.aggregate.groups.nodes.map((g) => g.key.boligorganisationNavn) ?? [];
  expect(names.slice(0, 6)).toEqual(['3B', 'AAB', 'AKB København', 'DAB', 'DFB', 'fsb']);
});

it('what is missing comes last', async () => {
  const d = await s.t.data<Record<string, { nodes: { officieltNavn: string | null }[] }>>(`{
    op: kommuner(orderBy: [{ officieltNavn: ASC }], first: 2) { nodes { officieltNavn } }
    ned: kommuner(orderBy: [{ officieltNavn: DESC }], last: 2) { nodes { officieltNavn } } }`);
  const names = [{ officieltNavn: 'Københavns Kommune' }, { officieltNavn: null }];
  expect([d.op?.nodes, d.ned?.nodes]).toEqual([names, [...names].reverse()]);
});
