import { alleNavneord, type Felt, type Kolonne, type Objekttype, typeAf } from '../../src/db/model';
import { Fil } from '../helhedsplan/fil';
import { terning } from '../support/tilfaeldig';
import { startTjeneste, type Testtjeneste } from '../support/tjeneste';
import { type Filter, Orakel, ordnet, type Raekke } from './orakel';
import { omskrevet } from './orakeltekst';

/** Random lists of every noun: totals, pages in all their positions, and groups, as the tables have them. */

const ANTAL = Number(process.env.ORAKEL ?? 600);
const froe = Number(process.env.FROE ?? 1123);
const slag = terning(froe);
const vaelg = <T>(af: readonly T[]): T | undefined => af[Math.floor(slag() * af.length)];
const held = (andel: number): boolean => slag() < andel;

let t: Testtjeneste;
let ude: Fil;
let orakel: Orakel;
const typer: Objekttype[] = [];
beforeAll(async () => {
  t = await startTjeneste({ miljoe: { MAX_COST: '1000000' } });
  ude = await Fil.aabn(t.fil);
  typer.push(...alleNavneord().filter((n) => n.tabel && n.navn !== 'Idempotensnoegle'));
  orakel = new Orakel(
    new Map(await Promise.all(typer.map(async (n) => [n.tabel ?? '', await ude.alle<Raekke>(`SELECT * FROM "${n.tabel}"`)] as const))),
  );
});
afterAll(async () => {
  await ude.luk();
  await t.luk();
});

const DOEMTE = ['heltal', 'kroner', 'procent', 'dag', 'enum', 'boolsk', 'tekst', 'tekstliste'];
const kolonner = (type: Objekttype): Kolonne[] =>
  [...type.felter.values()].filter((f): f is Kolonne => f.art === 'kolonne' && DOEMTE.includes(f.slags) && f.navn !== 'id');

function betingelse(type: Objekttype, f: Kolonne): Filter {
  const v = vaelg(orakel.raekker(type))?.[f.kolonne] ?? null;
  const som = (x: unknown): unknown =>
    x === null ? null : f.slags === 'kroner' || f.slags === 'procent' ? Number(x) / 100 : f.slags === 'boolsk' ? x === 1 : x;
  if (f.slags === 'tekstliste') return listebetingelse(v);
  if (held(0.15)) return { isNull: held(0.5) };
  if (f.slags === 'boolsk') return { eq: som(v) };
  if (f.slags === 'tekst') return tekstbetingelse(v === null ? null : String(v));
  const ops = f.slags === 'enum' ? ['eq', 'ne', 'in'] : ['eq', 'ne', 'in', 'lt', 'lte', 'gt', 'gte'];
  const op = vaelg(ops) ?? 'eq';
  return { [op]: op === 'in' ? (v === null ? null : [som(v)]) : som(v) };
}

function tekstbetingelse(v: string | null): Filter {
  const op = vaelg(['eq', 'ne', 'in', 'contains', 'startsWith']) ?? 'eq';
  const tekst = v === null ? null : omskrevet(v, slag);
  return { [op]: op === 'in' && tekst !== null ? [tekst, omskrevet(tekst, slag)] : tekst };
}

function listebetingelse(v: string | number | null): Filter {
  if (held(0.2)) return { isEmpty: held(0.5) };
  const tekster: string[] = JSON.parse(String(v));
  return { [vaelg(['has', 'contains']) ?? 'has']: omskrevet(vaelg(tekster) ?? 'Nørrebro', slag) };
}

function filter(type: Objekttype, niveau: number): Filter {
  const ud: Record<string, unknown> = {};
  const led = Math.floor(slag() * 3);
  for (let i = 0; i < led; i += 1) {
    const f = vaelg([...type.felter.values()]);
    if (f?.art === 'kolonne' && kolonner(type).includes(f)) ud[f.navn] = held(0.05) ? null : betingelse(type, f);
    else if (f?.art === 'tilEn' && niveau > 0)
      ud[f.navn] = held(0.2)
        ? { isNull: held(0.5) }
        : held(0.2)
          ? { is: filter(typeAf(f.maal()), niveau - 1) }
          : filter(typeAf(f.maal()), niveau - 1);
    else if (f?.art === 'liste' && f.kobling.via !== 'udtryk' && niveau > 0)
      ud[f.navn] = { [vaelg(['some', 'every', 'none']) ?? 'some']: filter(typeAf(f.maal()), niveau - 1) };
    else if (niveau > 0 && held(0.5)) {
      const ord = vaelg(['and', 'or', 'not']) ?? 'and';
      ud[ord] = ord === 'not' ? filter(type, niveau - 1) : Array.from({ length: Math.floor(slag() * 3) }, () => filter(type, niveau - 1));
    }
  }
  return ud;
}

interface Svar {
  readonly liste: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean };
  };
}

const nummer = (id: string): number => Number(id.slice(id.indexOf('_') + 1));
const SIDE = 'totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage }';

