import { startTjeneste, type Testtjeneste } from '../support/service';

let t: Testtjeneste;
beforeAll(async () => {
  t = await startTjeneste();
});
afterAll(() => t.luk());

interface Plan {
  oekonomiskRamme: number;
  start: string;
  slut: string;
  varighedMaaneder: number;
  kommunalAndel: number;
  lokalAndel: number;
  landsbyggefondensAndel: number;
  kronerPrLejemaal: number | null;
  antalLejemaal: number | null;
  finansiering: { nodes: { kilde: string; beloeb: number }[] };
  afdelinger: { nodes: { antalLejemaal: number | null }[] };
  byomraader: { nodes: { noegle: string }[] };
}

let planer: Plan[];
beforeAll(async () => {
  const d = await t.data<{
    helhedsplaner: { nodes: Plan[] };
  }>(`{ helhedsplaner(first: 100) { nodes { oekonomiskRamme start slut varighedMaaneder kommunalAndel lokalAndel landsbyggefondensAndel kronerPrLejemaal antalLejemaal
    finansiering { nodes { kilde beloeb } } afdelinger(first: 100) { nodes { antalLejemaal } } byomraader { nodes { noegle } } } } }`);
  planer = d.helhedsplaner.nodes;
});

const oere = (kroner: number): number => Math.round(kroner * 100);
const sum = (tal: number[]): number => tal.reduce((a, b) => a + b, 0);

describe('udregnede felter, regnet efter', () => {
  it('andele er summen af bidrag over rammen, afrundet til en hundrededel', () => {
    expect(planer.length).toBeGreaterThan(30);
    for (const p of planer) {
      const af = (vaelg: (kilde: string) => boolean): number =>
        sum(p.finansiering.nodes.filter((b) => vaelg(b.kilde)).map((b) => oere(b.beloeb)));
      const procent = (del: number): number =>
        Number((2n * 10_000n * BigInt(del) + BigInt(oere(p.oekonomiskRamme))) / (2n * BigInt(oere(p.oekonomiskRamme)))) / 100;
      expect([p.kommunalAndel, p.lokalAndel, p.landsbyggefondensAndel]).toEqual([
        procent(af((k) => k === 'KOMMUNE')),
        procent(af((k) => k !== 'LANDSBYGGEFONDEN')),
        procent(af((k) => k === 'LANDSBYGGEFONDEN')),
      ]);
      expect(af(() => true)).toBe(oere(p.oekonomiskRamme));
    }
  });

  it('kroner pr. lejemål er rammen over lejemålene, og null når ét tal mangler', () => {
    for (const p of planer) {
      const lejemaal = p.afdelinger.nodes.map((a) => a.antalLejemaal);
      const kendt = lejemaal.every((n) => n !== null) && lejemaal.length > 0;
      const antal = kendt ? sum(lejemaal.map(Number)) : null;
      expect(p.antalLejemaal).toBe(antal);
      expect(p.kronerPrLejemaal).toBe(antal ? Math.floor((2 * oere(p.oekonomiskRamme) + antal) / (2 * antal)) / 100 : null);
    }
  });

  it('varigheden er hele måneder til og med slutdagen', () => {
    for (const p of planer) {
      const efter = new Date(`${p.slut}T00:00:00Z`);
      efter.setUTCDate(efter.getUTCDate() + 1);
      const start = new Date(`${p.start}T00:00:00Z`);
      const maaneder =
        (efter.getUTCFullYear() - start.getUTCFullYear()) * 12 +
        efter.getUTCMonth() -
        start.getUTCMonth() -
        (efter.getUTCDate() < start.getUTCDate() ? 1 : 0);
      expect(p.varighedMaaneder).toBe(maaneder);
    }
  });
});

