import { alleNavneord, type Objekttype } from '../../src/model/model';
import { Fil } from '../helhedsplan/file';
import { terning } from '../support/random';
import { startTjeneste, type Testtjeneste } from '../support/service';
import { Orakel, ordnet, type Raekke } from './oracle';
import { kolonner, Tilfaeldig } from './random-filters';

/** Random lists of every noun: totals, and pages in all their positions, as the tables have them. */

const ANTAL = Number(process.env.ORAKEL ?? 600);
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
    const type = tilfaeldig.vaelg(typer);
    if (!type) throw new Error('ingen typer');
    const f = tilfaeldig.filter(type, 3);
    const kol = tilfaeldig.held(0.6) ? tilfaeldig.vaelg(kolonner(type).filter((k) => k.ordnes)) : undefined;
    const retning = tilfaeldig.held(0.5) ? 'ASC' : 'DESC';
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
    const [a, b] = [Math.floor(tilfaeldig.slag() * edges.length), Math.floor(tilfaeldig.slag() * edges.length)];
    const [efter, foer] = [tilfaeldig.held(0.5) && edges.length > 0 ? a : -1, tilfaeldig.held(0.4) && edges.length > 0 ? b : alle.length];
    const n = Math.floor(tilfaeldig.slag() * 12);
    const bagfra = tilfaeldig.held(0.4);
    const vindue = alle.slice(efter + 1, Math.max(efter + 1, foer));
    const side = bagfra ? vindue.slice(Math.max(0, vindue.length - n)) : vindue.slice(0, n);
    const markoer = (navn: string, hvor: number): string =>
      hvor < 0 || hvor >= alle.length ? `, ${navn}: ${tilfaeldig.held(0.5) ? '""' : 'null'}` : `, ${navn}: "${edges[hvor]?.cursor}"`;
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