it(`${ANTAL} tilfældige lister (frø ${froe}) er, som tabellerne siger`, async () => {
  let rækker = 0;
  for (let i = 0; i < ANTAL; i += 1) {
    const type = vaelg(typer);
    if (!type) throw new Error('ingen typer');
    const f = filter(type, 3);
    const kol = held(0.6) ? vaelg(kolonner(type).filter((k) => k.ordnes)) : undefined;
    const retning = held(0.5) ? 'ASC' : 'DESC';
    const alle = ordnet(
      orakel.raekker(type).filter((r) => orakel.holder(type, f, r)),
      kol ?? null,
      retning,
    );
    const orderBy = kol ? [{ [kol.navn]: retning }] : [];
    const definition = `$f: ${type.navn}Filter, $o: [${type.navn}OrderBy!]`;
    const spoerg = async (valg: string, sel: string): Promise<Svar['liste']> =>
      (await t.data<Svar>(`query (${definition}) { liste: ${type.flertal}(filter: $f, orderBy: $o${valg}) { ${sel} } }`, { f, o: orderBy }))
        .liste;
    const { edges } = await t
      .data<{ liste: { edges: { cursor: string; node: { id: string } }[] } }>(
        `query (${definition}) { liste: ${type.flertal}(filter: $f, orderBy: $o, first: 100) { edges { cursor node { id } } } }`,
        { f, o: orderBy },
      )
      .then((d) => d.liste);
    expect([type.navn, f, orderBy, edges.map((e) => nummer(e.node.id))]).toEqual([
      type.navn,
      f,
      orderBy,
      alle.slice(0, 100).map((r) => r.id),
    ]);
    const [a, b] = [Math.floor(slag() * edges.length), Math.floor(slag() * edges.length)];
    const [efter, foer] = [held(0.5) && edges.length > 0 ? a : -1, held(0.4) && edges.length > 0 ? b : alle.length];
    const n = Math.floor(slag() * 12);
    const bagfra = held(0.4);
    const vindue = alle.slice(efter + 1, Math.max(efter + 1, foer));
    const side = bagfra ? vindue.slice(Math.max(0, vindue.length - n)) : vindue.slice(0, n);
    const markoer = (navn: string, hvor: number): string =>
      hvor < 0 || hvor >= alle.length ? `, ${navn}: ${held(0.5) ? '""' : 'null'}` : `, ${navn}: "${edges[hvor]?.cursor}"`;
    const valg = `, ${bagfra ? 'last' : 'first'}: ${n}${markoer('after', efter)}${markoer('before', foer)}`;
    const svar = await spoerg(valg, SIDE);
    const cut = vindue.length > n;
    expect([type.navn, f, orderBy, valg, svar.totalCount, svar.nodes.map((x) => nummer(x.id)), svar.pageInfo]).toEqual([
      type.navn,
      f,
      orderBy,
      valg,
      alle.length,
      side.map((r) => r.id),
      { hasNextPage: (!bagfra && cut) || foer < alle.length, hasPreviousPage: (bagfra && cut) || efter >= 0 },
    ]);
    rækker += alle.length;
  }
  expect(rækker).toBeGreaterThan(ANTAL);
}, 300_000);

const kanGrupperes = (f: Felt): boolean =>
  f.art === 'tilEn' || (f.art === 'liste' && f.kobling.via === 'led') || (f.art === 'kolonne' && f.ordnes && f.slags === 'enum');

it('grupper efter hver relation og hver enum tæller, som tabellerne siger', async () => {
  let grupper = 0;
  for (const type of typer) {
    for (const f of [...type.felter.values()].filter(kanGrupperes)) {
      if (f.art === 'liste' && typeAf(f.maal()) === type) continue;
      const maal = f.art === 'liste' ? typeAf(f.maal()).navn : f.navn;
      const navn = maal.charAt(0).toLowerCase() + maal.slice(1);
      const vaerdi = navn.replace(/[A-Z]/g, (bogstav) => `_${bogstav}`).toUpperCase();
      const ventet = orakel.grupper(orakel.raekker(type), f);
      if (ventet.size > 100) continue;
      const { liste } = await t.data<{
        liste: { aggregate: { groups: { key: Record<string, { id: string } | string | null>; count: number }[] } };
      }>(
        `{ liste: ${type.flertal} { aggregate(groupBy: [{ field: ${vaerdi} }]) { groups(first: 100) { key { ${navn}${f.art === 'kolonne' ? '' : ' { id }'} } count } } } }`,
      );
      const fik = liste.aggregate.groups.map(({ key, count }) => {
        const k = key[navn] ?? null;
        return [typeof k === 'object' && k !== null ? nummer(k.id) : k, count] as const;
      });
      expect([type.navn, navn, new Map(fik)]).toEqual([type.navn, navn, ventet]);
      expect(fik).toHaveLength(ventet.size);
      grupper += fik.length;
    }
  }
  expect(grupper).toBeGreaterThan(500);
});