describe('aggregater', () => {
  interface Tal {
    oekonomiskRamme: number;
    varighedMaaneder: number;
  }
  interface Gruppe {
    key: { byomraade: { noegle: string } | null; startAar: number };
    count: number;
    sum: Tal;
    avg: Tal;
    min: Tal;
    max: Tal;
  }

  it('tal over alle rækker er uafhængige af siden', async () => {
    const d = await t.data<{ helhedsplaner: { nodes: unknown[]; aggregate: Omit<Gruppe, 'key'> } }>(
      '{ helhedsplaner(first: 1) { nodes { id } aggregate { count sum { oekonomiskRamme varighedMaaneder } avg { oekonomiskRamme varighedMaaneder } min { oekonomiskRamme varighedMaaneder } max { oekonomiskRamme varighedMaaneder } } } }',
    );
    const rammer = planer.map((p) => oere(p.oekonomiskRamme));
    const a = d.helhedsplaner.aggregate;
    expect(a.count).toBe(planer.length);
    expect(oere(a.sum.oekonomiskRamme)).toBe(sum(rammer));
    expect(oere(a.avg.oekonomiskRamme)).toBe(Math.round(sum(rammer) / rammer.length));
    expect([oere(a.min.oekonomiskRamme), oere(a.max.oekonomiskRamme)]).toEqual([Math.min(...rammer), Math.max(...rammer)]);
    expect(a.avg.varighedMaaneder).toBeCloseTo(sum(planer.map((p) => p.varighedMaaneder)) / planer.length, 9);
  });

  it('en plan i to byområder tæller i begge, og en uden har nøglen null', async () => {
    const d = await t.data<{ helhedsplaner: { aggregate: { groups: { nodes: Gruppe[] } } } }>(
      '{ helhedsplaner { aggregate(groupBy: [{ field: BYOMRAADE }]) { groups { nodes { key { byomraade { noegle } } count sum { oekonomiskRamme } } } } } }',
    );
    const ventet = new Map<string | null, { antal: number; ramme: number }>();
    for (const p of planer) {
      for (const noegle of p.byomraader.nodes.length > 0 ? p.byomraader.nodes.map((b) => b.noegle) : [null]) {
        const g = ventet.get(noegle) ?? { antal: 0, ramme: 0 };
        ventet.set(noegle, { antal: g.antal + 1, ramme: g.ramme + oere(p.oekonomiskRamme) });
      }
    }
    expect(ventet.size).toBe(7);
    const faktisk = new Map(
      d.helhedsplaner.aggregate.groups.nodes.map((g) => [
        g.key.byomraade?.noegle ?? null,
        { antal: g.count, ramme: oere(g.sum.oekonomiskRamme) },
      ]),
    );
    expect(faktisk).toEqual(ventet);
  });

  it('år af en dag og flere nøgler', async () => {
    const d = await t.data<{ helhedsplaner: { aggregate: { groups: { nodes: Gruppe[] } } } }>(
      '{ helhedsplaner { aggregate(groupBy: [{ field: START_AAR }, { field: STATUS }]) { groups(first: 1000) { nodes { key { startAar status } count } } } } }',
    );
    expect(sum(d.helhedsplaner.aggregate.groups.nodes.map((g) => g.count))).toBe(planer.length);
    expect(new Set(d.helhedsplaner.aggregate.groups.nodes.map((g) => g.key.startAar))).toEqual(
      new Set(planer.map((p) => Number(p.start.slice(0, 4)))),
    );
  });

  it('den samme nøgle to gange er de samme grupper', async () => {
    const q = (noegler: string): string =>
      `{ helhedsplaner { aggregate(groupBy: [${noegler}]) { groups { nodes { key { byomraade { noegle } } count } } } } }`;
    expect(await t.data(q('{ field: BYOMRAADE }, { field: BYOMRAADE }'))).toEqual(await t.data(q('{ field: BYOMRAADE }')));
  });

  it('et aggregat er der, også når der ikke tælles, og når der ingen rækker er', async () => {
    const d = await t.data(
      '{ helhedsplaner(filter: { id: { eq: "hp_999" } }) { aggregate { sum { __typename } } b: aggregate { count sum { oekonomiskRamme } } } }',
    );
    expect(d).toEqual({
      helhedsplaner: { aggregate: { sum: { __typename: 'HelhedsplanNumbers' } }, b: { count: 0, sum: { oekonomiskRamme: null } } },
    });
  });

  it('under et filter, også på en indlejret liste, og med begrænset antal grupper', async () => {
    const d = await t.data<{
      byomraader: {
        nodes: {
          alle: { totalCount: number };
          helhedsplaner: { totalCount: number; aggregate: { count: number; groups: { nodes: { count: number }[] } } };
        }[];
      };
    }>(
      '{ byomraader { nodes { alle: helhedsplaner { totalCount } helhedsplaner(filter: { aktiv: { pr: "2014-01-01" } }) { totalCount aggregate(groupBy: [{ field: STATUS }]) { count groups(first: 1) { nodes { count } } } } } } }',
    );
    expect(d.byomraader.nodes).toHaveLength(6);
    for (const b of d.byomraader.nodes) {
      expect(b.helhedsplaner.aggregate.count).toBe(b.helhedsplaner.totalCount);
      expect(b.helhedsplaner.aggregate.groups.nodes).toHaveLength(1);
      expect(b.alle.totalCount).toBeGreaterThan(b.helhedsplaner.totalCount);
    }
  });
});
