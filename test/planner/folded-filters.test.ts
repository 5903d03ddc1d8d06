import { alleNavneord } from '../../src/model/model';
import { type Foldet, foldede } from '../support/folded';
import { lavScene, type Scene, udfoer } from '../support/planer';

/** Filters and orders on every text that people write, in other spellings than the stored one. */

let s: Scene;
beforeAll(async () => {
  s = await lavScene('2014-04-23');
  const admin = await s.t.som('ADMINISTRATOR');
  for (const [i, navn] of ['Ørebyrådet', 'aarhus byråd', 'Zoorådet', 'Ålborgrådet', 'aberådet', 'Æblerådet'].entries())
    await udfoer(admin, 'opretKommune', { noegle: `PROEVE-${i}`, navn: `Prøve ${i}`, kode: `9${i}00`, kommunalbestyrelse: navn });
});
afterAll(() => s.luk());

/** Another way to write a text: as somebody without a Danish keyboard might. */
const andenstavet = (tekst: string): string =>
  ` ${tekst
    .replace(/[æÆ]/g, 'AE')
    .replace(/[øØ]/g, 'oe')
    .replace(/[åÅ]/g, 'Aa')
    .replace(/\p{L}/gu, (b) => (b === b.toLowerCase() ? b.toUpperCase() : b.toLowerCase()))
    .replace(/e/gi, 'e\u0301')}`;

type Svar = Record<string, { nodes: { id: string }[]; totalCount: number }>;

