import { alleNavneord, type Kolonne, type Objekttype } from '../../src/model/model';
import { Fil } from '../helhedsplan/file';
import { terning } from '../support/random';
import { startTjeneste, type Testtjeneste } from '../support/service';
import { Orakel, type Raekke } from './oracle';
import { enumvaerdi, grupperet, noegler } from './oracle-groups';
import { kolonner, Tilfaeldig } from './random-filters';

/** Random groupings of every noun: totals, numbers, the order of groups and their pages in all positions, as the tables have them. */

const ANTAL = Number(process.env.ORAKEL ?? 300);
const froe = Number(process.env.FROE ?? 1123);

let t: Testtjeneste;
let ude: Fil;
let orakel: Orakel;
let tilfaeldig: Tilfaeldig;
const typer: Objekttype[] = [];
beforeAll(async () => {
  t = await startTjeneste({ miljoe: { MAX_COST: '1000000' } });
  ude = await Fil.aabn(t.fil);
  typer.push(...alleNavneord().filter((n) => n.tabel && n.navn !== 'Idempotensnoegle'));
  orakel = new Orakel(
    new Map(await Promise.all(typer.map(async (n) => [n.tabel ?? '', await ude.alle<Raekke>(`SELECT * FROM "${n.tabel}"`)] as const))),
  );
  tilfaeldig = new Tilfaeldig(orakel, terning(froe));
});
afterAll(async () => {
  await ude.luk();
  await t.luk();
});

const enListe = <T>(af: readonly T[]): T[] => {
  const valgt = Array.from({ length: 1 + tilfaeldig.under(3) }, () => tilfaeldig.vaelg(af)).filter((v) => v !== undefined);
  return [...new Set(valgt)];
};

interface Gruppesvar {
  readonly liste: { readonly aggregate: { readonly groups: Gruppeside } };
}
interface Gruppeside {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: Record<string, unknown> }[];
  readonly nodes: readonly Record<string, unknown>[];
  readonly pageInfo: Record<string, unknown>;
}

it(`${ANTAL} tilfældige grupperinger, og hver fjerde af dem efter én nøgle, er, som tabellerne siger`, async () => {
  const enkelte = typer.flatMap((type) => noegler(orakel, type).map((n) => [type, [n]] as const));
  const tilfaeldige = Array.from({ length: ANTAL }, () => {
    const type = tilfaeldig.vaelg(typer);
    if (!type) throw new Error('ingen typer');
    return [type, enListe(noegler(orakel, type))] as const;
  });
  let grupper = 0;
  for (const [type, efter] of [...enkelte.filter(() => tilfaeldig.held(0.25)), ...tilfaeldige]) {
    const f = tilfaeldig.filter(type, 2);
    const tal = tilfaeldig.vaelg(kolonner(type).filter((k) => k.slags === 'heltal' || k.slags === 'kroner'));
    const alle = grupperet(
      orakel.raekker(type).filter((r) => orakel.holder(type, f, r)),
      efter,
    );
    const vises = (g: (typeof alle)[number]): Record<string, unknown> => ({
      key: g.key,
      count: g.raekker.length,
      ...(tal ? { sum: { [tal.navn]: summen(g.raekker, tal) } } : {}),
    });
    const felter = `key { ${efter.map((n) => n.selektion).join(' ')} } count${tal ? ` sum { ${tal.navn} }` : ''}`;
    const spoerg = async (valg: string): Promise<Gruppeside> => {
      const groupBy = efter.map((n) => `{ field: ${enumvaerdi(n.navn)} }`).join(', ');
      const sel = `totalCount edges { cursor node { ${felter} } } nodes { ${felter} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;
      const q = `query ($f: ${type.navn}Filter) { liste: ${type.flertal}(filter: $f) { aggregate(groupBy: [${groupBy}]) { groups(${valg}) { ${sel} } } } }`;
      return (await t.data<Gruppesvar>(q, { f })).liste.aggregate.groups;
    };
    const { edges, totalCount } = await spoerg('first: 1000');
    const hvad = [type.navn, efter.map((n) => n.navn), f];
    expect([...hvad, totalCount, edges.map((e) => e.node)]).toEqual([...hvad, alle.length, alle.slice(0, 1000).map(vises)]);
    const nr = (andel: number, ellers: number): number =>
      edges.length > 0 && tilfaeldig.held(andel) ? tilfaeldig.under(edges.length) : ellers;
    const [efterNr, foerNr] = [nr(0.5, -1), nr(0.4, alle.length)];
    const n = tilfaeldig.under(6);
    const bagfra = tilfaeldig.held(0.4);
    const vindue = alle.slice(efterNr + 1, Math.max(efterNr + 1, foerNr));
    const ventet = bagfra ? vindue.slice(Math.max(0, vindue.length - n)) : vindue.slice(0, n);
    const markoer = (nr: number): string => JSON.stringify(edges[nr]?.cursor ?? '');
    const valg = `${bagfra ? 'last' : 'first'}: ${n}, after: ${markoer(efterNr)}, before: ${markoer(foerNr)}`;
    const side = await spoerg(valg);
    expect([...hvad, valg, side.totalCount, side.nodes, side.edges.map((e) => e.node)]).toEqual([
      ...hvad,
      valg,
      alle.length,
      ventet.map(vises),
      ventet.map(vises),
    ]);
    const [foerste, sidste] = [side.edges.at(0)?.cursor ?? null, side.edges.at(-1)?.cursor ?? null];
    expect([...hvad, valg, side.pageInfo]).toEqual([
      ...hvad,
      valg,
      {
        hasNextPage: (!bagfra && vindue.length > n) || foerNr < alle.length,
        hasPreviousPage: (bagfra && vindue.length > n) || efterNr >= 0,
        startCursor: foerste,
        endCursor: sidste,
      },
    ]);
    grupper += alle.length;
  }
  expect(grupper).toBeGreaterThan(2000);
}, 300_000);

/** The sum of a number, null where no row has it. */
function summen(raekker: readonly Raekke[], f: Kolonne): number | null {
  const kendte = raekker.map((r) => r[f.kolonne] ?? null).filter((v) => v !== null);
  if (kendte.length === 0) return null;
  const sum = kendte.reduce<number>((a, v) => a + Number(v), 0);
  return f.slags === 'kroner' ? sum / 100 : sum;
}