interface Side {
  readonly kommuner: {
    readonly nodes: readonly { readonly kommunalbestyrelse: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

interface Valg {
  readonly flertal: string;
  readonly type: string;
  readonly id: string;
}

/** Whether each filter picks the row among those of its noun. */
async function rammer({ flertal, type, id }: Valg, ...filtre: object[]): Promise<boolean[]> {
  const definition = filtre.map((_, i) => `$f${i}: ${type}Filter!`).join(', ');
  const lister = filtre.map((_, i) => `l${i}: ${flertal}(filter: { and: [{ id: { eq: "${id}" } }, $f${i}] }) { totalCount }`);
  const svar = await s.t.data<Svar>(
    `query (${definition}) { ${lister.join('\n')} }`,
    Object.fromEntries(filtre.map((f, i) => [`f${i}`, f])),
  );
  return filtre.map((_, i) => svar[`l${i}`]?.totalCount === 1);
}

/** A row that has a text in the field: the longest, which is most likely to be the only one. */
async function proeve(tabel: string, felt: Foldet): Promise<{ nr: number; tekst: string } | undefined> {
  const raekker = await s.ude.alle<{ nr: number; tekst: string }>(
    felt.foldning === 'liste'
      ? `SELECT t.id AS nr, j.value AS tekst FROM "${tabel}" t, json_each(t."${felt.kolonne}") j ORDER BY length(j.value) DESC, t.id LIMIT 1`
      : `SELECT id AS nr, "${felt.kolonne}" AS tekst FROM "${tabel}" WHERE "${felt.kolonne}" IS NOT NULL ORDER BY length("${felt.kolonne}") DESC, id LIMIT 1`,
  );
  return raekker[0];
}

it('hver tekst findes, hvordan den end staves, med hver operator', async () => {
  for (const { tabel, felt } of foldede()) {
    const type = alleNavneord().find((t) => t.tabel === tabel);
    const raekke = await proeve(tabel, felt);
    if (!type || !raekke) throw new Error(`demoen har intet i ${tabel}.${felt.kolonne}`);
    const valg = { flertal: type.flertal, type: type.navn, id: `${type.praefiks}_${raekke.nr}` };
    const hel = andenstavet(raekke.tekst);
    const [start, midt] = [hel.slice(0, 12), hel.slice(Math.floor(hel.length / 3)).replace(/^\p{M}+/u, '')];
    const med = (betingelse: object): object => ({ [felt.navn]: betingelse });
    const ens = felt.foldning === 'liste' ? [{ has: hel }] : [{ eq: hel }, { in: ['ikke det', hel] }, { startsWith: start }];
    const ja = [...ens, { contains: hel }, { contains: midt }];
    const nej = [
      { contains: `${hel} x` },
      ...(felt.foldning === 'liste' ? [{ has: `${hel} x` }] : [{ eq: `${hel} x` }, { startsWith: `x ${start}` }]),
    ];
    const ne = felt.foldning === 'liste' || felt.aliaser ? [] : [{ ne: hel }];
    const svar = await rammer(valg, ...[...ja, ...nej, ...ne].map(med));
    expect([tabel, felt.kolonne, hel, svar]).toEqual([
      tabel,
      felt.kolonne,
      hel,
      [...ja.map(() => true), ...[...nej, ...ne].map(() => false)],
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
])('%s %s %j', async (liste, type, f, noegler) => {
  const d = await s.t.data<Record<string, { nodes: { noegle: string }[] }>>(
    `query ($f: ${type}Filter) { ${liste}(filter: $f, orderBy: [{ noegle: ASC }], first: 100) { nodes { noegle } } alle: ${liste}(first: 100, orderBy: [{ noegle: ASC }]) { nodes { noegle } } }`,
    { f },
  );
  const fundne = d[liste]?.nodes.map((n) => n.noegle);
  expect(fundne).toEqual(noegler[0] === 'alle' ? d.alle?.nodes.map((n) => n.noegle) : noegler);
});

it('en liste uden tekster har ingen, der indeholder noget', async () => {
  const d = await s.t.data<Svar>(`{ alle: afdelinger { totalCount }
    med: afdelinger(filter: { aliaser: { contains: "" } }) { totalCount } tomme: afdelinger(filter: { aliaser: { isEmpty: true } }) { totalCount } }`);
  expect((d.med?.totalCount ?? 0) + (d.tomme?.totalCount ?? 0)).toBe(d.alle?.totalCount);
  expect(d.tomme?.totalCount).toBeGreaterThan(0);
});

const OP = ['aberådet', 'Zoorådet', 'Æblerådet', 'Ørebyrådet', 'Ålborgrådet', 'aarhus byråd'];

it('orden følger alfabetet, med aa som å, side for side', async () => {
  for (const [retning, ventet] of [['ASC', OP] as const, ['DESC', [...OP].reverse()] as const]) {
    const navne: string[] = [];
    for (let after: string | null = null; ; ) {
      const { kommuner }: Side = await s.t.data(
        `query ($after: String) { kommuner(filter: { noegle: { startsWith: "PROEVE" } }, orderBy: [{ kommunalbestyrelse: ${retning} }], first: 2, after: $after) {
          nodes { kommunalbestyrelse } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      navne.push(...kommuner.nodes.map((n) => n.kommunalbestyrelse));
      if (!kommuner.pageInfo.hasNextPage) break;
      after = kommuner.pageInfo.endCursor;
    }
    expect(navne).toEqual(ventet);
  }
});

it('grupper af tekst følger alfabetet, egne og relationers', async () => {
  const d = await s.t.data<Record<string, { aggregate: { groups: { nodes: { key: Record<string, string> }[] } } }>>(`{
    egne: kommuner(filter: { noegle: { startsWith: "PROEVE" } }) { aggregate(groupBy: [{ field: KOMMUNALBESTYRELSE }]) { groups { nodes { key { kommunalbestyrelse } } } } }
    andres: afdelinger { aggregate(groupBy: [{ field: BOLIGORGANISATION_NAVN }]) { groups(first: 100) { nodes { key { boligorganisationNavn } } } } } }`);
  expect(d.egne?.aggregate.groups.nodes.map((g) => g.key.kommunalbestyrelse)).toEqual(OP);
  const navne = d.andres?.aggregate.groups.nodes.map((g) => g.key.boligorganisationNavn) ?? [];
  expect(navne.slice(0, 6)).toEqual(['3B', 'AAB', 'AKB København', 'DAB', 'DFB', 'fsb']);
});

it('det, der mangler, står sidst', async () => {
  const d = await s.t.data<Record<string, { nodes: { officieltNavn: string | null }[] }>>(`{
    op: kommuner(orderBy: [{ officieltNavn: ASC }], first: 2) { nodes { officieltNavn } }
    ned: kommuner(orderBy: [{ officieltNavn: DESC }], last: 2) { nodes { officieltNavn } } }`);
  const navne = [{ officieltNavn: 'Københavns Kommune' }, { officieltNavn: null }];
  expect([d.op?.nodes, d.ned?.nodes]).toEqual([navne, [...navne].reverse()]);
});
